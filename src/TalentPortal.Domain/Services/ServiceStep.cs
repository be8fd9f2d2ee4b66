using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Services;

/// <summary>One step of a request, for good: who, when, from where to where, in which words.</summary>
public sealed class ServiceStep
{
    private ServiceStep() { }

    internal ServiceStep(int sequence, ServiceStatus from, ServiceAction action, ServiceStatus to, Actor actor, PersonId? onBehalfOf, ServiceStepSaid said, bool late, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, From, Action, To, IsLate, At) = (sequence, from, action, to, late, at);
        (By, ByName, ByPerson, OnBehalfOf) = (actor.Id, actor.Name, actor.Person, onBehalfOf);
        (Words, Department, Grade, Until, Named) = (said.Words, said.Department, said.Grade, said.Until, said.Named);
    }

    public Guid Id { get; private set; }
    /// <summary>From 1 within the request.</summary>
    public int Sequence { get; private set; }
    public ServiceStatus From { get; private set; }
    public ServiceAction Action { get; private set; }
    public ServiceStatus To { get; private set; }
    /// <summary>Taken after its last day.</summary>
    public bool IsLate { get; private set; }
    public DateTime At { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId? ByPerson { get; private set; }
    public PersonId? OnBehalfOf { get; private set; }
    public string? Words { get; private set; }
    /// <summary>Which took the step, or was given the work.</summary>
    public Department? Department { get; private set; }
    /// <summary>1 to 5.</summary>
    public int? Grade { get; private set; }
    /// <summary>The day that was asked for, or granted.</summary>
    public DateOnly? Until { get; private set; }
    /// <summary>The department that whoever gave the part back thinks of.</summary>
    public Department? Named { get; private set; }

    internal bool Involves(PersonId person) => ByPerson == person || OnBehalfOf == person;
}

/// <summary>What is said with a step.</summary>
internal readonly record struct ServiceStepSaid(string? Words)
{
    public Department? Department { get; init; }
    public int? Grade { get; init; }
    public DateOnly? Until { get; init; }
    public Department? Named { get; init; }
}
