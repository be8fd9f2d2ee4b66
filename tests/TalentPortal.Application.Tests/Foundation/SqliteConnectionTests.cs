using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Foundation;

/// <summary>
/// Bar B5, the part that needs no power cut: every connection the portal opens, fresh or out of the pool, by a wait or without, writes
/// through to the disk and keeps foreign keys.
/// </summary>
public sealed class SqliteConnectionTests
{
    private const int Connections = 24;
    private static readonly (string Pragma, string Value)[] Expected = [("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1"), ("busy_timeout", "45000")];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Connection_HoweverItIsOpened_IsDurable(bool awaited)
    {
        Assert.SkipWhen(TestDatabase.SqlServer is not null, "SQLite's settings; the tests run on SQL Server.");
        await using var database = await MigratedDatabase.CreateAsync();
        // Twice, so that the second time most come out of the pool.
        for (var time = 0; time < 2; time++)
        {
            var read = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => ReadAsync(database, awaited))));
            read.ShouldAllBe(settings => settings == string.Join(' ', Expected.Select(setting => setting.Value)));
        }
    }

    private static async Task<string> ReadAsync(MigratedDatabase database, bool awaited)
    {
        await using var scope = database.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IPortalDb>().Database;
        if (awaited) await db.OpenConnectionAsync();
        else db.OpenConnection();
        var values = new List<string?>();
        foreach (var (pragma, _) in Expected)
        {
            await using var command = db.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names from the table above.
            command.CommandText = "PRAGMA " + pragma;
#pragma warning restore CA2100
            values.Add(Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture));
        }

        await db.CloseConnectionAsync();
        return string.Join(' ', values);
    }
}
