using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>What a leader of the group does: read what was decided, sign it or send it back.</summary>
public sealed class AwardLeaderService(IPortalDb db, ICurrentActor current, AwardCallQueries calls, AwardNews news, AwardPapers papers, AwardFunds funds, CaseClocks clocks, BarredPeople barred, IValidator<DecideAward> decision)
{
    /// <summary>What waits for a signature first, then what the reader signed.</summary>
    public async Task<IReadOnlyList<AwardCase>> ListAsync(CancellationToken ct)
    {
        var rows = await db.AwardCases.AsNoTracking().SignedBy(current.Actor).OrderByDescending(row => row.ChangedAt).Take(50).ToListAsync(ct);
        return [.. rows.OrderBy(row => row.WhyNot(AwardAction.Sign, current.Actor) is not null)];
    }

    public Task<AwardCase> GetAsync(AwardCaseId id, CancellationToken ct) => db.AwardCases.AsNoTracking().SignedBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);

    public Task SignAsync(AwardCaseId id, DecideAward form, CancellationToken ct) =>
        MoveAsync(id, form, async (award, words, clock) =>
        {
            RefusedException.ThrowIf(award.WhyNot(AwardAction.Sign, current.Actor) ?? await barred.WhyNotApplyAsync(award.PersonId, ct));
            award.Sign(current.Actor, words, (await calls.OfAsync(award.CallId, ct)).Terms, clock);
        }, ct);

    public Task ReturnAsync(AwardCaseId id, DecideAward form, CancellationToken ct) => MoveAsync(id, form, (award, words, clock) =>
    {
        award.ReturnDecision(current.Actor, words, clock);
        return Task.CompletedTask;
    }, ct);

    private async Task MoveAsync(AwardCaseId id, DecideAward form, Func<AwardCase, string, Domain.Subsidies.CaseClock, Task> move, CancellationToken ct)
    {
        await decision.ValidateAndThrowAsync(form, ct);
        var award = (await db.AwardCases.SignedBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        await move(award, form.Opinion!.Trim(), await clocks.NowAsync(ct));
        await papers.IssueIfDecidedAsync(award, ct);
        await funds.FollowAsync(award, ct);
        await news.TellAsync(award, ct);
        await db.SaveChangesAsync(ct);
    }
}
