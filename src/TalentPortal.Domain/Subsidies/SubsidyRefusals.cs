using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Subsidies;

public static class SubsidyRefusals
{
    public static readonly Refusal NotInThisStatus = new("subsidy.not_in_this_status");
    public static readonly Refusal NotYours = new("subsidy.not_yours");
    public static readonly Refusal OwnApplication = new("subsidy.own_application");
    public static readonly Refusal ConflictOfInterest = new("subsidy.conflict_of_interest");
    public static readonly Refusal FourEyes = new("subsidy.four_eyes");
    public static readonly Refusal StaffNeedsPerson = new("subsidy.staff_needs_person");
    public static readonly Refusal ChecksNotRun = new("subsidy.checks_not_run");
    public static readonly Refusal DoubtWithoutConclusion = new("subsidy.doubt_without_conclusion");
    public static readonly Refusal NothingToCorrect = new("subsidy.nothing_to_correct");
    public static readonly Refusal CorrectionUnanswered = new("subsidy.correction_unanswered");
    public static readonly Refusal ConsentMissing = new("subsidy.consent_missing");
    public static readonly Refusal MaterialMissing = new("subsidy.material_missing");
    public static readonly Refusal AlreadyOpen = new("subsidy.already_open");
    public static readonly Refusal QuestionAlreadyAnswered = new("subsidy.question_already_answered");
    public static readonly Refusal CheckAlreadyConcluded = new("subsidy.check_already_concluded");
    public static readonly Refusal SecondReviewNeeded = new("subsidy.second_review_needed");
    public static readonly Refusal NotAssessed = new("subsidy.not_assessed");
    public static readonly Refusal PublicityNotOver = new("subsidy.publicity_not_over");
    public static readonly Refusal LimitNotOver = new("subsidy.limit_not_over");
    public static readonly Refusal NoPolicyInForce = new("subsidy.no_policy_in_force");
    /// <summary>Argument: the part of the application that is not filled in.</summary>
    public static readonly Refusal SectionMissing = new("subsidy.section_missing");
    public static readonly Refusal AlreadyRunning = new("subsidy.already_running");
    /// <summary>Arguments: first and last of the days, and the case that has them.</summary>
    public static readonly Refusal LoanDaysTaken = new("subsidy.loan_days_taken");
    /// <summary>Arguments: the contract, and the other person's case.</summary>
    public static readonly Refusal LoanOfAnother = new("subsidy.loan_of_another");
    /// <summary>Arguments: how many the policy allows, and how many other loans the person has had.</summary>
    public static readonly Refusal TooManyLoans = new("subsidy.too_many_loans");
    /// <summary>Arguments: the case, what its reviews agreed to in all and in months, and what it comes to now.</summary>
    public static readonly Refusal MovedOn = new("subsidy.moved_on");
    /// <summary>The same, and the case of the person that was approved meanwhile.</summary>
    public static readonly Refusal MovedOnBeside = new("subsidy.moved_on_beside");
    /// <summary>Argument: pages of one material at most.</summary>
    public static readonly Refusal TooManyPages = new("subsidy.too_many_pages");
    /// <summary>Somebody else holds the file; only that officer or a supervisor hands it on.</summary>
    public static readonly Refusal HeldByAnother = new("subsidy.held_by_another");
    public static readonly Refusal ColleagueNotAtDesk = new("subsidy.colleague_not_at_desk");
    /// <summary>One answer for a relation, an own application and another desk of the case: the reason is the colleague's business.</summary>
    public static readonly Refusal ColleagueExcluded = new("subsidy.colleague_excluded");
    public static readonly Refusal ColleagueHoldsIt = new("subsidy.colleague_holds_it");
    /// <summary>Only what came of an offer of the county takes this way.</summary>
    public static readonly Refusal NotOffered = new("subsidy.not_offered");
    public static readonly Refusal EmployerUnknown = new("subsidy.employer_unknown");
    /// <summary>核定事项不在政策要求之内</summary>
    public static readonly Refusal FindingNotAsked = new("subsidy.finding_not_asked");
}
