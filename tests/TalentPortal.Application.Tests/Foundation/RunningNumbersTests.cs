using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Tests.Documents;

namespace TalentPortal.Application.Tests.Foundation;

public sealed class RunningNumbersTests
{
    [Fact]
    public async Task Numbers_OfOneYearAndPrefix_FollowEachOther()
    {
        await using var room = await VaultRoom.OpenAsync();
        var numbers = new RunningNumbers(room.Db);
        (await numbers.NextAsync("SL", 2026, default)).ShouldBe("SL26-00001");
        (await numbers.NextAsync("SL", 2026, default)).ShouldBe("SL26-00002");
        (await numbers.NextAsync("BZ", 2026, default)).ShouldBe("BZ26-00001");
        (await numbers.NextAsync("SL", 2027, default)).ShouldBe("SL27-00001");
        await room.Db.SaveChangesAsync();
        await using var later = room.NewDb();
        (await new RunningNumbers(later).NextAsync("SL", 2026, default)).ShouldBe("SL26-00003");
    }

    /// <summary>Seeded defect: take the concurrency token off NumberSeries.Version, and both save the same number.</summary>
    [Fact]
    public async Task Numbers_TakenByTwoAtOnce_AreNeitherDoubledNorLost()
    {
        await using var room = await VaultRoom.OpenAsync();
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var numbers = new List<string>();
            while (numbers.Count < 10)
            {
                await using var db = room.NewDb();
                var number = await new RunningNumbers(db).NextAsync("SL", 2026, default);
                try
                {
                    await db.SaveChangesAsync();
                    numbers.Add(number);
                }
                catch (DbUpdateException)
                {
                    // Somebody else was first: the unit of work runs again.
                }
            }

            return numbers;
        })));
        taken.SelectMany(number => number).Order().ShouldBe(Enumerable.Range(1, 40).Select(i => $"SL26-{i:00000}"));
    }
}
