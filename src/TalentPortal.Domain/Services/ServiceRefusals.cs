using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Services;

public static class ServiceRefusals
{
    public static readonly Refusal NotYours = new("service.not_yours");
    public static readonly Refusal NotInThisState = new("service.not_in_this_state");
    public static readonly Refusal ConflictOfInterest = new("service.conflict_of_interest");

    // The catalogue.
    /// <summary>Argument: the longest, in working days.</summary>
    public static readonly Refusal LimitOutOfRange = new("service.limit_out_of_range");
    /// <summary>Argument: the highest that can be low.</summary>
    public static readonly Refusal LowGradeOutOfRange = new("service.low_grade_out_of_range");
    public static readonly Refusal OffersUnclear = new("service.offers_unclear");
    public static readonly Refusal MonthsUnclear = new("service.months_unclear");
    public static readonly Refusal MaterialsUnclear = new("service.materials_unclear");
    public static readonly Refusal StartsTooEarly = new("service.starts_too_early");
    /// <summary>Another course would be another service.</summary>
    public static readonly Refusal CourseIsKept = new("service.course_is_kept");
    public static readonly Refusal CodeTaken = new("service.code_taken");

    // Asking.
    public static readonly Refusal NotOffered = new("service.not_offered");
    /// <summary>Argument: the lowest level.</summary>
    public static readonly Refusal LevelMissing = new("service.level_missing");
    public static readonly Refusal Running = new("service.running");
    /// <summary>Argument: the year.</summary>
    public static readonly Refusal HadThisYear = new("service.had_this_year");
    /// <summary>Argument: the year.</summary>
    public static readonly Refusal EmployerPays = new("service.employer_pays");
    /// <summary>What is about a child is asked by the talent alone.</summary>
    public static readonly Refusal ChildOnlyBySelf = new("service.child_only_by_self");
    /// <summary>The register says that the talent left the county, died or was cancelled.</summary>
    public static readonly Refusal NotOfTheCounty = new("service.not_of_the_county");
    /// <summary>Argument: the year it was asked for.</summary>
    public static readonly Refusal YearOver = new("service.year_over");
    public static readonly Refusal NotOnStaff = new("service.not_on_staff");
    /// <summary>Argument: which.</summary>
    public static readonly Refusal MaterialMissing = new("service.material_missing");
    /// <summary>Argument: how many at most.</summary>
    public static readonly Refusal TooManyFiles = new("service.too_many_files");

    // The work.
    public static readonly Refusal NobodyInDepartment = new("service.nobody_in_department");
    /// <summary>The last day that was asked for is no working day.</summary>
    public static readonly Refusal NoWorkingDay = new("service.no_working_day");
    public static readonly Refusal NothingGivenBack = new("service.nothing_given_back");
    /// <summary>No department answered or works on it, so there would be nothing to grade.</summary>
    public static readonly Refusal NobodyElse = new("service.nobody_else");
    public static readonly Refusal OfferOpen = new("service.offer_open");
    /// <summary>Argument: how many at most.</summary>
    public static readonly Refusal OffersUsedUp = new("service.offers_used_up");
    public static readonly Refusal NoOffer = new("service.no_offer");
    /// <summary>Arguments: first and last month.</summary>
    public static readonly Refusal NoIntakeThen = new("service.no_intake_then");
    public static readonly Refusal IntakeTooFar = new("service.intake_too_far");
    public static readonly Refusal InPast = new("service.in_past");
    public static readonly Refusal StillAsked = new("service.still_asked");
    /// <summary>Whoever worked on it does not call back.</summary>
    public static readonly Refusal WorkedOnIt = new("service.worked_on_it");
    public static readonly Refusal NoVoucher = new("service.no_voucher");
    public static readonly Refusal VoucherUsed = new("service.voucher_used");
    /// <summary>Argument: the last day.</summary>
    public static readonly Refusal VoucherOver = new("service.voucher_over");
}
