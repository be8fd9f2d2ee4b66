using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Benchmarks.Talents;

/// <summary>The least that a page of the register takes: one prepared keyset statement on a connection of its own, and what surrounds the rows as a text known beforehand.</summary>
internal sealed class BareTalents(DatabasePath database, PortalTexts texts, Townships townships, CountyClock clock)
{
    private readonly ConcurrentBag<SqliteCommand> prepared = [];
    private readonly Dictionary<string, string> words = Enum.GetValues<EducationLevel>().ToDictionary(level => level.ToString(), level => texts.Of(level))
        .Concat(new[] { Sex.Male, Sex.Female }.ToDictionary(sex => sex.ToString(), sex => texts.Of(sex))).ToDictionary();

    /// <summary>Markup before the first row and after the last one.</summary>
    public (string Before, string After) Frame { get; set; } = ("", "");

    public DateOnly Today => clock.Today;

    public string WordOf(string member) => words[member];

    public string TownshipOf(string code) => townships.NameOf(code);

    public List<BareTalent> Read()
    {
        var command = prepared.TryTake(out var idle) ? idle : Prepare();
        command.Parameters[0].Value = clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var rows = new List<BareTalent>(51);
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
                rows.Add(new BareTalent(
                    reader.GetString(0), reader.GetString(1), reader.GetString(2), DateOnly.ParseExact(reader.GetString(3), "yyyy-MM-dd"), reader.GetInt64(4), reader.GetString(5), reader.GetString(6),
                    reader.GetString(7), reader.GetString(8), reader.GetInt32(9)));
        }

        prepared.Add(command);
        return rows;
    }

    private SqliteCommand Prepare()
    {
        var connection = new SqliteConnection($"Data Source={database.Path};Pooling=False");
        connection.Open();
        var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT p.Id, p.Name, p.Sex, p.BirthDate, m.Month, e.Name, e.TownshipCode, d.Level, d.School,
                (SELECT COUNT(*) FROM SubsidyApplications s WHERE s.PersonId = p.Id AND s.SubmittedAt IS NOT NULL),
                (SELECT r.Level FROM Recognitions r WHERE r.PersonId = p.Id AND r.ValidFrom <= @today AND r.LastDay >= @today ORDER BY r.Level LIMIT 1)
            FROM (SELECT * FROM People p WHERE MergedInto IS NULL AND Sex = 'Male' AND NOT EXISTS (SELECT 1 FROM Accounts a WHERE a.PersonId = p.Id) ORDER BY Id DESC LIMIT 51) p
            LEFT JOIN Educations d ON d.PersonId = p.Id
            LEFT JOIN InsuranceMonths m ON m.rowid = (SELECT i.rowid FROM InsuranceMonths i WHERE i.PersonId = p.Id AND i.IsPaid ORDER BY i.Month DESC, i.EmployerId DESC LIMIT 1)
            LEFT JOIN Employers e ON e.Id = m.EmployerId
            ORDER BY p.Id DESC
            """;
        command.Parameters.Add("@today", SqliteType.Text);
        command.Prepare();
        return command;
    }
}

/// <summary>One line as the bare query reads it: the database's own texts and numbers.</summary>
internal readonly record struct BareTalent(string Id, string Name, string Sex, DateOnly Born, long Month, string Employer, string Township, string Level, string School, int Cases);
