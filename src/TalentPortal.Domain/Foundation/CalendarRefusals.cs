namespace TalentPortal.Domain.Foundation;

/// <summary>What can be wrong with a holiday notice. Arguments: a date first, where there is one.</summary>
public static class CalendarRefusals
{
    /// <summary>{0} date</summary>
    public static readonly Refusal WorkdayOnWeekday = new("calendar.workday_on_weekday");
    /// <summary>{0} date</summary>
    public static readonly Refusal OffAndWorked = new("calendar.off_and_worked");
    /// <summary>{0} date, {1} year</summary>
    public static readonly Refusal OutsideYear = new("calendar.outside_year");
    /// <summary>{0} date, {1} the holiday</summary>
    public static readonly Refusal StatutoryDayWorked = new("calendar.statutory_day_worked");
    /// <summary>{0} weekdays the notice takes off, {1} holidays of the law</summary>
    public static readonly Refusal FewerDaysThanTheLaw = new("calendar.fewer_days_than_the_law");
    /// <summary>{0} year, {1} first supported year, {2} last</summary>
    public static readonly Refusal YearNotSupported = new("calendar.year_not_supported");
    /// <summary>{0} year in the title, {1} year expected</summary>
    public static readonly Refusal NoticeOfOtherYear = new("calendar.notice_of_other_year");
    /// <summary>{0} the words</summary>
    public static readonly Refusal NoSuchDate = new("calendar.no_such_date");
    /// <summary>{0} date, {1} the weekday that the text gives</summary>
    public static readonly Refusal WrongWeekday = new("calendar.wrong_weekday");
    /// <summary>{0} the words</summary>
    public static readonly Refusal RangeEndsBeforeStart = new("calendar.range_ends_before_start");
    /// <summary>{0} the words, {1} number of days said, {2} number of days counted</summary>
    public static readonly Refusal WrongCount = new("calendar.wrong_count");
    /// <summary>{0} the words</summary>
    public static readonly Refusal DateNotUnderstood = new("calendar.date_not_understood");
    public static readonly Refusal NothingFound = new("calendar.nothing_found");
}
