namespace TalentPortal.Domain.Flats;

/// <summary>
/// The days of a lease. A term of months ends the day before its first day comes round; where the last month has no such day, its last day stands for it, so a term of 36 months
/// from 29 February 2024 ends on 27 February 2027. Every term is counted from the first day of the first one: a short February moves the day once, not for good.
/// </summary>
public static class LeaseDates
{
    /// <param name="movedIn">The first day of the first term.</param>
    /// <param name="term">From 1.</param>
    /// <param name="termMonths">Of each term.</param>
    public static DateOnly FirstDay(DateOnly movedIn, int term, int termMonths)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(term, 1);
        return movedIn.AddMonths((term - 1) * termMonths);
    }

    public static DateOnly LastDay(DateOnly movedIn, int term, int termMonths) => FirstDay(movedIn, term + 1, termMonths).AddDays(-1);

    /// <summary>The last day on which renewal may be asked for.</summary>
    public static DateOnly LastToRenew(DateOnly lastDay, FlatRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return lastDay.AddMonths(-rules.RenewalMonths);
    }

    /// <summary>The last day at the old rent after the right has ended on <paramref name="ended"/>: so many days after it.</summary>
    public static DateOnly LastOfGrace(DateOnly ended, FlatRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return ended.AddDays(rules.GraceDays);
    }

    /// <summary>The last day for leaving, after the lease has ended on <paramref name="ended"/>.</summary>
    public static DateOnly LastToLeave(DateOnly ended, FlatRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return ended.AddDays(rules.LeaveDays);
    }

    /// <summary>The last day of the family of a tenant who died: of the term, or of the months of the rules after the death where that is later.</summary>
    public static DateOnly LastOfFamily(DateOnly died, DateOnly lastDay, FlatRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var months = died.AddMonths(rules.FamilyMonths);
        return months > lastDay ? months : lastDay;
    }
}
