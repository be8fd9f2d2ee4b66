using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Loans;

/// <summary>What holds for a start-up guaranteed loan (创业担保贷款) by the day on which its contract was signed, as numbers (domain 7).</summary>
public sealed record LoanRules
{
    /// <summary>Who may have one, and whose hiring counts for a firm.</summary>
    public required IReadOnlyList<LoanCategory> Categories { get; init; }

    public required Money PersonCeiling { get; init; }
    public required int PersonMonths { get; init; }
    /// <summary>Partners: this times the sum of their own ceilings, and no more than a firm's.</summary>
    public required decimal PartnershipFactor { get; init; }
    public required Money FirmCeiling { get; init; }
    public required int FirmMonths { get; init; }

    /// <summary>The part of its staff that a firm has hired of the categories; another one where it has more than <see cref="LargeStaff"/>.</summary>
    public required decimal HireShare { get; init; }
    public required decimal LargeHireShare { get; init; }
    public required int LargeStaff { get; init; }
    /// <summary>Hired within so many months before the application.</summary>
    public required int HiredWithinMonths { get; init; }
    /// <summary>With a contract of so many months at least.</summary>
    public required int HireContractMonths { get; init; }

    /// <summary>Loans of one borrower over the years.</summary>
    public required int MostLoans { get; init; }
    /// <summary>The highest rate: so many basis points on top of the reference rate of the signing day; null where the rules set none.</summary>
    public int? RatePoints { get; init; }
    public required LoanBearing PersonBearing { get; init; }
    public required LoanBearing FirmBearing { get; init; }
    /// <summary>Days of a year (计息基数).</summary>
    public required int DaysOfYear { get; init; }
    /// <summary>The day of March, June, September and December up to which a quarter's interest is worked out.</summary>
    public required int InterestDay { get; init; }
    public required int MostExtensions { get; init; }
    public required int ExtensionMonths { get; init; }

    /// <summary>Working days: correction by the borrower, review of eligibility, of the guarantee, of the bank, signing; the bank's list, its check.</summary>
    public required int CorrectionDays { get; init; }
    public required int EligibilityDays { get; init; }
    public required int GuaranteeDays { get; init; }
    public required int BankDays { get; init; }
    public required int SigningDays { get; init; }
    public required int BankListDays { get; init; }
    public required int ListCheckDays { get; init; }

    /// <summary>The guarantee body answers for so many times its fund.</summary>
    public required int FundMultiple { get; init; }
    /// <summary>A bank whose rate of compensation reaches it makes no new loans.</summary>
    public required decimal PauseShare { get; init; }
    /// <summary>Months without applying after money was used for something else.</summary>
    public required int MisuseBarMonths { get; init; }

    /// <summary>From October 2023, as the county begins with it.</summary>
    public static LoanRules CountyDraft() => new()
    {
        Categories = Enum.GetValues<LoanCategory>(),
        PersonCeiling = Money.FromYuan(300_000),
        PersonMonths = 36,
        PartnershipFactor = 1.10m,
        FirmCeiling = Money.FromYuan(4_000_000),
        FirmMonths = 24,
        HireShare = 0.10m,
        LargeHireShare = 0.05m,
        LargeStaff = 100,
        HiredWithinMonths = 12,
        HireContractMonths = 12,
        MostLoans = 3,
        RatePoints = 50,
        PersonBearing = new(LoanBearingKind.ShareOfInterest, 0.5m),
        FirmBearing = new(LoanBearingKind.ShareOfInterest, 0.5m),
        DaysOfYear = 360,
        InterestDay = 20,
        MostExtensions = 1,
        ExtensionMonths = 12,
        CorrectionDays = 10,
        EligibilityDays = 5,
        GuaranteeDays = 5,
        BankDays = 10,
        SigningDays = 10,
        BankListDays = 3,
        ListCheckDays = 5,
        FundMultiple = 10,
        PauseShare = 0.20m,
        MisuseBarMonths = 60,
    };

    /// <summary>The regimes that running loans were signed under, with the paper each rests on; drafts that the county checks.</summary>
    public static IReadOnlyList<LoanRegime> CountyDrafts() =>
    [
        new(new(2020, 1, 1), CountyDraft() with
        {
            PersonCeiling = Money.FromYuan(150_000),
            FirmCeiling = Money.FromYuan(3_000_000),
            RatePoints = null,
            PersonBearing = new(LoanBearingKind.ShareOfInterest, 1m),
            FirmBearing = new(LoanBearingKind.ShareOfReference, 0.5m),
        }, "山东省2020年前后的规定（文号待核）"),
        new(new(2021, 1, 1), CountyDraft() with
        {
            PersonCeiling = Money.FromYuan(200_000),
            FirmCeiling = Money.FromYuan(3_000_000),
            RatePoints = null,
            PersonBearing = new(LoanBearingKind.AboveReferenceLess, 0.015m),
            FirmBearing = new(LoanBearingKind.AboveReferenceLess, 0.015m),
        }, "2021年1月1日起的规定（文号待核）"),
        new(new(2023, 10, 1), CountyDraft(), "2023年10月起的规定（文号待核）"),
    ];

    public string ToJson() => PortalJson.Write(this);

    public static LoanRules FromJson(string json) => PortalJson.Read<LoanRules>(json);

