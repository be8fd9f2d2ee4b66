using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Stations;

public static class StationRefusals
{
    public static readonly Refusal NotYours = new("station.not_yours");
    public static readonly Refusal NotInThisState = new("station.not_in_this_state");
    public static readonly Refusal ConflictOfInterest = new("station.conflict_of_interest");

    // The rules.
    public static readonly Refusal NoRules = new("station.no_rules");
    public static readonly Refusal RulesUnclear = new("station.rules_unclear");
    public static readonly Refusal RulesStartTooEarly = new("station.rules_start_too_early");
    /// <summary>Argument: the last day on which they may begin.</summary>
    public static readonly Refusal RulesStartTooLate = new("station.rules_start_too_late");

    // Booking.
    public static readonly Refusal DatesUnclear = new("station.dates_unclear");
    /// <summary>Argument: the last day on which one may arrive.</summary>
    public static readonly Refusal TooFarAhead = new("station.too_far_ahead");
    /// <summary>Argument: the most nights of one stay.</summary>
    public static readonly Refusal StayTooLong = new("station.stay_too_long");
    /// <summary>Arguments: the nights that a year allows, how many of those asked are left, and from which day all of them are possible.</summary>
    public static readonly Refusal NightsUsedUp = new("station.nights_used_up");
    public static readonly Refusal BedThatNight = new("station.bed_that_night");
    /// <summary>Argument: until which day.</summary>
    public static readonly Refusal Barred = new("station.barred");
    /// <summary>Arguments: years before and after graduation.</summary>
    public static readonly Refusal NotEntitled = new("station.not_entitled");
    public static readonly Refusal SexUnknown = new("station.sex_unknown");
    public static readonly Refusal NotOfTheCounty = new("station.not_of_the_county");
    public static readonly Refusal NoBed = new("station.no_bed");

    // The stay.
    /// <summary>Argument: the hour of the day before.</summary>
    public static readonly Refusal TooLateToCancel = new("station.too_late_to_cancel");
    /// <summary>Argument: the day of arrival.</summary>
    public static readonly Refusal NotTheDay = new("station.not_the_day");
    public static readonly Refusal DayNotOver = new("station.day_not_over");
    public static readonly Refusal DayOver = new("station.day_over");
    public static readonly Refusal OtherPerson = new("station.other_person");
    public static readonly Refusal NoLater = new("station.no_later");
    public static readonly Refusal BedTaken = new("station.bed_taken");
    public static readonly Refusal SameBed = new("station.same_bed");
    public static readonly Refusal ExtraGranted = new("station.extra_granted");

    // Stations and beds.
    public static readonly Refusal NumberTaken = new("station.number_taken");
    public static readonly Refusal NoKeeper = new("station.no_keeper");
    /// <summary>Argument: the first such night.</summary>
    public static readonly Refusal BedInUse = new("station.bed_in_use");
    public static readonly Refusal OutageOver = new("station.outage_over");
    public static readonly Refusal OutageUnclear = new("station.outage_unclear");
    /// <summary>Argument: the most beds of a room.</summary>
    public static readonly Refusal RoomFull = new("station.room_full");
    public static readonly Refusal RoomForWhom = new("station.room_for_whom");
    public static readonly Refusal BedGone = new("station.bed_gone");
}
