namespace TalentPortal.Domain.Foundation;

/// <summary>
/// Completed years (周岁), the one rule for every age of the portal. The day of birth does not count and the same day of a later year is the last of
/// the year (民法典 articles 201 and 202), so a year is complete on the birthday; where the month has no such day its last one takes its place: who was
/// born on 29 February is a year older on 28 February of a common year.
/// </summary>
public static class CompletedYears
{
    public static int Between(DateOnly birth, DateOnly day)
    {
        var years = day.Year - birth.Year;
        return birth.AddYears(years) > day ? years - 1 : years;
    }
}
