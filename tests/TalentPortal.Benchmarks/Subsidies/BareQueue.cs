using Microsoft.Data.Sqlite;
using TalentPortal.Application.Foundation;
using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Benchmarks.Subsidies;

/// <summary>
/// The least that the queue takes: one prepared keyset statement on a connection of its own, everything else known beforehand. It
/// asks for no rights, no counts and no calendar, and what surrounds the rows is a text that was taken from the portal's page.
/// </summary>
internal sealed class BareQueue(DatabasePath database, PortalTexts texts, CountyClock clock)
{
    private static readonly string[] Statuses = ["AwaitingIntake", "AwaitingCorrection", "Accepted", "FirstReview", "JointReview", "Discrepancy"];

    private readonly System.Collections.Concurrent.ConcurrentBag<SqliteCommand> prepared = [];
    private readonly Dictionary<string, string> words = Enum.GetValues<SubsidyStatus>().ToDictionary(status => status.ToString(), status => texts.Of(status))
        .Concat(EducationLevels.Higher.ToDictionary(level => level.ToString(), level => texts.Of(level))).ToDictionary();

    /// <summary>Markup before the first row and after the last one.</summary>
    public (string Before, string After) Frame { get; set; } = ("", "");

    /// <summary>Where the page begins: after this day and case number.</summary>
    public (string Day, string Number) After { get; set; } = ("", "");

    /// <summary>Address of the icons, as the portal fingerprints it.</summary>
    public string Sprite { get; set; } = "";

    public WorkingCalendar Calendar { get; set; } = null!;
    public DateOnly Today => clock.Today;

    public string WordOf(string member) => words[member];

    public int DaysLeft(DateOnly due) => Today <= due ? Calendar.WorkingDaysBetween(Today, due) : -Math.Max(1, Calendar.WorkingDaysBetween(due, Today));

    public List<BareQueueRow> Read()
    {
        var command = prepared.TryTake(out var idle) ? idle : Prepare();
        (command.Parameters[0].Value, command.Parameters[1].Value) = After;
        var rows = new List<BareQueueRow>(51);
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
                rows.Add(new BareQueueRow(
                    reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetInt64(5), reader.GetInt64(6) != 0, reader.GetInt32(7), reader.GetString(8),
                    reader.IsDBNull(9) ? null : reader.GetString(9), DateOnly.ParseExact(reader.GetString(10), "yyyy-MM-dd"), reader.IsDBNull(11) ? null : DateOnly.ParseExact(reader.GetString(11), "yyyy-MM-dd"), reader.GetInt64(12) != 0));
        }

        prepared.Add(command);
        return rows;
    }

    private SqliteCommand Prepare()
    {
        var connection = new SqliteConnection($"Data Source={database.Path};Pooling=False");
        connection.Open();
        var command = connection.CreateCommand();
        // Each state is one range of the index; the database merges six short lists of keys and reads 51 rows.
        var ranges = Statuses.Select(status =>
            $"""
            SELECT * FROM (
                SELECT SortsOn, CaseNumber FROM SubsidyApplications
                WHERE Status = '{status}' AND SortsOn >= @day AND (SortsOn > @day OR CaseNumber > @number)
                ORDER BY SortsOn, CaseNumber LIMIT 51)
            """);
        command.CommandText =
            $"""
            SELECT a.Id, a.CaseNumber, a.ApplicantName, a.EmployerName, a.Level, a.Amount, a.AssessmentId IS NOT NULL, a.OpenDoubts, a.Status, a.HolderName, a.SortsOn, a.Deadline_DueOn,
                COALESCE(a.Deadline_IsProvisional, 0)
            FROM (SELECT SortsOn, CaseNumber FROM ({string.Join(" UNION ALL ", ranges)}) ORDER BY SortsOn, CaseNumber LIMIT 51) AS k
            JOIN SubsidyApplications AS a ON a.CaseNumber = k.CaseNumber
            WHERE a.SubmittedAt IS NOT NULL ORDER BY k.SortsOn, k.CaseNumber
            """;
        command.Parameters.Add("@day", SqliteType.Text);
        command.Parameters.Add("@number", SqliteType.Text);
        command.Prepare();
        return command;
    }
}
