using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Payments;

public readonly record struct AccrualRunId(Guid Value) : ITypedId<AccrualRunId>
{
    public static AccrualRunId New() => new(Guid.CreateVersion7());
    public static AccrualRunId From(Guid value) => new(value);
    public static AccrualRunId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AccrualRunId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
