using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Awards;

public static class AwardRefusals
{
    public static readonly Refusal NotInThisState = new("award.not_in_this_state");
    public static readonly Refusal NotYours = new("award.not_yours");
    public static readonly Refusal OwnCase = new("award.own_case");
    public static readonly Refusal ConflictOfInterest = new("award.conflict_of_interest");
    public static readonly Refusal FourEyes = new("award.four_eyes");
    public static readonly Refusal StaffNeedsPerson = new("award.staff_needs_person");
    public static readonly Refusal NothingToCorrect = new("award.nothing_to_correct");
    public static readonly Refusal CorrectionUnanswered = new("award.correction_unanswered");
    public static readonly Refusal LimitNotOver = new("award.limit_not_over");
    public static readonly Refusal PublicityNotOver = new("award.publicity_not_over");
    /// <summary>Argument: what is not there yet.</summary>
    public static readonly Refusal PartMissing = new("award.part_missing");
    public static readonly Refusal PromiseMissing = new("award.promise_missing");
    /// <summary>Argument: files of one material at most.</summary>
    public static readonly Refusal TooManyFiles = new("award.too_many_files");
    public static readonly Refusal AlreadyOpen = new("award.already_open");
    public static readonly Refusal NotYourStaff = new("award.not_your_staff");

    public static readonly Refusal CallNotOpen = new("award.call_not_open");
    public static readonly Refusal AuthorMayNotCheck = new("award.author_may_not_check");
    public static readonly Refusal ClassesUnclear = new("award.classes_unclear");
    /// <summary>Argument: the cap.</summary>
    public static readonly Refusal OverTheCap = new("award.over_the_cap");
    public static readonly Refusal InstalmentsUnclear = new("award.instalments_unclear");
    public static readonly Refusal ExpertsEven = new("award.experts_even");
    public static readonly Refusal DropsTooMany = new("award.drops_too_many");
    public static readonly Refusal CriteriaUnclear = new("award.criteria_unclear");
    public static readonly Refusal SignaturesTooFew = new("award.signatures_too_few");
    public static readonly Refusal MaterialsUnclear = new("award.materials_unclear");
    public static readonly Refusal LimitsMissing = new("award.limits_missing");
    public static readonly Refusal DaysWrong = new("award.days_wrong");
    public static readonly Refusal ClassNotOffered = new("award.class_not_offered");

    /// <summary>Arguments: experts needed, experts who may be drawn.</summary>
    public static readonly Refusal TooFewExperts = new("award.too_few_experts");
    public static readonly Refusal DrawerMayNotOpen = new("award.drawer_may_not_open");
    public static readonly Refusal ExpertAlreadyScored = new("award.expert_already_scored");
    public static readonly Refusal ScoresMissing = new("award.scores_missing");
    /// <summary>Arguments: the criterion, its most points.</summary>
    public static readonly Refusal PointsOutOfRange = new("award.points_out_of_range");
    /// <summary>Argument: officers needed.</summary>
    public static readonly Refusal TooFewInspectors = new("award.too_few_inspectors");
    public static readonly Refusal PhotosMissing = new("award.photos_missing");
    public static readonly Refusal DayInTheFuture = new("award.day_in_the_future");

    /// <summary>The class has a fixed amount, or the amount is not what is due.</summary>
    public static readonly Refusal AmountWrong = new("award.amount_wrong");
    public static readonly Refusal NothingLeftToPay = new("award.nothing_left_to_pay");
    public static readonly Refusal SignedAlready = new("award.signed_already");
    public static readonly Refusal NothingToPublish = new("award.nothing_to_publish");
    public static readonly Refusal MakerMayNotPublish = new("award.maker_may_not_publish");
    public static readonly Refusal ContentChanged = new("award.content_changed");
    /// <summary>Argument: how many numbers were found.</summary>
    public static readonly Refusal GateFound = new("award.gate_found");

    public static readonly Refusal MilestonesUnclear = new("award.milestones_unclear");
    public static readonly Refusal ReportMissing = new("award.report_missing");
    /// <summary>Argument: the year.</summary>
    public static readonly Refusal ReportKnown = new("award.report_known");
    public static readonly Refusal ProposerMayNotConfirm = new("award.proposer_may_not_confirm");
    public static readonly Refusal OtherVerdict = new("award.other_verdict");
    /// <summary>Argument: what was paid.</summary>
    public static readonly Refusal SpentMoreThanPaid = new("award.spent_more_than_paid");
    public static readonly Refusal PaymentUnderWay = new("award.payment_under_way");
    public static readonly Refusal NotHigher = new("award.not_higher");
    public static readonly Refusal ServiceContinues = new("award.service_continues");
    /// <summary>Argument: the last day of the promised service.</summary>
    public static readonly Refusal ServiceServed = new("award.service_served");
    public static readonly Refusal SameEmployer = new("award.same_employer");
    /// <summary>Argument: the months of the call.</summary>
    public static readonly Refusal MovedTooLate = new("award.moved_too_late");
    public static readonly Refusal PayeeOfFormerEmployer = new("award.payee_of_former_employer");
    public static readonly Refusal FraudOpen = new("award.fraud_open");
    public static readonly Refusal InstalmentUnknown = new("award.instalment_unknown");
    public static readonly Refusal TookPart = new("award.took_part");
    public static readonly Refusal MakerMayNotCheck = new("award.maker_may_not_check");
    public static readonly Refusal VoteUnclear = new("award.vote_unclear");
    /// <summary>Arguments: the fewest and the most years.</summary>
    public static readonly Refusal TermWrong = new("award.term_wrong");
    /// <summary>Argument: votes for somebody that each expert has under the call.</summary>
    public static readonly Refusal VotesUsedUp = new("award.votes_used_up");
    /// <summary>Arguments: votes that are in, votes needed.</summary>
    public static readonly Refusal QuorumMissing = new("award.quorum_missing");
    /// <summary>Argument: the year.</summary>
    public static readonly Refusal ReviewKnown = new("award.review_known");
    public static readonly Refusal ReturnedByTheList = new("award.returned_by_the_list");
    public static readonly Refusal VoucherKnown = new("award.voucher_known");
}
