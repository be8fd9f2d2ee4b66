using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Flats;

public readonly record struct FlatApplicationId(Guid Value) : ITypedId<FlatApplicationId>
{
    public static FlatApplicationId New() => new(Guid.CreateVersion7());
    public static FlatApplicationId From(Guid value) => new(value);
    public static FlatApplicationId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FlatApplicationId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
