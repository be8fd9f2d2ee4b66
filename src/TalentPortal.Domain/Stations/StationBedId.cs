using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Stations;

public readonly record struct StationBedId(Guid Value) : ITypedId<StationBedId>
{
    public static StationBedId New() => new(Guid.CreateVersion7());
    public static StationBedId From(Guid value) => new(value);
    public static StationBedId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StationBedId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
