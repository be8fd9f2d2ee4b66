using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>The terms of one version made ready for calculating: rates looked up, not searched. Made once per version, never changes.</summary>
public sealed class AllowanceRules
{
    private readonly MonthlyRate[] rates;
    private readonly bool[] enterprise;

    public AllowanceRules(AllowanceTerms terms, PolicyStamp version)
    {
        RefusedException.ThrowIf(terms.WhyInvalid());
        Terms = terms;
        Version = version;
        Own = terms.Conditions is null ? null : new ConditionProgram(terms.Conditions);
        enterprise = [.. Enum.GetValues<EmployerType>().Select(terms.IsEnterprise)];
        rates = new MonthlyRate[2 * (EducationLevels.Higher.Max(level => level.Rank()) + 1)];
        foreach (var row in terms.Levels)
        {
            rates[2 * row.Level.Rank()] = new(row.Level, false, row.MonthlyAmount, 1m, row.MonthlyAmount);
            rates[2 * row.Level.Rank() + 1] = new(row.Level, true, row.MonthlyAmount, terms.EnterpriseFactor, row.MonthlyAmount.Times(terms.EnterpriseFactor));
        }
    }

    public AllowanceTerms Terms { get; }
    public PolicyStamp Version { get; }
    /// <summary>Conditions of the policy's own; null for the graduate allowance.</summary>
    public ConditionProgram? Own { get; }

    public bool IsMonthly => Terms.Amounts is null or { IsMonthly: true };

    /// <summary>Whether the recognised level says how much.</summary>
    internal bool PaysByLevel => Terms.Amounts is { Basis: AmountBasis.TalentLevel };

    /// <summary>Paid once, at once or in parts. Borne interest is neither: its days are those of a loan, and another loan's interest is no second benefit.</summary>
    public bool IsOneOff => Terms.Amounts is { IsMonthly: false, IsOfLoan: false };

    /// <summary>Whether another benefit of the same person is weighed with this one: of the same group, monthly with monthly, one-off with one-off. What that means across layers is said by <see cref="CoveredBy"/>.</summary>
    public bool IsWeighedWith(AllowanceRules other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Version.Code != Version.Code && other.Version.Group == Version.Group && ((IsMonthly && other.IsMonthly) || (IsOneOff && other.IsOneOff));
    }

    /// <summary>Whether this benefit and another one of the group are both paid whole: they are of two layers, and the document of the lower one says that it adds.</summary>
    internal bool AddsTo(OtherBenefitFact other) => other.Layer != Version.Layer && ((other.Layer > Version.Layer ? other.AddsToOtherLayers : null) ?? Terms.AddsToOtherLayers);

    /// <summary>How much of this benefit those of its group pay already (就高不重复): one rule for the decision, for each accrued month and for what is left when a right ends.</summary>
    /// <param name="granted">In the same month, or one-off like this one; all of them earlier.</param>
    public Money CoveredBy(IEnumerable<OtherBenefitFact> granted)
    {
        var beside = granted.Where(other => other.Group == Version.Group && other.PolicyCode != Version.Code).ToList();
        if (beside.Count == 0) return Money.Zero;
        // Facts of earlier days do not say whether the other adds; they are reckoned as they were then.
        if (beside.TrueForAll(other => other.AddsToOtherLayers is null)) return beside.Where(other => !AddsTo(other)).Sum(other => other.Amount);
        return BenefitStacking.Covered(Version.Layer, Terms.AddsToOtherLayers, beside.OrderBy(other => other.Order).ThenBy(other => other.Layer).ThenBy(other => other.PolicyCode, StringComparer.Ordinal)
            .Select(other => new GrantedBenefit(other.Layer, other.AddsToOtherLayers ?? Terms.AddsToOtherLayers, other.Amount)));
    }

    public static AllowanceRules Of(Policy policy, PolicyVersion version) => new(version.Terms, PolicyStamp.Of(policy, version));

    /// <summary>The rate of a level with an employer; a person on the public payroll gets the institution rate everywhere.</summary>
    public MonthlyRate RateOf(EducationLevel level, EmployerType employer, bool onPublicPayroll) =>
        rates[2 * level.Rank() + (enterprise[(int)employer] && !onPublicPayroll ? 1 : 0)];

