using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Loans;

public readonly record struct LoanApplicationId(Guid Value) : ITypedId<LoanApplicationId>
{
    public static LoanApplicationId New() => new(Guid.CreateVersion7());
    public static LoanApplicationId From(Guid value) => new(value);
    public static LoanApplicationId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LoanApplicationId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
