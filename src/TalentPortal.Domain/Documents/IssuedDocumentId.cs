using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Documents;

public readonly record struct IssuedDocumentId(Guid Value) : ITypedId<IssuedDocumentId>
{
    public static IssuedDocumentId New() => new(Guid.CreateVersion7());
    public static IssuedDocumentId From(Guid value) => new(value);
    public static IssuedDocumentId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IssuedDocumentId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
