using System.Globalization;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Demo;

/// <summary>Invented people, employers and numbers of the demo county. Check digits fit; nobody exists.</summary>
internal static class DemoPeople
{
    private static readonly string[] Surnames = ["张", "王", "李", "赵", "刘", "陈", "杨", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭", "何", "高", "林", "罗", "郑"];
    private static readonly string[] GivenNames = ["建明", "晓雨", "子涵", "文博", "思远", "雅宁", "一诺", "志航", "若曦", "浩然", "欣怡", "俊杰", "梦洁", "宇轩", "佳琪", "天佑", "静", "磊", "婷", "超"];

    private static readonly string[] Universities = ["济南大学", "山东师范大学", "青岛大学", "山东科技大学", "齐鲁工业大学", "聊城大学", "德州学院"];
    private static readonly string[] ResearchUniversities = ["山东大学", "中国海洋大学", "山东师范大学"];
    private static readonly string[] Colleges = ["德州职业技术学院", "山东商业职业技术学院"];
    private static readonly string[] Majors = ["机械工程", "化学工程与工艺", "食品科学与工程", "计算机科学与技术", "财务管理", "电气工程及其自动化", "护理学", "汉语言文学"];

    public static (string School, string Major) Studies(int number, EducationLevel level)
    {
        var schools = level switch { EducationLevel.College => Colleges, EducationLevel.Bachelor => Universities, _ => ResearchUniversities };
        return (schools[number % schools.Length], Majors[number * 5 % Majors.Length]);
    }

    /// <summary>At graduation as old as people usually are, up to two years more.</summary>
    public static DateOnly BirthDate(int number, EducationLevel level, DateOnly graduated)
    {
        var age = level switch { EducationLevel.College => 21, EducationLevel.Bachelor => 22, EducationLevel.Master => 25, _ => 29 };
        return new DateOnly(graduated.Year - age - number % 3, 1, 15).AddDays(number * 37 % 340);
    }

    /// <summary>No two numbers below four hundred have the same name: after each round of surnames the given names move on by one.</summary>
    public static string Name(int number) => Surnames[number * 7 % Surnames.Length] + GivenNames[(number * 3 + number / Surnames.Length) % GivenNames.Length];

    /// <summary>A well-formed number of the county; sequence numbers from 900 on, which the demo uses up in order.</summary>
    public static CitizenId IdNumber(int number, DateOnly born)
    {
        var seventeen = string.Create(CultureInfo.InvariantCulture, $"371425{born:yyyyMMdd}{100 + number % 900:D3}");
        foreach (var check in "0123456789X")
            if (CitizenId.TryParse(seventeen + check, out var id, out _)) return id;
        throw new InvalidOperationException("No check digit fits.");
    }

    public static string Phone(int number) => string.Create(CultureInfo.InvariantCulture, $"138{number:D8}");

    public static string BankCard(int number)
    {
        var eighteen = string.Create(CultureInfo.InvariantCulture, $"621700222{number:D9}");
        return eighteen + Enumerable.Range(0, 10).First(digit => PassesWith(eighteen, digit));
    }

    public static string CreditCodeOf(int number)
    {
        var seventeen = string.Create(CultureInfo.InvariantCulture, $"91371425MA3QH{number:D4}");
        return seventeen + CreditCode.CheckCharacter(seventeen + "0");
    }

    private static bool PassesWith(string eighteen, int digit) => Domain.Talents.BankCard.PassesLuhn(eighteen + digit.ToString(CultureInfo.InvariantCulture));
}
