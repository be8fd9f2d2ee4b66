using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Budgets;

public readonly record struct BudgetItemId(Guid Value) : ITypedId<BudgetItemId>
{
    public static BudgetItemId New() => new(Guid.CreateVersion7());
    public static BudgetItemId From(Guid value) => new(value);
    public static BudgetItemId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BudgetItemId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
