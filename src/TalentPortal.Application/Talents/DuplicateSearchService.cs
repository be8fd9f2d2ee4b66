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
        await Latest(Searches()).ToListAsync(ct) is [var latest]
            ? new DuplicateSearchState(JobForOwner.Of(latest), latest.OwnerId == current.Actor.Id)
            {
                Finished = (latest.State is JobState.Done ? latest : await Latest(Searches().Where(job => job.State == JobState.Done)).SingleOrDefaultAsync(ct)) is { } done
                    ? new FinishedSearch(done.EndedAt!.Value, done.Message!, done.OwnerId == Actor.System.Id) : null,
            }
            : null;

    private static IQueryable<Job> Latest(IQueryable<Job> jobs) => jobs.AsNoTracking().OrderByDescending(job => job.CreatedAt).ThenByDescending(job => job.Id).Take(1);

    private IQueryable<Job> Searches() => db.Jobs.Where(job => job.Kind == DuplicateSearchJob.JobKind);
}

/// <param name="Job">How far it is, or how it ended.</param>
/// <param name="IsOwn">Only whoever started it can stop it.</param>
public sealed record DuplicateSearchState(JobForOwner Job, bool IsOwn)
{
    /// <summary>The last one that came to its end; null before the first.</summary>
    public FinishedSearch? Finished { get; init; }
}

/// <param name="At">When it ended.</param>
/// <param name="Found">How many were compared, and how many pairs were new.</param>
/// <param name="ByItself">Nobody started it, the night did.</param>
public sealed record FinishedSearch(DateTime At, TextMessage Found, bool ByItself);
