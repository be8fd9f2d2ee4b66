namespace TalentPortal.Domain.Talents;

/// <summary>The level that counts for a right: the one on the relevant date, not today's.</summary>
public static class TalentLevels
{
    /// <summary>The level in force on this day, or null; the best one where several are.</summary>
    public static TalentLevel? LevelOn(this IEnumerable<RecognitionSpan> spans, DateOnly day) =>
        spans.Where(span => span.Covers(day)).Select(span => (TalentLevel?)span.Level).Min();
}

/// <summary>The days on which a recognition gives its level: from the first to the last, both counted.</summary>
public readonly record struct RecognitionSpan(TalentLevel Level, DateOnly FirstDay, DateOnly LastDay)
{
    public bool Covers(DateOnly day) => FirstDay <= day && day <= LastDay;
}
