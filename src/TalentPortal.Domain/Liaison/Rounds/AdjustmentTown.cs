using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Liaison.Rounds;

/// <summary>How it stands with leaders and talents at one moment: what a round proposes from, and what it is held against before it takes effect.</summary>
public sealed class AdjustmentTown
{
    public AdjustmentTown(LiaisonRules rules, IEnumerable<PostSeat> posts, IEnumerable<AdjustmentTalent> talents)
    {
        Rules = rules;
        Seats = posts.ToDictionary(seat => seat.Post.Id);
        Talents = talents.ToDictionary(talent => talent.Person);
    }

    public LiaisonRules Rules { get; }
    public IReadOnlyDictionary<LeaderPostId, PostSeat> Seats { get; }
    /// <summary>Whoever has a leader now, and whoever of the circle has none.</summary>
    public IReadOnlyDictionary<PersonId, AdjustmentTalent> Talents { get; }

    public bool IsInCircle(TalentLevel? level) => level is { } held && held <= Rules.LowestLevel;

    /// <summary>Why a post cannot take this talent, whatever it has already.</summary>
    public static Refusal? WhyNotTake(PostSeat seat, PersonId talent)
    {
        ArgumentNullException.ThrowIfNull(seat);
        return seat.Post.ClosedAt is not null ? LiaisonRefusals.PostClosed
            : seat.IsVacant ? LiaisonRefusals.HolderIsNoLeader
            : seat.Holder == talent ? LiaisonRefusals.OwnTalent
            : null;
    }
}

/// <summary>A post as the round sees it.</summary>
/// <param name="IsVacant">Whoever holds it is no leader any more, or locked.</param>
/// <param name="Holder">The record of the leader, who may be a talent too.</param>
public sealed record PostSeat(LeaderPost Post, bool IsVacant, PersonId? Holder);

/// <summary>A talent as the round sees them.</summary>
/// <param name="Level">In force today.</param>
/// <param name="Peer">Where they work.</param>
public sealed record AdjustmentTalent(PersonId Person, TalentLevel? Level, TalentStanding Standing, LiaisonPeer Peer)
{
    /// <summary>The running one; null for a talent without a leader.</summary>
    public LiaisonAssignment? Assignment { get; init; }
    /// <summary>What the office decided already, so that the rest is proposed around it.</summary>
    public DecidedPlace? Decided { get; init; }

    public LeaderPostId? Post => Assignment?.PostId;
}

/// <param name="Post">Null when nobody is to look after the talent.</param>
public sealed record DecidedPlace(LeaderPostId? Post);
