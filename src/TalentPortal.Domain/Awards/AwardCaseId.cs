using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Awards;

public readonly record struct AwardCaseId(Guid Value) : ITypedId<AwardCaseId>
{
    public static AwardCaseId New() => new(Guid.CreateVersion7());
    public static AwardCaseId From(Guid value) => new(value);
    public static AwardCaseId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AwardCaseId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
