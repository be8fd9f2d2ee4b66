using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Accounts;

/// <summary>One duty handed to a colleague from one day to another (代办授权). Both persons count as having acted.</summary>
public sealed class Delegation
{
    private Delegation() { }

    public Delegation(AccountId from, PersonId fromPerson, AccountId to, Capability capability, DateOnly firstDay, DateOnly lastDay, string reason, DateTime now)
    {
        Id = Guid.CreateVersion7();
        From = from;
        FromPerson = fromPerson;
        To = to;
        Capability = capability;
        FirstDay = firstDay;
        LastDay = lastDay;
        Reason = reason;
        CreatedAt = now;
    }

    public Guid Id { get; private set; }
    public AccountId From { get; private set; }
    public PersonId FromPerson { get; private set; }
    public AccountId To { get; private set; }
    public Capability Capability { get; private set; }
    public DateOnly FirstDay { get; private set; }
    public DateOnly LastDay { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTime CreatedAt { get; private set; }
    public DateTime? RevokedAt { get; private set; }

    public void Revoke(DateTime now) => RevokedAt ??= now;
}
