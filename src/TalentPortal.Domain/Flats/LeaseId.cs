using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Flats;

public readonly record struct LeaseId(Guid Value) : ITypedId<LeaseId>
{
    public static LeaseId New() => new(Guid.CreateVersion7());
    public static LeaseId From(Guid value) => new(value);
    public static LeaseId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LeaseId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
