using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

/// <summary>The one question that every request asks, "who is this?", compiled once for the life of the process.</summary>
public sealed class SessionStatement
{
    private readonly Func<DbContext, Guid, DateTime, DateOnly, CancellationToken, Task<SessionRow?>> find = EF.CompileAsyncQuery((DbContext db, Guid id, DateTime now, DateOnly today, CancellationToken _) => (
        from session in db.Set<SignInSession>()
        join account in db.Set<Account>() on session.AccountId equals account.Id
        where session.Id == id && session.EndedAt == null && session.EndsAt > now && !account.IsDisabled
        select new SessionRow
        {
            LastSeenAt = session.LastSeenAt,
            AuthenticatedAt = session.AuthenticatedAt,
            Account = account.Id,
            Name = account.DisplayName,
            Person = account.PersonId,
            Employer = account.EmployerId,
            TownshipCode = account.TownshipCode,
            Department = account.Department,
            MustChangePassword = account.MustChangePassword,
            Roles = account.Roles.Select(held => held.Role).ToList(),
            // The account's id is a Guid here and typed there; the cast through object lets EF compare the two columns.
            HasDuties = db.Set<Delegation>().Any(duty => (Guid)(object)duty.To == account.Id && duty.RevokedAt == null && duty.FirstDay <= today && duty.LastDay >= today),
            HasConflicts = db.Set<ConflictOfInterest>().Any(conflict => conflict.Staff == account.PersonId && conflict.EndedAt == null) || db.Set<Person>().Any(alias => alias.MergedInto != null && alias.MergedInto == account.PersonId),
            Unread = db.Set<PortalMessage>().Count(message => (Guid)(object)message.To == account.Id && message.ReadAt == null),
        }).AsSingleQuery().SingleOrDefault());

    /// <summary>The open session with its account, or null.</summary>
    internal Task<SessionRow?> FindAsync(DbContext db, Guid id, DateTime now, DateOnly today, CancellationToken ct) => find(db, id, now, today, ct);
}
