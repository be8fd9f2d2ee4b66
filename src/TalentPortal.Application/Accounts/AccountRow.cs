using TalentPortal.Domain.Accounts;

namespace TalentPortal.Application.Accounts;

/// <summary>A line of the list. An applicant has no user name that anybody could read.</summary>
public sealed record AccountRow(Guid Id, string Name, string? UserName, IReadOnlyList<Role> Roles, bool IsDisabled, bool IsLocked, bool MustChangePassword);

public sealed record AccountPage(IReadOnlyList<AccountRow> Rows, Guid? Previous, Guid? Next);

/// <summary>An account as the administrator sees it.</summary>
public sealed record AccountForAdministration(
    AccountRow Account, long Version, string? MaskedPhone, string? MaskedIdNumber, string? Employer, string? CreditCode, string? TownshipCode, Department? Department,
    DateTime CreatedAt, DateTime? LastSeenAt, IReadOnlyList<AccountEventRow> Events);

/// <summary>A line of the log; time in UTC.</summary>
public sealed record AccountEventRow(Guid Id, DateTime At, AccountEventKind Kind, string Account, string By, string Detail);

public sealed record AccountEventPage(IReadOnlyList<AccountEventRow> Rows, Guid? Next);
