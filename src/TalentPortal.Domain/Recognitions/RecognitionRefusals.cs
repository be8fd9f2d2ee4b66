using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Recognitions;

public static class RecognitionRefusals
{
    public static readonly Refusal NotInThisState = new("recognition.not_in_this_state");
    public static readonly Refusal NotYours = new("recognition.not_yours");
    public static readonly Refusal OwnCase = new("recognition.own_case");
    public static readonly Refusal ConflictOfInterest = new("recognition.conflict_of_interest");
    public static readonly Refusal FourEyes = new("recognition.four_eyes");
    public static readonly Refusal StaffNeedsPerson = new("recognition.staff_needs_person");
    public static readonly Refusal NothingToCorrect = new("recognition.nothing_to_correct");
    public static readonly Refusal CorrectionUnanswered = new("recognition.correction_unanswered");
    public static readonly Refusal LimitNotOver = new("recognition.limit_not_over");
    public static readonly Refusal PublicityNotOver = new("recognition.publicity_not_over");
    public static readonly Refusal AlreadyOpen = new("recognition.already_open");
    /// <summary>Argument: the first day of the year in which the person may apply again.</summary>
    public static readonly Refusal ReapplyLater = new("recognition.reapply_later");
    public static readonly Refusal NoCatalogueInForce = new("recognition.no_catalogue_in_force");
    public static readonly Refusal EntryUnknown = new("recognition.entry_unknown");
    /// <summary>Argument: what is not there yet.</summary>
    public static readonly Refusal PartMissing = new("recognition.part_missing");
    public static readonly Refusal PromiseMissing = new("recognition.promise_missing");
    /// <summary>Argument: files of one proof at most.</summary>
    public static readonly Refusal TooManyFiles = new("recognition.too_many_files");
    public static readonly Refusal EmployerUnknown = new("recognition.employer_unknown");
    public static readonly Refusal OtherRoute = new("recognition.other_route");
    public static readonly Refusal ScoreMissing = new("recognition.score_missing");
    /// <summary>Arguments: heading, most points.</summary>
    public static readonly Refusal ScoreOutOfRange = new("recognition.score_out_of_range");
    /// <summary>Argument: the level held now.</summary>
    public static readonly Refusal NotHigher = new("recognition.not_higher");

    public static readonly Refusal PanelNotHeldYet = new("recognition.panel_not_held_yet");
    public static readonly Refusal PanelClosed = new("recognition.panel_closed");
    /// <summary>Arguments: votes needed, votes there.</summary>
    public static readonly Refusal NoQuorum = new("recognition.no_quorum");
    public static readonly Refusal ExpertExcluded = new("recognition.expert_excluded");
    public static readonly Refusal ExpertUnknown = new("recognition.expert_unknown");
    public static readonly Refusal LevelNotAssessed = new("recognition.level_not_assessed");
    public static readonly Refusal NothingToPublish = new("recognition.nothing_to_publish");
    public static readonly Refusal MakerMayNotPublish = new("recognition.maker_may_not_publish");
    public static readonly Refusal ContentChanged = new("recognition.content_changed");
    /// <summary>Argument: how many numbers were found.</summary>
    public static readonly Refusal GateFound = new("recognition.gate_found");

    public static readonly Refusal MidTermNotDue = new("recognition.mid_term_not_due");
    public static readonly Refusal MidTermDone = new("recognition.mid_term_done");
    public static readonly Refusal ProposerMayNotConfirm = new("recognition.proposer_may_not_confirm");
    public static readonly Refusal NothingProposed = new("recognition.nothing_proposed");
    public static readonly Refusal AlreadyProposed = new("recognition.already_proposed");
    public static readonly Refusal Retroactive = new("recognition.retroactive");

    public static readonly Refusal MayNotMaintain = new("recognition.may_not_maintain");
    public static readonly Refusal AuthorMayNotPublish = new("recognition.author_may_not_publish");
    public static readonly Refusal CatalogueEmpty = new("recognition.catalogue_empty");
    public static readonly Refusal EntryTwice = new("recognition.entry_twice");
    public static readonly Refusal ProofTwice = new("recognition.proof_twice");
    public static readonly Refusal AssessedTwice = new("recognition.assessed_twice");
    public static readonly Refusal HeadingMissing = new("recognition.heading_missing");
    public static readonly Refusal PassMarkUnreachable = new("recognition.pass_mark_unreachable");
    public static readonly Refusal TermImpossible = new("recognition.term_impossible");
    public static readonly Refusal LimitMissing = new("recognition.limit_missing");
    public static readonly Refusal SuccessorStartsTooEarly = new("recognition.successor_starts_too_early");
}
