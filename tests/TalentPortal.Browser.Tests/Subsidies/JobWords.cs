using TalentPortal.Testing;

namespace TalentPortal.Browser.Tests.Subsidies;

/// <summary>What the people of one run are called and write. The English run has no Chinese of its own, so that any Chinese on a page is the page's.</summary>
internal sealed record JobWords(
    string Language, string Applicant, string Employer, string School, string Major, string Bank, string Opinion, string Question, string Item, string NoticeTitle, string Paid, string AwaitingPayment)
{
    public static readonly JobWords Chinese = new(
        "zh-CN", "欧阳静", "山东晏北智能装备有限公司", "济南大学", "机械工程", "齐河农商银行", "材料齐全，比对一致，同意。", "参保月份内是否有工资薪金申报？", "毕业生生活补贴",
        "毕业生生活补贴拟发放名单公示", "已拨付", "待拨付");

    public static readonly JobWords English = new(
        "en", "Jane Ouyang", "Yanbei Intelligent Equipment", "Jinan University", "Engineering", "Rural Bank", "Complete and consistent, agreed.", "Were wages declared?", "graduate allowance",
        "People to be paid the allowance", "Paid", "Awaiting payment");

    public string Phone { get; } = Some.Phone();
    public string IdNumber { get; } = Some.IdNumber(new DateOnly(2003, 3, 1));
    public string Card { get; } = Some.BankCard();
    public string CreditCode { get; init; } = Some.CreditCode();

    public string Officer(int number) => Language == "en" ? $"Officer {(char)('A' + number)}" : Some.Name();

    public string Colleague(int number) => Language == "en" ? $"Colleague {(char)('A' + number)}" : Some.Name();
}
