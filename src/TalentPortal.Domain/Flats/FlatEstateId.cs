using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Flats;

public readonly record struct FlatEstateId(Guid Value) : ITypedId<FlatEstateId>
{
    public static FlatEstateId New() => new(Guid.CreateVersion7());
    public static FlatEstateId From(Guid value) => new(value);
    public static FlatEstateId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FlatEstateId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
