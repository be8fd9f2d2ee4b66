using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Payments;

public readonly record struct RecoveryId(Guid Value) : ITypedId<RecoveryId>
{
    public static RecoveryId New() => new(Guid.CreateVersion7());
    public static RecoveryId From(Guid value) => new(value);
    public static RecoveryId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RecoveryId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
