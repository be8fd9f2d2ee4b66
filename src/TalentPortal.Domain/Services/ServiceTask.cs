using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Parts;

namespace TalentPortal.Domain.Services;

/// <summary>One department's part of a request.</summary>
public sealed class ServiceTask : DepartmentPart
{
    private ServiceTask() { }

    internal ServiceTask(Department department, string? words, Deadline? deadline) : base(department, words) => Deadline = deadline;

    /// <summary>Whether it could be done.</summary>
    public bool? Done { get; private set; }
    public MoreTime? Extension { get; private set; }
    /// <summary>Whose business it is in the eyes of the department that gave it back.</summary>
    public Department? Suggested { get; private set; }

    /// <summary>More time was asked for and nobody has decided yet.</summary>
    public bool WaitsForTime => IsOpen && Extension is { Granted: null };

    internal void Feed(bool done, string answer, DateOnly on)
    {
        Conclude(answer, on);
        Done = done;
    }

    internal void Reopen(string? words)
    {
        Again(words, null);
        Done = null;
    }

    internal void Ask(int days) => Extension = new MoreTime(days);

    internal void Decide(bool granted, WorkingCalendar calendar)
    {
        Extension!.Decide(granted);
        if (granted) Extend(Extension.Days, calendar);
    }

    internal void GiveBack(DateOnly on, Department? suggested, Deadline forOffice)
    {
        GiveBack(on, forOffice);
        Suggested = suggested;
    }

    /// <summary>The department has it after all.</summary>
    internal void TakeBack(string? words, Deadline? deadline)
    {
        Again(words, deadline);
        Suggested = null;
    }
}
