using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Payments;

public readonly record struct PaymentBatchId(Guid Value) : ITypedId<PaymentBatchId>
{
    public static PaymentBatchId New() => new(Guid.CreateVersion7());
    public static PaymentBatchId From(Guid value) => new(value);
    public static PaymentBatchId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PaymentBatchId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
