using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Budgets;

public readonly record struct BudgetLineId(Guid Value) : ITypedId<BudgetLineId>
{
    public static BudgetLineId New() => new(Guid.CreateVersion7());
    public static BudgetLineId From(Guid value) => new(value);
    public static BudgetLineId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BudgetLineId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
