using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Loans;

public readonly record struct InterestListId(Guid Value) : ITypedId<InterestListId>
{
    public static InterestListId New() => new(Guid.CreateVersion7());
    public static InterestListId From(Guid value) => new(value);
    public static InterestListId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out InterestListId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
