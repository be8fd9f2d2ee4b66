using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;

namespace TalentPortal.Application.Budgets;

/// <summary>Who sees the budget: whoever may read or keep it, the whole county. A leader has the figures of the years and nothing behind them.</summary>
public static class BudgetAuthority
{
    public static bool MaySeeBudget(this Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Capability.ReadBudget) || actor.May(Capability.KeepBudget);
    }

    public static IQueryable<BudgetItem> ReachableBy(this IQueryable<BudgetItem> items, Actor actor) => actor.MaySeeBudget() ? items : items.Where(_ => false);

    public static IQueryable<BudgetLine> ReachableBy(this IQueryable<BudgetLine> lines, Actor actor) => actor.MaySeeBudget() ? lines : lines.Where(_ => false);

    public static IQueryable<BudgetEntry> ReachableBy(this IQueryable<BudgetEntry> entries, Actor actor) => actor.MaySeeBudget() ? entries : entries.Where(_ => false);

    public static IQueryable<BudgetChange> ReachableBy(this IQueryable<BudgetChange> changes, Actor actor) => actor.MaySeeBudget() ? changes : changes.Where(_ => false);

    public static IQueryable<BudgetProofRun> ReachableBy(this IQueryable<BudgetProofRun> runs, Actor actor) => actor.MaySeeBudget() ? runs : runs.Where(_ => false);

    /// <summary>Whoever gives such notices, and whoever reads the budget.</summary>
    public static IQueryable<FundsNotice> ReadableBy(this IQueryable<FundsNotice> notices, Actor actor) =>
        actor.May(Capability.PublishNotices) || actor.MaySeeBudget() ? notices : notices.Where(_ => false);

    public static IQueryable<BudgetReservation> ReachableBy(this IQueryable<BudgetReservation> reservations, Actor actor) => actor.MaySeeBudget() ? reservations : reservations.Where(_ => false);
}
