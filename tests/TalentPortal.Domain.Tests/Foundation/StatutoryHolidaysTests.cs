using TalentPortal.Domain.Foundation;
using static TalentPortal.Domain.Tests.Foundation.CalendarSamples;

namespace TalentPortal.Domain.Tests.Foundation;

public sealed class StatutoryHolidaysTests
{
    // Published almanac dates. 2025 has a leap sixth month, 2028 a leap fifth, 2031 a leap third, 2033 a leap eleventh.
    [Theory]
    [InlineData("2025-01-29", "2025-05-31", "2025-10-06")]
    [InlineData("2026-02-17", "2026-06-19", "2026-09-25")]
    [InlineData("2027-02-06", "2027-06-09", "2027-09-15")]
    [InlineData("2028-01-26", "2028-05-28", "2028-10-03")]
    [InlineData("2029-02-13", "2029-06-16", "2029-09-22")]
    [InlineData("2030-02-03", "2030-06-05", "2030-09-12")]
    [InlineData("2031-01-23", "2031-06-24", "2031-10-01")]
    [InlineData("2032-02-11", "2032-06-12", "2032-09-19")]
    [InlineData("2033-01-31", "2033-06-01", "2033-09-08")]
    [InlineData("2034-02-19", "2034-06-20", "2034-09-27")]
    [InlineData("2035-02-08", "2035-06-10", "2035-09-16")]
    public void Of_LunarHolidays_FallOnTheAlmanacsDates(string newYear, string dragonBoat, string midAutumn)
    {
        var days = StatutoryHolidays.Of(Day(newYear).Year);
        Dates(days, StatutoryHoliday.SpringFestival).ShouldBe(Enumerable.Range(-1, 4).Select(offset => Day(newYear).AddDays(offset)));
        Dates(days, StatutoryHoliday.DragonBoat).ShouldBe([Day(dragonBoat)]);
        Dates(days, StatutoryHoliday.MidAutumn).ShouldBe([Day(midAutumn)]);
    }

    [Theory]
    [InlineData(2025, 4)]
    [InlineData(2026, 5)]
    [InlineData(2027, 5)]
    [InlineData(2028, 4)]
    [InlineData(2029, 4)]
    [InlineData(2030, 5)]
    [InlineData(2031, 5)]
    [InlineData(2032, 4)]
    [InlineData(2033, 4)]
    [InlineData(2034, 5)]
    [InlineData(2035, 5)]
    public void QingmingOf_Year_IsTheAlmanacsDay(int year, int dayOfApril) =>
        StatutoryHolidays.QingmingOf(year).ShouldBe(new DateOnly(year, 4, dayOfApril));

    [Fact]
    public void QingmingOf_EveryYear_ContainsTheMomentTheSunReaches15Degrees()
    {
        for (var year = StatutoryHolidays.FirstYear; year <= StatutoryHolidays.LastYear; year++)
        {
            var start = CountyClock.StartOf(StatutoryHolidays.QingmingOf(year));
            SolarLongitude(start).ShouldBeLessThan(15.01, $"start of Qingming {year}");
            SolarLongitude(start.AddDays(1)).ShouldBeGreaterThan(14.99, $"end of Qingming {year}");
        }
    }

    [Fact]
    public void Of_SinceTheAmendmentOf2024_HasThirteenDays()
    {
        StatutoryHolidays.Of(2024).Count.ShouldBe(11);
        Enumerable.Range(2025, 75).ShouldAllBe(year => StatutoryHolidays.Of(year).Count == 13);
    }

    [Theory]
    [InlineData(2013)]
    [InlineData(2100)]
    public void Of_YearTheLawOrTheLunarTableDoesNotReach_IsRefused(int year) =>
        Should.Throw<ArgumentOutOfRangeException>(() => StatutoryHolidays.Of(year));

    private static IEnumerable<DateOnly> Dates(IEnumerable<StatutoryDay> days, StatutoryHoliday holiday) =>
        days.Where(day => day.Holiday == holiday).Select(day => day.Date);

    /// <summary>Apparent longitude of the sun in degrees; low-precision series of Meeus, Astronomical Algorithms, chapter 25, good to 0.01°.</summary>
    private static double SolarLongitude(DateTime utc)
    {
        var centuries = (utc - new DateTime(2000, 1, 1, 12, 0, 0, DateTimeKind.Utc)).TotalDays / 36525;
        var mean = 280.46646 + 36000.76983 * centuries;
        var anomaly = Radians(357.52911 + 35999.05029 * centuries);
        var centre = (1.914602 - 0.004817 * centuries) * Math.Sin(anomaly) + (0.019993 - 0.000101 * centuries) * Math.Sin(2 * anomaly)
            + 0.000289 * Math.Sin(3 * anomaly);
        var node = Radians(125.04 - 1934.136 * centuries);
        return (mean + centre - 0.00569 - 0.00478 * Math.Sin(node)) % 360;
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
