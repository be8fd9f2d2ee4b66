using System.Globalization;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>
/// Rosters of invented people, for trying the portal out. Nobody real can be among them: county code 371499 was never issued
/// (GB/T 2260), neither to a person nor to a company, while the check digits are right. The same seed gives the same roster.
/// </summary>
public sealed class RosterGenerator(int people, int months, YearMonth last, int seed)
{
    private const string UnissuedCounty = "371499";
    private const int PeoplePerEmployer = 40;
    /// <summary>Two sexes for each of 500 sequence numbers on each of the birthdays.</summary>
    public const int MostPeople = 4_000_000;
    private static readonly DateOnly FirstBirthday = new(1980, 1, 1);

    private static readonly string Surnames = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林郑梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static readonly string Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华文玉建国红梅志海波宁辉丹萍鹏飞慧巧琳云莲真环雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞浩宇轩子涵梓晨欣怡博思远雨泽俊熙若诗";

    /// <summary>Person by person, each with all months up to the last; now and then a month is missing, unpaid or paid later.</summary>
    public IEnumerable<RosterCells> Rows()
    {
        var random = new Random(seed);
        var employers = Enumerable.Range(0, 1 + people / PeoplePerEmployer).Select(index => Employer(index, random)).ToArray();
        for (var index = 0; index < people; index++)
        {
            var (name, number) = (Name(random), Number(index, random));
            var (employerName, code) = employers[random.Next(employers.Length)];
            foreach (var month in last.AddMonths(1 - months).To(last))
                yield return Row(employerName, code, name, number, month, random.Next(1_000));
        }
    }

    private RosterCells Row(string employer, string code, string name, string number, YearMonth month, int chance)
    {
        var isUnpaid = chance < 10 && month == last;
        var isBackPayment = chance is >= 10 and < 25 && month.AddMonths(2) <= last;
        var paidOn = (isBackPayment ? month.AddMonths(2) : month).FirstDay.AddDays(14);
        return new RosterCells(employer, code, name, number, month.ToString(), isUnpaid ? "未缴" : "已缴",
            isUnpaid ? "" : paidOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), isBackPayment ? "是" : "否");
    }

    private static string Name(Random random)
    {
        var name = $"{Surnames[random.Next(Surnames.Length)]}{Given[random.Next(Given.Length)]}";
        return random.Next(3) == 0 ? name : name + Given[random.Next(Given.Length)];
    }

    /// <summary>Birthdays spread over 24 years, each day taken once before the sequence number goes on: no number repeats.</summary>
    private static string Number(int index, Random random)
    {
        const int days = 8_766, stride = 1_009;
        var birthday = FirstBirthday.AddDays((int)(index * (long)stride % days));
        var sequence = index / days * 2 + random.Next(2);
        return CitizenId.WithCheckCharacter($"{UnissuedCounty}{birthday:yyyyMMdd}{sequence:000}").Value;
    }

    private static (string Name, string Code) Employer(int index, Random random)
    {
        var isInstitution = index % 8 == 7;
        var organisation = OrganisationCode(index);
        var seventeen = (isInstitution ? "12" : "91") + UnissuedCounty + organisation;
        var word = $"{Given[random.Next(Given.Length)]}{Given[random.Next(Given.Length)]}";
        return ($"齐河{word}{(isInstitution ? "中心" : "有限公司")}{index + 1:000}", seventeen + CreditCode.CheckCharacter(seventeen));
    }

    /// <summary>GB 11714: eight characters, then 11 minus their weighted sum modulo 11, ten being X.</summary>
    private static string OrganisationCode(int index)
    {
        var eight = string.Create(CultureInfo.InvariantCulture, $"MA9{index:00000}");
        ReadOnlySpan<int> weights = [3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < eight.Length; i++) sum += weights[i] * (char.IsDigit(eight[i]) ? eight[i] - '0' : eight[i] - 'A' + 10);
        return eight + "0123456789X0"[11 - sum % 11];
    }
}
