using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Tests.Foundation;

public sealed class CountyClockTests
{
    [Theory]
    [InlineData("2026-11-23T15:59:59Z", "2026-11-23")]
    [InlineData("2026-11-23T16:00:00Z", "2026-11-24")]
    [InlineData("2026-12-31T16:00:00Z", "2027-01-01")]
    public void Today_NearMidnight_FollowsTheCounty(string utc, string today)
    {
        var clock = new CountyClock(new StoppedTime(DateTimeOffset.Parse(utc, null)));
        clock.Today.ShouldBe(CalendarSamples.Day(today));
        clock.UtcNow.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    public void ToCounty_InstantReadFromTheDatabase_IsEightHoursAhead() =>
        CountyClock.ToCounty(new DateTime(2026, 7, 1, 20, 30, 0)).ShouldBe(new DateTime(2026, 7, 2, 4, 30, 0));

    [Fact]
    public void StartOf_Day_IsTheFirstInstantOfThatDay()
    {
        var start = CountyClock.StartOf(new DateOnly(2026, 7, 2));
        CountyClock.DayOf(start).ShouldBe(new DateOnly(2026, 7, 2));
        CountyClock.DayOf(start.AddTicks(-1)).ShouldBe(new DateOnly(2026, 7, 1));
    }

    private sealed class StoppedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
