using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>Starts the search of the register for doubles, one at a time, and shows how the latest one went, whoever started it.</summary>
public sealed class DuplicateSearchService(IPortalDb db, ICurrentActor current, CountyClock clock)
{
    public async Task<JobId> StartAsync(CancellationToken ct)
    {
        if (!current.Actor.May(Capability.MaintainTalents)) throw new ForbiddenException();
        RefusedException.ThrowIf(await Searches().AnyAsync(job => job.State == JobState.Queued || job.State == JobState.Running, ct) ? TalentRefusals.SearchRunsAlready : null);
        var job = new Job(JobId.New(), DuplicateSearchJob.JobKind, "", current.Actor.Id, clock.UtcNow);
        db.Jobs.Add(job);
        await db.SaveChangesAsync(ct);
        return job.Id;
    }

    /// <summary>Null when the register was never searched.</summary>
    public async Task<DuplicateSearchState?> LatestAsync(CancellationToken ct) =>
        await Searches().AsNoTracking().OrderByDescending(job => job.CreatedAt).ThenByDescending(job => job.Id).Take(1).ToListAsync(ct) is [var latest]
            ? new DuplicateSearchState(JobForOwner.Of(latest), latest.OwnerId == current.Actor.Id)
            : null;

    private IQueryable<Job> Searches() => db.Jobs.Where(job => job.Kind == DuplicateSearchJob.JobKind);
}

/// <param name="Job">How far it is, or how it ended.</param>
/// <param name="IsOwn">Only whoever started it can stop it.</param>
public sealed record DuplicateSearchState(JobForOwner Job, bool IsOwn);
