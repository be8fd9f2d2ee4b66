using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Stations;

public readonly record struct StationRoomId(Guid Value) : ITypedId<StationRoomId>
{
    public static StationRoomId New() => new(Guid.CreateVersion7());
    public static StationRoomId From(Guid value) => new(value);
    public static StationRoomId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StationRoomId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
