using System.Globalization;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Tests.Documents.Papers;

/// <summary>One paper of each kind, with invented people.</summary>
internal static class SomePapers
{
    public static PortalFormat Format { get; } = new();
    public static PortalTexts Texts { get; } = PortalTexts.Load(Format, strict: true);
    public static PaperIssue Issue { get; } = new("SL26-00217", "8F3K-27QD-M4XT", "https://rencai.example.gov.cn/verify/SL26-00217") { Printed = "打印：周敏，2026年3月26日 09:12" };

    private const string Item = "高校毕业生生活补贴";
    private static readonly PaperOffice Office = new("齐河县人才工作领导小组办公室", "0534-5321234");
    private static readonly DateOnly Day = new(2026, 3, 5);

    public static PaperWords Words(string language) => new(Texts, Format, language);

    public static AcceptanceNotice Acceptance(bool provisional = false) =>
        new("BT26-00217", "张小明", Item, Day.AddDays(-3), Day, new DateOnly(2026, 3, 31), provisional, "王海燕", Office);

    public static CorrectionNotice Correction() => new("BT26-00217", "张小明", Item, Day,
        [("劳动合同", "第 3 页缺失，请补传合同全部页。"), ("毕业证书", "照片模糊，看不清证书编号，请重新拍照。"), ("社保记录", "请说明 2025 年 11 月补缴的原因。")], Day, new DateOnly(2026, 3, 19), false, Office);

    public static RefusalNotice Refusal(DocumentKind kind) => new(kind, "BT26-00217", "张小明", Item, Day, "首次参保月距毕业已超过三年。", "《办法》第五条第一项",
        new AppealRoute("齐河县人民政府", "齐河县人民法院"), Day, Office);

    public static PublicList List(int people, string employer = "山东晏北智能装备有限公司") => new(Item, "《齐河县高校毕业生生活补贴办法》",
        [.. Enumerable.Range(1, people).Select(i => new ListedPerson(i % 2 == 0 ? "张*明" : "李*", i == 3 ? "3714**********0018" : null, employer, $"2026 年第一季度 {i % 3 + 1} 个月", new Money(55_000 * (i % 3 + 1))))],
        true, new DateOnly(2026, 9, 25), new DateOnly(2026, 10, 9), false, 5, new DateOnly(2026, 9, 24), Office);

    /// <summary>Every employer type with every education: the longest summary there is.</summary>
    public static PaymentSummary LongPayment() => Payment([.. Enum.GetValues<EmployerType>().SelectMany(type => EducationLevels.Higher.Select(level => new PaymentGroup(type, level, 4, 12, new Money(6_600_00))))]);

    public static PaymentSummary Payment() => Payment(
        [new(EmployerType.PublicInstitution, EducationLevel.Master, 3, 9, new Money(9_000_00)), new(EmployerType.PrivateEnterprise, EducationLevel.Bachelor, 12, 36, new Money(19_800_00)), new(EmployerType.PrivateEnterprise, EducationLevel.Doctor, 1, 3, new Money(6_600_00))]);

    private static PaymentSummary Payment(IReadOnlyList<PaymentGroup> groups) => new(
        Item, "PC26-00003", new YearMonth(2026, 3), ["GS26-00004", "GS26-00005"], new MonthlyGroups(groups), "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "刘洋", new DateTime(2026, 4, 10, 2, 0, 0, DateTimeKind.Utc), "孙立新", new DateTime(2026, 4, 12, 2, 0, 0, DateTimeKind.Utc));

    public static CalculationReceipt Receipt(string language) => new(language, "BT26-00217", "张小明", language == PaperWords.Chinese ? Item : "Living allowance for graduates",
        [new("本科月标准", "学信网", "第六条，附表一", "500.00"), new("企业上浮 10%", "市场监管局", "第七条", "× 1.10"), new("计发月数", "社保记录", "第八条", "× 6")],
        [.. new YearMonth(2025, 9).To(new YearMonth(2026, 2)).Select(month => new CalculationMonth(month, "山东晏北智能装备有限公司", "已缴费", new Money(55_000)))],
        new Money(330_000), 6, 30, new YearMonth(2030, 8), "2026 年第 1 版", Day, Office);

    public static ApprovalForm Approval() => new("BT26-00217", "齐河县高校毕业生生活补贴",
        new ApprovalFacts("张*明", "371425********0018", "全日制本科", "济南大学", "2025年6月", "山东晏北智能装备有限公司", "企业", "2025年9月1日至2028年8月31日", "2025年9月", "2026年3月2日", "社会保障卡，尾号 3307"),
        [new("本科月标准", "办法第六条，附表一", "500.00"), new("企业上浮 10%", "办法第七条", "× 1.10"), new("每月应发", "四舍五入到分", "550.00"), new("计发 6 个月，2025年9月至2026年2月", "第八条；2025年11月为补缴，单位已说明，第九条", "× 6")],
        new Money(330_000), "已核定 6 个月，剩余 30 个月，计发窗口至 2030年8月。适用办法 2026 年第 1 版，核算单 HS26-00217。",
        [new("用人单位\n意见", "在职属实，同意申报。", "李*　2026年3月3日"), new("初审\n意见", "材料齐全。比对 9 项，疑点 1 项已核清。", "王海燕　2026年3月17日"), new("联审\n意见", "公安、税务、编办、市场监管均无异议。", "系统汇总　2026年3月20日"), new("复核\n意见", "核算无误，同意。", "孙立新　2026年3月24日")],
        "同意纳入 2026 年第一季度拟发放名单，公示 5 个工作日无异议后拨付。");

    public static IReadOnlyList<IPaper> All =>
    [
        Acceptance(), Correction(), Refusal(DocumentKind.NonAcceptanceNotice), Refusal(DocumentKind.RefusalNotice), List(3), Payment(), LongPayment(), Receipt(PaperWords.Chinese), Receipt(PaperWords.English), Approval(),
    ];

    public static PaperDocument Compose(IPaper paper) => paper.Compose(Words(paper.Language));

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");
}
