using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Flats;

/// <summary>
/// One family, one flat (domain 8 and 16): which of two leases stays when tenants marry, and who stays when tenants divorce. Rights to money are each one's own: allowances go on,
/// rents are not lowered twice, insured months are not added.
/// </summary>
public static class TenantCouple
{
    /// <summary>Two tenants marry: the lease with the larger area limit stays; where they are alike, the one that began earlier, then the one with the smaller number.</summary>
    /// <param name="first">One of them, with the level held on the day.</param>
    /// <param name="second">The other.</param>
    /// <param name="married">The day.</param>
    /// <param name="rules">Of the day.</param>
    public static OneLease OnMarriage(TenantOfTwo first, TenantOfTwo second, DateOnly married, FlatRules rules)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(rules);
        TenantOfTwo[] order = [.. new[] { first, second }.OrderByDescending(tenant => rules.LimitOf(tenant.Level)).ThenBy(tenant => tenant.MovedIn).ThenBy(tenant => tenant.Number, StringComparer.Ordinal)];
        return new(order[0].Number, order[1].Number, LeaseDates.LastToLeave(married, rules));
    }

    /// <summary>Tenants divorce: the tenant stays and the other leaves in the days of the rules; where both hold a level, the higher one stays, and whoever does not stands in the queue again with the original date.</summary>
    /// <param name="tenant">The level of the tenant; null where it has expired.</param>
    /// <param name="other">The level of the other one; null for none.</param>
    /// <param name="divorced">The day.</param>
    /// <param name="rules">Of the day.</param>
    public static AfterDivorce OnDivorce(TalentLevel? tenant, TalentLevel? other, DateOnly divorced, FlatRules rules)
    {
        var otherStays = other is { } theirs && (tenant is not { } own || theirs < own);
        return new(!otherStays, LeaseDates.LastToLeave(divorced, rules), (otherStays ? tenant : other) is not null);
    }
}

/// <summary>One of two tenants who marry.</summary>
/// <param name="Number">Of the lease.</param>
/// <param name="Level">Held on the day; null for none.</param>
/// <param name="MovedIn">The first day of the lease.</param>
public sealed record TenantOfTwo(string Number, TalentLevel? Level, DateOnly MovedIn);

/// <summary>Which of two leases stays.</summary>
public sealed record OneLease(string Stays, string Ends, DateOnly LastToLeave);

/// <summary>Who stays after a divorce.</summary>
/// <param name="TenantStays">The lease stays with the tenant; otherwise the other one takes it over.</param>
/// <param name="LastToLeave">For whoever leaves.</param>
/// <param name="LeaverQueuesAgain">With the date of the first acceptance.</param>
public sealed record AfterDivorce(bool TenantStays, DateOnly LastToLeave, bool LeaverQueuesAgain);
