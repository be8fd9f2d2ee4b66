using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Foundation;

/// <summary>Connections that stay open and statements that stay prepared change nothing but the time: no rows of another question, no half-done work of another request.</summary>
public sealed class SqliteStatementTests
{
    [Fact]
    public async Task Query_AskedAgainWithAnotherValue_GivesTheOtherRow()
    {
        await using var database = await OpenAsync();
        await using var scope = database.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IPortalDb>();
        foreach (var name in new[] { "one", "two", "one" }) (await NamesAsync(db, name)).ShouldBe([name]);
        (await NamesAsync(db, "three")).ShouldBeEmpty();
    }

    [Fact]
    public async Task SameQuery_InsideItself_IsAnsweredBothTimes()
    {
        await using var database = await OpenAsync();
        await using var scope = database.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IPortalDb>();
        var pairs = new List<string>();
        await foreach (var outer in Names(db).AsAsyncEnumerable())
            await foreach (var inner in Names(db).AsAsyncEnumerable()) pairs.Add(outer + inner);
        pairs.ShouldBe(["oneone", "onetwo", "twoone", "twotwo"]);
    }

    [Fact]
    public async Task Work_LeftWithoutCommit_IsGoneForTheNextRequest()
    {
        await using var database = await OpenAsync();
        DbConnection first;
        await using (var scope = database.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<IPortalDb>();
            first = db.Database.GetDbConnection();
            await db.Database.BeginTransactionAsync();
            db.Accounts.Add(Named("half"));
            await db.SaveChangesAsync(CancellationToken.None);
        }

        await using var next = database.Services.CreateAsyncScope();
        var again = next.ServiceProvider.GetRequiredService<IPortalDb>();
        again.Database.GetDbConnection().ShouldBeSameAs(first, "the context comes out of the pool, or this proves nothing");
        first.State.ShouldBe(System.Data.ConnectionState.Open);
        (await NamesAsync(again, "half")).ShouldBeEmpty();
        // And nobody else waits for a lock that it left behind.
        await using var other = new SqliteConnection($"Data Source={Path.Combine(database.Directory, "portal.db")}");
        await other.OpenAsync();
        await using var write = other.CreateCommand();
        write.CommandText = "PRAGMA busy_timeout=0; BEGIN IMMEDIATE; ROLLBACK;";
        await write.ExecuteNonQueryAsync();
    }

    [Fact]
    public async Task ManyDifferentQuestions_DoNotKeepStatementsForEver()
    {
        await using var database = await OpenAsync();
        await using var scope = database.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IPortalDb>();
        for (var i = 0; i < 450; i++)
        {
            var sql = $"SELECT DisplayName AS Value FROM Accounts WHERE {i} = {i} ORDER BY DisplayName";
#pragma warning disable EF1002 // Numbers made here.
            (await db.Database.SqlQueryRaw<string>(sql).ToListAsync()).ShouldBe(["one", "two"]);
#pragma warning restore EF1002
        }

        (await NamesAsync(db, "two")).ShouldBe(["two"]);
    }

    private static async Task<MigratedDatabase> OpenAsync()
    {
        Assert.SkipWhen(TestDatabase.SqlServer is not null, "SQLite's connections; the tests run on SQL Server.");
        var database = await MigratedDatabase.CreateAsync();
        await using var scope = database.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IPortalDb>();
        db.Accounts.AddRange(Named("one"), Named("two"));
        await db.SaveChangesAsync(CancellationToken.None);
        return database;
    }

    private static Account Named(string name) => new() { UserName = name, NormalizedUserName = name, DisplayName = name };

    private static IQueryable<string> Names(IPortalDb db) => db.Accounts.OrderBy(account => account.DisplayName).Select(account => account.DisplayName);

    private static Task<List<string>> NamesAsync(IPortalDb db, string name) => db.Accounts.Where(account => account.DisplayName == name).Select(account => account.DisplayName).ToListAsync();
}
