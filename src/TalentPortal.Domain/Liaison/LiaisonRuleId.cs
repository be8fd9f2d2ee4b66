using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison;

public readonly record struct LiaisonRuleId(Guid Value) : ITypedId<LiaisonRuleId>
{
    public static LiaisonRuleId New() => new(Guid.CreateVersion7());
    public static LiaisonRuleId From(Guid value) => new(value);
    public static LiaisonRuleId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LiaisonRuleId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
