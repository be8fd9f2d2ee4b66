using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Awards;

/// <summary>
/// Every figure of a call (domain 6): amounts, instalments, service, experts, scores, signatures, days. Data of the call, fixed when it is
/// published; kept as one JSON text.
/// </summary>
public sealed partial record AwardTerms
{
    public required IReadOnlyList<ClassAmount> Classes { get; init; }
    /// <summary>The most that any award may come to, also where the class is decided individually (一事一议).</summary>
    public required Money Cap { get; init; }
    public required IReadOnlyList<InstalmentTerm> Instalments { get; init; }
    public required int ServiceMonths { get; init; }
    /// <summary>Another employer of the county within so many months continues the service.</summary>
    public required int RelocationMonths { get; init; }
    /// <summary>After 基本合格: so many months until the second look.</summary>
    public required int CorrectionMonths { get; init; }
    public required int FormCheckDays { get; init; }
    public required int CorrectionDays { get; init; }
    /// <summary>Experts on one case: odd, five or more.</summary>
    public required int Experts { get; init; }
    public required int DropHighest { get; init; }
    public required int DropLowest { get; init; }
    /// <summary>The trimmed mean that goes on to the inspection; reaching it is enough.</summary>
    public required int PassMark { get; init; }
    public required IReadOnlyList<AwardCriterion> Criteria { get; init; }
    /// <summary>Whether experts read the file without the names of person and employer.</summary>
    public required bool HideNames { get; init; }
    /// <summary>Officers at an inspection.</summary>
    public required int Inspectors { get; init; }
    public required IReadOnlyList<SignatureTier> Signatures { get; init; }
    public required int PublicityDays { get; init; }
    public required int TakenDownAfterDays { get; init; }
    /// <summary>Working days for an answer before money is asked back (告知申辩).</summary>
    public required int HearingDays { get; init; }
    /// <summary>Years in which whoever lost a title, or an award, for false facts may apply for nothing (domain 3.7); null: a call made before there was such a rule.</summary>
    public int? BarYears { get; init; }
    /// <summary>Months after the end of a year within which the report on it is asked for; 0: nobody is reminded, as in calls made before there was such a rule.</summary>
    public int ReportMonths { get; init; }
    public required bool MaskNames { get; init; }
    public required IReadOnlyList<AwardMaterialTerm> Materials { get; init; }

    /// <summary>What a selection has beside; null: a leader award.</summary>
    public SelectionTerms? Selection { get; init; }

    public AwardKind Kind => Selection is null ? AwardKind.LeaderAward : AwardKind.Selection;

    /// <summary>One instalment, with the contract or the naming.</summary>
    public static readonly IReadOnlyList<InstalmentTerm> AtOnce = [new(100, InstalmentCondition.Contract)];

    /// <summary>The last day for the report on a year; null where the call names none.</summary>
    public DateOnly? ReportDueOn(int year) => ReportMonths == 0 ? null : new DateOnly(year + 1, 1, 1).AddMonths(ReportMonths).AddDays(-1);

    /// <summary>The instalments of a class.</summary>
    public IReadOnlyList<InstalmentTerm> PlanOf(TalentLevel level) => Class(level)!.OneOff ? AtOnce : Instalments;

    public ClassAmount? Class(TalentLevel level) => Classes.FirstOrDefault(known => known.Class == level);

    public AwardMaterialTerm? Material(string? code) => Materials.FirstOrDefault(known => known.Code == code);

    /// <summary>Who signs a decision of this amount: the tier with the highest threshold that the amount reaches.</summary>
    public SignatureTier TierOf(Money amount) => Signatures.Where(tier => tier.From <= amount).MaxBy(tier => tier.From)!;

    public int FullMark => Criteria.Sum(criterion => criterion.Points);

