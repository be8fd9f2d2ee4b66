using System.Text.Json.Serialization;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Policies;

/// <summary>
/// Everything a policy grants and asks for, as data of one version: the graduate allowance with its fixed conditions, or a policy with
/// <see cref="Conditions"/> and <see cref="Amounts"/> of its own. The calculation knows no figure that is not here. Kept as one JSON text.
/// </summary>
public sealed partial record AllowanceTerms
{
    /// <summary>Where all of this is written.</summary>
    public SourceDocument? Document { get; init; }
    public required IReadOnlyList<LevelTerms> Levels { get; init; }
    /// <summary>Factor on the monthly amount in an enterprise (企业上浮): 1.10.</summary>
    public required decimal EnterpriseFactor { get; init; }
    public required IReadOnlyList<EmployerType> EnterpriseTypes { get; init; }
    /// <summary>The first insured month lies at most so many years after the month of graduation.</summary>
    public required int GraduationYears { get; init; }
    public required int MonthLimit { get; init; }
    /// <summary>Months of the window, counted from and with the first insured month.</summary>
    public required int WindowMonths { get; init; }
    public required int ContractMonths { get; init; }
    public required bool OwnBusinessAllowed { get; init; }
    /// <summary>A month paid more than so many months late does not count.</summary>
    public required int BackPaymentMonths { get; init; }
    public required bool BackPaymentNeedsExplanation { get; init; }
    /// <summary>A higher degree counts so many months after the month of its verification.</summary>
    public required int HigherDegreeDelayMonths { get; init; }
    /// <summary>More consecutive months than this without any insurance record in the county end the allowance.</summary>
    public required int LongAbsenceMonths { get; init; }
    /// <summary>Paid on top of benefits of other layers; otherwise only the difference is paid.</summary>
    public required bool AddsToOtherLayers { get; init; }
    public required StepLimits TimeLimits { get; init; }
    public required NoticeTerms Notice { get; init; }
    public required RecoveryTerms Recovery { get; init; }
    public required IReadOnlyList<MaterialTerms> Materials { get; init; }
    public required IReadOnlyDictionary<AllowanceRule, ClauseReference> Clauses { get; init; }
    /// <summary>Conditions from the library in place of the allowance's fixed ones (education, years since graduation, age); null for the allowance.</summary>
    public PolicyCondition? Conditions { get; init; }
    /// <summary>Given together with <see cref="Conditions"/>; null: the table by education, month by month.</summary>
    public AmountTerms? Amounts { get; init; }
    /// <summary>Who reviews, for a policy of its own; null: the steps of the graduate allowance.</summary>
    public ReviewTerms? Review { get; init; }
    /// <summary>Every clause of the document, for the comparison with the rules; null where nobody entered them.</summary>
    public IReadOnlyList<DocumentClause>? DocumentClauses { get; init; }

    [JsonIgnore]
    public IReadOnlyList<AllowanceRule> RulesWithClause => Conditions is null ? AllowanceRuleSets.OfAllowance : AllowanceRuleSets.OfOwn;

    public LevelTerms For(EducationLevel level) => Levels.First(row => row.Level == level);

    public bool IsEnterprise(EmployerType type) => EnterpriseTypes.Contains(type);

    /// <summary>
    /// Policies that the document itself rules out beside this one (不得同时享受), by code; what one of two names counts for both. A benefit within
    /// alternatives rules nothing out: it may be had with one of them.
    /// </summary>
    [JsonIgnore]
    public IEnumerable<string> ExcludedBenefits => RuledOut(Conditions);

    /// <summary>The sums a desk has to write down for a case: of conditions, of the share that is paid, of what was received elsewhere.</summary>
    [JsonIgnore]
    public IEnumerable<ProvenSumKind> SumsToFind =>
        (Conditions?.Singles ?? []).OfType<SumCondition>().Select(condition => condition.Of)
            .Concat(Amounts?.Sum is { } share ? [share] : []).Concat(Amounts is { DeductsReceived: true } ? [ProvenSumKind.ReceivedElsewhere] : []).Distinct();

    /// <summary>Whether a desk has to find out if a home is owned.</summary>
    [JsonIgnore]
    public bool AsksForHome => (Conditions?.Singles ?? []).OfType<HomeCondition>().Any();

    private static IEnumerable<string> RuledOut(PolicyCondition? root) => root switch
    {
        AllOf all => all.Parts.SelectMany(RuledOut),
        NoneOf none => none.Parts.OfType<BenefitCondition>().Select(condition => condition.PolicyCode),
        _ => [],
    };

    /// <summary>Why these terms cannot be a version, or null. Figures are not judged, only what the calculation could not work with.</summary>
    public Refusal? WhyInvalid() =>
        Conditions is null != Amounts is null ? PolicyRefusals.ConditionsMissing
        : Conditions is { IsPossible: false } ? PolicyRefusals.ConditionImpossible
        : Amounts?.WhyInvalid(this) is { } invalid ? invalid
        : Review is not null && (Conditions is null || !Review.IsPossible) ? PolicyRefusals.ReviewImpossible
        : NeedsLevels && (EducationLevels.Higher.Any(level => Levels.Count(row => row.Level == level) != 1) || Levels.Any(row => !row.Level.IsHigher())) ? PolicyRefusals.LevelMissing
        : Levels.Any(row => row.MonthlyAmount.IsNegative) ? PolicyRefusals.AmountNegative
        : EnterpriseFactor < 1 ? PolicyRefusals.FactorBelowOne
        : MonthLimit < 1 || WindowMonths < MonthLimit || HasNegativeLimit() ? PolicyRefusals.LimitsImpossible
        : !TimeLimits.ArePositive() ? PolicyRefusals.TimeLimitMissing
        : RulesWithClause.Any(rule => !Clauses.ContainsKey(rule)) ? PolicyRefusals.ClauseMissing
        : Materials.GroupBy(material => material.Code).Any(same => same.Count() > 1) ? PolicyRefusals.MaterialTwice
        : null;

    public string ToJson() => PortalJson.Write(this);

    public static AllowanceTerms FromJson(string json) => PortalJson.Read<AllowanceTerms>(json);

    // A record compares its lists by reference; two terms are the same when they are written the same.
    public bool Equals(AllowanceTerms? other) => other is not null && (ReferenceEquals(this, other) || ToJson() == other.ToJson());

    public override int GetHashCode() => HashCode.Combine(EnterpriseFactor, MonthLimit, WindowMonths, ContractMonths, GraduationYears);

    private bool NeedsLevels => Amounts is null or { Basis: AmountBasis.Education };

    private bool HasNegativeLimit() =>
        new[] { GraduationYears, ContractMonths, BackPaymentMonths, HigherDegreeDelayMonths, LongAbsenceMonths, Notice.TakenDownAfterDays, Recovery.RelocationMonths, Recovery.FraudBanYears }.Any(limit => limit < 0);
}
