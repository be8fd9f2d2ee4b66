using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Services;

public readonly record struct ServiceRequestId(Guid Value) : ITypedId<ServiceRequestId>
{
    public static ServiceRequestId New() => new(Guid.CreateVersion7());
    public static ServiceRequestId From(Guid value) => new(value);
    public static ServiceRequestId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ServiceRequestId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
