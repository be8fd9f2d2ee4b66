using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

/// <summary>Signed-in browsers: who they are at this moment, and their end.</summary>
public sealed class SignInSessions(IPortalDb db, SessionStatement statement, ISessionTrace trace, CountyClock clock, SignInSettings settings)
{
    private static readonly TimeSpan TraceEvery = TimeSpan.FromMinutes(1);

    /// <summary>Who the session is at this moment, or null when it is over for any reason. One query; two more for whoever has duties or conflicts.</summary>
    public async Task<SignedIn?> FindAsync(Guid id, CancellationToken ct)
    {
        var (now, today) = (clock.UtcNow, clock.Today);
        var row = await statement.FindAsync(db.Context(), id, now, today, ct);
        if (row is null) return null;

        var isApplicant = row.Roles.All(role => role is Role.Applicant);
        if (now - row.LastSeenAt > (isApplicant ? settings.ApplicantIdle : settings.StaffIdle)) return null;
        if (now - row.LastSeenAt > TraceEvery) await trace.SeenAsync(id, now, ct);

        var actor = new Actor(new AccountId(row.Account), row.Name, AccessTable.CapabilitiesOf(row.Roles))
        {
            Person = row.Person,
            Employer = row.Employer,
            TownshipCode = row.TownshipCode,
            Department = row.Department,
            Delegations = row.HasDuties ? await AccountActors.DutiesAsync(db, new AccountId(row.Account), today, ct) : [],
            Conflicts = row.HasConflicts ? await ConflictsAsync(row.Person!.Value, ct) : new HashSet<Guid>(),
        };
        return new SignedIn(id, actor, row.AuthenticatedAt, row.MustChangePassword, isApplicant) { Unread = row.Unread };
    }

    public SignInSession Start(Account account)
    {
        var session = new SignInSession(account.AccountId, clock.UtcNow, clock.UtcNow + (account.IsApplicant ? settings.ApplicantLimit : settings.StaffLimit));
        db.Sessions.Add(session);
        return session;
    }

    /// <summary>A new session for the same browser with the old one's end; its id changes because the rights behind it do.</summary>
    public async Task<SignInSession> RenewAsync(Guid id, CancellationToken ct)
    {
        var old = await db.Sessions.SingleAsync(session => session.Id == id, ct);
        old.End(clock.UtcNow);
        var session = new SignInSession(new AccountId(old.AccountId), clock.UtcNow, old.EndsAt);
        db.Sessions.Add(session);
        return session;
    }

    public async Task EndAsync(Guid id, CancellationToken ct)
    {
        if (await db.Sessions.SingleOrDefaultAsync(session => session.Id == id, ct) is not { } found) return;
        found.End(clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    public async Task EndOthersAsync(SignedIn signedIn, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(signedIn);
        await EndAllAsync(signedIn.Actor.Id, ct, except: signedIn.SessionId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Ends every session of an account together with the change that caused it; the caller saves.</summary>
    public async Task EndAllAsync(AccountId account, CancellationToken ct, Guid? except = null)
    {
        var open = await db.Sessions.Where(session => session.AccountId == account.Value && session.EndedAt == null && session.Id != except).ToListAsync(ct);
        open.ForEach(session => session.End(clock.UtcNow));
    }

    private async Task<IReadOnlySet<Guid>> ConflictsAsync(PersonId staff, CancellationToken ct)
    {
        var conflicts = await db.Conflicts.Where(conflict => conflict.Staff == staff && conflict.EndedAt == null)
            .Select(conflict => new { conflict.Relative, conflict.Employer }).ToListAsync(ct);
        // What was paid, published or objected to keeps the record it was made under, so whoever the officer must keep away from is known
        // by every record that was merged into theirs, and the officer by those merged into the own one.
        var people = conflicts.Select(conflict => conflict.Relative).OfType<PersonId>().Append(staff).ToList();
        var aliases = await db.People.Where(person => person.MergedInto != null && people.Contains(person.MergedInto.Value)).Select(person => person.Id.Value).ToListAsync(ct);
        return conflicts.SelectMany(conflict => new[] { conflict.Relative?.Value, conflict.Employer?.Value }).OfType<Guid>().Concat(aliases).ToHashSet();
    }
}
