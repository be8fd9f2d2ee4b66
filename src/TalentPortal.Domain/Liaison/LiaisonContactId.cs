using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison;

public readonly record struct LiaisonContactId(Guid Value) : ITypedId<LiaisonContactId>
{
    public static LiaisonContactId New() => new(Guid.CreateVersion7());
    public static LiaisonContactId From(Guid value) => new(value);
    public static LiaisonContactId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LiaisonContactId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
