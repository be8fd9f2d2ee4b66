using TalentPortal.Domain.Accounts;

namespace TalentPortal.Application.Accounts;

/// <summary>What one request knows about the browser that sent it.</summary>
public sealed record SignedIn(Guid SessionId, Actor Actor, DateTime AuthenticatedAt, bool MustChangePassword, bool IsApplicant)
{
    /// <summary>Messages in the inbox that were not read yet, as the request came in.</summary>
    public int Unread { get; init; }
}
