using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

public readonly record struct RosterImportId(Guid Value) : ITypedId<RosterImportId>
{
    public static RosterImportId New() => new(Guid.CreateVersion7());
    public static RosterImportId From(Guid value) => new(value);
    public static RosterImportId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RosterImportId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
