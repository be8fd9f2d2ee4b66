using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Audit;

/// <summary>One look at one full number of one person: who, whose, which field, why. Append-only; its owner can see it.</summary>
public sealed class PersonalDataAccess
{
    private PersonalDataAccess() { }

    public PersonalDataAccess(AccountId by, string byName, PersonId subject, PersonalField field, string purpose, string trace, DateTime at)
    {
        Id = Guid.CreateVersion7();
        By = by;
        ByName = byName;
        Subject = subject;
        Field = field;
        Purpose = purpose;
        Trace = trace;
        At = at;
    }

    public Guid Id { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId Subject { get; private set; }
    public PersonalField Field { get; private set; }
    public string Purpose { get; private set; } = "";
    public string Trace { get; private set; } = "";
    public DateTime At { get; private set; }
}
