using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison.Portraits;

public readonly record struct TalentPortraitId(Guid Value) : ITypedId<TalentPortraitId>
{
    public static TalentPortraitId New() => new(Guid.CreateVersion7());
    public static TalentPortraitId From(Guid value) => new(value);
    public static TalentPortraitId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TalentPortraitId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
