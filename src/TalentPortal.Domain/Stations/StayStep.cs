using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Stations;

/// <summary>One step of a stay, for good: who, when, from where to where.</summary>
public sealed class StayStep
{
    private StayStep() { }

    internal StayStep(int sequence, StayStatus from, StayAction action, StayStatus to, Actor actor, StaySaid said, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, From, Action, To, At) = (sequence, from, action, to, at);
        (By, ByName, ByPerson) = (actor.Id, actor.Name, actor.Person);
        (Words, Until, BedId) = (said.Words, said.Until, said.Bed);
    }

    public Guid Id { get; private set; }
    /// <summary>From 1 within the stay.</summary>
    public int Sequence { get; private set; }
    public StayStatus From { get; private set; }
    public StayAction Action { get; private set; }
    public StayStatus To { get; private set; }
    public DateTime At { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId? ByPerson { get; private set; }
    public string? Words { get; private set; }
    /// <summary>The day of departure that holds from then on.</summary>
    public DateOnly? Until { get; private set; }
    /// <summary>The bed that the guest was moved to.</summary>
    public StationBedId? BedId { get; private set; }
}

/// <summary>What is said with a step.</summary>
internal readonly record struct StaySaid(string? Words)
{
    public DateOnly? Until { get; init; }
    public StationBedId? Bed { get; init; }
}
