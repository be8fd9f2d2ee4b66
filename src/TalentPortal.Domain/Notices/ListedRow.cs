using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Notices;

/// <summary>One person on a public list as it went out, and the days within which what is said against it is an objection.</summary>
/// <param name="AnswerDays">Working days for the answer, from the day of receipt.</param>
public sealed record ListedRow(string ListNumber, string ListTitle, int Serial, string ShownName, string EmployerName, PersonId Person, DateOnly FirstDay, DateOnly LastDay, int AnswerDays)
{
    /// <summary>Whether what reached the office on this day is in time, also when it is entered later.</summary>
    public bool TakesObjectionsOn(DateOnly day) => day >= FirstDay && day <= LastDay;
}