    /// <summary>Why these terms cannot be a call, or null.</summary>
    public Refusal? WhyInvalid() =>
        Classes.Count == 0 || Classes.DistinctBy(row => row.Class).Count() != Classes.Count ? AwardRefusals.ClassesUnclear
        : Cap <= Money.Zero || Classes.Any(row => row.Amount is { } amount && (amount < Money.Zero || (amount.IsZero && Selection is null) || amount > Cap)) ? AwardRefusals.OverTheCap.With(Cap)
        : Instalments.Count == 0 || Instalments.Any(part => part.Percent < 1) || Instalments.Sum(part => part.Percent) != 100 || Instalments[0].When is not InstalmentCondition.Contract
            || Instalments.Zip(Instalments.Skip(1)).Any(pair => pair.Second.When < pair.First.When) ? AwardRefusals.InstalmentsUnclear
        : Experts < 5 || Experts % 2 == 0 ? AwardRefusals.ExpertsEven
        : DropHighest < 0 || DropLowest < 0 || DropHighest + DropLowest >= Experts ? AwardRefusals.DropsTooMany
        : Selection?.WhyInvalid(Experts) is { } unclear ? unclear
        : (Criteria.Count == 0 && Selection is null) || Criteria.Any(row => row.Points < 1) || Criteria.DistinctBy(row => row.Code).Count() != Criteria.Count || PassMark < 0 || PassMark > FullMark ? AwardRefusals.CriteriaUnclear
        : Signatures.All(tier => tier.From != Money.Zero) || Signatures.Any(tier => tier.People < 2) || Signatures.DistinctBy(tier => tier.From).Count() != Signatures.Count
            || Signatures.Any(tier => tier.From <= ThreePeopleFrom && TierOf(ThreePeopleFrom).People < 3) || Signatures.Any(tier => tier.From >= ThreePeopleFrom && tier.People < 3) ? AwardRefusals.SignaturesTooFew
        : Materials.Count == 0 || Materials.DistinctBy(row => row.Code).Count() != Materials.Count ? AwardRefusals.MaterialsUnclear
        : ServiceMonths < 1 || Inspectors < 2 || BarYears is < 1 or > 30 || new[] { FormCheckDays, CorrectionDays, PublicityDays, TakenDownAfterDays, HearingDays, CorrectionMonths }.Any(count => count < 1) || RelocationMonths < 0 || ReportMonths is < 0 or > 12 ? AwardRefusals.LimitsMissing
        : null;

    /// <summary>From here on a decision needs three people (ASVS 2.3.5; bar B7). A county may ask for more, never for less.</summary>
    public static readonly Money ThreePeopleFrom = Money.FromYuan(1_000_000);

    public string ToJson() => PortalJson.Write(this);

    public static AwardTerms FromJson(string json) => PortalJson.Read<AwardTerms>(json);

    // A record compares its lists by reference; two terms are the same when they are written the same.
    public bool Equals(AwardTerms? other) => other is not null && (ReferenceEquals(this, other) || ToJson() == other.ToJson());

    public override int GetHashCode() => HashCode.Combine(Classes.Count, Cap, ServiceMonths, Experts, PassMark);
}

/// <summary>The award of a class; without an amount it is decided individually (一事一议), up to the cap.</summary>
/// <param name="OneOff">Paid at once, without later conditions.</param>
public sealed record ClassAmount(TalentLevel Class, Money? Amount, bool OneOff);

/// <summary>A share in per cent, and what it waits for.</summary>
public sealed record InstalmentTerm(int Percent, InstalmentCondition When);

/// <summary>In the order in which they come.</summary>
public enum InstalmentCondition
{
    /// <summary>签订合同</summary>
    Contract,
    /// <summary>中期考核合格</summary>
    MidTerm,
    /// <summary>验收合格</summary>
    Acceptance,
}

public sealed record AwardCriterion(string Code, string NameZh, string NameEn, int Points);

/// <summary>From this amount on: so many people, one of them a leader or not.</summary>
public sealed record SignatureTier(Money From, int People, bool WithLeader);

/// <param name="ForExperts">Whether the experts read it; what names the applicant may be kept from them.</param>
public sealed record AwardMaterialTerm(string Code, string NameZh, string NameEn, bool ForExperts);
