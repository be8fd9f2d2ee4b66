using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Budgets;

public readonly record struct BudgetEntryId(Guid Value) : ITypedId<BudgetEntryId>
{
    public static BudgetEntryId New() => new(Guid.CreateVersion7());
    public static BudgetEntryId From(Guid value) => new(value);
    public static BudgetEntryId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BudgetEntryId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
