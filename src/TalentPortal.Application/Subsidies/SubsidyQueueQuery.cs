using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>The desks' queue: by deadline, paused cases last, 50 at a time by keyset; counts from the counters.</summary>
public sealed class SubsidyQueueQuery(IPortalDb db, ICurrentActor current, CalendarQueries calendars, CountyClock clock, SubsidyQueueStatements statements)
{
    public const int PageSize = 50;

    private IReadOnlyDictionary<SubsidyStatus, int>? counts;

    /// <summary>The states this actor's queue is divided into.</summary>
    public IReadOnlyList<SubsidyStatus> Tabs => DeskStatuses(current.Actor);

    public async Task<SubsidyQueuePage> PageAsync(SubsidyQueueFilter filter, CancellationToken ct)
    {
        var statuses = filter.Status is { } one ? [one] : DeskStatuses(current.Actor);
        var backwards = filter.Before is not null;
        var rows = await RowsAsync(statuses, filter, ct);
        var page = rows.Take(PageSize).ToList();
        if (backwards) page.Reverse();
        var more = rows.Count > PageSize;
        return new SubsidyQueuePage(
            page, await calendars.CurrentAsync(ct), clock.Today,
            Previous: (backwards ? more : filter.After is not null) && page.Count > 0 ? CursorOf(page[0]) : null,
            Next: (backwards || more) && page.Count > 0 ? CursorOf(page[^1]) : null);
    }

