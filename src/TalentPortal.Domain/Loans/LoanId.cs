using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Loans;

public readonly record struct LoanId(Guid Value) : ITypedId<LoanId>
{
    public static LoanId New() => new(Guid.CreateVersion7());
    public static LoanId From(Guid value) => new(value);
    public static LoanId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LoanId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
