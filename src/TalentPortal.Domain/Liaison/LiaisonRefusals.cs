using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison;

public static class LiaisonRefusals
{
    public static readonly Refusal NotYours = new("liaison.not_yours");
    /// <summary>Nobody has said yet how often leaders meet their talents.</summary>
    public static readonly Refusal NoRules = new("liaison.no_rules");
    public static readonly Refusal RulesUnclear = new("liaison.rules_unclear");
    /// <summary>Rules for days that are over would change figures already published.</summary>
    public static readonly Refusal RulesStartTooEarly = new("liaison.rules_start_too_early");
    /// <summary>Argument: the last day on which they may begin.</summary>
    public static readonly Refusal RulesStartTooLate = new("liaison.rules_start_too_late");
    public static readonly Refusal PostClosed = new("liaison.post_closed");
    /// <summary>Somebody else has to be named before the holder goes.</summary>
    public static readonly Refusal SameHolder = new("liaison.same_holder");
    public static readonly Refusal HolderIsNoLeader = new("liaison.holder_is_no_leader");
    public static readonly Refusal HolderHasPost = new("liaison.holder_has_post");
    public static readonly Refusal OfficerIsNoLiaison = new("liaison.officer_is_no_liaison");
    /// <summary>A post that still looks after somebody is not closed.</summary>
    public static readonly Refusal PostHasTalents = new("liaison.post_has_talents");
    /// <summary>Argument: the most a post may look after.</summary>
    public static readonly Refusal PostIsFull = new("liaison.post_is_full");
    public static readonly Refusal AlreadyAssigned = new("liaison.already_assigned");
    public static readonly Refusal NotHighLevel = new("liaison.not_high_level");
    /// <summary>Left, retired or dead.</summary>
    public static readonly Refusal NotActive = new("liaison.not_active");
    /// <summary>A leader does not look after himself.</summary>
    public static readonly Refusal OwnTalent = new("liaison.own_talent");
    public static readonly Refusal AssignmentEnded = new("liaison.assignment_ended");
    public static readonly Refusal EndsBeforeItBegan = new("liaison.ends_before_it_began");
    public static readonly Refusal ContactInFuture = new("liaison.contact_in_future");
    /// <summary>Argument: the day on which the leader took over.</summary>
    public static readonly Refusal ContactBeforeAssignment = new("liaison.contact_before_assignment");
    public static readonly Refusal ContactWithdrawn = new("liaison.contact_withdrawn");
}
