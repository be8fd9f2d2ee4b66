using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison.Rounds;

public readonly record struct AdjustmentLineId(Guid Value) : ITypedId<AdjustmentLineId>
{
    public static AdjustmentLineId New() => new(Guid.CreateVersion7());
    public static AdjustmentLineId From(Guid value) => new(value);
    public static AdjustmentLineId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AdjustmentLineId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
