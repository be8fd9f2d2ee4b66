using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Flats;

/// <summary>
/// The rules from one day on, with the paper they rest on. One person of the office proposes them, another confirms or returns them; both are written once and never changed,
/// and a later rule takes the place of this one from its day on.
/// </summary>
public sealed class FlatRule
{
    public const int LongestBasis = 200, LongestWords = 300;

    private FlatRule() { }

    /// <param name="effectiveFrom">Their first day.</param>
    /// <param name="rules">The numbers.</param>
    /// <param name="basis">The document that says so.</param>
    /// <param name="latest">The latest that is confirmed; null before there was any.</param>
    /// <param name="actor">Of the office.</param>
    /// <param name="now">The moment.</param>
    public FlatRule(DateOnly effectiveFrom, FlatRules rules, string basis, FlatRule? latest, FlatActor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf(actor.WhyNot(FlatSide.Office, null, null) ?? rules.WhyInvalid() ?? WhyNotFrom(effectiveFrom, latest, CountyClock.DayOf(now)));
        Id = FlatRuleId.New();
        (EffectiveFrom, Rules, Basis) = (effectiveFrom, rules, basis);
        (EnteredBy, EnteredByPerson, EnteredByName, EnteredAt) = (actor.Actor.Id, actor.Actor.Person!.Value, actor.Actor.Name, now);
    }

    public FlatRuleId Id { get; private set; }
    public DateOnly EffectiveFrom { get; private set; }
    public FlatRules Rules { get; private set; } = null!;
    /// <summary>The document that says so.</summary>
    public string Basis { get; private set; } = "";
    public AccountId EnteredBy { get; private set; }
    public PersonId EnteredByPerson { get; private set; }
    public string EnteredByName { get; private set; } = "";
    public DateTime EnteredAt { get; private set; }
    /// <summary>Null while another person has to look at it.</summary>
    public FlatRuleDecision? Decision { get; private set; }

    public bool IsConfirmed => Decision?.ConfirmedFrom is not null;

    /// <summary>
    /// The first may begin in the past; every other one begins after today and after the one before it. None begins more than a year from now: a wrong year
    /// could not be taken back, and no other rules could begin before it.
    /// </summary>
    public static Refusal? WhyNotFrom(DateOnly effectiveFrom, FlatRule? latest, DateOnly today) =>
        latest is not null && (effectiveFrom <= today || effectiveFrom <= latest.EffectiveFrom) ? FlatRefusals.RulesStartTooEarly
        : effectiveFrom > today.AddYears(1) ? FlatRefusals.RulesStartTooLate.With(today.AddYears(1)) : null;

    /// <summary>Null when the actor may confirm or return it.</summary>
    public Refusal? WhyNotDecide(FlatActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Decision is not null ? FlatRefusals.NotInThisState : actor.WhyNot(FlatSide.Office, null, EnteredByPerson);
    }

    /// <summary>In force from its day on. A day that has come meanwhile is not changed behind everybody's back: the rule is returned and proposed anew.</summary>
    public void Confirm(FlatRule? latest, FlatActor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotDecide(actor) ?? WhyNotFrom(EffectiveFrom, latest, CountyClock.DayOf(now)));
        Decision = new FlatRuleDecision(EffectiveFrom, null, actor.Actor, now);
    }

    public void Return(string words, FlatActor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotDecide(actor));
        Decision = new FlatRuleDecision(null, words, actor.Actor, now);
    }
}

/// <summary>What another person said about proposed rules, for good.</summary>
public sealed class FlatRuleDecision
{
    private FlatRuleDecision() { }

    internal FlatRuleDecision(DateOnly? confirmedFrom, string? words, Actor actor, DateTime at)
    {
        (Id, ConfirmedFrom, Words, At) = (Guid.CreateVersion7(), confirmedFrom, words, at);
        (By, ByPerson, ByName) = (actor.Id, actor.Person!.Value, actor.Name);
    }

    public Guid Id { get; private set; }
    /// <summary>The day of the rules; null where they were returned.</summary>
    public DateOnly? ConfirmedFrom { get; private set; }
    /// <summary>Why they were returned.</summary>
    public string? Words { get; private set; }
    public AccountId By { get; private set; }
    public PersonId ByPerson { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
}
