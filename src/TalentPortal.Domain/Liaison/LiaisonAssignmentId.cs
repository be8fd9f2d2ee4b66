using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison;

public readonly record struct LiaisonAssignmentId(Guid Value) : ITypedId<LiaisonAssignmentId>, IComparable<LiaisonAssignmentId>
{
    public static LiaisonAssignmentId New() => new(Guid.CreateVersion7());
    public static LiaisonAssignmentId From(Guid value) => new(value);
    public static LiaisonAssignmentId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LiaisonAssignmentId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <summary>The order of pages. Which id comes first is the database's affair, so it is only asked there.</summary>
    public int CompareTo(LiaisonAssignmentId other) => Value.CompareTo(other.Value);

    public static bool operator <(LiaisonAssignmentId left, LiaisonAssignmentId right) => left.CompareTo(right) < 0;
    public static bool operator >(LiaisonAssignmentId left, LiaisonAssignmentId right) => left.CompareTo(right) > 0;
    public static bool operator <=(LiaisonAssignmentId left, LiaisonAssignmentId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(LiaisonAssignmentId left, LiaisonAssignmentId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString("N");
}