    public Money CeilingOf(LoanBorrowerKind kind) => kind is LoanBorrowerKind.Person ? PersonCeiling : FirmCeiling;

    public int MonthsOf(LoanBorrowerKind kind) => kind is LoanBorrowerKind.Firm ? FirmMonths : PersonMonths;

    public LoanBearing BearingOf(LoanBorrowerKind kind) => kind is LoanBorrowerKind.Firm ? FirmBearing : PersonBearing;

    /// <summary>Rounded up: of 15 people one and a half are two.</summary>
    public int HiresNeeded(int staff)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(staff);
        return (int)decimal.Ceiling(staff * (staff > LargeStaff ? LargeHireShare : HireShare));
    }

    /// <summary>The highest rate of a contract; null where the rules set none.</summary>
    public decimal? HighestRate(ReferenceRate reference) => RatePoints is { } points ? reference.Rate + points / 10_000m : null;

    /// <summary>What of the interest is borne, for one contract.</summary>
    public InterestTerms TermsOf(LoanBorrowerKind kind, ReferenceRate reference)
    {
        var (bearing, value) = BearingOf(kind);
        var terms = new InterestTerms { Bearing = InterestBearing.Share, DaysOfYear = DaysOfYear, Ceiling = RatePoints is { } points ? new(reference.Rate, reference.PublishedOn, points) : null };
        return bearing switch
        {
            LoanBearingKind.ShareOfInterest => terms with { Share = value },
            LoanBearingKind.ShareOfReference => terms with { Bearing = InterestBearing.UpToRate, Rate = reference.Rate * value },
            _ => terms with { Bearing = InterestBearing.AboveRate, Rate = Math.Max(0m, reference.Rate - value) },
        };
    }

    public Refusal? WhyInvalid()
    {
        var whoClear = Categories.Count > 0 && Categories.All(Enum.IsDefined) && Categories.Distinct().Count() == Categories.Count && MostLoans is >= 1 and <= 20;
        var ceilingsClear = PersonCeiling.Fen > 0 && FirmCeiling >= PersonCeiling && FirmCeiling.Fen <= 10_000_000_000 && PersonMonths is >= 1 and <= 120 && FirmMonths is >= 1 and <= 120 && PartnershipFactor is >= 1 and <= 2;
        var hiresClear = HireShare is >= 0 and <= 1 && LargeHireShare is >= 0 and <= 1 && LargeStaff is >= 0 and <= 10_000 && HiredWithinMonths is >= 1 and <= 60 && HireContractMonths is >= 0 and <= 60;
        var interestClear = RatePoints is null or (>= -500 and <= 1_000) && PersonBearing.IsClear && FirmBearing.IsClear && DaysOfYear is 360 or 365 && InterestDay is >= 1 and <= 28;
        var extensionClear = MostExtensions is >= 0 and <= 5 && ExtensionMonths is >= 1 and <= 36;
        int[] limits = [CorrectionDays, EligibilityDays, GuaranteeDays, BankDays, SigningDays, BankListDays, ListCheckDays];
        var fundClear = FundMultiple is >= 1 and <= 50 && PauseShare is > 0 and <= 1 && MisuseBarMonths is >= 0 and <= 240;
        return whoClear && ceilingsClear && hiresClear && interestClear && extensionClear && limits.All(days => days is >= 1 and <= 60) && fundClear ? null : LoanRefusals.RulesUnclear;
    }
}

/// <summary>A draft of the rules from one day on, with the document.</summary>
public sealed record LoanRegime(DateOnly EffectiveFrom, LoanRules Rules, string Basis);

/// <summary>The published reference rate (LPR) of a day, as a fraction: 0.03 is 3 %.</summary>
public sealed record ReferenceRate(DateOnly PublishedOn, decimal Rate);

/// <summary>How much of the interest is borne (贴息).</summary>
public sealed record LoanBearing(LoanBearingKind Kind, decimal Value)
{
    internal bool IsClear => Kind is LoanBearingKind.AboveReferenceLess ? Value is >= 0 and < 1 : Value is > 0 and <= 1;
}

public enum LoanBearingKind
{
    /// <summary>实际利息的一定比例</summary>
    ShareOfInterest,
    /// <summary>不高于LPR的一定比例</summary>
    ShareOfReference,
    /// <summary>借款人承担LPR减若干点以内的部分</summary>
    AboveReferenceLess,
}

public enum LoanBorrowerKind
{
    /// <summary>个人</summary>
    Person,
    /// <summary>合伙创业</summary>
    Partnership,
    /// <summary>小微企业</summary>
    Firm,
}

/// <summary>人员类别</summary>
public enum LoanCategory
{
    /// <summary>登记失业人员</summary>
    RegisteredUnemployed,
    /// <summary>就业困难人员</summary>
    HardToPlace,
    /// <summary>退役军人</summary>
    Veteran,
    /// <summary>刑满释放人员</summary>
    ReleasedPrisoner,
    /// <summary>高校毕业生</summary>
    Graduate,
    /// <summary>化解过剩产能企业职工</summary>
    OverCapacityStaff,
    /// <summary>返乡创业农民工</summary>
    ReturningMigrant,
    /// <summary>网络商户</summary>
    NetMerchant,
    /// <summary>脱贫人口</summary>
    LiftedOutOfPoverty,
    /// <summary>农村自主创业农民</summary>
    Farmer,
}