    /// <summary>What a month is worth with an employer, and the instalment that is due when the policy pays in parts; null when the policy pays nothing for such a case.</summary>
    public MonthlyRate? RateOf(in MonthCase at, EmployerType employer)
    {
        if (Terms.Amounts is not { } amounts) return RateOf(at.Level, employer, at.OnPublicPayroll);
        if (BaseOf(amounts, at) is not { } amount) return null;
        var uplift = enterprise[(int)employer] && !at.OnPublicPayroll && Terms.EnterpriseFactor != 1;
        if (amounts.DeductsReceived && at.Received is null) return null;
        var whole = WholeOf(amounts, amount, uplift, at.BorneBefore);
        var left = amounts.DeductsReceived ? BenefitStacking.Beyond(whole, at.Received!.Value) : whole;
        var level = amounts.Basis is AmountBasis.TalentLevel ? at.TalentLevel : null;
        return amounts.IsMonthly
            ? new(at.Level, uplift, amount, uplift ? Terms.EnterpriseFactor : 1m, whole) { TalentLevel = level }
            : new(at.Level, uplift, amount, uplift ? Terms.EnterpriseFactor : 1m, amounts.Part(left, at.MonthsUsed)) { TalentLevel = level, Whole = left, Received = whole - left, Instalment = at.MonthsUsed + 1 };
    }

    /// <summary>Whether the next instalment is not due yet; always false for monthly amounts.</summary>
    internal bool IsBeforeInstalment(in MonthCase at) =>
        Terms.Amounts is { IsMonthly: false } amounts && at.MonthsUsed < amounts.Instalments.Count && at.Month < at.FirstMonth.AddMonths(amounts.Instalments[at.MonthsUsed].AfterMonths);

    /// <summary>Why a policy of its own gives no rate for a case.</summary>
    internal MonthReason WhyNoRate(in MonthCase at) =>
        Terms.Amounts is { NeedsProof: true } || (Terms.Amounts is { DeductsReceived: true } amounts && at.Received is null && BaseOf(amounts, at) is not null) ? MonthReason.SumNotProven : MonthReason.LevelNotHeld;

    /// <summary>With the uplift, rounded half up once, and no more than what is left of the cap.</summary>
    private Money WholeOf(AmountTerms amounts, Money amount, bool uplift, Money before)
    {
        var whole = uplift ? amount.Times(Terms.EnterpriseFactor) : amount;
        if (amounts.Cap is not { } cap) return whole;
        var left = cap > before ? cap - before : Money.Zero;
        return whole > left ? left : whole;
    }

    private Money? BaseOf(AmountTerms amounts, in MonthCase at)
    {
        if (amounts.Basis is AmountBasis.Flat) return amounts.Flat;
        if (amounts.Basis is AmountBasis.Education) return at.Level.IsHigher() ? Terms.For(at.Level).MonthlyAmount : null;
        if (amounts.Basis is AmountBasis.ShareOfSum) return at.Proven?.Times(amounts.Share!.Value);
        if (amounts.Basis is AmountBasis.Interest) return at.Proven;
        foreach (var row in amounts.Levels)
            if (row.Level == at.TalentLevel) return row.Amount;
        return null;
    }

    public YearMonth WindowEnd(YearMonth firstMonth) => firstMonth.AddMonths(Terms.WindowMonths - 1);

    /// <summary>The month from which a degree verified on this day changes the rate.</summary>
    public YearMonth HigherDegreeFrom(DateOnly verifiedOn) => YearMonth.Of(verifiedOn).AddMonths(Terms.HigherDegreeDelayMonths);

    /// <summary>The last month that may be the first insured one: so many years after the month of graduation.</summary>
    internal YearMonth GraduationDeadline(EducationFact education) => YearMonth.Of(education.GraduatedOn).AddMonths(Terms.GraduationYears * 12);

    /// <summary>
    /// The last month on whose first day the person is not older than the level allows, or null without a limit. Age is counted in
    /// completed years on the first day of the month.
    /// </summary>
    internal YearMonth? AgeDeadline(EducationLevel level, DateOnly birth)
    {
        if (Terms.For(level).MaximumAge is not { } limit) return null;
        var tooOldFrom = birth.AddYears(limit + 1);
        return tooOldFrom.Day == 1 ? YearMonth.Of(tooOldFrom).AddMonths(-1) : YearMonth.Of(tooOldFrom);
    }

    internal ClauseReference Clause(AllowanceRule rule) => Terms.Clauses.TryGetValue(rule, out var clause) ? clause : Terms.Clauses[AllowanceRule.Rate];

    /// <summary>
    /// Whether a contract is long enough, in full months; one without an end is. An established post always is, an own business
    /// when the terms allow it.
    /// </summary>
    public ContractStanding Standing(EmploymentKind kind, DateOnly startedOn, DateOnly? contractEndsOn) => kind switch
    {
        EmploymentKind.EstablishedPost => ContractStanding.Qualifies,
        EmploymentKind.OwnBusiness => Terms.OwnBusinessAllowed ? ContractStanding.Qualifies : ContractStanding.TooShort,
        _ => contractEndsOn is not { } end || FullMonths.Between(startedOn, end) >= Terms.ContractMonths ? ContractStanding.Qualifies : ContractStanding.TooShort,
    };
}
