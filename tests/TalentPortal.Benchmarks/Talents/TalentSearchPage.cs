using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Talents;
using TalentPortal.Benchmarks.Foundation;

namespace TalentPortal.Benchmarks.Talents;

/// <summary>
/// A page of the talent register among 1,000,000 people, asked of the service as the page asks it: part of a name of two characters and
/// of one, against a bare prepared keyset page of 50 rows with the same columns (aim: at most 3 times its time), and a whole ID number
/// against one bare prepared look into the index (aim: at most twice).
/// </summary>
public sealed class TalentSearchPage : IBenchmark
{
    public string Name => "talent-search";

    public async Task<BenchmarkReport> RunAsync(BenchmarkSize size)
    {
        await using var town = await TalentTown.OpenAsync(size.Of(1_000_000, 5_000));
        await using var bare = await BareInsert.OpenAsync(town.DatabasePath, readOnly: true);
        var (one, two) = await SoughtAsync(bare);
        await Console.Error.WriteLineAsync("filled");
        using var page = Prepare(bare, Rows, "@at");
        using var number = Prepare(bare, "SELECT Id, Name, NameInitials, DocumentKind, IdNumber_Envelope, IdNumber_Index, BirthDate, Sex, Phone_Envelope, Phone_Index, Version FROM People WHERE IdNumber_Index = @at", "@at");
        (page.Parameters[0].Value, number.Parameters[0].Value) = ("00000001-0000-7000-8000-000000001000", await IndexAsync(bare));
        var requests = size.Of(100, 3);

        var (ones, twos, exact) = (new List<double>(), new List<double>(), new List<double>());
        await town.ActAsync(town.Officer, async services =>
        {
            var list = services.GetRequiredService<TalentListQuery>();
            Task Find(string sought) => Repeat(requests, async () =>
            {
                var found = await list.PageAsync(new TalentFilter { Q = sought }, CancellationToken.None);
                if (found.Rows.Count == 0) throw new InvalidOperationException($"Nobody is found by {sought}.");
            });
            Task Read(SqliteCommand command) => Repeat(requests, () => { Drain(command); return Task.CompletedTask; });

            // Until the runtime has compiled for good what runs often; the bare side is native from the start.
            for (var again = size.Of(400, 1); again > 0; again--)
                foreach (var sought in new[] { one, two, town.IdNumber }) await Find(sought);
            for (var round = 1; round <= size.Rounds; round++)
            {
                var (bare50, bareNumber) = (await Rounds.SecondsAsync(() => Read(page)), await Rounds.SecondsAsync(() => Read(number)));
                var (oneTime, twoTime, exactTime) = (await Rounds.SecondsAsync(() => Find(one)), await Rounds.SecondsAsync(() => Find(two)), await Rounds.SecondsAsync(() => Find(town.IdNumber)));
                ones.Add(oneTime / bare50);
                twos.Add(twoTime / bare50);
                exact.Add(exactTime / bareNumber);
                await Console.Error.WriteLineAsync($"round {round}: page of 50 {bare50 / requests * 1000:0.000} ms, number {bareNumber / requests * 1000:0.000} ms; {one} {oneTime / requests * 1000:0.000} ms, {two} {twoTime / requests * 1000:0.000} ms, exact {exactTime / requests * 1000:0.000} ms");
            }
        });
        return new BenchmarkReport(Name).AtMost("one_character", Rounds.Median(ones), 3).AtMost("two_characters", Rounds.Median(twos), 3).AtMost("exact_id", Rounds.Median(exact), 2);
    }

    /// <summary>What a row of the page shows, and nothing but it: person, last paid month and employer, level, highest education, cases.</summary>
    private const string Rows =
        """
        SELECT p.Id, p.Name, p.NameInitials, p.Sex, p.BirthDate, m.Month, e.Name, e.TownshipCode,
            (SELECT Level FROM Recognitions r WHERE r.PersonId = p.Id AND r.ValidFrom <= date('now') AND r.LastDay >= date('now') ORDER BY Level LIMIT 1),
            (SELECT d.Level || d.School FROM Educations d WHERE d.PersonId = p.Id ORDER BY d.Level LIMIT 1),
            (SELECT COUNT(*) FROM SubsidyApplications s WHERE s.PersonId = p.Id AND s.SubmittedAt IS NOT NULL)
        FROM (SELECT * FROM People WHERE Id < @at AND MergedInto IS NULL ORDER BY Id DESC LIMIT 51) p
        LEFT JOIN InsuranceMonths m ON m.rowid = (SELECT i.rowid FROM InsuranceMonths i WHERE i.PersonId = p.Id AND i.IsPaid ORDER BY i.Month DESC, i.EmployerId DESC LIMIT 1)
        LEFT JOIN Employers e ON e.Id = m.EmployerId
        ORDER BY p.Id DESC
        """;

    private static async Task Repeat(int times, Func<Task> work)
    {
        for (var i = 0; i < times; i++) await work();
    }

    /// <summary>A character and a pair that stand in the middle of the frequencies: neither the rarest nor the commonest.</summary>
    private static async Task<(string One, string Two)> SoughtAsync(SqliteConnection connection)
    {
        async Task<string> MiddleAsync(int length)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"WITH g AS (SELECT Gram, COUNT(*) AS c FROM PersonNameGrams WHERE length(Gram) = {length} GROUP BY Gram) SELECT Gram FROM g ORDER BY c DESC LIMIT 1 OFFSET (SELECT COUNT(*) / 2 FROM g)";
            return (string)(await command.ExecuteScalarAsync())!;
        }

        return (await MiddleAsync(1), await MiddleAsync(2));
    }

    /// <summary>The person whose number is known; all others are copies with another name.</summary>
    private static async Task<object> IndexAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT IdNumber_Index FROM People WHERE Name = '欧阳若'";
        return (await command.ExecuteScalarAsync())!;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, string parameter)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue(parameter, DBNull.Value);
        command.Prepare();
        return command;
    }

    private static void Drain(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var values = new object[reader.FieldCount];
        while (reader.Read()) reader.GetValues(values);
    }
}
