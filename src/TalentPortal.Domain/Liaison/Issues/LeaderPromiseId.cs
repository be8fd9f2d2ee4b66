using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison.Issues;

public readonly record struct LeaderPromiseId(Guid Value) : ITypedId<LeaderPromiseId>
{
    public static LeaderPromiseId New() => new(Guid.CreateVersion7());
    public static LeaderPromiseId From(Guid value) => new(value);
    public static LeaderPromiseId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LeaderPromiseId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
