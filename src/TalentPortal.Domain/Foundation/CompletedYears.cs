namespace TalentPortal.Domain.Foundation;

/// <summary>Completed years (周岁): a birthday of 29 February is reached on 28 February of other years.</summary>
public static class CompletedYears
{
    public static int Between(DateOnly birth, DateOnly day)
    {
        var years = day.Year - birth.Year;
        return birth.AddYears(years) > day ? years - 1 : years;
    }
}
