using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Tests.Foundation;

/// <summary>The county's calendars as they are today: 2025 and 2026 announced, everything else provisional.</summary>
internal static class CalendarSamples
{
    public static readonly WorkingCalendar Today = With(OfficialNotices.All);

    public static WorkingCalendar With(IEnumerable<HolidayNotice> notices) =>
        new(notices.Select(notice => CalendarYear.Official(notice, null, new DateTime(2025, 11, 5, 0, 0, 0, DateTimeKind.Utc))));

    /// <summary>An invented notice: the statutory days, made up as in the provisional year, plus what the test needs.</summary>
    public static HolidayNotice NoticeFor2027(IEnumerable<DateOnly> alsoOff, IEnumerable<DateOnly> workdays) =>
        new(2027, HolidayNotice.TitleOf(2027), null, CalendarYear.Provisional(2027).Days.Select(day => day.Date).Concat(alsoOff), workdays);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
