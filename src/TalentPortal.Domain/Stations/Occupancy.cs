namespace TalentPortal.Domain.Stations;

/// <summary>How well beds were used in a time.</summary>
/// <param name="BedNights">Beds × nights.</param>
/// <param name="OutOfService">Of them, those under repair.</param>
/// <param name="Slept">Of them, those slept in.</param>
public sealed record Occupancy(int BedNights, int OutOfService, int Slept)
{
    /// <summary>Of the nights that could be slept.</summary>
    public int Usable => BedNights - OutOfService;

    /// <summary>In per cent, one decimal, half up; null where there was no bed to sleep in.</summary>
    public decimal? Rate => Usable <= 0 ? null : Math.Round(100m * Slept / Usable, 1, MidpointRounding.AwayFromZero);

    public static Occupancy operator +(Occupancy one, Occupancy other) => Add(one, other);

    public static Occupancy Add(Occupancy left, Occupancy right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.BedNights + right.BedNights, left.OutOfService + right.OutOfService, left.Slept + right.Slept);
    }
}
