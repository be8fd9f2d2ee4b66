using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// The files before and after one, in the order of the queue and within its filter. One row of each state's index range is read on
/// each side; the place is counted only along the index and only so far, and the total comes from the counters.
/// </summary>
public sealed class SubsidyNeighboursQuery(IPortalDb db, ICurrentActor current, SubsidyQueueQuery queue)
{
    /// <summary>Farther back nobody works through a queue file by file.</summary>
    public const int Counted = 500;

    public async Task<SubsidyNeighbours> OfAsync(SubsidyApplication file, SubsidyQueueFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(filter);
        if (!current.Actor.May(Capability.ReadSubsidies)) return new SubsidyNeighbours(null, null, null, null);
        var statuses = filter.Status is { } one ? [one] : SubsidyQueueQuery.DeskStatuses(current.Actor);
        var (on, number) = (file.SortsOn, file.CaseNumber!);
        var before = statuses.Select(status => In(status, filter).Where(row => row.SortsOn <= on && (row.SortsOn < on || string.Compare(row.CaseNumber, number) < 0))).ToList();
        var after = statuses.Select(status => In(status, filter).Where(row => row.SortsOn >= on && (row.SortsOn > on || string.Compare(row.CaseNumber, number) > 0))).ToList();
        var previous = await All(before.Select(rows => rows.OrderByDescending(row => row.SortsOn).ThenByDescending(row => row.CaseNumber).Take(1).Select(Place)))
            .OrderByDescending(row => row.SortsOn).ThenByDescending(row => row.CaseNumber).FirstOrDefaultAsync(ct);
        var next = await All(after.Select(rows => rows.OrderBy(row => row.SortsOn).ThenBy(row => row.CaseNumber).Take(1).Select(Place)))
            .OrderBy(row => row.SortsOn).ThenBy(row => row.CaseNumber).FirstOrDefaultAsync(ct);
        var (position, total) = filter.IsNarrowed || !statuses.Contains(file.Status) ? (null, null) : await PlaceAsync(before, statuses, ct);
        return new SubsidyNeighbours(previous?.Id, next?.Id, position, total);
    }

    private async Task<(int? Position, int? Total)> PlaceAsync(IEnumerable<IQueryable<SubsidyApplication>> before, SubsidyStatus[] statuses, CancellationToken ct)
    {
        var counts = await queue.CountsAsync(ct);
        var ahead = await All(before.Select(rows => rows.OrderByDescending(row => row.SortsOn).ThenByDescending(row => row.CaseNumber).Take(Counted).Select(Place))).CountAsync(ct);
        return (ahead < Counted ? ahead + 1 : null, statuses.Sum(status => counts.GetValueOrDefault(status)));
    }

    private IQueryable<SubsidyApplication> In(SubsidyStatus status, SubsidyQueueFilter filter) =>
        queue.Narrow(db.SubsidyApplications.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Status == status), filter);

    private static IQueryable<FilePlace> All(IEnumerable<IQueryable<FilePlace>> ranges) => ranges.Aggregate((one, other) => one.Concat(other));

    private static readonly System.Linq.Expressions.Expression<Func<SubsidyApplication, FilePlace>> Place =
        row => new FilePlace { Id = row.Id, SortsOn = row.SortsOn, CaseNumber = row.CaseNumber };

    private sealed class FilePlace
    {
        public SubsidyApplicationId Id { get; init; }
        public DateOnly SortsOn { get; init; }
        public string? CaseNumber { get; init; }
    }
}
