using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Awards;

public readonly record struct AwardListId(Guid Value) : ITypedId<AwardListId>
{
    public static AwardListId New() => new(Guid.CreateVersion7());
    public static AwardListId From(Guid value) => new(value);
    public static AwardListId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AwardListId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
