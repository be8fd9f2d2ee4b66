namespace TalentPortal.Domain.Foundation;

/// <summary>One day that a holiday notice names: off although it may be a weekday, or worked although it is a weekend.</summary>
public sealed record CalendarDay(DateOnly Date, CalendarDayKind Kind);

/// <summary>What a holiday notice says about a day.</summary>
public enum CalendarDayKind
{
    /// <summary>放假、调休、补假</summary>
    DayOff,
    /// <summary>周末上班</summary>
    MakeUpWorkday,
}
