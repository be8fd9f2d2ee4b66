using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison;

public readonly record struct LiaisonAssignmentId(Guid Value) : ITypedId<LiaisonAssignmentId>
{
    public static LiaisonAssignmentId New() => new(Guid.CreateVersion7());
    public static LiaisonAssignmentId From(Guid value) => new(value);
    public static LiaisonAssignmentId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LiaisonAssignmentId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
