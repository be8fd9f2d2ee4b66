using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Payments;

/// <summary>Which runs, batches and recoveries an actor can reach. Money is the whole county's: the limit is the right, not the township.</summary>
public static class PaymentAuthority
{
    public static IQueryable<AccrualRun> ReachableBy(this IQueryable<AccrualRun> runs, Actor actor) =>
        actor.May(Capability.RunAccrual) || actor.May(Capability.ReadPayments) ? runs : runs.Where(_ => false);

    public static IQueryable<PaymentBatch> ReachableBy(this IQueryable<PaymentBatch> batches, Actor actor) =>
        actor.MaySeePayments() ? batches : batches.Where(_ => false);

    public static IQueryable<PaymentLine> ReachableBy(this IQueryable<PaymentLine> lines, Actor actor) =>
        actor.MaySeePayments() ? lines : lines.Where(_ => false);

    public static IQueryable<Recovery> ReachableBy(this IQueryable<Recovery> recoveries, Actor actor) =>
        actor.May(Capability.RecoverPayments) || actor.May(Capability.ReadPayments) ? recoveries : recoveries.Where(_ => false);

    private static bool MaySeePayments(this Actor actor) =>
        actor.May(Capability.ReadPayments) || actor.May(Capability.PreparePayments) || actor.May(Capability.CheckPayments);
}
