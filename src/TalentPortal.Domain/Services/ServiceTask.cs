using TalentPortal.Domain.Accounts;

namespace TalentPortal.Domain.Services;

/// <summary>One department's part of a request.</summary>
public sealed class ServiceTask
{
    private ServiceTask() { }

    internal ServiceTask(Department department, string? words) => (Id, Department, Words) = (Guid.CreateVersion7(), department, words);

    public Guid Id { get; private set; }
    public Department Department { get; private set; }
    /// <summary>What the office asks of this department.</summary>
    public string? Words { get; private set; }
    /// <summary>Null while the department works.</summary>
    public DateOnly? AnsweredOn { get; private set; }
    public bool WasLate { get; private set; }
    /// <summary>Whether it could be done.</summary>
    public bool? Done { get; private set; }
    public string? Answer { get; private set; }

    internal void Feed(bool done, string answer, DateOnly on, bool late) => (Done, Answer, AnsweredOn, WasLate) = (done, answer, on, WasLate | late);

    /// <summary>Once more: what was said stays in the steps.</summary>
    internal void Reopen(string? words) => (Words, Done, Answer, AnsweredOn) = (words ?? Words, null, null, null);
}
