using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Loans;

public readonly record struct LoanBankId(Guid Value) : ITypedId<LoanBankId>
{
    public static LoanBankId New() => new(Guid.CreateVersion7());
    public static LoanBankId From(Guid value) => new(value);
    public static LoanBankId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LoanBankId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
