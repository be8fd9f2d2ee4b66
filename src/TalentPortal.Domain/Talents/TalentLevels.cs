namespace TalentPortal.Domain.Talents;

/// <summary>The level that counts for a right: the one on the relevant date, not today's.</summary>
public static class TalentLevels
{
    /// <summary>The level in force on this day, or null; the best one where several are.</summary>
    public static TalentLevel? LevelOn(this IEnumerable<RecognitionSpan> spans, DateOnly day)
    {
        // A loop, because whole registers are asked.
        TalentLevel? best = null;
        foreach (var span in spans)
            if (span.Covers(day) && (best is null || span.Level < best)) best = span.Level;
        return best;
    }
}

/// <summary>The days on which a recognition gives its level: from the first to the last, both counted.</summary>
public readonly record struct RecognitionSpan(TalentLevel Level, DateOnly FirstDay, DateOnly LastDay)
{
    public bool Covers(DateOnly day) => FirstDay <= day && day <= LastDay;
}
