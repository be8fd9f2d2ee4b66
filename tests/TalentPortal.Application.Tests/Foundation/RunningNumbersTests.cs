using TalentPortal.Application.Foundation;
using TalentPortal.Persistence.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Foundation;

/// <summary>On both engines, the second taker waits for the first one's end; nobody is sent away.</summary>
public sealed class RunningNumbersTests
{
    [Fact]
    public async Task Numbers_OfOneYearAndPrefix_FollowEachOther()
    {
        await using var database = await MigratedDatabase.CreateAsync();
        await database.InScopeAsync<PortalDb>(async db =>
        {
            (await NextAsync(db, "SL")).ShouldBe("SL26-00001");
            (await NextAsync(db, "SL")).ShouldBe("SL26-00002");
            (await NextAsync(db, "BZ")).ShouldBe("BZ26-00001");
            (await NextAsync(db, "SL", 2027)).ShouldBe("SL27-00001");
            await db.SaveChangesAsync();
        });
        (await database.InScopeAsync<PortalDb, string>(db => NextAsync(db, "SL"))).ShouldBe("SL26-00003");
    }

    /// <summary>Seeded defects: begin no transaction for the number, and a unit that is given up leaves a gap; read before raising, and two get the same.</summary>
    [Fact]
    public async Task Numbers_TakenByManyAtOnce_AreNeitherRefusedNorDoubledNorLost()
    {
        await using var database = await MigratedDatabase.CreateAsync();
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(taker => Task.Run(() => TakeAsync(database, taker))));
        taken.Sum(numbers => numbers.Count).ShouldBeGreaterThan(20);
        taken.SelectMany(number => number).Order().ShouldBe(Enumerable.Range(1, taken.Sum(numbers => numbers.Count)).Select(i => $"SL26-{i:00000}"));
    }

    [Fact]
    public async Task Number_TakenInsideATransaction_WaitsForItsEnd()
    {
        await using var database = await MigratedDatabase.CreateAsync();
        Task<string> second = null!;
        await database.InScopeAsync<PortalDb>(async first =>
        {
            await using var transaction = await first.Database.BeginTransactionAsync();
            (await NextAsync(first, "SL")).ShouldBe("SL26-00001");
            await first.SaveChangesAsync();
            second = Task.Run(() => database.InScopeAsync<PortalDb, string>(async db =>
            {
                var number = await NextAsync(db, "SL");
                await db.SaveChangesAsync();
                return number;
            }));
            first.Database.CurrentTransaction.ShouldBe(transaction, "saving inside the caller's transaction does not end it");
            await transaction.CommitAsync();
        });
        (await second).ShouldBe("SL26-00002");
    }

    private static async Task<List<string>> TakeAsync(MigratedDatabase database, int taker)
    {
        var numbers = new List<string>();
        for (var i = 0; i < 10; i++)
        {
            // Every fourth unit of work is given up, as after a refusal.
            var isGivenUp = i % 4 == taker;
            var number = await database.InScopeAsync<PortalDb, string>(async db =>
            {
                var next = await NextAsync(db, "SL");
                if (!isGivenUp) await db.SaveChangesAsync();
                return next;
            });
            if (!isGivenUp) numbers.Add(number);
        }

        return numbers;
    }

    private static Task<string> NextAsync(PortalDb db, string prefix, int year = 2026) => new RunningNumbers(db).NextAsync(prefix, year, CancellationToken.None);
}
