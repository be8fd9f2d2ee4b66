using System.Globalization;

namespace TalentPortal.Web.Stations;

/// <summary>A day as a date field of the browser, and an address, wants it.</summary>
internal static class DateInput
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
