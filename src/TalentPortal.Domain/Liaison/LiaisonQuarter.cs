namespace TalentPortal.Domain.Liaison;

/// <summary>A quarter of a calendar year, the time in which each talent is to be contacted.</summary>
public readonly record struct LiaisonQuarter(int Year, int Number)
{
    public static LiaisonQuarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    public DateOnly FirstDay => new(Year, Number * 3 - 2, 1);
    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);
    public LiaisonQuarter Previous => Number > 1 ? this with { Number = Number - 1 } : new LiaisonQuarter(Year - 1, 4);

    public bool Contains(DateOnly day) => FirstDay <= day && day <= LastDay;
}
