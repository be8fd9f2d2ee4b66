using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Loans;

/// <summary>
/// The rules of contracts signed from one day on, with the paper they rest on. Entered by one person and confirmed by another, never changed afterwards. They may begin in the past, because
/// loans of earlier regimes still run, but never on or before a day on which a contract of the book was signed.
/// </summary>
public sealed class LoanRule : IVersioned
{
    public const int LongestBasis = 200;

    private LoanRule() { }

    /// <param name="latest">The rules before these; null for the first.</param>
    /// <param name="lastSigned">The latest day on which a contract of the book was signed.</param>
    public LoanRule(DateOnly effectiveFrom, LoanRules rules, string basis, LoanRule? latest, DateOnly? lastSigned, LoanActor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf(actor.WhyNot(LoanSide.HumanResources, null) ?? rules.WhyInvalid() ?? WhyNotFrom(effectiveFrom, latest, lastSigned, CountyClock.DayOf(now)));
        Id = LoanRuleId.New();
        (EffectiveFrom, Rules, Basis) = (effectiveFrom, rules, basis);
        (EnteredBy, EnteredByName, EnteredByPerson, EnteredAt) = (actor.Actor.Id, actor.Actor.Name, actor.Actor.Person!.Value, now);
    }

    public LoanRuleId Id { get; private set; }
    public DateOnly EffectiveFrom { get; private set; }
    public LoanRules Rules { get; private set; } = null!;
    /// <summary>The document that says so.</summary>
    public string Basis { get; private set; } = "";
    public AccountId EnteredBy { get; private set; }
    public string EnteredByName { get; private set; } = "";
    public PersonId EnteredByPerson { get; private set; }
    public DateTime EnteredAt { get; private set; }
    public AccountId? ConfirmedBy { get; private set; }
    public string? ConfirmedByName { get; private set; }
    public PersonId? ConfirmedByPerson { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    /// <summary>Thrown away before anybody confirmed them; kept, and out of the way.</summary>
    public string? DiscardedByName { get; private set; }
    public DateTime? DiscardedAt { get; private set; }
    public long Version { get; private set; }

    public bool HasForce => ConfirmedAt is not null;
    public bool IsProposed => ConfirmedAt is null && DiscardedAt is null;

    public Refusal? WhyNotConfirm(LoanActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return !IsProposed ? LoanRefusals.NotInThisState : actor.WhyNot(LoanSide.HumanResources, null) ?? (actor.Actor.Person == EnteredByPerson ? LoanRefusals.NeedsAnother : null);
    }

    public void Confirm(LoanActor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotConfirm(actor));
        (ConfirmedBy, ConfirmedByName, ConfirmedByPerson, ConfirmedAt) = (actor.Actor.Id, actor.Actor.Name, actor.Actor.Person, now);
    }

    /// <summary>By whoever entered them or another: nothing is decided by it.</summary>
    public Refusal? WhyNotDiscard(LoanActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return IsProposed ? actor.WhyNot(LoanSide.HumanResources, null) : LoanRefusals.NotInThisState;
    }

    public void Discard(LoanActor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotDiscard(actor));
        (DiscardedByName, DiscardedAt) = (actor.Actor.Name, now);
    }

    public static Refusal? WhyNotFrom(DateOnly effectiveFrom, LoanRule? latest, DateOnly? lastSigned, DateOnly today) =>
        effectiveFrom <= latest?.EffectiveFrom || effectiveFrom <= lastSigned ? LoanRefusals.RulesStartTooEarly
        : effectiveFrom > today.AddYears(1) ? LoanRefusals.RulesStartTooLate.With(today.AddYears(1)) : null;

    /// <summary>The rules of a contract signed on the day; null before the first.</summary>
    public static LoanRules? Of(IEnumerable<LoanRule> rules, DateOnly signedOn) =>
        rules.Where(rule => rule.ConfirmedAt is not null && rule.EffectiveFrom <= signedOn).MaxBy(rule => rule.EffectiveFrom)?.Rules;
}
