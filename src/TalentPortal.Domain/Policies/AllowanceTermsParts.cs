using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Policies;

/// <summary>One row of the rate table: monthly amount at the institution rate, and the highest age on the first insured month (null: none).</summary>
public sealed record LevelTerms(EducationLevel Level, Money MonthlyAmount, int? MaximumAge);

/// <summary>A clause as it is cited, in both languages: 办法第六条 / Measures, Article 6.</summary>
public sealed record ClauseReference(string Zh, string En);

/// <summary>The county's document the values are taken from (文件依据): title in both languages, and its number (文号).</summary>
public sealed record SourceDocument(string Zh, string En, string? Number);

/// <summary>A clause of the document with what it says in short, in both languages.</summary>
public sealed record DocumentClause(ClauseReference Clause, string TextZh, string TextEn);

/// <summary>One thing to hand in (材料), and when it is not asked for.</summary>
public sealed record MaterialTerms(string Code, string NameZh, string NameEn, bool IsRequired, MaterialWaiver NotNeededWhen);

public enum MaterialWaiver
{
    Never,
    /// <summary>身份信息由公安共享</summary>
    IdentityShared,
    /// <summary>学历经学信网核验</summary>
    DegreeVerifiedByChsi,
    /// <summary>参保明细由人社共享</summary>
    InsuranceShared,
    /// <summary>在编人员</summary>
    EstablishedPost,
}

/// <summary>Time limits of the steps in working days (工作日).</summary>
public sealed record StepLimits
{
    /// <summary>受理</summary>
    public required int Acceptance { get; init; }
    /// <summary>补正, by the applicant</summary>
    public required int Correction { get; init; }
    /// <summary>初审</summary>
    public required int FirstReview { get; init; }
    /// <summary>联审, each department, in parallel</summary>
    public required int JointReview { get; init; }
    /// <summary>复核</summary>
    public required int SecondReview { get; init; }
    /// <summary>审定</summary>
    public required int Approval { get; init; }
    /// <summary>公示</summary>
    public required int Publicity { get; init; }
    /// <summary>拨付</summary>
    public required int Payment { get; init; }
    /// <summary>异议答复</summary>
    public required int Objection { get; init; }
    /// <summary>免申即享确认</summary>
    public required int AutomaticConfirmation { get; init; }
    /// <summary>追缴告知后的申辩</summary>
    public required int RecoveryHearing { get; init; }

    internal bool ArePositive() =>
        new[] { Acceptance, Correction, FirstReview, JointReview, SecondReview, Approval, Publicity, Payment, Objection, AutomaticConfirmation, RecoveryHearing }.All(days => days > 0);
}

/// <summary>How the public notice shows people (公示): names masked or in full; taken down so many working days after its end.</summary>
public sealed record NoticeTerms(bool MaskNames, int TakenDownAfterDays);

/// <summary>
/// Recovery (追缴): a new employer in the county within <paramref name="RelocationMonths"/> continues a promised service;
/// fraud bars from applying for <paramref name="FraudBanYears"/>.
/// </summary>
public sealed record RecoveryTerms(int RelocationMonths, int FraudBanYears)
{
    /// <summary>The day from which somebody may apply again after a decision on fraud; null where the version bars nobody.</summary>
    public DateOnly? BarredUntil(DateOnly decidedOn) => FraudBanYears == 0 ? null : decidedOn.AddYears(FraudBanYears);
}
