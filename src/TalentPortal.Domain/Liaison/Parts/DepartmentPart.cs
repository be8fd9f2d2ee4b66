using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison.Parts;

/// <summary>
/// One department's part of what several work on: what is asked of it, its own limit, what it came to. Answered, or given back to the talent office, it is not
/// open any more; whoever is late stays late.
/// </summary>
public abstract class DepartmentPart
{
    private protected DepartmentPart() { }

    private protected DepartmentPart(Department department, string? words) => (Id, Department, Words) = (Guid.CreateVersion7(), department, words);

    public Guid Id { get; private protected set; }
    public Department Department { get; private protected set; }
    /// <summary>What the talent office asks of this department.</summary>
    public string? Words { get; private protected set; }
    /// <summary>Of the department while the part is open, of the talent office once it was given back; null while the clock stands still. It stays when the part is answered.</summary>
    public Deadline? Deadline { get; private protected set; }
    public DateOnly? AnsweredOn { get; private protected set; }
    public bool WasLate { get; private protected set; }
    public string? Answer { get; private protected set; }
    /// <summary>"Not ours": the talent office gives it to another department, or does without.</summary>
    public DateOnly? GivenBackOn { get; private protected set; }

    /// <summary>The department has to do something.</summary>
    public bool IsOpen => AnsweredOn is null && GivenBackOn is null;
    public bool IsGivenBack => GivenBackOn is not null;

    public bool IsOverdue(DateOnly today) => AnsweredOn is null && Deadline is { } due && today > due.DueOn;

    internal void Start(Deadline? deadline) => Deadline = deadline;

    internal void Extend(int days, WorkingCalendar calendar) => Deadline = Deadline!.Extend(days, calendar);

    internal void Recompute(WorkingCalendar calendar)
    {
        if (AnsweredOn is null) Deadline = Deadline?.Recompute(calendar);
    }

    internal void Conclude(string answer, DateOnly on)
    {
        WasLate |= IsOverdue(on);
        (Answer, AnsweredOn) = (answer, on);
    }

    /// <param name="on">Today.</param>
    /// <param name="forOffice">By when the talent office finds another department.</param>
    internal void GiveBack(DateOnly on, Deadline forOffice)
    {
        WasLate |= IsOverdue(on);
        (GivenBackOn, Deadline) = (on, forOffice);
    }

    /// <summary>Once more: what was said stays in the steps.</summary>
    private protected void Again(string? words, Deadline? deadline) => (Words, Answer, AnsweredOn, GivenBackOn, Deadline) = (words ?? Words, null, null, null, deadline);
}
