namespace TalentPortal.Domain.Stations;

/// <summary>Whoever did not come too often may not book for a while.</summary>
public static class NoShowBar
{
    /// <summary>The first day on which the guest may book again; null where nothing bars. The twelve months count as for nights.</summary>
    /// <param name="missed">The days on which the guest was expected and did not come.</param>
    /// <param name="rules">Of the day.</param>
    public static DateOnly? Until(IEnumerable<DateOnly> missed, StationRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var days = missed.Order().ToList();
        DateOnly? until = null;
        for (var last = rules.NoShowsToBar - 1; last < days.Count; last++)
            if (days[last - rules.NoShowsToBar + 1] >= RollingNights.FirstCounted(days[last])) until = days[last].AddMonths(rules.BarMonths);
        return until;
    }
}
