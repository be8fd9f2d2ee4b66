using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Stations;

/// <summary>How many guests found work: those with an insured month in the county soon after their stay.</summary>
public sealed record Conversion(int Guests, int Employed)
{
    /// <summary>The days after the last departure are not over, so it may still rise.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>In per cent, one decimal, half up; null where nobody stayed.</summary>
    public decimal? Rate => Guests == 0 ? null : Math.Round(100m * Employed / Guests, 1, MidpointRounding.AwayFromZero);

    /// <summary>From the month of departure to the month into which the last of so many days after it falls.</summary>
    public static (YearMonth First, YearMonth Last) Months(DateOnly departure, int days) => (YearMonth.Of(departure), YearMonth.Of(departure.AddDays(days)));
}
