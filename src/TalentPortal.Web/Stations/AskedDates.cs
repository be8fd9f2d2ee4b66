using TalentPortal.Domain.Stations;

namespace TalentPortal.Web.Stations;

/// <summary>The nights that an address asks for.</summary>
internal static class AskedDates
{
    private const int Years = 10;

    /// <summary>From tomorrow where nothing was chosen, and where the calendar has hardly such a day: the days around it could not be computed.</summary>
    public static StayDates Of(DateOnly? from, DateOnly? to, DateOnly today, int nights = 1)
    {
        var arrival = Near(from, today) ?? today.AddDays(1);
        return new StayDates(arrival, Near(to, today) ?? arrival.AddDays(nights));
    }

    private static DateOnly? Near(DateOnly? day, DateOnly today) => day >= today.AddYears(-Years) && day <= today.AddYears(Years) ? day : null;
}
