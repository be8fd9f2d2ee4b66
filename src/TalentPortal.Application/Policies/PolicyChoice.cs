using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Policies;

/// <summary>A policy as the address of a list names it: the graduate allowance by its code, every other by its id.</summary>
/// <param name="Id">As cases have it: null for the graduate allowance.</param>
public readonly record struct PolicyChoice(PolicyId? Id) : IParsable<PolicyChoice>
{
    public static PolicyChoice Of(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new(policy.OwnId);
    }

    public static PolicyChoice Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var choice) ? choice : throw new FormatException();

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PolicyChoice result)
    {
        var isOwn = PolicyId.TryParse(s, provider, out var id);
        result = new(isOwn ? id : null);
        return isOwn || s == Policy.GraduateAllowance;
    }

    public override string ToString() => Id?.ToString() ?? Policy.GraduateAllowance;
}
