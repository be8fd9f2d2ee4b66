using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Payments;

/// <summary>Some thousand rights in order of case number, with what the register knows of their months.</summary>
internal sealed record AccrualBlock(
    IReadOnlyList<Entitlement> Rights,
    ILookup<EntitlementId, InsuredMonth> Insured,
    ILookup<EntitlementId, PublicPayrollSpell> Payroll,
    ILookup<EntitlementId, (EducationLevel Level, DateOnly ProvenOn)> Degrees,
    IReadOnlyDictionary<EmployerId, Employer> Employers)
{
    public required IReadOnlyDictionary<EntitlementId, AllowanceRules> Rules { get; init; }
    /// <summary>What earlier rights of the same people pay a month, where it is weighed with this one (就高不重复).</summary>
    public required ILookup<EntitlementId, OtherBenefitFact> Others { get; init; }
    /// <summary>Recognised levels, for policies that pay by them.</summary>
    public required ILookup<EntitlementId, RecognitionSpan> Levels { get; init; }
    /// <summary>The sum proven at the desk, for policies that pay a share of one, or what such a policy bears of the interest on a proven loan.</summary>
    public required IReadOnlyDictionary<EntitlementId, Money> Proven { get; init; }

    /// <summary>What the desk wrote down as received elsewhere, for policies that take it off.</summary>
    public required IReadOnlyDictionary<EntitlementId, Money> Received { get; init; }

    public MonthCircumstances In(Entitlement right, YearMonth month) => new()
    {
        OnPublicPayroll = Payroll[right.Id].Any(spell => spell.From <= month && (spell.To is not { } last || month <= last)),
        OtherBenefit = Others.Contains(right.Id) ? Rules[right.Id].CoveredBy(Others[right.Id].Where(other => other.Whole is not null || other.Covers(month))) : Money.Zero,
        TalentLevel = Levels[right.Id].LevelOn(month.LastDay),
        Proven = Proven.TryGetValue(right.Id, out var sum) ? sum : null,
        Received = Received.TryGetValue(right.Id, out var received) ? received : null,
        BorneBefore = right.Loan?.BorneBefore ?? Money.Zero,
    };

    public string UpTo => Rights[^1].CaseNumber;
}
