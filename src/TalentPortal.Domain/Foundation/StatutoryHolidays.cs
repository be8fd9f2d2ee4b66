using System.Globalization;

namespace TalentPortal.Domain.Foundation;

/// <summary>
/// The statutory holidays of a year, from the law and the lunar calendar alone. Source: 全国年节及纪念日放假办法, article 2, as
/// amended on 2024-11-10: 13 days from 2025 on; in the version of 2014 to 2024 there were 11, without New Year's Eve (除夕) and 2 May.
/// </summary>
public static class StatutoryHolidays
{
    public const int FirstYear = 2014;
    /// <summary>The lunar calendar of the framework ends in January 2101 and the Qingming constant with the century.</summary>
    public const int LastYear = 2099;

    private static readonly ChineseLunisolarCalendar Lunar = new();

    public static bool Covers(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>In order of date; a date that carries two holidays appears twice.</summary>
    public static IReadOnlyList<StatutoryDay> Of(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);

        var newYear = LunarDay(year, 1, 1);
        IEnumerable<StatutoryDay> days =
        [
            new(new DateOnly(year, 1, 1), StatutoryHoliday.NewYear),
            .. Run(newYear, 3, StatutoryHoliday.SpringFestival),
            new(QingmingOf(year), StatutoryHoliday.Qingming),
            new(new DateOnly(year, 5, 1), StatutoryHoliday.LabourDay),
            new(LunarDay(year, 5, 5), StatutoryHoliday.DragonBoat),
            new(LunarDay(year, 8, 15), StatutoryHoliday.MidAutumn),
            .. Run(new DateOnly(year, 10, 1), 3, StatutoryHoliday.NationalDay),
        ];
        if (year >= 2025)
            days = days.Append(new(newYear.AddDays(-1), StatutoryHoliday.SpringFestival)).Append(new(new DateOnly(year, 5, 2), StatutoryHoliday.LabourDay));
        return [.. days.OrderBy(day => day.Date)];
    }

    /// <summary>
    /// The day the sun reaches 15° of longitude, Chinese time: ⌊0.2422·Y + 4.81⌋ − ⌊Y/4⌋ in April, Y being the last two digits of
    /// the year (the usual shortcut 寿星通式 for the 21st century). Limits: 2001 to 2099. The tests hold it against the sun's
    /// computed longitude for every year of this class.
    /// </summary>
    public static DateOnly QingmingOf(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2001);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2099);
        var yearOfCentury = year % 100;
        return new DateOnly(year, 4, (int)(yearOfCentury * 0.2422m + 4.81m) - yearOfCentury / 4);
    }

    /// <summary>The date of a day of the lunar year that begins in <paramref name="year"/>. A leap month pushes the later months back by one.</summary>
    private static DateOnly LunarDay(int year, int month, int day)
    {
        // The framework numbers months through the year: in 2025 the leap sixth month is number 7, the seventh month number 8.
        var leap = Lunar.GetLeapMonth(year);
        var number = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, number, day, 0, 0, 0, 0));
    }

    private static IEnumerable<StatutoryDay> Run(DateOnly first, int days, StatutoryHoliday holiday) =>
        Enumerable.Range(0, days).Select(offset => new StatutoryDay(first.AddDays(offset), holiday));
}
