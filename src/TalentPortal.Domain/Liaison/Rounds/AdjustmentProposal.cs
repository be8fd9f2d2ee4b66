using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Liaison.Rounds;

/// <summary>What the portal proposes for one talent, as a code with numbers; the words are made for the reader.</summary>
/// <param name="Choice">Null when something should be done and no post has room.</param>
/// <param name="Post">Which one, for <see cref="AdjustmentChoice.Move"/> and <see cref="AdjustmentChoice.Assign"/>.</param>
public sealed record AdjustmentProposal(PersonId Person, AdjustmentChoice? Choice, LeaderPostId? Post, AdjustmentGrounds Grounds)
{
    public PostMatch? Match { get; init; }
    /// <summary>How many the post has at the same employer, in the same chain, in the same township, or at all.</summary>
    public int? Matched { get; init; }
    /// <summary>Of the leader who has too many.</summary>
    public int? Load { get; init; }
    public int? Most { get; init; }
}
