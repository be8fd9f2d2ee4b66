using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Awards;

public readonly record struct AwardRecoveryId(Guid Value) : ITypedId<AwardRecoveryId>
{
    public static AwardRecoveryId New() => new(Guid.CreateVersion7());
    public static AwardRecoveryId From(Guid value) => new(value);
    public static AwardRecoveryId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AwardRecoveryId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
