using TalentPortal.Domain.Accounts;

namespace TalentPortal.Application.Accounts;

/// <summary>A signed-in browser. The cookie carries only its id, so signing out, disabling or a new password works at once on every process.</summary>
public sealed class SignInSession
{
    private SignInSession() { }

    public SignInSession(AccountId account, DateTime now, DateTime endsAt)
    {
        Id = Guid.NewGuid();
        AccountId = account.Value;
        StartedAt = now;
        LastSeenAt = now;
        EndsAt = endsAt;
        AuthenticatedAt = now;
    }

    public Guid Id { get; private set; }
    public Guid AccountId { get; private set; }
    public DateTime StartedAt { get; private set; }
    public DateTime LastSeenAt { get; private set; }
    /// <summary>The absolute limit; the idle limit is counted from <see cref="LastSeenAt"/>.</summary>
    public DateTime EndsAt { get; private set; }
    /// <summary>When the password was last given; approvals and payments want it fresh.</summary>
    public DateTime AuthenticatedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }

    public void Seen(DateTime now) => LastSeenAt = now;
    public void Reauthenticated(DateTime now) => AuthenticatedAt = now;
    public void End(DateTime now) => EndedAt ??= now;
}
