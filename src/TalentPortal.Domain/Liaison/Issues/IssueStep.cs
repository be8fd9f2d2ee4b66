using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Liaison.Issues;

/// <summary>One step of an issue, for good: who, when, from where to where, in which words. Answers and their papers of every round are here.</summary>
public sealed class IssueStep
{
    private IssueStep() { }

    internal IssueStep(int sequence, int round, IssueStatus from, IssueAction action, IssueStatus to, Actor actor, PersonId? onBehalfOf, IssueStepSaid said, bool late, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, Round, From, Action, To, IsLate, At) = (sequence, round, from, action, to, late, at);
        (By, ByName, ByPerson, OnBehalfOf) = (actor.Id, actor.Name, actor.Person, onBehalfOf);
        (Words, Department, Days, Grounds, Signer, FileId) = (said.Words, said.Department, said.Days, said.Grounds, said.Signer, said.File);
    }

    public Guid Id { get; private set; }
    /// <summary>From 1 within the issue.</summary>
    public int Sequence { get; private set; }
    /// <summary>1, and 2 once the talent was not content.</summary>
    public int Round { get; private set; }
    public IssueStatus From { get; private set; }
    public IssueAction Action { get; private set; }
    public IssueStatus To { get; private set; }
    /// <summary>Taken after its last day.</summary>
    public bool IsLate { get; private set; }
    public DateTime At { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId? ByPerson { get; private set; }
    public PersonId? OnBehalfOf { get; private set; }
    public string? Words { get; private set; }
    /// <summary>To which the issue was handed, or which took the step.</summary>
    public Department? Department { get; private set; }
    /// <summary>Working days handed over with, or asked for.</summary>
    public int? Days { get; private set; }
    /// <summary>The policy text a refusal rests on.</summary>
    public string? Grounds { get; private set; }
    /// <summary>Who signed the refusal, by name and post.</summary>
    public string? Signer { get; private set; }
    /// <summary>The signed paper.</summary>
    public StoredFileId? FileId { get; private set; }

    internal bool Involves(PersonId person) => ByPerson == person || OnBehalfOf == person;
}

/// <summary>What is said with a step.</summary>
internal readonly record struct IssueStepSaid(string? Words)
{
    public Department? Department { get; init; }
    public int? Days { get; init; }
    public string? Grounds { get; init; }
    public string? Signer { get; init; }
    public StoredFileId? File { get; init; }
}
