using System.Globalization;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Testing;

/// <summary>Invented but well-formed things: check digits fit, nothing is made twice in one test process.</summary>
public static class Some
{
    public const string TownshipCode = "371425100000";

    private const string Weights = "7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2";
    private const string CheckCharacters = "10X98765432";
    private static readonly string[] Surnames = ["赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫"];
    private static readonly string[] GivenNames = ["建国", "晓明", "文静", "子涵", "海燕", "志强", "雅琴", "思远", "玉兰", "一凡"];

    private static int made;

    /// <summary>A number no other call in this process gets.</summary>
    public static int Number() => Interlocked.Increment(ref made);

    public static string Name()
    {
        var number = Number();
        return Surnames[number % Surnames.Length] + GivenNames[number / Surnames.Length % GivenNames.Length];
    }

    /// <summary>Eleven digits, first free in the 199 range of this process.</summary>
    public static string Phone() => "199" + Number().ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>A citizen number of this county; people of one birth date differ in their sequence, a thousand a day, then the next day.</summary>
    public static string IdNumber(DateOnly? born = null)
    {
        var number = Number();
        var day = (born ?? new DateOnly(2000, 1, 1)).AddDays(born is null ? number / 1000 : 0);
        var seventeen = string.Create(CultureInfo.InvariantCulture, $"371425{day:yyyyMMdd}{number % 1000:D3}");
        var sum = Weights.Split(' ').Select((weight, place) => int.Parse(weight, CultureInfo.InvariantCulture) * (seventeen[place] - '0')).Sum();
        return seventeen + CheckCharacters[sum % 11];
    }

    /// <summary>A bank card of 16 digits that passes Luhn.</summary>
    public static string BankCard()
    {
        var fifteen = "622848" + Number().ToString("D9", CultureInfo.InvariantCulture);
        return fifteen + Enumerable.Range(0, 10).First(digit => Domain.Talents.BankCard.PassesLuhn(fifteen + digit.ToString(CultureInfo.InvariantCulture)));
    }

    public static string CreditCode()
    {
        var seventeen = "91371425" + Number().ToString("D9", CultureInfo.InvariantCulture);
        return seventeen + Domain.Employers.CreditCode.CheckCharacter(seventeen + "0");
    }

    public static Person Person(PersonalDataVault vault, string? name = null, DateOnly? born = null, string? idNumber = null)
    {
        ArgumentNullException.ThrowIfNull(vault);
        _ = CitizenId.TryParse(idNumber ?? IdNumber(born), out var citizen, out _);
        var (id, called) = (PersonId.New(), name ?? Name());
        return new Person(id, called, Pinyin.Initials(called), IdentityDocumentKind.CitizenId, vault.Seal(PersonalField.IdNumber, id.Value, citizen!.Value), citizen.BirthDate, citizen.Sex);
    }

    public static Employer Employer(EmployerType type = EmployerType.PrivateEnterprise, string? name = null)
    {
        var called = name ?? $"齐河示例{Number()}有限公司";
        return new Employer(EmployerId.New(), CreditCode(), called, Pinyin.Initials(called), type, TownshipCode);
    }
}
