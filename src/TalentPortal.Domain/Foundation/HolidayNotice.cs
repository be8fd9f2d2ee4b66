namespace TalentPortal.Domain.Foundation;

/// <summary>
/// The State Council's notice of one year's days off (国务院办公厅关于…年部分节假日安排的通知). It may reach back into the last week
/// of the year before: the notice for 2019 took 31 December 2018 off.
/// </summary>
public sealed class HolidayNotice(int year, string title, string? number, IEnumerable<DateOnly> daysOff, IEnumerable<DateOnly> workdays)
{
    public int Year { get; } = year;
    public string Title { get; } = title;
    /// <summary>文号, such as 国办发明电〔2025〕7号; null when it was not given.</summary>
    public string? Number { get; } = number;
    public IReadOnlyList<DateOnly> DaysOff { get; } = [.. daysOff.Distinct().Order()];
    /// <summary>Weekend days that are worked (调休上班).</summary>
    public IReadOnlyList<DateOnly> Workdays { get; } = [.. workdays.Distinct().Order()];

    public IEnumerable<CalendarDay> Days => DaysOff.Select(date => new CalendarDay(date, CalendarDayKind.DayOff))
        .Concat(Workdays.Select(date => new CalendarDay(date, CalendarDayKind.MakeUpWorkday)));

    /// <summary>A notice can arrange days from here on.</summary>
    public static DateOnly FirstDayReached(int year) => new(year - 1, 12, 25);

    public static string TitleOf(int year) => $"国务院办公厅关于{year}年部分节假日安排的通知";

    /// <summary>Reads the wording of the notice. A text that is not understood whole gives problems and no notice.</summary>
    public static HolidayNoticeReading Parse(int year, string text) => new HolidayNoticeReader(year).Read(text);

    /// <summary>What contradicts the law or the calendar; empty for a notice that can be used.</summary>
    public IReadOnlyList<Refusal> Problems()
    {
        if (!StatutoryHolidays.Covers(Year))
            return [CalendarRefusals.YearNotSupported.With(Year, StatutoryHolidays.FirstYear, StatutoryHolidays.LastYear)];

        var statutory = StatutoryHolidays.Of(Year);
        List<Refusal> problems =
        [
            .. DaysOff.Concat(Workdays).Where(date => !Reaches(date)).Select(date => CalendarRefusals.OutsideYear.With(date, Year)),
            .. Workdays.Where(date => !date.IsWeekend()).Select(date => CalendarRefusals.WorkdayOnWeekday.With(date)),
            .. Workdays.Intersect(DaysOff).Select(date => CalendarRefusals.OffAndWorked.With(date)),
            .. statutory.Where(day => !IsOff(day.Date)).Select(day => CalendarRefusals.StatutoryDayWorked.With(day.Date, day.Holiday)),
        ];
        if (WeekdaysOff < statutory.Count) problems.Add(CalendarRefusals.FewerDaysThanTheLaw.With(WeekdaysOff, statutory.Count));
        return problems;
    }

    /// <summary>
    /// Weekdays off less weekend days worked. A notice moves days about, so this is the number of statutory days, or more when the
    /// State Council grants an extra one (3 September 2015). Fewer means that a holiday is missing from the text.
    /// </summary>
    public int WeekdaysOff => DaysOff.Count(date => !date.IsWeekend()) - Workdays.Count(date => date.IsWeekend());

    private bool Reaches(DateOnly date) => date.Year <= Year && date >= FirstDayReached(Year);

    private bool IsOff(DateOnly date) => DaysOff.Contains(date) || date.IsWeekend() && !Workdays.Contains(date);
}

/// <summary>The outcome of reading a notice: the notice, or what is wrong with the text.</summary>
public sealed record HolidayNoticeReading(HolidayNotice? Notice, IReadOnlyList<Refusal> Problems);
