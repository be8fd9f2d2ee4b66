using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Budgets;

public readonly record struct FundsNoticeId(Guid Value) : ITypedId<FundsNoticeId>
{
    public static FundsNoticeId New() => new(Guid.CreateVersion7());
    public static FundsNoticeId From(Guid value) => new(value);
    public static FundsNoticeId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FundsNoticeId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
