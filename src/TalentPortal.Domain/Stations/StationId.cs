using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Stations;

public readonly record struct StationId(Guid Value) : ITypedId<StationId>
{
    public static StationId New() => new(Guid.CreateVersion7());
    public static StationId From(Guid value) => new(value);
    public static StationId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StationId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
