using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Policies;

public readonly record struct PolicyVersionId(Guid Value) : ITypedId<PolicyVersionId>
{
    public static PolicyVersionId New() => new(Guid.CreateVersion7());
    public static PolicyVersionId From(Guid value) => new(value);
    public static PolicyVersionId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PolicyVersionId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
