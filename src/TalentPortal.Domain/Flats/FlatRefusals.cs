using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Flats;

public static class FlatRefusals
{
    public static readonly Refusal NotYours = new("flat.not_yours");
    public static readonly Refusal NotInThisState = new("flat.not_in_this_state");
    public static readonly Refusal ConflictOfInterest = new("flat.conflict_of_interest");
    public static readonly Refusal NeedsAnother = new("flat.needs_another");
    public static readonly Refusal DayNotOver = new("flat.day_not_over");
    /// <summary>Argument: the last day.</summary>
    public static readonly Refusal DayOver = new("flat.day_over");

    // The rules.
    public static readonly Refusal RulesUnclear = new("flat.rules_unclear");
    public static readonly Refusal RulesStartTooEarly = new("flat.rules_start_too_early");
    /// <summary>Argument: the last day on which they may begin.</summary>
    public static readonly Refusal RulesStartTooLate = new("flat.rules_start_too_late");

    // Who may have a flat.
    public static readonly Refusal NoLevel = new("flat.no_level");
    public static readonly Refusal NotWorkingHere = new("flat.not_working_here");
    public static readonly Refusal OwnsHome = new("flat.owns_home");
    public static readonly Refusal OtherHousing = new("flat.other_housing");
    public static readonly Refusal OneFamilyOneFlat = new("flat.one_family_one_flat");
    /// <summary>Argument: from which day one may apply again.</summary>
    public static readonly Refusal Barred = new("flat.barred");

    /// <summary>No rules are in force.</summary>
    public static readonly Refusal NoRules = new("flat.no_rules");
    /// <summary>Argument: the application whose turn comes before.</summary>
    public static readonly Refusal NotTheTurn = new("flat.not_the_turn");
    /// <summary>No flat that fits is free beyond the turns that are on.</summary>
    public static readonly Refusal NoneVacant = new("flat.none_vacant");
    public static readonly Refusal DrawFirst = new("flat.draw_first");

    // Units.
    public static readonly Refusal FlatTaken = new("flat.taken");
    public static readonly Refusal UnitUnclear = new("flat.unit_unclear");
    public static readonly Refusal BuildingKnown = new("flat.building_known");
    public static readonly Refusal ChangedMeanwhile = new("flat.changed_meanwhile");
    public static readonly Refusal NothingChosen = new("flat.nothing_chosen");
    public static readonly Refusal TermsPending = new("flat.terms_pending");
    public static readonly Refusal NoTerms = new("flat.no_terms");
    public static readonly Refusal ChosenByApplicant = new("flat.chosen_by_applicant");
    public static readonly Refusal CollectiveLand = new("flat.collective_land");
    public static readonly Refusal NotSaleable = new("flat.not_saleable");
    /// <summary>Argument: the most rooms.</summary>
    public static readonly Refusal TooManyRooms = new("flat.too_many_rooms");

    // Draws.
    public static readonly Refusal DrawUnclear = new("flat.draw_unclear");
    public static readonly Refusal DrawOpen = new("flat.draw_open");
    public static readonly Refusal RepeatNeedsReason = new("flat.repeat_needs_reason");
    /// <summary>Argument: the number of the draw that takes its place.</summary>
    public static readonly Refusal DrawReplaced = new("flat.draw_replaced");
    /// <summary>List or seed are not those that were promised.</summary>
    public static readonly Refusal DrawBroken = new("flat.draw_broken");
    public static readonly Refusal NothingToDraw = new("flat.nothing_to_draw");

    // The lease.
    /// <summary>Argument: what has to be paid.</summary>
    public static readonly Refusal OtherDeposit = new("flat.other_deposit");
    public static readonly Refusal HandoverUnsigned = new("flat.handover_unsigned");
    /// <summary>Argument: the last day on which renewal could be asked for.</summary>
    public static readonly Refusal TooLateToRenew = new("flat.too_late_to_renew");
    public static readonly Refusal RightEnded = new("flat.right_ended");
    public static readonly Refusal RenewedAlready = new("flat.renewed_already");
    public static readonly Refusal RenewalRefused = new("flat.renewal_refused");
    /// <summary>Arguments: unpaid months, and how many end a lease.</summary>
    public static readonly Refusal ArrearsTooFew = new("flat.arrears_too_few");
    /// <summary>Argument: the months that end a lease.</summary>
    public static readonly Refusal NotEmptyLongEnough = new("flat.not_empty_long_enough");
    public static readonly Refusal DayUnclear = new("flat.day_unclear");
    public static readonly Refusal ClearanceUnclear = new("flat.clearance_unclear");

    // The purchase.
    /// <summary>Arguments: months counted, and months asked for.</summary>
    public static readonly Refusal MonthsMissing = new("flat.months_missing");
    public static readonly Refusal NotInGoodStanding = new("flat.not_in_good_standing");
    public static readonly Refusal OnePerFamily = new("flat.one_per_family");
}
