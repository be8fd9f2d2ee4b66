using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Offers;

/// <summary>
/// Holds one person after the other against a published version (免申即享, domain 3.5), with the calculation that decides applications, and
/// counts what came of each. Found is only who fulfils every condition by what somebody vouches for and would be paid for a month
/// up to the last complete roster; nothing is supposed. Whatever is open, or concerns somebody who has applied, is left to an application.
/// </summary>
/// <param name="rules">The version.</param>
/// <param name="lastMonth">The last month with a complete roster.</param>
/// <param name="write">Turns the conditions into what is kept as evidence.</param>
public sealed class OfferMatching(AllowanceRules rules, YearMonth lastMonth, Func<IReadOnlyList<AllowanceCondition>, string> write)
{
    private readonly int[] outcomes = new int[Enum.GetValues<OfferOutcome>().Length];
    private readonly SortedDictionary<AllowanceRule, int> unmet = [];

    public EntitledPerson? Look(OfferCandidate person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var (outcome, rule, found) = Judge(person);
        outcomes[(int)outcome]++;
        if (rule is { } failed) unmet[failed] = unmet.GetValueOrDefault(failed) + 1;
        return found;
    }

    public OfferCounts Counts => new()
    {
        Outcomes = Enum.GetValues<OfferOutcome>().ToDictionary(outcome => outcome, outcome => outcomes[(int)outcome]),
        Unmet = unmet.ToDictionary(),
    };

    private (OfferOutcome Outcome, AllowanceRule? Unmet, EntitledPerson? Found) Judge(OfferCandidate person)
    {
        if (!person.IsActive) return (OfferOutcome.NotWorking, null, null);
        if (person.HasRight) return (OfferOutcome.HasRight, null, null);
        if (person.HasApplied) return (OfferOutcome.HasApplied, null, null);
        if (Work(person) is not { } work) return (OfferOutcome.NotWorking, null, null);
        if (!work.IsInGoodStanding) return (OfferOutcome.EmployerNotClean, null, null);
        var facts = person.Facts();
        var projection = AllowanceCalculator.Project(rules, facts, lastMonth);
        return projection.WhyNothing is { } rule ? (OfferOutcome.NotEntitled, rule, null) : Assess(person, work, facts);
    }

    private (OfferOutcome Outcome, AllowanceRule? Unmet, EntitledPerson? Found) Assess(OfferCandidate person, PresentWork work, AllowanceFacts facts)
    {
        var assessment = AllowanceCalculator.Assess(rules, facts, lastMonth);
        if (assessment.Outcome is ConditionOutcome.Unknown || (assessment.Level ?? facts.Own?.HighestLevel) is not { } level) return (OfferOutcome.Open, null, null);
        if (assessment.Outcome is ConditionOutcome.NotMet)
            return (OfferOutcome.NotEntitled, assessment.Conditions.First(condition => condition.Outcome is ConditionOutcome.NotMet).Code.Rule(), null);
        var payable = assessment.Months.Where(month => month.IsPayable && !month.Amount.IsZero).ToList();
        // A held month, an unexplained back payment, waits for somebody's word: an application asks for it.
        if (payable.Count == 0 || assessment.Months.Any(month => !month.Held.IsZero)) return (OfferOutcome.Open, null, null);
        return (OfferOutcome.Entitled, null, new EntitledPerson(person.Id, work.Employer, work.Employment, level, payable[0].Month, payable.Count, payable[^1].Amount, assessment.Receipt.Total, write(assessment.Conditions)));
    }

    /// <summary>The spell with whoever paid in for the last complete month; the latest if there are several.</summary>
    private static PresentWork? Work(OfferCandidate person) =>
        person.Work.Where(work => work.IsInsuredNow).OrderByDescending(work => work.StartedOn).ThenBy(work => work.Employment).FirstOrDefault();
}

/// <summary>One person of the register as a round meets them.</summary>
/// <param name="Id">Who.</param>
/// <param name="Facts">Everything the calculation takes; asked for only where it is needed.</param>
public sealed record OfferCandidate(PersonId Id, Func<AllowanceFacts> Facts)
{
    /// <summary>In the county and at work (在职).</summary>
    public required bool IsActive { get; init; }
    /// <summary>A right under this policy that has not ended.</summary>
    public required bool HasRight { get; init; }
    /// <summary>An application for this policy that is under way, or was refused under the same version; or an offer that is open.</summary>
    public required bool HasApplied { get; init; }
    public required IReadOnlyList<PresentWork> Work { get; init; }
}

/// <summary>A spell that has not ended and that somebody vouches for.</summary>
/// <param name="Employment">Its id.</param>
/// <param name="Employer">With whom.</param>
/// <param name="StartedOn">Its first day.</param>
/// <param name="IsInsuredNow">The employer paid in for the last complete month.</param>
/// <param name="IsInGoodStanding">The employer is neither deregistered nor barred.</param>
public sealed record PresentWork(Guid Employment, EmployerId Employer, DateOnly StartedOn, bool IsInsuredNow, bool IsInGoodStanding);

/// <summary>What a round finds of a person.</summary>
public enum OfferOutcome
{
    /// <summary>符合条件</summary>
    Entitled,
    /// <summary>已享受</summary>
    HasRight,
    /// <summary>已申报</summary>
    HasApplied,
    /// <summary>未在县内在职参保</summary>
    NotWorking,
    /// <summary>单位异常</summary>
    EmployerNotClean,
    /// <summary>待核实: something nobody has vouched for yet</summary>
    Open,
    /// <summary>不符合条件</summary>
    NotEntitled,
}

/// <summary>How many people each outcome has, and of those not entitled which rule left nothing.</summary>
public sealed record OfferCounts
{
    public IReadOnlyDictionary<OfferOutcome, int> Outcomes { get; init; } = new Dictionary<OfferOutcome, int>();
    public IReadOnlyDictionary<AllowanceRule, int> Unmet { get; init; } = new Dictionary<AllowanceRule, int>();

    public int People => Outcomes.Values.Sum();
}
