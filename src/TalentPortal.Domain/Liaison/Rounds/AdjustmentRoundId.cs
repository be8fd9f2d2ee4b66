using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison.Rounds;

public readonly record struct AdjustmentRoundId(Guid Value) : ITypedId<AdjustmentRoundId>, IComparable<AdjustmentRoundId>
{
    public static AdjustmentRoundId New() => new(Guid.CreateVersion7());
    public static AdjustmentRoundId From(Guid value) => new(value);
    public static AdjustmentRoundId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AdjustmentRoundId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <summary>The order of pages. Which id comes first is the database's affair, so it is only asked there.</summary>
    public int CompareTo(AdjustmentRoundId other) => Value.CompareTo(other.Value);

    public static bool operator <(AdjustmentRoundId left, AdjustmentRoundId right) => left.CompareTo(right) < 0;
    public static bool operator >(AdjustmentRoundId left, AdjustmentRoundId right) => left.CompareTo(right) > 0;
    public static bool operator <=(AdjustmentRoundId left, AdjustmentRoundId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(AdjustmentRoundId left, AdjustmentRoundId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString("N");
}
