using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Stations;

/// <summary>The figures of domain 9 as facts.</summary>
public sealed class StationFiguresTests
{
    [Fact]
    public void Example3_500BedsInJune_9240Slept_Are61Point6Percent() => new Occupancy(500 * 30, 0, 9_240).Rate.ShouldBe(61.6m);

    [Fact]
    public void Example4_TwelveBedsUnderRepairForTwentyNights_Are62Point6Percent() => new Occupancy(500 * 30, 12 * 20, 9_240).ShouldSatisfyAllConditions(
        row => row.Usable.ShouldBe(14_760), row => row.Rate.ShouldBe(62.6m));

    [Fact]
    public void Occupancy_WithoutAUsableBed_IsNone() => new Occupancy(30, 30, 0).Rate.ShouldBeNull();

    [Theory]
    [InlineData("2026-06-01", null, 30)]
    [InlineData("2026-06-11", null, 20)]
    [InlineData("2026-01-01", "2026-06-11", 10)]
    [InlineData("2026-07-01", null, 0)]
    public void Bed_CountsOnTheNightsItIsThere(string since, string? gone, int nights)
    {
        var office = StayTests.Office;
        var bed = new StationRoom(StationId.New(), "301", Sex.Female, office).AddBed(1, Day(since), office);
        if (gone is not null) bed.Retire(Day(gone), office);
        bed.NightsIn(new DateOnly(2026, 6, 1), new DateOnly(2026, 7, 1)).ShouldBe(nights);
    }

    [Fact]
    public void Bed_TakenAwayByMistake_ComesBackTheSameDayOnly()
    {
        var (office, day) = (StayTests.Office, new DateOnly(2026, 6, 11));
        var bed = new StationRoom(StationId.New(), "301", Sex.Female, office).AddBed(1, new DateOnly(2026, 1, 1), office);
        bed.Retire(day, office);
        Should.Throw<RefusedException>(() => bed.BringBack(day.AddDays(1), office)).Refusal.ShouldBe(StationRefusals.BedGone);
        bed.BringBack(day, office);
        (bed.RetiredOn, bed.IsThere(day)).ShouldBe((null, true));
    }

    [Fact]
    public void Conversion_LooksFromTheMonthOfDepartureToTheNinetiethDay() =>
        Conversion.Months(new DateOnly(2026, 3, 9), 90).ShouldBe((new YearMonth(2026, 3), new YearMonth(2026, 6)));

    [Fact]
    public void NoShows_TwoWithinTwelveMonths_BarForSix()
    {
        var rules = StationRules.CountyDraft();
        NoShowBar.Until([new DateOnly(2026, 1, 10)], rules).ShouldBeNull();
        NoShowBar.Until([new DateOnly(2026, 1, 10), new DateOnly(2026, 8, 31)], rules).ShouldBe(new DateOnly(2027, 2, 28));
        NoShowBar.Until([new DateOnly(2026, 1, 10), new DateOnly(2027, 1, 10)], rules).ShouldBeNull();
        NoShowBar.Until([new DateOnly(2027, 1, 9), new DateOnly(2026, 1, 10)], rules).ShouldBe(new DateOnly(2027, 7, 9));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
