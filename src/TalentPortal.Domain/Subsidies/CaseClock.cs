using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Subsidies;

/// <summary>The moment of an action: instant, county day, and the calendar its deadlines are counted in.</summary>
public sealed record CaseClock(DateTime UtcNow, WorkingCalendar Calendar)
{
    public DateOnly Today => CountyClock.DayOf(UtcNow);
}

/// <summary>Limits of each desk in working days; data of the policy version the case runs under.</summary>
public sealed record StepLimits(int Intake, int Correction, int FirstReview, int JointReview, int SecondReview, int Approval, int Publicity, int Payment, int Objection);
