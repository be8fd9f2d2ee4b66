using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

public readonly record struct TalentImportId(Guid Value) : ITypedId<TalentImportId>
{
    public static TalentImportId New() => new(Guid.CreateVersion7());
    public static TalentImportId From(Guid value) => new(value);
    public static TalentImportId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TalentImportId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
