namespace TalentPortal.Domain.Foundation;

/// <summary>A quarter of a calendar year.</summary>
public readonly record struct Quarter(int Year, int Number)
{
    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    public DateOnly FirstDay => new(Year, Number * 3 - 2, 1);
    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);
    public Quarter Previous => Number > 1 ? this with { Number = Number - 1 } : new Quarter(Year - 1, 4);

    public bool Contains(DateOnly day) => FirstDay <= day && day <= LastDay;
}
