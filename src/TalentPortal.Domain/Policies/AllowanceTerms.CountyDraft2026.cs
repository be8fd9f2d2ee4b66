using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Policies;

public sealed partial record AllowanceTerms
{
    /// <summary>
    /// The first version of the demo county. Only the ten per cent for enterprises are public; every other figure is an illustrative
    /// default to be replaced by the county's own document, and so are the clause numbers.
    /// </summary>
    public static AllowanceTerms CountyDraft2026() => new()
    {
        Document = new("齐河县高校毕业生生活补贴办法（示例）", "Qihe County Measures on the Graduate Living Allowance (sample)", null),
        Levels =
        [
            new(EducationLevel.College, Money.FromYuan(300), 35),
            new(EducationLevel.Bachelor, Money.FromYuan(500), 35),
            new(EducationLevel.Master, Money.FromYuan(1_000), 40),
            new(EducationLevel.Doctor, Money.FromYuan(2_000), null),
        ],
        EnterpriseFactor = 1.10m,
        EnterpriseTypes =
        [
            EmployerType.StateEnterprise, EmployerType.PrivateEnterprise, EmployerType.SoleTrader,
            EmployerType.PrivateNonEnterprise, EmployerType.Cooperative,
        ],
        GraduationYears = 3,
        MonthLimit = 36,
        WindowMonths = 60,
        ContractMonths = 12,
        OwnBusinessAllowed = true,
        BackPaymentMonths = 3,
        BackPaymentNeedsExplanation = true,
        HigherDegreeDelayMonths = 1,
        LongAbsenceMonths = 6,
        AddsToOtherLayers = true,
        TimeLimits = new()
        {
            Acceptance = 2,
            Correction = 10,
            FirstReview = 5,
            JointReview = 5,
            SecondReview = 3,
            Approval = 5,
            Publicity = 5,
            Payment = 10,
            Objection = 15,
            AutomaticConfirmation = 10,
            RecoveryHearing = 5,
        },
        Notice = new(MaskNames: true, TakenDownAfterDays: 5),
        Recovery = new(RelocationMonths: 3, FraudBanYears: 5),
        Materials = DraftMaterials(),
        Clauses = DraftClauses(),
    };

    private static MaterialTerms[] DraftMaterials() =>
    [
        new("id_card", "身份证", "Identity card", true, MaterialWaiver.IdentityShared),
        new("graduation_certificate", "毕业证书", "Graduation certificate", true, MaterialWaiver.DegreeVerifiedByChsi),
        new("contract", "劳动合同", "Employment contract", true, MaterialWaiver.EstablishedPost),
        new("insurance_list", "养老保险缴费明细", "Pension contribution record", true, MaterialWaiver.InsuranceShared),
        new("bank_card", "社保卡账户", "Social security card account", true, MaterialWaiver.Never),
        new("promise", "承诺书", "Declaration of truth", true, MaterialWaiver.Never),
        new("consent", "信息查询授权书", "Consent to checks", true, MaterialWaiver.Never),
    ];

    private static Dictionary<AllowanceRule, ClauseReference> DraftClauses() => new()
    {
        [AllowanceRule.Education] = Article("四", 4),
        [AllowanceRule.GraduationWindow] = Article("四", 4),
        [AllowanceRule.Age] = Article("四", 4),
        [AllowanceRule.Contract] = Article("五", 5),
        [AllowanceRule.Dispatch] = Article("五", 5),
        [AllowanceRule.Pension] = Article("五", 5),
        [AllowanceRule.Rate] = new("办法第六条，附表一", "Measures, Article 6, Table 1"),
        [AllowanceRule.EnterpriseUplift] = Article("七", 7),
        [AllowanceRule.PublicPayroll] = Article("七", 7),
        [AllowanceRule.MonthLimit] = Article("八", 8),
        [AllowanceRule.EmployerOfMonth] = Article("八", 8),
        [AllowanceRule.HigherDegree] = Article("八", 8),
        [AllowanceRule.BackPayment] = Article("九", 9),
        [AllowanceRule.Stacking] = Article("十", 10),
        [AllowanceRule.Suspension] = Article("十一", 11),
        [AllowanceRule.Recovery] = Article("十二", 12),
    };

    private static ClauseReference Article(string chinese, int number) => new($"办法第{chinese}条", $"Measures, Article {number}");
}
