using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>One line of the queue. The name is masked where it is shown.</summary>
public sealed record SubsidyQueueRow(
    SubsidyApplicationId Id, string CaseNumber, string ApplicantName, string EmployerName, EmployerType? EmployerType, EducationLevel? Level, Money Amount,
    int OpenDoubts, SubsidyStatus Status, string? HolderName, DateOnly SortsOn, DateOnly? DueOn, bool IsProvisional, long Version);

public sealed record SubsidyQueuePage(IReadOnlyList<SubsidyQueueRow> Rows, WorkingCalendar Calendar, DateOnly Today, string? Previous, string? Next)
{
    /// <summary>The light of a row; counting here keeps the query to one table.</summary>
    public DeadlineLight? LightOf(SubsidyQueueRow row) =>
        row.DueOn is not { } due ? null
        : row.SortsOn == DateOnly.MaxValue ? DeadlineLight.Paused
        : Today > due ? DeadlineLight.Red
        : DaysLeft(due) <= Deadline.YellowWithin ? DeadlineLight.Yellow
        : DeadlineLight.Green;

    public int DaysLeft(DateOnly due) => Calendar.WorkingDaysBetween(Today, due);
}
