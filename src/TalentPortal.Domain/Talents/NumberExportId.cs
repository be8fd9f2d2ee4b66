using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

public readonly record struct NumberExportId(Guid Value) : ITypedId<NumberExportId>
{
    public static NumberExportId New() => new(Guid.CreateVersion7());
    public static NumberExportId From(Guid value) => new(value);
    public static NumberExportId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NumberExportId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
