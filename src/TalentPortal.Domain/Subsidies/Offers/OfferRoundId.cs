using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Subsidies.Offers;

public readonly record struct OfferRoundId(Guid Value) : ITypedId<OfferRoundId>
{
    public static OfferRoundId New() => new(Guid.CreateVersion7());
    public static OfferRoundId From(Guid value) => new(value);
    public static OfferRoundId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OfferRoundId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
