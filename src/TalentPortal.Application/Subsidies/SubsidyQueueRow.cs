using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>One line of the queue. The name is masked where it is shown; no policy is the graduate allowance.</summary>
public sealed record SubsidyQueueRow(
    SubsidyApplicationId Id, string CaseNumber, PolicyId? PolicyId, string ApplicantName, string EmployerName, EducationLevel? Level, Money Amount,
    int OpenDoubts, SubsidyStatus Status, string? HolderName, DateOnly SortsOn, DateOnly? DueOn, bool IsProvisional, bool IsAssessed);

public sealed record SubsidyQueuePage(IReadOnlyList<SubsidyQueueRow> Rows, WorkingCalendar Calendar, DateOnly Today, string? Previous, string? Next)
{
    public static bool IsPaused(SubsidyQueueRow row) => row.DueOn is not null && row.SortsOn == DateOnly.MaxValue;

    /// <summary>Working days left, negative when overdue; counted here so that the query stays with one table.</summary>
    public int DaysLeft(SubsidyQueueRow row) =>
        row.DueOn is not { } due ? 0
        : Today <= due ? Calendar.WorkingDaysBetween(Today, due)
        : -Math.Max(1, Calendar.WorkingDaysBetween(due, Today));
}
