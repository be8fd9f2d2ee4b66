using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Subsidies;

public readonly record struct EntitlementId(Guid Value) : ITypedId<EntitlementId>
{
    public static EntitlementId New() => new(Guid.CreateVersion7());
    public static EntitlementId From(Guid value) => new(value);
    public static EntitlementId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EntitlementId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
