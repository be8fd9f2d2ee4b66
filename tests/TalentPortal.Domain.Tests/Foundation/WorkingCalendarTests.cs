using CsCheck;
using TalentPortal.Domain.Foundation;
using static TalentPortal.Domain.Tests.Foundation.CalendarSamples;

namespace TalentPortal.Domain.Tests.Foundation;

public sealed class WorkingCalendarTests
{
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 4 * 365].Select(offset => new DateOnly(2024, 6, 1).AddDays(offset));

    // The four counting examples of domain rule 3.3; the fifth is in DeadlineTests.
    [Theory]
    [InlineData("2026-01-30", 10, "2026-02-13")]
    [InlineData("2026-09-24", 5, "2026-10-09")]
    [InlineData("2026-04-29", 5, "2026-05-09")]
    [InlineData("2026-09-18", 2, "2026-09-21")]
    public void AddWorkingDays_ExamplesOfTheRule_EndOnTheStatedDay(string from, int days, string due) =>
        Today.AddWorkingDays(Day(from), days).ShouldBe(new CountedDate(Day(due), false));

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public void CountOfYear_AnnouncedYears_Have248WorkingDays(int year)
    {
        Today.IsProvisional(year).ShouldBeFalse();
        Today.CountOfYear(year).ShouldBe(248);
    }

    [Fact]
    public void AddWorkingDays_ThroughAListOfDates_CountsEachOfThem()
    {
        var counted = Enumerable.Range(1, 5).Select(n => Today.AddWorkingDays(Day("2026-09-24"), n).Date);
        counted.ShouldBe([Day("2026-09-28"), Day("2026-09-29"), Day("2026-09-30"), Day("2026-10-08"), Day("2026-10-09")]);
    }

    [Fact]
    public void AddWorkingDays_SubmittedDuringNationalDay_TakesTheFirstWorkingDayAfterItAsDayOne()
    {
        Today.AddWorkingDays(Day("2026-10-03"), 1).Date.ShouldBe(Day("2026-10-08"));
        Today.AddWorkingDays(Day("2026-10-07"), 2).Date.ShouldBe(Day("2026-10-09"));
    }

    [Fact]
    public void IsWorkingDay_YearWithoutNotice_KeepsTheStatutoryHolidaysAndSaysSo()
    {
        Today.IsProvisional(2027).ShouldBeTrue();
        Today.IsWorkingDay(Day("2027-02-05")).ShouldBeFalse("New Year's Eve of the lunar year");
        Today.IsWorkingDay(Day("2027-02-10")).ShouldBeFalse("the second day made up for the weekend of the festival");
        Today.IsWorkingDay(Day("2027-02-11")).ShouldBeTrue();
        Today.CountOfYear(2027).ShouldBe(248);
    }

    [Theory]
    [InlineData("2026-12-28", 3, "2026-12-31", false)]
    [InlineData("2026-12-28", 4, "2027-01-04", true)]
    [InlineData("2026-12-31", 1, "2027-01-04", true)]
    [InlineData("2024-12-31", 1, "2025-01-02", false)]
    [InlineData("2024-12-30", 1, "2024-12-31", true)]
    public void AddWorkingDays_AcrossAYearEnd_IsProvisionalWhenACountedDayIs(string from, int days, string due, bool provisional) =>
        Today.AddWorkingDays(Day(from), days).ShouldBe(new CountedDate(Day(due), provisional));

    [Fact]
    public void IsWorkingDay_NextYearsNoticeReachesBack_HasTheLastWord()
    {
        var calendar = With([.. OfficialNotices.All, NoticeFor2027([Day("2026-12-31")], [Day("2026-12-27")])]);
        calendar.IsWorkingDay(Day("2026-12-31")).ShouldBeFalse();
        calendar.IsWorkingDay(Day("2026-12-27")).ShouldBeTrue();
    }

    [Fact]
    public void AddWorkingDays_OneMoreDay_IsAlwaysLater() =>
        Gen.Select(AnyDay, Gen.Int[0, 300]).Sample((from, days) =>
            Today.AddWorkingDays(from, days + 1).Date > Today.AddWorkingDays(from, days).Date);

    [Fact]
    public void WorkingDaysBetween_AnyCount_IsTheInverseOfAdding() =>
        Gen.Select(AnyDay, Gen.Int[-300, 300]).Sample((from, days) =>
            Today.WorkingDaysBetween(from, Today.AddWorkingDays(from, days).Date) == days);

    [Fact]
    public void AddWorkingDays_AnyCount_EndsOnAWorkingDay() =>
        Gen.Select(AnyDay, Gen.Int[1, 300]).Sample((from, days) => Today.IsWorkingDay(Today.AddWorkingDays(from, days).Date));
}
