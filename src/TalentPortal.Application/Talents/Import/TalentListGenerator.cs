using System.Globalization;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Import;

/// <summary>
/// Talent lists of invented people, for trying the portal out and for measuring it: the people and employers of
/// <see cref="RosterGenerator"/>, of whom nobody can be real, with all that a list says of them. Of a hundred rows about three have a fault
/// and two repeat an earlier row. The same seed gives the same list.
/// </summary>
public sealed class TalentListGenerator(int people, int seed, DateOnly today)
{
    private const int FaultsPerThousand = 30, RepeatsPerThousand = 20;

    private static readonly TalentColumn[] Columns =
    [
        TalentColumn.Name, TalentColumn.IdNumber, TalentColumn.Sex, TalentColumn.Phone, TalentColumn.Ethnicity, TalentColumn.PoliticalStatus, TalentColumn.Level, TalentColumn.School,
        TalentColumn.Major, TalentColumn.GraduatedOn, TalentColumn.FullTime, TalentColumn.Employer, TalentColumn.CreditCode, TalentColumn.Post, TalentColumn.StartedOn, TalentColumn.Source, TalentColumn.Team,
    ];

    private static readonly string[] Schools = ["山东大学", "中国海洋大学", "青岛大学", "济南大学", "山东师范大学", "德州学院", "齐鲁工业大学", "山东建筑大学", "南京大学", "天津大学"];
    private static readonly string[] Majors = ["机械工程", "计算机科学与技术", "护理学", "会计学", "化学工程与工艺", "汉语言文学", "食品科学与工程", "土木工程"];
    private static readonly string[] Posts = ["工程师", "技术员", "会计", "护士", "教师", "生产主管", "质检员"];
    private static readonly string[] Levels = ["博士", "硕士", "研究生/硕士", "本科", "本科", "本科", "大专", "大专"];
    private static readonly string[] Sources = ["本土", "引进", "回流", "柔性"];
    private static readonly string[] Teams = ["党政人才", "企业经营管理人才", "专业技术人才", "高技能人才", "农村实用人才", "社会工作人才"];
    private static readonly string[] Statuses = ["中共党员", "共青团员", "群众", "群众"];

    public static IReadOnlyList<string> Headings { get; } = [.. Columns.Select(column => TalentHeadings.Template[(int)column])];

    /// <summary>How many rows so far have a fault, and how many repeat an earlier person; known once the rows were taken.</summary>
    public int Faulty { get; private set; }
    public int Repeated { get; private set; }

    public IEnumerable<string[]> Rows()
    {
        var random = new Random(seed);
        string[]? last = null;
        foreach (var person in new RosterGenerator(people, 1, Domain.Foundation.YearMonth.Of(today), seed).Rows())
        {
            var row = Row(person, random);
            var chance = random.Next(1_000);
            if (chance < FaultsPerThousand)
            {
                Faulty++;
                yield return Spoilt(row, random);
                continue;
            }

            yield return row;
            if (last is not null && chance >= 1_000 - RepeatsPerThousand)
            {
                Repeated++;
                yield return last;
            }

            last = row;
        }
    }

    private string[] Row(RosterCells person, Random random)
    {
        var born = int.Parse(person.IdNumber.AsSpan(6, 4), CultureInfo.InvariantCulture);
        var graduated = Math.Min(born + 22 + random.Next(5), today.Year - 1);
        return
        [
            person.PersonName, person.IdNumber, (person.IdNumber[16] - '0') % 2 == 1 ? "男" : "女", $"1{3 + random.Next(7)}{random.Next(1_000_000_000):000000000}", "汉族", One(Statuses, random),
            One(Levels, random), One(Schools, random), One(Majors, random), $"{graduated}-06-30", random.Next(10) == 0 ? "否" : "是",
            person.EmployerName, person.CreditCode, One(Posts, random), $"{Math.Min(graduated + random.Next(3), today.Year - 1)}.{1 + random.Next(12)}.1", One(Sources, random), One(Teams, random),
        ];
    }

    private static string[] Spoilt(string[] row, Random random)
    {
        var spoilt = (string[])row.Clone();
        (int Column, string Text) = random.Next(6) switch
        {
            0 => (1, row[1][..17] + (row[1][17] == '0' ? '1' : '0')),
            1 => (1, "3.7E+17"),
            2 => (3, "12345"),
            3 => (6, "本科结业"),
            4 => (9, "毕业好几年了"),
            _ => (12, row[12][..10]),
        };
        spoilt[Column] = Text;
        return spoilt;
    }

    private static string One(string[] words, Random random) => words[random.Next(words.Length)];
}
