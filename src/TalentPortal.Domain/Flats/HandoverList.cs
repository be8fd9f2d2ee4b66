using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Flats;

/// <summary>What was in the flat and what the meters showed when the keys were given (交房清单); both sides sign it.</summary>
/// <param name="Water">Cubic metres.</param>
/// <param name="Electricity">Kilowatt-hours.</param>
/// <param name="Gas">Cubic metres; null where there is none.</param>
/// <param name="Heat">As the meter shows it; null where there is none.</param>
/// <param name="Furniture">What is in the flat.</param>
/// <param name="Keys">How many.</param>
/// <param name="IsSigned">By both.</param>
public sealed record HandoverList(decimal Water, decimal Electricity, decimal? Gas, decimal? Heat, IReadOnlyList<string> Furniture, int Keys, bool IsSigned)
{
    public const int LongestFurniture = 1_000;

    internal bool IsComplete => IsSigned && Keys > 0 && Water >= 0 && Electricity >= 0 && Gas is null or >= 0 && Heat is null or >= 0;

    public string ToJson() => PortalJson.Write(this);

    public static HandoverList FromJson(string json) => PortalJson.Read<HandoverList>(json);
}
