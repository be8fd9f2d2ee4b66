using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Budgets;

/// <summary>
/// What money is budgeted for (支出项目), under the code of whatever spends it: a policy's today. From <see cref="KeptFrom"/> on nothing of
/// it is decided without money. Its rules are dated and never changed: a new one is added.
/// </summary>
public sealed class BudgetItem : IVersioned
{
    private readonly List<BudgetRule> rules = [];

    private BudgetItem() { }

    public BudgetItem(string code, string nameZh, string nameEn, PolicyLayer layer, DateOnly keptFrom, BudgetTerms terms, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotKeep(actor));
        Id = BudgetItemId.New();
        (Code, NameZh, NameEn, Layer, KeptFrom) = (code, nameZh, nameEn, layer, keptFrom);
        rules.Add(new BudgetRule(1, keptFrom, terms, actor, now));
    }

    public BudgetItemId Id { get; private set; }
    public string Code { get; private set; } = "";
    public string NameZh { get; private set; } = "";
    public string NameEn { get; private set; } = "";
    public PolicyLayer Layer { get; private set; }
    public DateOnly KeptFrom { get; private set; }
    public IReadOnlyList<BudgetRule> Rules => rules;
    public long Version { get; private set; }

    public static Refusal? WhyNotKeep(Actor actor) =>
        !actor.May(Capability.KeepBudget) ? BudgetRefusals.NotYours : actor.Person is null ? BudgetRefusals.StaffNeedsPerson : null;

    public bool IsKeptOn(DateOnly day) => day >= KeptFrom;

    /// <summary>The rule in force on a day; before the first, the first.</summary>
    public BudgetTerms TermsOn(DateOnly day) =>
        (rules.Where(rule => rule.From <= day).OrderBy(rule => rule.From).ThenBy(rule => rule.Sequence).LastOrDefault() ?? rules.MinBy(rule => rule.Sequence)!).Terms;

    /// <summary>What was decided under an earlier rule stays as it was: a new one begins today at the earliest.</summary>
    public void Rule(DateOnly from, BudgetTerms terms, Actor actor, DateOnly today, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotKeep(actor) ?? (from < today || from < KeptFrom ? BudgetRefusals.RuleInThePast : null));
        rules.Add(new BudgetRule(rules.Count + 1, from, terms, actor, now));
    }
}

/// <summary>How the item is handled.</summary>
/// <param name="ReopensRecoveries">Money paid back within the year can be spent again that year; otherwise it goes to the treasury.</param>
/// <param name="TwoPersonsFrom">To let a case of this total through without money takes two persons.</param>
public sealed record BudgetTerms(bool ReopensRecoveries, Money TwoPersonsFrom, string Reason);

/// <summary>One rule and the day it begins; written once.</summary>
public sealed class BudgetRule
{
    private BudgetRule() { }

    internal BudgetRule(int sequence, DateOnly from, BudgetTerms terms, Actor actor, DateTime now)
    {
        Id = Guid.CreateVersion7();
        (Sequence, From, ReopensRecoveries, TwoPersonsFrom, Reason) = (sequence, from, terms.ReopensRecoveries, terms.TwoPersonsFrom, terms.Reason);
        (ByName, ByPerson, OnBehalfOf, At) = (actor.Name, actor.Person!.Value, actor.OnBehalfOf(Capability.KeepBudget), now);
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    public DateOnly From { get; private set; }
    public bool ReopensRecoveries { get; private set; }
    public Money TwoPersonsFrom { get; private set; }
    public string Reason { get; private set; } = "";
    public string ByName { get; private set; } = "";
    public Talents.PersonId ByPerson { get; private set; }
    public Talents.PersonId? OnBehalfOf { get; private set; }
    public DateTime At { get; private set; }
    public BudgetTerms Terms => new(ReopensRecoveries, TwoPersonsFrom, Reason);
}
