using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Policies;

public readonly record struct PolicyId(Guid Value) : ITypedId<PolicyId>
{
    public static PolicyId New() => new(Guid.CreateVersion7());
    public static PolicyId From(Guid value) => new(value);
    public static PolicyId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PolicyId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
