using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>A time on the public payroll (财政供养), as the establishment office answered. It changes the rate, it refuses nothing.</summary>
public sealed class PublicPayrollSpell
{
    private PublicPayrollSpell() { }

    public PublicPayrollSpell(PersonId person, YearMonth from, YearMonth? to, AccountId recordedBy, DateTime now)
    {
        Id = Guid.CreateVersion7();
        PersonId = person;
        From = from;
        To = to;
        RecordedBy = recordedBy;
        RecordedAt = now;
    }

    public Guid Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public YearMonth From { get; private set; }
    public YearMonth? To { get; private set; }
    public AccountId RecordedBy { get; private set; }
    public DateTime RecordedAt { get; private set; }
}