    /// <summary>One row more than a page, nearest to the cursor first.</summary>
    private async Task<List<SubsidyQueueRow>> RowsAsync(SubsidyStatus[] statuses, SubsidyQueueFilter filter, CancellationToken ct)
    {
        var backwards = filter.Before is not null;
        var cursor = TryCursor(filter.Before ?? filter.After) ?? (backwards ? (DateOnly.MaxValue, "") : (DateOnly.MinValue, ""));
        if (!current.Actor.May(Capability.ReadSubsidies)) return [];
        var townships = current.Actor.TownshipsOf(Capability.ReadSubsidies);
        if (!filter.IsNarrowed && townships is null or [_]) return await statements.Page(db, statuses, townships is [var only] ? only : null, cursor, backwards).ToListAsync(ct);

        var rows = new List<SubsidyQueueRow>();
        // One index range per state, merged here: the database never sorts more than a page.
        foreach (var status in statuses)
            rows.AddRange(await Page(Narrow(db.SubsidyApplications.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Status == status), filter), cursor, backwards).ToListAsync(ct));
        return [.. backwards
            ? rows.OrderByDescending(row => row.SortsOn).ThenByDescending(row => row.CaseNumber, StringComparer.Ordinal)
            : rows.OrderBy(row => row.SortsOn).ThenBy(row => row.CaseNumber, StringComparer.Ordinal)];
    }

    /// <summary>Cases by state within the actor's reach; from the counters, not from a scan, and once for page and navigation.</summary>
    public async Task<IReadOnlyDictionary<SubsidyStatus, int>> CountsAsync(CancellationToken ct)
    {
        if (counts is not null) return counts;
        var sums = new Dictionary<SubsidyStatus, int>();
        if (current.Actor.May(Capability.ReadSubsidies))
        {
            var townships = current.Actor.TownshipsOf(Capability.ReadSubsidies);
            // A deputy for two townships is rare: all counters are read, a handful of rows, and these two kept.
            await foreach (var counter in statements.Counters(db, townships is [var only] ? only : null).WithCancellation(ct))
                if (townships?.Contains(counter.TownshipCode) is not false)
                    sums[counter.Status] = sums.GetValueOrDefault(counter.Status) + counter.Count;
        }

        return counts = sums;
    }

    /// <summary>All rows of the filter in queue order, for the export.</summary>
    public IAsyncEnumerable<SubsidyQueueRow> AllAsync(SubsidyQueueFilter filter)
    {
        var statuses = filter.Status is { } one ? [one] : DeskStatuses(current.Actor);
        var rows = Narrow(db.SubsidyApplications.AsNoTracking().AtDeskOf(current.Actor).Where(row => statuses.Contains(row.Status)), filter);
        return Project(rows.OrderBy(row => row.SortsOn).ThenBy(row => row.CaseNumber)).AsAsyncEnumerable();
    }

    /// <summary>The states whose cases wait for this actor.</summary>
    public static SubsidyStatus[] DeskStatuses(Actor actor)
    {
        var statuses = new List<SubsidyStatus>();
        if (actor.May(Capability.AcceptSubsidies)) statuses.AddRange([SubsidyStatus.AwaitingIntake, SubsidyStatus.AwaitingCorrection]);
        if (actor.May(Capability.ReviewSubsidies)) statuses.AddRange([SubsidyStatus.Accepted, SubsidyStatus.FirstReview, SubsidyStatus.JointReview, SubsidyStatus.Discrepancy]);
        if (actor.May(Capability.SecondReviewSubsidies)) statuses.Add(SubsidyStatus.SecondReview);
        if (actor.May(Capability.ApproveSubsidies)) statuses.AddRange([SubsidyStatus.AwaitingApproval, SubsidyStatus.AwaitingFunds, SubsidyStatus.AwaitingPublicity]);
        // Who only reads sees everything that is still open.
        return statuses.Count > 0 ? [.. statuses] : [.. Enum.GetValues<SubsidyStatus>().Where(status => status is not SubsidyStatus.Draft && !SubsidyFlow.IsFinal(status))];
    }

    internal IQueryable<SubsidyApplication> Narrow(IQueryable<SubsidyApplication> rows, SubsidyQueueFilter filter)
    {
        if (filter.Policy is { } policy) rows = rows.Where(row => row.PolicyId == policy.Id);
        if (filter.Level is { } level) rows = rows.Where(row => row.Level == level);
        if (filter.EmployerType is { } type) rows = rows.Where(row => row.EmployerType == type);
        if (filter.Doubts is { } doubts) rows = rows.Where(row => row.OpenDoubts > 0 == doubts);
        if (filter.Mine) rows = rows.Where(row => row.Holder == current.Actor.Id);
        if (filter.Overdue)
        {
            var today = clock.Today;
            rows = rows.Where(row => row.SortsOn < today);
        }

        return string.IsNullOrWhiteSpace(filter.Q) ? rows : Search(rows, filter.Q.Trim().Normalize(NormalizationForm.FormKC));
    }

    internal static IQueryable<SubsidyApplication> Search(IQueryable<SubsidyApplication> rows, string text)
    {
        var upper = text.ToUpperInvariant();
        var lower = text.ToLowerInvariant();
        return text.All(char.IsAsciiLetter)
            ? rows.Where(row => row.ApplicantInitials.StartsWith(lower))
            : text.Any(char.IsAsciiDigit) ? rows.Where(row => row.CaseNumber!.Contains(upper))
            : rows.Where(row => row.ApplicantName.Contains(text) || row.EmployerName.Contains(text));
    }

    private static IQueryable<SubsidyQueueRow> Page(IQueryable<SubsidyApplication> rows, (DateOnly On, string Number) cursor, bool backwards) => backwards
        ? Project(rows.Where(row => row.SortsOn <= cursor.On && (row.SortsOn < cursor.On || string.Compare(row.CaseNumber, cursor.Number) < 0))
            .OrderByDescending(row => row.SortsOn).ThenByDescending(row => row.CaseNumber).Take(PageSize + 1))
        : Project(rows.Where(row => row.SortsOn >= cursor.On && (row.SortsOn > cursor.On || string.Compare(row.CaseNumber, cursor.Number) > 0))
            .OrderBy(row => row.SortsOn).ThenBy(row => row.CaseNumber).Take(PageSize + 1));

    /// <summary>The columns of a queue line, so that a list reads no more than it shows.</summary>
    internal static readonly Expression<Func<SubsidyApplication, SubsidyQueueRow>> Row = row => new SubsidyQueueRow(
        row.Id, row.CaseNumber!, row.PolicyId, row.ApplicantName, row.EmployerName, row.Level, row.Amount, row.OpenDoubts, row.Status, row.HolderName,
        row.SortsOn, row.Deadline == null ? null : row.Deadline.DueOn, row.Deadline != null && row.Deadline.IsProvisional, row.AssessmentId != null);

    private static IQueryable<SubsidyQueueRow> Project(IQueryable<SubsidyApplication> rows) => rows.Select(Row);

    private static string CursorOf(SubsidyQueueRow row) => $"{row.SortsOn.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}~{row.CaseNumber}";

    private static (DateOnly On, string Number)? TryCursor(string? cursor) =>
        cursor?.Split('~', 2) is [var day, var number] && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? (on, number) : null;
}
