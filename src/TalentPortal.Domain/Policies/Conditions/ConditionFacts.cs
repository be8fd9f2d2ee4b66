using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Policies.Conditions;

/// <summary>What the conditions of a policy may ask of one person, gathered for one day. What nobody has looked up is null and leaves a condition open.</summary>
public sealed record ConditionFacts
{
    /// <summary>The rank of no education at all, below every <see cref="EducationLevels.Rank"/>.</summary>
    public const int NoEducation = -9;

    /// <summary>The day that is judged (of the application, of the month).</summary>
    public required DateOnly Today { get; init; }
    public required DateOnly Birth { get; init; }
    /// <summary>First day of the first insured month in the county; <see cref="Today"/> while there is none.</summary>
    public required DateOnly FirstInsuredDay { get; init; }
    /// <summary>Insured months in the county as <see cref="YearMonth.Index"/>, ascending, each once.</summary>
    public IReadOnlyList<int> InsuredMonths { get; init; } = [];
    /// <summary>Highest <see cref="EducationLevels.Rank"/> of all educations, of full-time (or certified) ones, of verified ones, of those that are both.</summary>
    public int EducationRank { get; init; } = NoEducation;
    public int FullTimeRank { get; init; } = NoEducation;
    public int VerifiedRank { get; init; } = NoEducation;
    public int VerifiedFullTimeRank { get; init; } = NoEducation;
    /// <summary>Of the highest education.</summary>
    public DateOnly? GraduatedOn { get; init; }
    public FactSource EducationSource { get; init; }
    /// <summary>The highest degree on record, and the highest that a register or a desk vouches for.</summary>
    public Degree? Degree { get; init; }
    public Degree? VerifiedDegree { get; init; }
    public IReadOnlyList<RecognitionSpan> Recognitions { get; init; } = [];
    /// <summary>Of the present work; null without work in the county.</summary>
    public EmployerType? Employer { get; init; }
    /// <summary>Code of the township in which the present employer is registered; null where nobody knows.</summary>
    public string? Workplace { get; init; }
    public DateOnly? WorkSince { get; init; }
    /// <summary>Full months; <see cref="int.MaxValue"/> for an open-ended contract or a post.</summary>
    public int? ContractMonths { get; init; }
    public FactSource WorkSource { get; init; }
    /// <summary>Where the household is registered: six digits of GB/T 2260.</summary>
    public string? HouseholdRegion { get; init; }
    public TalentSource? TalentSource { get; init; }
    public IReadOnlyList<HeldBenefit> Benefits { get; init; } = [];
    public bool? OwnsHome { get; init; }
    public IReadOnlyList<ProvenSum> Sums { get; init; } = [];
    public ProvenLoan? Loan { get; init; }

    public bool IsInsured => InsuredMonths.Count > 0;

    /// <summary>Insured months of the <paramref name="within"/> months that end with the month before the day judged; all without a number.</summary>
    public int InsuredWithin(int? within)
    {
        if (within is not { } span) return InsuredMonths.Count;
        var last = YearMonth.Of(Today).Index - 1;
        var count = 0;
        for (var i = InsuredMonths.Count - 1; i >= 0 && InsuredMonths[i] > last - span; i--)
            if (InsuredMonths[i] <= last) count++;
        return count;
    }

    /// <summary>
    /// The longest interruption of insurance (间断) in months: between two insured months, or from the last one to the month before the day
    /// judged. Of one that began before the last <paramref name="within"/> months only what lies in them counts.
    /// </summary>
    public int LongestGap(int? within)
    {
        var last = YearMonth.Of(Today).Index - 1;
        var (first, next, longest) = (within is { } span ? last - span + 1 : 0, last + 1, 0);
        for (var i = InsuredMonths.Count - 1; i >= 0 && next > first; i--)
        {
            if (InsuredMonths[i] > last) continue;
            longest = Math.Max(longest, next - Math.Max(InsuredMonths[i] + 1, first));
            next = InsuredMonths[i];
        }

        return longest;
    }

    public Money? SumOf(ProvenSumKind kind)
    {
        foreach (var sum in Sums)
            if (sum.Kind == kind) return sum.Amount;
        return null;
    }

    /// <summary>The best level on a day, or null; A is the smallest value.</summary>
    public TalentLevel? LevelOn(DateOnly day) => Recognitions.LevelOn(day);

    public HeldBenefit? BenefitOn(string policyCode, DateOnly day)
    {
        for (var i = 0; i < Benefits.Count; i++)
            if (Benefits[i].PolicyCode == policyCode && Benefits[i].Covers(day)) return Benefits[i];
        return null;
    }
}

/// <summary>Another benefit the person is being paid, up to a day if it is known to end.</summary>
public sealed record HeldBenefit(string PolicyCode, string Name, DateOnly From, DateOnly? To)
{
    public bool Covers(DateOnly day) => From <= day && (To is not { } last || day <= last);
}

/// <summary>A sum that a desk has proven from papers (核定金额), in fen.</summary>
public sealed record ProvenSum(ProvenSumKind Kind, Money Amount);

public enum ProvenSumKind
{
    /// <summary>年工资收入</summary>
    YearlyWage,
    /// <summary>实缴投资额</summary>
    Investment,
    /// <summary>实际支付租金</summary>
    RentPaid,
    /// <summary>实际支付利息</summary>
    InterestPaid,
    /// <summary>购房款</summary>
    HomePrice,
    /// <summary>培训费</summary>
    TrainingFee,
    /// <summary>省、市或其他渠道已发放的同类资金: never a condition or a basis, only taken off (<see cref="AmountTerms.DeductsReceived"/>)</summary>
    ReceivedElsewhere,
}

public static class ProvenSumKinds
{
    /// <summary>Sums that a condition or a share may rest on.</summary>
    public static readonly IReadOnlyList<ProvenSumKind> Usable = [.. Enum.GetValues<ProvenSumKind>().Where(kind => kind is not ProvenSumKind.ReceivedElsewhere)];
}
