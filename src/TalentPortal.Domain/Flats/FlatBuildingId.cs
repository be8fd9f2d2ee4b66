using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Flats;

public readonly record struct FlatBuildingId(Guid Value) : ITypedId<FlatBuildingId>
{
    public static FlatBuildingId New() => new(Guid.CreateVersion7());
    public static FlatBuildingId From(Guid value) => new(value);
    public static FlatBuildingId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FlatBuildingId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
