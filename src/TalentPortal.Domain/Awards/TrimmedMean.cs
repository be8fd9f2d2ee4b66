namespace TalentPortal.Domain.Awards;

/// <summary>The mean of the scores without the highest and the lowest ones (domain 6), to two decimals, rounded half up once.</summary>
public static class TrimmedMean
{
    public static decimal Of(IReadOnlyCollection<int> scores, int dropHighest, int dropLowest)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dropHighest);
        ArgumentOutOfRangeException.ThrowIfNegative(dropLowest);
        if (scores.Count <= dropHighest + dropLowest) throw new ArgumentException("Nothing is left to take the mean of.", nameof(scores));
        var kept = scores.Order().Skip(dropLowest).Take(scores.Count - dropHighest - dropLowest).ToList();
        return decimal.Round(kept.Sum() / (decimal)kept.Count, 2, MidpointRounding.AwayFromZero);
    }
}
