using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Subsidies.Offers;

public readonly record struct BenefitOfferId(Guid Value) : ITypedId<BenefitOfferId>, IComparable<BenefitOfferId>
{
    public static BenefitOfferId New() => new(Guid.CreateVersion7());
    public static BenefitOfferId From(Guid value) => new(value);
    public static BenefitOfferId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BenefitOfferId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <summary>The order of pages. Which id comes first is the database's affair, so it is only asked there.</summary>
    public int CompareTo(BenefitOfferId other) => Value.CompareTo(other.Value);

    public static bool operator <(BenefitOfferId left, BenefitOfferId right) => left.CompareTo(right) < 0;
    public static bool operator >(BenefitOfferId left, BenefitOfferId right) => left.CompareTo(right) > 0;
    public static bool operator <=(BenefitOfferId left, BenefitOfferId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(BenefitOfferId left, BenefitOfferId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString("N");
}
