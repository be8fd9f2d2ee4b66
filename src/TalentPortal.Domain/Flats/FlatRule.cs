using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Flats;

/// <summary>The rules from one day on, with the paper they rest on. Entered once, never changed; a later one takes its place from its day on.</summary>
public sealed class FlatRule
{
    public const int LongestBasis = 200;

    private FlatRule() { }

    public FlatRule(DateOnly effectiveFrom, FlatRules rules, string basis, FlatRule? latest, FlatActor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf((actor.Decides ? null : FlatRefusals.NotYours) ?? rules.WhyInvalid() ?? WhyNotFrom(effectiveFrom, latest, CountyClock.DayOf(now)));
        Id = FlatRuleId.New();
        (EffectiveFrom, Rules, Basis, EnteredBy, EnteredByName, EnteredAt) = (effectiveFrom, rules, basis, actor.Actor.Id, actor.Actor.Name, now);
    }

    public FlatRuleId Id { get; private set; }
    public DateOnly EffectiveFrom { get; private set; }
    public FlatRules Rules { get; private set; } = null!;
    /// <summary>The document that says so.</summary>
    public string Basis { get; private set; } = "";
    public AccountId EnteredBy { get; private set; }
    public string EnteredByName { get; private set; } = "";
    public DateTime EnteredAt { get; private set; }

    /// <summary>
    /// The first may begin in the past; every other one begins after today and after the one before it. None begins more than a year from now: a wrong year
    /// could not be taken back, and no other rules could begin before it.
    /// </summary>
    public static Refusal? WhyNotFrom(DateOnly effectiveFrom, FlatRule? latest, DateOnly today) =>
        latest is not null && (effectiveFrom <= today || effectiveFrom <= latest.EffectiveFrom) ? FlatRefusals.RulesStartTooEarly
        : effectiveFrom > today.AddYears(1) ? FlatRefusals.RulesStartTooLate.With(today.AddYears(1)) : null;
}
