using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>What entering a notice will change; only problems when the notice cannot be used.</summary>
public sealed record HolidayNoticePreview(IReadOnlyList<Refusal> Problems, int WorkingDays, IReadOnlyList<ChangedDay> Changes, IReadOnlyList<MovedDeadline> Moved)
{
    public bool IsUsable => Problems.Count == 0;

    public static HolidayNoticePreview Of(int year, WorkingCalendar present, WorkingCalendar coming, IReadOnlyList<MovedDeadline> moved)
    {
        var first = HolidayNotice.FirstDayReached(year);
        var dates = Enumerable.Range(0, new DateOnly(year, 12, 31).DayNumber - first.DayNumber + 1).Select(first.AddDays);
        var changes = dates.Where(date => present.IsWorkingDay(date) != coming.IsWorkingDay(date));
        return new HolidayNoticePreview([], coming.CountOfYear(year), [.. changes.Select(date => new ChangedDay(date, coming.IsWorkingDay(date)))], moved);
    }
}

/// <summary>A day that turns from working day to day off, or the other way about.</summary>
public sealed record ChangedDay(DateOnly Date, bool BecomesWorkingDay);
