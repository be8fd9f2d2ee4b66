using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

public static class EmploymentRefusals
{
    public static readonly Refusal AlreadyConfirmed = new("employment.already_confirmed");
    public static readonly Refusal DepartureAlreadyReported = new("employment.departure_already_reported");
    public static readonly Refusal LeftBeforeStart = new("employment.left_before_start");
}
