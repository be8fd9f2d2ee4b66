using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Flats;

public readonly record struct FlatRuleId(Guid Value) : ITypedId<FlatRuleId>
{
    public static FlatRuleId New() => new(Guid.CreateVersion7());
    public static FlatRuleId From(Guid value) => new(value);
    public static FlatRuleId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FlatRuleId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
