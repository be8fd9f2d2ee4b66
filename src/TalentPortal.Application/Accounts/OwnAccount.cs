using TalentPortal.Domain.Accounts;

namespace TalentPortal.Application.Accounts;

/// <summary>An account as its owner sees it.</summary>
public sealed record OwnAccount(string Name, string? MaskedPhone, IReadOnlyList<Role> Roles, IReadOnlyList<OpenSession> Sessions);

/// <summary>A signed-in browser; times in UTC.</summary>
public sealed record OpenSession(Guid Id, DateTime StartedAt, DateTime LastSeenAt);
