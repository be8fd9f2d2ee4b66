using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Budgets;

public readonly record struct BudgetChangeId(Guid Value) : ITypedId<BudgetChangeId>
{
    public static BudgetChangeId New() => new(Guid.CreateVersion7());
    public static BudgetChangeId From(Guid value) => new(value);
    public static BudgetChangeId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BudgetChangeId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
