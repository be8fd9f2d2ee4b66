using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Policies;

/// <summary>One line of the list of policies.</summary>
public sealed record PolicyRow(Policy Policy, PolicyGroup Group, PolicyVersion? InForce, int Versions);

/// <summary>One line of the list of versions.</summary>
public sealed record PolicyVersionRow(
    PolicyVersionId Id, int Number, DateOnly EffectiveFrom, DateOnly? EffectiveTo, PolicyVersionState State, bool IsInForce, string? DraftedBy, string? CheckedBy, string? PublishedBy, string? DiscardedBy);

/// <summary>A version in full: its lines in the reader's language, who made it, and what this actor can do with it.</summary>
public sealed record PolicyVersionForOffice
{
    public required PolicyVersion Version { get; init; }
    public required Policy Policy { get; init; }
    public required PolicyVersionRow Row { get; init; }
    public required IReadOnlyList<PolicySection> Sections { get; init; }
    /// <summary>The version it follows or will follow.</summary>
    public PolicyVersionRow? Predecessor { get; init; }
    /// <summary>What changes with it; null when nothing was in force before.</summary>
    public PolicyDifferences? Changes { get; init; }
    /// <summary>The trial it may be published on; null without one that speaks for it as it is.</summary>
    public PolicySimulation? Tried { get; init; }
    public required IReadOnlyDictionary<PolicyVersionAction, Refusal?> WhyNot { get; init; }
}

/// <summary>Lines that belong together, under one heading.</summary>
public sealed record PolicySection(string Title, IReadOnlyList<PolicyLine> Lines);

/// <summary>One value of a version as it is read: name, value, the clause it rests on. The key tells lines of two versions apart.</summary>
public sealed record PolicyLine(string Key, string Label, string Value, string? Clause)
{
    /// <summary>What the document says there, where its clauses are on record.</summary>
    public string? ClauseText { get; init; }
}

/// <summary>What differs between two versions, and how many lines are the same.</summary>
public sealed record PolicyDifferences(IReadOnlyList<PolicyDifference> Lines, int Same);

/// <summary>A line of the earlier or of the later version, or of both with different contents.</summary>
public sealed record PolicyDifference(string Section, string Label, PolicyLine? Before, PolicyLine? After);
