using TalentPortal.Domain.Foundation;
using static TalentPortal.Domain.Tests.Foundation.CalendarSamples;

namespace TalentPortal.Domain.Tests.Foundation;

public sealed class CalendarYearTests
{
    private static readonly DateTime Now = new(2026, 11, 5, 1, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Provisional_2027_MovesEachHolidayOnAWeekendToTheNextWorkingDay()
    {
        var year = CalendarYear.Provisional(2027);
        year.IsProvisional.ShouldBeTrue();
        year.Days.ShouldAllBe(day => day.Kind == CalendarDayKind.DayOff);
        year.Days.Select(day => day.Date).ShouldBe(
        [
            Day("2027-01-01"),
            Day("2027-02-05"), Day("2027-02-06"), Day("2027-02-07"), Day("2027-02-08"), Day("2027-02-09"), Day("2027-02-10"),
            Day("2027-04-05"),
            Day("2027-05-01"), Day("2027-05-02"), Day("2027-05-03"), Day("2027-05-04"),
            Day("2027-06-09"),
            Day("2027-09-15"),
            Day("2027-10-01"), Day("2027-10-02"), Day("2027-10-03"), Day("2027-10-04"), Day("2027-10-05"),
        ]);
    }

    [Fact]
    public void Provisional_MidAutumnOnNationalDay_IsMadeUpToo()
    {
        var october = CalendarYear.Provisional(2028).Days.Select(day => day.Date).Where(date => date.Month == 10);
        october.ShouldBe([Day("2028-10-01"), Day("2028-10-02"), Day("2028-10-03"), Day("2028-10-04"), Day("2028-10-05")]);
    }

    [Fact]
    public void Provisional_EveryYear_TakesThirteenWeekdaysOff() =>
        Enumerable.Range(2025, 75).ShouldAllBe(year => CalendarYear.Provisional(year).Days.Count(day => !day.Date.IsWeekend()) == 13);

    [Fact]
    public void Official_WithNotice_KeepsItsDaysAndItsSource()
    {
        var year = CalendarYear.Official(OfficialNotices.All[1], "王芳", Now);
        year.IsProvisional.ShouldBeFalse();
        year.NoticeNumber.ShouldBe("国办发明电〔2025〕7号");
        (year.EnteredBy, year.EnteredAt).ShouldBe(("王芳", Now));
        year.Days.Count(day => day.Kind == CalendarDayKind.DayOff).ShouldBe(33);
        year.Days.Count(day => day.Kind == CalendarDayKind.MakeUpWorkday).ShouldBe(6);
    }

    [Fact]
    public void Enter_CorrectedNotice_ReplacesTheDays()
    {
        var first = OfficialNotices.All[1];
        var year = CalendarYear.Official(first, null, Now);
        year.Enter(new HolidayNotice(2026, first.Title, first.Number, [.. first.DaysOff, Day("2026-09-03")], first.Workdays.Skip(1)), "王芳", Now);
        year.Days.ShouldContain(new CalendarDay(Day("2026-09-03"), CalendarDayKind.DayOff));
        year.Days.ShouldNotContain(day => day.Date == Day("2026-01-04"));
        year.Days.Count.ShouldBe(39);
    }

    [Fact]
    public void Enter_NoticeAgainstTheLaw_IsRefused()
    {
        var first = OfficialNotices.All[1];
        var wrong = new HolidayNotice(2026, first.Title, null, first.DaysOff, [.. first.Workdays, Day("2026-10-01")]);
        var refused = Should.Throw<RefusedException>(() => CalendarYear.Official(wrong, null, Now));
        refused.Refusal.ShouldBe(CalendarRefusals.WorkdayOnWeekday);
    }

    [Fact]
    public void Enter_NoticeOfAnotherYear_IsAMistakeOfTheCaller() =>
        Should.Throw<ArgumentException>(() => CalendarYear.Official(OfficialNotices.All[0], null, Now).Enter(OfficialNotices.All[1], null, Now));
}
