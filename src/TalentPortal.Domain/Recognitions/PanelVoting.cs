using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Recognitions;

/// <summary>
/// What the votes of a panel add up to. A level is carried when the votes for it or for a higher one reach the majority of the votes
/// cast; the highest such level is the panel's. An expert who is excluded casts no vote.
/// </summary>
public static class PanelVoting
{
    /// <param name="votes">Of the experts who may vote: a level, or null against any.</param>
    /// <param name="majorityPercent">Share of the votes cast that a level needs.</param>
    /// <returns>The level, or null when the panel does not recommend the person.</returns>
    public static TalentLevel? Outcome(IReadOnlyCollection<TalentLevel?> votes, int majorityPercent)
    {
        foreach (var level in Enum.GetValues<TalentLevel>())
        {
            var carried = votes.Count(vote => vote <= level);
            if (carried > 0 && carried * 100 >= votes.Count * majorityPercent) return level;
        }

        return null;
    }
}
