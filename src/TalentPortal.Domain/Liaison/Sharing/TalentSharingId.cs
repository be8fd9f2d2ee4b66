using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison.Sharing;

public readonly record struct TalentSharingId(Guid Value) : ITypedId<TalentSharingId>, IComparable<TalentSharingId>
{
    public static TalentSharingId New() => new(Guid.CreateVersion7());
    public static TalentSharingId From(Guid value) => new(value);
    public static TalentSharingId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TalentSharingId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <summary>The order of pages. Which id comes first is the database's affair, so it is only asked there.</summary>
    public int CompareTo(TalentSharingId other) => Value.CompareTo(other.Value);

    public static bool operator <(TalentSharingId left, TalentSharingId right) => left.CompareTo(right) < 0;
    public static bool operator >(TalentSharingId left, TalentSharingId right) => left.CompareTo(right) > 0;
    public static bool operator <=(TalentSharingId left, TalentSharingId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(TalentSharingId left, TalentSharingId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString("N");
}
