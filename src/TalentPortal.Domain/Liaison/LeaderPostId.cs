using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison;

public readonly record struct LeaderPostId(Guid Value) : ITypedId<LeaderPostId>
{
    public static LeaderPostId New() => new(Guid.CreateVersion7());
    public static LeaderPostId From(Guid value) => new(value);
    public static LeaderPostId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LeaderPostId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
