using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Flats;

public readonly record struct FlatUnitId(Guid Value) : ITypedId<FlatUnitId>
{
    public static FlatUnitId New() => new(Guid.CreateVersion7());
    public static FlatUnitId From(Guid value) => new(value);
    public static FlatUnitId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FlatUnitId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
