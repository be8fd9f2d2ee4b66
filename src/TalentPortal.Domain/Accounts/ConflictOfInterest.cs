using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Accounts;

/// <summary>A staff member's relation to a person or an employer (回避): every decision about them is blocked for that member.</summary>
public sealed class ConflictOfInterest
{
    private ConflictOfInterest() { }

    public ConflictOfInterest(PersonId staff, PersonId? relative, EmployerId? employer, string relation, AccountId recordedBy, DateTime now)
    {
        Id = Guid.CreateVersion7();
        Staff = staff;
        Relative = relative;
        Employer = employer;
        Relation = relation;
        RecordedBy = recordedBy;
        RecordedAt = now;
    }

    public Guid Id { get; private set; }
    public PersonId Staff { get; private set; }
    public PersonId? Relative { get; private set; }
    public EmployerId? Employer { get; private set; }
    public string Relation { get; private set; } = "";
    public AccountId RecordedBy { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }

    public void End(DateTime now) => EndedAt ??= now;
}
