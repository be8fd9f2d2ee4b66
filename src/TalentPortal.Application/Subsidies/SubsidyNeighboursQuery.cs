using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
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

    /// <summary>On a desk, and waiting for somebody else.</summary>
    private static readonly SubsidyStatus[] WithOthers = [SubsidyStatus.AwaitingCorrection, SubsidyStatus.JointReview, SubsidyStatus.AwaitingFunds, SubsidyStatus.AwaitingPublicity];

    public async Task<SubsidyNeighbours> OfAsync(SubsidyApplication file, SubsidyQueueFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(filter);
        if (!current.Actor.May(Capability.ReadSubsidies)) return new SubsidyNeighbours(null, null, null, null);
        var statuses = filter.Status is { } one ? [one] : SubsidyQueueQuery.DeskStatuses(current.Actor);
        var (on, number) = (file.SortsOn, file.CaseNumber!);
        var after = statuses.Select(status => In(status, filter).Where(row => row.SortsOn >= on && (row.SortsOn > on || string.Compare(row.CaseNumber, number) > 0))).ToList();
        var previous = await All(Before(file, statuses, filter, atMost: 1))
            .OrderByDescending(row => row.SortsOn).ThenByDescending(row => row.CaseNumber).FirstOrDefaultAsync(ct);
        var next = await All(after.Select(rows => rows.OrderBy(row => row.SortsOn).ThenBy(row => row.CaseNumber).Take(1).Select(Place)))
            .OrderBy(row => row.SortsOn).ThenBy(row => row.CaseNumber).FirstOrDefaultAsync(ct);
        var (position, total) = filter.IsNarrowed || !statuses.Contains(file.Status) ? (null, null) : await PlaceAsync(file, filter, ct);
        return new SubsidyNeighbours(previous?.Id, next?.Id, position, total);
    }

    /// <summary>The first file within the filter, other than one, that waits for this actor, so that a decision opens it; null when nothing is left.</summary>
    public async Task<SubsidyNextFile?> WaitingAsync(SubsidyApplicationId other, SubsidyQueueFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var statuses = (filter.Status is { } one ? [one] : SubsidyQueueQuery.DeskStatuses(current.Actor)).Except(WithOthers).ToList();
        if (statuses.Count == 0) return null;
        var first = await All(statuses.Select(status => In(status, filter).Where(row => row.Id != other).OrderBy(row => row.SortsOn).ThenBy(row => row.CaseNumber).Take(1).Select(Place)))
            .OrderBy(row => row.SortsOn).ThenBy(row => row.CaseNumber).FirstOrDefaultAsync(ct);
        return first is null ? null : new SubsidyNextFile(first.Id, first.CaseNumber!, Masks.Name(first.ApplicantName));
    }

    /// <summary>The file's number from the front, as far as it is counted, and all files of these states.</summary>
    public async Task<(int? Position, int? Total)> PlaceAsync(SubsidyApplication file, SubsidyQueueFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(filter);
        var statuses = filter.Status is { } one ? [one] : SubsidyQueueQuery.DeskStatuses(current.Actor);
        var ahead = await All(Before(file, statuses, filter, Counted)).CountAsync(ct);
        var counts = await queue.CountsAsync(ct);
        return (ahead < Counted ? ahead + 1 : null, statuses.Sum(status => counts.GetValueOrDefault(status)));
    }

    /// <summary>The files before this one, the nearest of each state first.</summary>
    private IEnumerable<IQueryable<FilePlace>> Before(SubsidyApplication file, SubsidyStatus[] statuses, SubsidyQueueFilter filter, int atMost)
    {
        var (on, number) = (file.SortsOn, file.CaseNumber!);
        return statuses.Select(status => In(status, filter).Where(row => row.SortsOn <= on && (row.SortsOn < on || string.Compare(row.CaseNumber, number) < 0))
            .OrderByDescending(row => row.SortsOn).ThenByDescending(row => row.CaseNumber).Take(atMost).Select(Place));
    }

    private IQueryable<SubsidyApplication> In(SubsidyStatus status, SubsidyQueueFilter filter) =>
        queue.Narrow(db.SubsidyApplications.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Status == status), filter);

    private static IQueryable<FilePlace> All(IEnumerable<IQueryable<FilePlace>> ranges) => ranges.Aggregate((one, other) => one.Concat(other));

    private static readonly System.Linq.Expressions.Expression<Func<SubsidyApplication, FilePlace>> Place =
        row => new FilePlace { Id = row.Id, SortsOn = row.SortsOn, CaseNumber = row.CaseNumber, ApplicantName = row.ApplicantName };

    private sealed class FilePlace
    {
        public SubsidyApplicationId Id { get; init; }
        public DateOnly SortsOn { get; init; }
        public string? CaseNumber { get; init; }
        public string ApplicantName { get; init; } = "";
    }
}
