using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>Issues and promises of the talents whom a leader looks after: follow them, write down what the talent answered, say that a promise was kept.</summary>
public sealed class LeaderIssueService(IPortalDb db, ICurrentActor current, LiaisonTalents talents, CaseClocks clocks, IssueNews news, IssuePapers papers, PortalTexts texts, CountyClock clock, IValidator<RateIssue> rating, IValidator<SettlePromise> settling)
{
    public async Task<IssueOfTalent> GetAsync(TalentIssueId id, CancellationToken ct)
    {
        var issue = await db.TalentIssues.AsNoTracking().OfTalentsOf(current.Actor, db).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var assignment = await AssignmentOfAsync(issue.PersonId, ct);
        return new IssueOfTalent(issue, (await talents.OfAsync([issue.PersonId], ct))[issue.PersonId], assignment);
    }

    public Task<OpenedFile> PaperAsync(TalentIssueId id, StoredFileId file, CancellationToken ct) => papers.OpenAsync(db.TalentIssues.OfTalentsOf(current.Actor, db), id, file, ct);

    /// <summary>The talent said it to whoever looks after the talent; how is written down with it.</summary>
    /// <returns>The assignment, to go back to.</returns>
    public async Task<LiaisonAssignmentId> RateAsync(TalentIssueId id, RateIssue form, CancellationToken ct)
    {
        await rating.ValidateAndThrowAsync(form, ct);
        var how = form.HowTold(texts);
        var issue = (await db.TalentIssues.OfTalentsOf(current.Actor, db).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        issue.Rate(form.Verdict!.Value, how, current.Actor, await clocks.NowAsync(ct));
        await news.TellAsync(issue, ct);
        await db.SaveChangesAsync(ct);
        return await AssignmentOfAsync(issue.PersonId, ct);
    }

    public async Task<PromiseOfTalent> PromiseAsync(LeaderPromiseId id, CancellationToken ct)
    {
        var promise = await db.LeaderPromises.AsNoTracking().OfTalentsOf(current.Actor, db).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var assignment = await AssignmentOfAsync(promise.PersonId, ct);
        return new PromiseOfTalent(promise, (await talents.OfAsync([promise.PersonId], ct))[promise.PersonId], assignment);
    }

    public async Task SettleAsync(LeaderPromiseId id, SettlePromise form, CancellationToken ct)
    {
        await settling.ValidateAndThrowAsync(form, ct);
        var promise = (await db.LeaderPromises.OfTalentsOf(current.Actor, db).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        promise.Settle(form.Kept!.Value, form.Words!.Trim(), current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A talent has one running assignment, and the actor's reach holds it.</summary>
    private Task<LiaisonAssignmentId> AssignmentOfAsync(PersonId talent, CancellationToken ct) =>
        db.LiaisonAssignments.LookedAfterBy(current.Actor, db).Where(row => row.PersonId == talent).Select(row => row.Id).SingleAsync(ct);
}

/// <summary>An issue as whoever looks after the talent follows it.</summary>
public sealed record IssueOfTalent(TalentIssue Issue, LiaisonTalent Talent, LiaisonAssignmentId Assignment);

public sealed record PromiseOfTalent(LeaderPromise Promise, LiaisonTalent Talent, LiaisonAssignmentId Assignment);
