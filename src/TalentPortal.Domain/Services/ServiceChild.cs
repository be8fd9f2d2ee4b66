using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Services;

/// <summary>The child a school place is asked for: as little as a school has to know. Only education and the talent office open it.</summary>
public sealed record ServiceChild
{
    public const int LongestName = 30;
    public const int LongestPlace = 60;

    public required string Name { get; init; }
    public required YearMonth BornIn { get; init; }
    public required SchoolStage Stage { get; init; }
    /// <summary>Where the child goes now; null when nowhere yet.</summary>
    public string? SchoolNow { get; init; }
}
