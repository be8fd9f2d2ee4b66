using Shouldly;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Tests.Foundation;

/// <summary>Planted: no row passed over after a failure (the work stopped at the first bad row).</summary>
public sealed class PortionsTests
{
    private readonly List<Exception> told = [];

    /// <summary>Rows in order; those in <paramref name="bad"/> cannot be moved, and with one of them in it a portion moves nobody.</summary>
    private static Func<int, int, Task<int>> Mover(List<int> rows, params int[] bad) => (passedOver, atMost) =>
    {
        var portion = rows.Skip(passedOver).Take(atMost).ToList();
        if (portion.FirstOrDefault(bad.Contains) is not 0 and var found) throw new FormatException($"row {found}");
        rows.RemoveAll(portion.Contains);
        return Task.FromResult(portion.Count);
    };

    [Fact]
    public async Task Move_WithoutABadRow_TakesOnePortion()
    {
        var rows = Enumerable.Range(1, 7).ToList();

        (await Portions.MoveAsync(Mover(rows), 5, told.Add)).ShouldBe(5);
        rows.ShouldBe([6, 7]);
        told.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(new[] { 1 })]
    [InlineData(new[] { 3, 4 })]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6 })]
    public async Task Move_WithBadRows_MovesAllOthersAndTellsOfEach(int[] bad)
    {
        var rows = Enumerable.Range(1, 6).ToList();

        (await Portions.MoveAsync(Mover(rows, bad), 10, told.Add)).ShouldBe(6 - bad.Length);
        rows.ShouldBe(bad);
        told.Select(failure => failure.Message).ShouldBe(bad.Select(row => $"row {row}"));
    }

    [Fact]
    public async Task Move_WhenEverythingFails_GivesUpAfterSome()
    {
        (await Portions.MoveAsync((_, _) => throw new FormatException(), 100, told.Add)).ShouldBe(0);
        told.Count.ShouldBe(Portions.MostFailures);
    }

    [Fact]
    public async Task Move_WhenThePortalStops_Stops() =>
        await Should.ThrowAsync<OperationCanceledException>(() => Portions.MoveAsync((_, _) => throw new OperationCanceledException(), 100, told.Add));
}
