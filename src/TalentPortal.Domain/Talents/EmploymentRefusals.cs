using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

public static class EmploymentRefusals
{
    /// <summary>The youngest age at which anybody may be employed (劳动法 art. 15).</summary>
    public const int YoungestAge = 16;

    public static readonly Refusal AlreadyConfirmed = new("employment.already_confirmed");
    public static readonly Refusal DepartureAlreadyReported = new("employment.departure_already_reported");
    public static readonly Refusal LeftBeforeStart = new("employment.left_before_start");
    public static readonly Refusal ContractEndsBeforeStart = new("employment.contract_ends_before_start");
    public static readonly Refusal TooYoung = new("employment.too_young");
    /// <summary>Another full-time spell, or another one at the same employer, takes the same days.</summary>
    public static readonly Refusal Overlaps = new("employment.overlaps");
    public static readonly Refusal EmployerClosed = new("employment.employer_closed");
    /// <summary>The entry is another one now; the name of that one.</summary>
    public static readonly Refusal EmployerMerged = new("employment.employer_merged");
    public static readonly Refusal ConfirmedStays = new("employment.confirmed_stays");
    /// <summary>An application rests on it.</summary>
    public static readonly Refusal InACase = new("employment.in_a_case");
    public static readonly Refusal NoDeparture = new("employment.no_departure");
    /// <summary>A recovery rests on the departure; its number.</summary>
    public static readonly Refusal DepartureInARecovery = new("employment.departure_in_a_recovery");
    /// <summary>Months that were granted and not paid went because of the departure.</summary>
    public static readonly Refusal DepartureTookMonths = new("employment.departure_took_months");
    /// <summary>回避: one's own departure, or that of somebody one has a recorded relation to.</summary>
    public static readonly Refusal ConflictOfInterest = new("employment.conflict_of_interest");
    public static readonly Refusal InADraft = new("employment.in_a_draft");
}
