using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>Everything the owner of a job does: see it, stop it. Somebody else's jobs do not exist here.</summary>
public sealed class JobService(IPortalDb db, ICurrentActor current, TimeProvider clock)
{
    private const int Shown = 50;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<JobForOwner>> MineAsync(CancellationToken ct) =>
        [.. (await Mine().AsNoTracking().OrderByDescending(job => job.CreatedAt).ThenByDescending(job => job.Id).Take(Shown).ToListAsync(ct)).Select(JobForOwner.Of)];

    public async Task<JobForOwner> GetAsync(JobId id, CancellationToken ct) => JobForOwner.Of(await LoadAsync(id, ct));

    public async Task CancelAsync(JobId id, CancellationToken ct)
    {
        (await LoadAsync(id, ct)).Cancel(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
    }

    private IQueryable<Job> Mine() => db.Jobs.Where(job => job.OwnerId == current.Actor.Id);

    private async Task<Job> LoadAsync(JobId id, CancellationToken ct) =>
        await Mine().SingleOrDefaultAsync(job => job.Id == id, ct) ?? throw new NotFoundException();
}
