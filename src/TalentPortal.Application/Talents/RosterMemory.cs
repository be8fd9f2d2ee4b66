using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>
/// What one pass over a roster has learnt about people and employers, so that each is looked up once. Newcomers are pending until
/// the block that brings them is saved; if it is not, they are forgotten and looked up again.
/// </summary>
public sealed class RosterMemory
{
    private readonly Dictionary<string, RosterPerson> people = [];
    private readonly Dictionary<string, RosterEmployer> employers = [];
    private readonly List<RosterPerson> newPeople = [];
    private readonly List<RosterEmployer> newEmployers = [];

    public IReadOnlyList<RosterPerson> NewPeople => newPeople;
    public IReadOnlyList<RosterEmployer> NewEmployers => newEmployers;

    public bool KnowsPerson(string number) => people.ContainsKey(number);
    public bool KnowsEmployer(string code) => employers.ContainsKey(code);
    public RosterPerson Person(string number) => people[number];
    public RosterEmployer Employer(string code) => employers[code];

    public void Learn(RosterPerson person)
    {
        people.Add(person.Document.Number, person);
        if (person is { IsNew: true, WhyNot: null }) newPeople.Add(person);
    }

    public void Learn(RosterEmployer employer)
    {
        employers.Add(employer.Code.Value, employer);
        if (employer is { IsNew: true, WhyNot: null }) newEmployers.Add(employer);
    }

    /// <summary>Newcomers without a sound row of their own are not entered; a later block may bring one.</summary>
    public void ForgetNewcomersExcept(IReadOnlySet<PersonId> wantedPeople, IReadOnlySet<EmployerId> wantedEmployers)
    {
        foreach (var person in newPeople.Where(person => !wantedPeople.Contains(person.Id))) people.Remove(person.Document.Number);
        foreach (var employer in newEmployers.Where(employer => !wantedEmployers.Contains(employer.Id))) employers.Remove(employer.Code.Value);
        newPeople.RemoveAll(person => !wantedPeople.Contains(person.Id));
        newEmployers.RemoveAll(employer => !wantedEmployers.Contains(employer.Id));
    }

    /// <summary>The block is saved: its newcomers are in the register.</summary>
    public void Settle()
    {
        newPeople.Clear();
        newEmployers.Clear();
    }

    /// <summary>The block was not saved.</summary>
    public void Forget() => ForgetNewcomersExcept(new HashSet<PersonId>(), new HashSet<EmployerId>());
}

/// <summary>A person of the roster: in the register, or to be entered from what the roster says.</summary>
public sealed record RosterPerson(PersonId Id, IdentityDocument Document, string Name, bool IsNew, Refusal? WhyNot);

/// <summary>An employer of the roster: in the register, or to be entered from its credit code.</summary>
public sealed record RosterEmployer(EmployerId Id, CreditCode Code, string Name, bool IsNew, Refusal? WhyNot);
