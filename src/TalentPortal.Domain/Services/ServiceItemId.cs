using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Services;

public readonly record struct ServiceItemId(Guid Value) : ITypedId<ServiceItemId>
{
    public static ServiceItemId New() => new(Guid.CreateVersion7());
    public static ServiceItemId From(Guid value) => new(value);
    public static ServiceItemId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ServiceItemId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
