using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Budgets;

public readonly record struct BudgetProofRunId(Guid Value) : ITypedId<BudgetProofRunId>, IComparable<BudgetProofRunId>
{
    public static BudgetProofRunId New() => new(Guid.CreateVersion7());
    public static BudgetProofRunId From(Guid value) => new(value);
    public static BudgetProofRunId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BudgetProofRunId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <summary>The order of pages. Which id comes first is the database's affair, so it is only asked there.</summary>
    public int CompareTo(BudgetProofRunId other) => Value.CompareTo(other.Value);

    public static bool operator <(BudgetProofRunId left, BudgetProofRunId right) => left.CompareTo(right) < 0;
    public static bool operator >(BudgetProofRunId left, BudgetProofRunId right) => left.CompareTo(right) > 0;
    public static bool operator <=(BudgetProofRunId left, BudgetProofRunId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(BudgetProofRunId left, BudgetProofRunId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString("N");
}
