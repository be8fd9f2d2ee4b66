using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Issues;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>A talent's own issues: follow them, say whether an answer is enough, raise one while a leader looks after the talent.</summary>
public sealed class OwnIssueService(IPortalDb db, ICurrentActor current, IssueRegister register, CaseClocks clocks, IssueNews news, IssuePapers papers, IValidator<RaiseIssue> raising, IValidator<RateIssue> rating)
{
    public const int Shown = 50;

    public async Task<OwnIssues> MineAsync(CancellationToken ct)
    {
        var issues = await db.TalentIssues.AsNoTracking().OwnedBy(current.Actor).OrderByDescending(row => row.RegisteredAt).Take(Shown).ToListAsync(ct);
        return new OwnIssues(issues, await LeaderAsync(ct));
    }

    public async Task<TalentIssue> GetAsync(TalentIssueId id, CancellationToken ct) => await db.TalentIssues.AsNoTracking().OwnedBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);

    public Task<OpenedFile> PaperAsync(TalentIssueId id, StoredFileId file, CancellationToken ct) => papers.OpenAsync(db.TalentIssues.OwnedBy(current.Actor), id, file, ct);

    public async Task<TalentIssueId> RaiseAsync(RaiseIssue form, CancellationToken ct)
    {
        await raising.ValidateAndThrowAsync(form, ct);
        RefusedException.ThrowIf(await LeaderAsync(ct) is null ? IssueRefusals.NobodyLooksAfter : null);
        var issue = await register.AddAsync(current.Actor.Person!.Value, new IssueSaid(form.Need!.Value, form.Words!.Trim(), IssueSource.Talent), current.Actor, ct);
        await db.SaveChangesAsync(ct);
        return issue.Id;
    }

    public async Task RateAsync(TalentIssueId id, RateIssue form, CancellationToken ct)
    {
        await rating.ValidateAndThrowAsync(form, ct);
        var issue = (await db.TalentIssues.OwnedBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        issue.Rate(form.Verdict!.Value, RecordRules.Tidy(form.Words), current.Actor, await clocks.NowAsync(ct));
        await news.TellAsync(issue, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Whether the own issues are shown at all, and how many wait for the talent's word.</summary>
    public async Task<(bool HasLeader, int Asked)> StandingAsync(CancellationToken ct)
    {
        var asked = await db.TalentIssues.OwnedBy(current.Actor).CountAsync(row => row.Status == IssueStatus.Answered, ct);
        return (asked > 0 || await LeaderAsync(ct) is not null || await db.TalentIssues.OwnedBy(current.Actor).AnyAsync(ct), asked);
    }

    private async Task<string?> LeaderAsync(CancellationToken ct) =>
        current.Actor.Person is { } person ? await db.LiaisonAssignments.Where(row => row.PersonId == person && row.To == null).Select(row => row.LeaderName).SingleOrDefaultAsync(ct) : null;
}

/// <param name="Issues">The latest first.</param>
/// <param name="Leader">Who looks after the talent; null when nobody does, and then none can be raised.</param>
public sealed record OwnIssues(IReadOnlyList<TalentIssue> Issues, string? Leader);
