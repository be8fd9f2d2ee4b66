using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison.Rounds;

public static class AdjustmentRefusals
{
    public static readonly Refusal NotInThisState = new("adjust.not_in_this_state");
    /// <summary>Whoever handed the list over does not confirm it or send it back.</summary>
    public static readonly Refusal FourEyes = new("adjust.four_eyes");
    /// <summary>Argument: the year of the one that runs.</summary>
    public static readonly Refusal AnotherRuns = new("adjust.another_runs");
    /// <summary>Argument: the year.</summary>
    public static readonly Refusal YearConfirmed = new("adjust.year_confirmed");
    /// <summary>Arguments: this year and the next.</summary>
    public static readonly Refusal YearTooFar = new("adjust.year_too_far");
    public static readonly Refusal NobodyInCircle = new("adjust.nobody_in_circle");
    /// <summary>Argument: how many lines.</summary>
    public static readonly Refusal Undecided = new("adjust.undecided");
    /// <summary>Arguments: the post, how many it would have, how many it may have.</summary>
    public static readonly Refusal OverMaximum = new("adjust.over_maximum");
    /// <summary>Argument: how many lines.</summary>
    public static readonly Refusal ChangedMeanwhile = new("adjust.changed_meanwhile");
    public static readonly Refusal DayInPast = new("adjust.day_in_past");
    /// <summary>Argument: the round's year.</summary>
    public static readonly Refusal DayOfAnotherYear = new("adjust.day_of_another_year");
    /// <summary>No day is left on which the list could hold. Argument: the round's year.</summary>
    /// <summary>What holds today is not taken back, also before the portal has put it into force.</summary>
    public static readonly Refusal DayHasCome = new("adjust.day_has_come");
    public static readonly Refusal YearOver = new("adjust.year_over");
    public static readonly Refusal ChoiceDoesNotFit = new("adjust.choice_does_not_fit");
    public static readonly Refusal SamePost = new("adjust.same_post");
    /// <summary>The talent is not on the list any more.</summary>
    public static readonly Refusal LineFellAway = new("adjust.line_fell_away");
    public static readonly Refusal ReasonMissing = new("adjust.reason_missing");
    /// <summary>Between two looks: ended, begun or handed over.</summary>
    public static readonly Refusal AssignmentChanged = new("adjust.assignment_changed");
    /// <summary>Gone from the county or from the circle, or back in it.</summary>
    public static readonly Refusal TalentChanged = new("adjust.talent_changed");
    /// <summary>Somebody was given to it by hand before the day.</summary>
    public static readonly Refusal PostFull = new("adjust.post_full");
    public static readonly Refusal PostChanged = new("adjust.post_changed");
}
