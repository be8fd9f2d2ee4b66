namespace TalentPortal.Domain.Flats;

/// <summary>For how long somebody may not apply (domain 8). Months of the rules; where a month has no such day, its last one.</summary>
public static class FlatBar
{
    /// <summary>The first day on which one may apply again after an allocation that was given up.</summary>
    public static DateOnly AfterGivingUp(DateOnly on, FlatRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return on.AddMonths(rules.GaveUpBarMonths);
    }

    public static bool IsBreach(LeaseEnding? ending) => ending is LeaseEnding.Empty or LeaseEnding.Sublet or LeaseEnding.FalseData;

    /// <summary>The same after a lease; null where nothing bars. A breach counts from the day the flat was given back.</summary>
    /// <param name="movedIn">The first day of the lease.</param>
    /// <param name="givenBack">The last day.</param>
    /// <param name="ending">Why it ended; null where the term was over.</param>
    /// <param name="rules">Of the last day.</param>
    public static DateOnly? AfterLease(DateOnly movedIn, DateOnly givenBack, LeaseEnding? ending, FlatRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return IsBreach(ending) ? givenBack.AddMonths(rules.BreachBarMonths)
            : ending is LeaseEnding.Notice && givenBack < movedIn.AddMonths(rules.EarlyExitMonths) ? givenBack.AddMonths(rules.GaveUpBarMonths)
            : null;
    }
}
