using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Loans;

public readonly record struct GuaranteeBodyId(Guid Value) : ITypedId<GuaranteeBodyId>
{
    public static GuaranteeBodyId New() => new(Guid.CreateVersion7());
    public static GuaranteeBodyId From(Guid value) => new(value);
    public static GuaranteeBodyId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GuaranteeBodyId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
