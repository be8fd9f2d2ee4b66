namespace TalentPortal.Domain.Loans;

/// <summary>A quarter of subsidies (按季贴息): from the day after one interest day, 21 March for the second quarter, to the next, 20 June.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day of the next quarter.</param>
public readonly record struct LoanQuarter(DateOnly From, DateOnly Until)
{
    public DateOnly LastDay => Until.AddDays(-1);
    public int Year => LastDay.Year;
    /// <summary>1 to 4, that of the interest day.</summary>
    public int Number => LastDay.Month / 3;
    public int Days => Until.DayNumber - From.DayNumber;

    public static LoanQuarter Of(int year, int number, int interestDay)
    {
        var last = new DateOnly(year, number * 3, interestDay);
        return new(last.AddMonths(-3).AddDays(1), last.AddDays(1));
    }

    /// <summary>The quarter in which a day lies.</summary>
    public static LoanQuarter Of(DateOnly day, int interestDay)
    {
        var (year, number) = (day.Year, (day.Month + 2) / 3);
        if (day.Month == number * 3 && day.Day > interestDay) (year, number) = number == 4 ? (year + 1, 1) : (year, number + 1);
        return Of(year, number, interestDay);
    }

    public bool Contains(DateOnly day) => From <= day && day < Until;
}
