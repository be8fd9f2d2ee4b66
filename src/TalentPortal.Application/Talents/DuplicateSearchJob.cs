using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Talents;

/// <summary>
/// Looks for records of one person among all that are in the register, block by block in the order of the initials, so that namesakes follow
/// one another. Begun anew when its process dies: a pair that is noted is not noted twice.
/// </summary>
public sealed class DuplicateSearchJob(IServiceScopeFactory scopes) : IJobHandler
{
    public const string JobKind = "talents.duplicates";

    private const int Tries = 3;

    public string Kind => JobKind;

    public async Task<JobOutcome> RunAsync(RunningJob job, CancellationToken ct)
    {
        var total = await InScopeAsync(search => search.CountAsync(ct));
        var (place, namesakes, done, raised) = (default(DuplicatePlace?), new Namesakes(), 0, 0);
        await job.ReportAsync(done, total);
        while (await InScopeAsync(search => search.FindAsync(place, namesakes, ct)) is { People: > 0 } found)
        {
            raised += await NoteAsync(found, ct);
            (place, done) = (found.Last, done + found.People);
            await job.ReportAsync(done, Math.Max(done, total));
        }

        return new JobOutcome(new TextMessage("duplicates.search.done", [done, raised]));
    }

    /// <summary>Somebody may note or decide the same pair at the same moment; then what is known is asked once more.</summary>
    private async Task<int> NoteAsync(DuplicatesFound found, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await InScopeAsync(search => search.NoteAsync(found.Pairs, ct));
            }
            catch (Exception failure) when (attempt < Tries && !ct.IsCancellationRequested && failure is DbUpdateException or DbException or StaleVersionException)
            {
            }
        }
    }

    /// <summary>A scope for each block: what was read of the last one is let go.</summary>
    private async Task<T> InScopeAsync<T>(Func<DuplicateSearch, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<DuplicateSearch>());
    }
}
