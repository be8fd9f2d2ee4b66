using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Awards;

public readonly record struct AwardExpertId(Guid Value) : ITypedId<AwardExpertId>, IComparable<AwardExpertId>
{
    public static AwardExpertId New() => new(Guid.CreateVersion7());
    public static AwardExpertId From(Guid value) => new(value);
    public static AwardExpertId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AwardExpertId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <summary>The order of pages. Which id comes first is the database's affair, so it is only asked there.</summary>
    public int CompareTo(AwardExpertId other) => Value.CompareTo(other.Value);

    public static bool operator <(AwardExpertId left, AwardExpertId right) => left.CompareTo(right) < 0;
    public static bool operator >(AwardExpertId left, AwardExpertId right) => left.CompareTo(right) > 0;
    public static bool operator <=(AwardExpertId left, AwardExpertId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(AwardExpertId left, AwardExpertId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString("N");
}
