using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

public static class TalentRefusals
{
    public static readonly Refusal EducationAlreadyVerified = new("talent.education_already_verified");
    public static readonly Refusal EducationIncomplete = new("talent.education_incomplete");
    public static readonly Refusal NoSuchEducation = new("talent.no_such_education");
    /// <summary>The number is in the register under another name.</summary>
    public static readonly Refusal NameDiffers = new("talent.name_differs");
    public static readonly Refusal HasAnotherAccount = new("talent.has_another_account");
    /// <summary>The account is linked to another number already.</summary>
    public static readonly Refusal IdentityIsFixed = new("talent.identity_is_fixed");
    /// <summary>A skill certificate has no senior grade, a title no level.</summary>
    public static readonly Refusal GradeOfAnotherKind = new("talent.grade_of_another_kind");
    public static readonly Refusal EndsBeforeItBegins = new("talent.ends_before_it_begins");
    public static readonly Refusal CategoryOfAWorkPermit = new("talent.category_of_a_work_permit");
    /// <summary>What a register vouches for is not changed by hand.</summary>
    public static readonly Refusal VerifiedStays = new("talent.verified_stays");
    public static readonly Refusal AlreadyInRegister = new("talent.already_in_register");
    /// <summary>Same name, same birth date, another number.</summary>
    public static readonly Refusal LooksLikeAnother = new("talent.looks_like_another");
    public static readonly Refusal SearchRunsAlready = new("talent.search_runs_already");
    /// <summary>The record is another one now.</summary>
    public static readonly Refusal MergedAway = new("talent.merged_away");
    public static readonly Refusal MergeWithItself = new("talent.merge_with_itself");
    public static readonly Refusal MergeNotInThisState = new("talent.merge_not_in_this_state");
    public static readonly Refusal MergeNeedsASecondPerson = new("talent.merge_needs_a_second_person");
    public static readonly Refusal MergeNotYours = new("talent.merge_not_yours");
    public static readonly Refusal MergeConflictOfInterest = new("talent.merge_conflict_of_interest");
    /// <summary>A later merge builds on this one.</summary>
    public static readonly Refusal MergeHasLaterOne = new("talent.merge_has_later_one");
    public static readonly Refusal MergeAlreadyProposed = new("talent.merge_already_proposed");
    /// <summary>Others were merged into the record that would go.</summary>
    public static readonly Refusal AliasesStay = new("talent.aliases_stay");
    /// <summary>Decisions name the officer's record, and four eyes compare it.</summary>
    public static readonly Refusal OfficerStays = new("talent.officer_stays");
    public static readonly Refusal TwoAccounts = new("talent.two_accounts");
    /// <summary>Argument: the applications for flats.</summary>
    public static readonly Refusal TwoFlats = new("talent.two_flats");
    public static readonly Refusal TwoRunningCases = new("talent.two_running_cases");
    /// <summary>Argument: the first night on which both have a bed in a station.</summary>
    public static readonly Refusal TwoBeds = new("talent.two_beds");
    public static readonly Refusal TwoRunningRecognitions = new("talent.two_running_recognitions");
    /// <summary>Argument: the awards that both apply for or hold.</summary>
    /// <summary>Argument: the leaders.</summary>
    public static readonly Refusal TwoLeaders = new("talent.two_leaders");
    public static readonly Refusal TwoRunningAwards = new("talent.two_running_awards");
    public static readonly Refusal TwoRights = new("talent.two_rights");
    /// <summary>The record that would go has requests that nobody has answered. {0}: their numbers.</summary>
    public static readonly Refusal CorrectionOpen = new("talent.correction_open");
    public static readonly Refusal MonthsTwice = new("talent.months_twice");
    public static readonly Refusal PaymentUnderway = new("talent.payment_underway");
    /// <summary>{0}: how often in a day.</summary>
    public static readonly Refusal OwnDataTooOften = new("talent.own_data_too_often");
    public static readonly Refusal NoSuchItem = new("talent.no_such_item");
    public static readonly Refusal AlreadyOnRecord = new("talent.already_on_record");
    public static readonly Refusal IdNumberBelongsToAnother = new("talent.id_number_belongs_to_another");
}
