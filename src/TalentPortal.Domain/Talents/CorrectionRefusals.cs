using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>Every "no" about the correction of a record that its person asks for.</summary>
public static class CorrectionRefusals
{
    public static readonly Refusal NotInThisState = new("correction.not_in_this_state");
    public static readonly Refusal NotYours = new("correction.not_yours");
    public static readonly Refusal ConflictOfInterest = new("correction.conflict_of_interest");
    public static readonly Refusal NeedsASecondPerson = new("correction.needs_a_second_person");
    public static readonly Refusal NeedsNoSecondPerson = new("correction.needs_no_second_person");
    /// <summary>The same thing is asked for already.</summary>
    public static readonly Refusal AlreadyAsked = new("correction.already_asked");
    /// <summary>The record says so.</summary>
    public static readonly Refusal SaysSoAlready = new("correction.says_so_already");
    /// <summary>The number of the paper carries it: the number is what is asked for.</summary>
    public static readonly Refusal FollowsTheNumber = new("correction.follows_the_number");
    /// <summary>A national register vouches for the education and is asked itself.</summary>
    public static readonly Refusal RegisterVouches = new("correction.register_vouches");
    /// <summary>The record says something else than when it was asked. {0}: what it says now.</summary>
    public static readonly Refusal ChangedMeanwhile = new("correction.changed_meanwhile");
    /// <summary>The item that was to be corrected is not there any more.</summary>
    public static readonly Refusal ItemGone = new("correction.item_gone");
    public static readonly Refusal TooManyOpen = new("correction.too_many_open");
    public static readonly Refusal ProofMissing = new("correction.proof_missing");
    public static readonly Refusal TooManyProofs = new("correction.too_many_proofs");
    public static readonly Refusal NoRecord = new("correction.no_record");
}
