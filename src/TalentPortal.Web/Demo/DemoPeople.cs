using System.Globalization;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Demo;

/// <summary>Invented people, employers and numbers of the demo county. Check digits fit; nobody exists.</summary>
internal static class DemoPeople
{
    private static readonly string[] Surnames = ["张", "王", "李", "赵", "刘", "陈", "杨", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭", "何", "高", "林", "罗", "郑"];
    private static readonly string[] GivenNames = ["建明", "晓雨", "子涵", "文博", "思远", "雅宁", "一诺", "志航", "若曦", "浩然", "欣怡", "俊杰", "梦洁", "宇轩", "佳琪", "天佑", "静", "磊", "婷", "超"];

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
