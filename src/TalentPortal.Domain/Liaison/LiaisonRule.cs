using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison;

/// <summary>The rules from one day on, with the paper they rest on. Entered once, never changed; a later one takes its place from its day on.</summary>
public sealed class LiaisonRule
{
    public const int LongestBasis = 200;

    private LiaisonRule() { }

    public LiaisonRule(DateOnly effectiveFrom, LiaisonRules rules, string basis, LiaisonRule? latest, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(rules);
        RefusedException.ThrowIf(WhyNotEnter(actor) ?? rules.WhyInvalid() ?? WhyNotFrom(effectiveFrom, latest, CountyClock.DayOf(now)));
        Id = LiaisonRuleId.New();
        (EffectiveFrom, Rules, Basis, EnteredBy, EnteredByName, EnteredAt) = (effectiveFrom, rules, basis, actor.Id, actor.Name, now);
    }

    public LiaisonRuleId Id { get; private set; }
    public DateOnly EffectiveFrom { get; private set; }
    public LiaisonRules Rules { get; private set; } = null!;
    /// <summary>The document that says so.</summary>
    public string Basis { get; private set; } = "";
    public AccountId EnteredBy { get; private set; }
    public string EnteredByName { get; private set; } = "";
    public DateTime EnteredAt { get; private set; }

    public static Refusal? WhyNotEnter(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Capability.ManageLiaison) ? null : LiaisonRefusals.NotYours;
    }

    /// <summary>
    /// The first may begin in the past; every other one begins after today and after the one before it. None begins more than a year from now: a wrong year
    /// could not be taken back, and no other rules could begin before it.
    /// </summary>
    public static Refusal? WhyNotFrom(DateOnly effectiveFrom, LiaisonRule? latest, DateOnly today) =>
        latest is not null && (effectiveFrom <= today || effectiveFrom <= latest.EffectiveFrom) ? LiaisonRefusals.RulesStartTooEarly
        : effectiveFrom > today.AddYears(1) ? LiaisonRefusals.RulesStartTooLate.With(today.AddYears(1)) : null;
}
