using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Awards;

public readonly record struct AwardBatchId(Guid Value) : ITypedId<AwardBatchId>
{
    public static AwardBatchId New() => new(Guid.CreateVersion7());
    public static AwardBatchId From(Guid value) => new(value);
    public static AwardBatchId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AwardBatchId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
