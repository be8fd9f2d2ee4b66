using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Stations;

public readonly record struct BedOutageId(Guid Value) : ITypedId<BedOutageId>
{
    public static BedOutageId New() => new(Guid.CreateVersion7());
    public static BedOutageId From(Guid value) => new(value);
    public static BedOutageId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BedOutageId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
