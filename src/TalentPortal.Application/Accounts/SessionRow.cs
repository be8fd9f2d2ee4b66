using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

/// <summary>An open session and what its account may be asked for; whether there are duties and conflicts to read as well.</summary>
internal sealed class SessionRow
{
    public DateTime LastSeenAt { get; init; }
    public DateTime AuthenticatedAt { get; init; }
    public Guid Account { get; init; }
    public string Name { get; init; } = "";
    public PersonId? Person { get; init; }
    public EmployerId? Employer { get; init; }
    public string? TownshipCode { get; init; }
    public Department? Department { get; init; }
    public bool MustChangePassword { get; init; }
    public IReadOnlyList<Role> Roles { get; init; } = [];
    public bool HasDuties { get; init; }
    public bool HasConflicts { get; init; }
    public int Unread { get; init; }
}
