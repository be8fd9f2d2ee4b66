using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Budgets;

public readonly record struct BudgetProofRunId(Guid Value) : ITypedId<BudgetProofRunId>
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

    public override string ToString() => Value.ToString("N");
}
