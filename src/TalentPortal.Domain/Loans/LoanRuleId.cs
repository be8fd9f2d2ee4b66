using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Loans;

public readonly record struct LoanRuleId(Guid Value) : ITypedId<LoanRuleId>
{
    public static LoanRuleId New() => new(Guid.CreateVersion7());
    public static LoanRuleId From(Guid value) => new(value);
    public static LoanRuleId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LoanRuleId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
