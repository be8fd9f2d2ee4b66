using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Recognitions;

public readonly record struct CatalogueVersionId(Guid Value) : ITypedId<CatalogueVersionId>
{
    public static CatalogueVersionId New() => new(Guid.CreateVersion7());
    public static CatalogueVersionId From(Guid value) => new(value);
    public static CatalogueVersionId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CatalogueVersionId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
