using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Liaison.Rounds;

/// <summary>One talent in a round: who looks after them when it was looked, what the portal proposed and what the office decided.</summary>
public sealed class AdjustmentLine : IVersioned
{
    private AdjustmentLine() { }

    internal AdjustmentLine(AdjustmentRoundId round, AdjustmentTalent talent, AdjustmentProposal proposal)
    {
        (Id, RoundId, PersonId) = (AdjustmentLineId.New(), round, talent.Person);
        Look(talent);
        Propose(proposal);
    }

    public AdjustmentLineId Id { get; private set; }
    public AdjustmentRoundId RoundId { get; private set; }
    public PersonId PersonId { get; private set; }
    /// <summary>At the last look.</summary>
    public TalentLevel? Level { get; private set; }
    public TalentStanding Standing { get; private set; }
    /// <summary>The one that ran; null for a talent without a leader.</summary>
    public LiaisonAssignmentId? AssignmentId { get; private set; }
    public LeaderPostId? FromPostId { get; private set; }
    public string? FromLeader { get; private set; }
    public DateOnly? Since { get; private set; }
    /// <summary>Null when no post has room.</summary>
    public AdjustmentChoice? Proposed { get; private set; }
    public LeaderPostId? ProposedPostId { get; private set; }
    public AdjustmentGrounds Grounds { get; private set; }
    public PostMatch? Match { get; private set; }
    public int? Matched { get; private set; }
    public int? Load { get; private set; }
    public int? Most { get; private set; }
    /// <summary>Null until the office decides.</summary>
    public AdjustmentChoice? Choice { get; private set; }
    public LeaderPostId? PostId { get; private set; }
    /// <summary>Who held that post then: a successor is another decision.</summary>
    public AccountId? HolderId { get; private set; }
    public string? Leader { get; private set; }
    /// <summary>The office's own words; null where it follows the proposal.</summary>
    public string? Reason { get; private set; }
    public string? DecidedByName { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    /// <summary>Nothing is left to decide: the talent has no leader and needs none.</summary>
    public bool FellAway { get; private set; }
    /// <summary>Why it had no effect on the day, as the code of a refusal.</summary>
    public string? Overtaken { get; private set; }
    public long Version { get; private set; }

    public bool HasLeader => AssignmentId is not null;

    public bool IsUndecided => !FellAway && Choice is null;

    /// <summary>Who looks after the talent when the round takes effect; as long as nothing is decided, who does now.</summary>
    public LeaderPostId? Outcome => FellAway ? null : Choice is { } choice ? choice.NamesPost() ? PostId : choice is AdjustmentChoice.Keep ? FromPostId : null : FromPostId;

    public bool Changes => !FellAway && Choice is { } choice && choice.Changes();

    /// <summary>On the day it was carried out, or will be: what was overtaken stays as it was.</summary>
    public bool HasEffect => Changes && Overtaken is null;

    public bool FollowsProposal => Choice is not null && Choice == Proposed && (!Choice.Value.NamesPost() || PostId == ProposedPostId);

    public bool Proposes(AdjustmentChoice choice, LeaderPostId? post) => Proposed == choice && (!choice.NamesPost() || ProposedPostId == post);

    /// <summary>What happened between the last look and now that makes the decision one about something else. That the post they have changed hands is no such thing: the talent went with it.</summary>
    public Refusal? WhyOvertaken(AdjustmentTown town)
    {
        ArgumentNullException.ThrowIfNull(town);
        if (FellAway) return null;
        var talent = town.Talents.GetValueOrDefault(PersonId);
        return talent?.Post != FromPostId ? AdjustmentRefusals.AssignmentChanged
            : talent is null || talent.Standing != Standing || town.IsInCircle(talent.Level) != town.IsInCircle(Level) ? AdjustmentRefusals.TalentChanged
            : Choice is { } choice && choice.NamesPost() && WhyNotPost(town) is not null ? AdjustmentRefusals.PostChanged
            : null;
    }

    /// <summary>Why this cannot be decided; how many a post would have is asked when the list is handed over.</summary>
    public Refusal? WhyNotChoose(AdjustmentChoice choice, LeaderPostId? post, AdjustmentTown town)
    {
        ArgumentNullException.ThrowIfNull(town);
        return FellAway ? AdjustmentRefusals.LineFellAway
            : !AdjustmentChoices.For(HasLeader).Contains(choice) || choice.NamesPost() != post is not null ? AdjustmentRefusals.ChoiceDoesNotFit
            : choice is AdjustmentChoice.End or AdjustmentChoice.Wait ? null
            : Standing is not TalentStanding.Active ? LiaisonRefusals.NotActive
            : choice is AdjustmentChoice.Keep ? null
            : !town.IsInCircle(Level) ? LiaisonRefusals.NotHighLevel
            : post == FromPostId ? AdjustmentRefusals.SamePost
            : town.Seats.TryGetValue(post!.Value, out var seat) ? AdjustmentTown.WhyNotTake(seat, PersonId) : AdjustmentRefusals.PostChanged;
    }

    internal void Decide(AdjustmentChoice choice, PostSeat? seat, string? reason, Actor actor, DateTime now)
    {
        (Choice, PostId, HolderId, Leader, Reason) = (choice, seat?.Post.Id, seat?.Post.HolderId, seat?.Post.HolderName, reason);
        (DecidedByName, DecidedAt) = (actor.Name, now);
    }

    /// <summary>Looks again; what was decided stays unless it was about something else.</summary>
    /// <returns>Whether a decision was taken back or the line came back.</returns>
    internal bool Renew(AdjustmentTown town, AdjustmentProposal? proposal)
    {
        var talent = town.Talents[PersonId];
        var again = FellAway || (Choice is not null && WhyOvertaken(town) is not null);
        if (again) Forget();
        Look(talent);
        if (proposal is not null) Propose(proposal);
        return again;
    }

    internal void FallAway()
    {
        Forget();
        FellAway = true;
    }

    internal void Overtake(Refusal why) => Overtaken = why.Code;

    internal DecidedPlace? Place(AdjustmentTown town) => !FellAway && Choice is not null && WhyOvertaken(town) is null ? new DecidedPlace(Outcome) : null;

    private Refusal? WhyNotPost(AdjustmentTown town) =>
        !town.Seats.TryGetValue(PostId!.Value, out var seat) || seat.Post.HolderId != HolderId ? AdjustmentRefusals.PostChanged : AdjustmentTown.WhyNotTake(seat, PersonId);

    private void Forget()
    {
        (Choice, PostId, HolderId, Leader, Reason, DecidedByName, DecidedAt) = (null, null, null, null, null, null, null);
        FellAway = false;
    }

    private void Look(AdjustmentTalent talent)
    {
        (Level, Standing) = (talent.Level, talent.Standing);
        (AssignmentId, FromPostId, FromLeader, Since) = (talent.Assignment?.Id, talent.Assignment?.PostId, talent.Assignment?.LeaderName, talent.Assignment?.From);
    }

    private void Propose(AdjustmentProposal proposal)
    {
        (Proposed, ProposedPostId, Grounds) = (proposal.Choice, proposal.Choice?.NamesPost() is true ? proposal.Post : null, proposal.Grounds);
        (Match, Matched, Load, Most) = (proposal.Match, proposal.Matched, proposal.Load, proposal.Most);
    }
}
