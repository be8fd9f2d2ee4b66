using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies;

/// <summary>
/// One handing of a file to another officer of its desk (转交). It moves no state and decides nothing, so it is kept beside the steps and
/// not among them; like them it is written once.
/// </summary>
public sealed class SubsidyHandOver
{
    public const int LongestReason = 500;

    private SubsidyHandOver() { }

    internal SubsidyHandOver(int sequence, int round, SubsidyStatus status, Actor by, string? holderName, Actor to, string reason, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, Round, Status) = (sequence, round, status);
        (By, ByName, ByPerson, OnBehalfOf) = (by.Id, by.Name, by.Person, by.OnBehalfOf(Capability.HandOverCases));
        HolderName = holderName;
        (To, ToName, ToPerson) = (to.Id, to.Name, to.Person);
        (Reason, At) = (reason, at);
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    public int Round { get; private set; }
    public SubsidyStatus Status { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId? ByPerson { get; private set; }
    public PersonId? OnBehalfOf { get; private set; }
    /// <summary>Who held the file until then; a supervisor hands on what is somebody else's.</summary>
    public string? HolderName { get; private set; }
    public AccountId To { get; private set; }
    public string ToName { get; private set; } = "";
    public PersonId? ToPerson { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTime At { get; private set; }
}
