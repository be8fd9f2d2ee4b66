using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Budgets;

public readonly record struct BudgetReservationId(Guid Value) : ITypedId<BudgetReservationId>
{
    public static BudgetReservationId New() => new(Guid.CreateVersion7());
    public static BudgetReservationId From(Guid value) => new(value);
    public static BudgetReservationId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BudgetReservationId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
