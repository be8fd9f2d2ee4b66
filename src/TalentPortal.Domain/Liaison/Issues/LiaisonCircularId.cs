using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison.Issues;

public readonly record struct LiaisonCircularId(Guid Value) : ITypedId<LiaisonCircularId>
{
    public static LiaisonCircularId New() => new(Guid.CreateVersion7());
    public static LiaisonCircularId From(Guid value) => new(value);
    public static LiaisonCircularId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LiaisonCircularId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
