using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;

namespace TalentPortal.Application.Services;

/// <summary>Requests as the talent office, auditors and departments see them: the list in order of what is due, one request with its history.</summary>
public sealed class ServiceDeskQuery(IPortalDb db, ICurrentActor current, LiaisonTalents talents, ServiceCatalogue catalogue, ServicePapers papers, CalendarQueries calendars, CountyClock clock)
{
    public const int PageSize = 50;

    /// <summary>One page in order of the due date, after or before a request; what stands at the border is looked up, so that no page is counted through.</summary>
    public async Task<ServiceQueue> QueueAsync(ServiceFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var reachable = db.ServiceRequests.AsNoTracking().AtDeskOf(current.Actor);
        var counts = await reachable.GroupBy(row => row.Status).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var backwards = filter.Before is { Length: > 0 };
        var border = backwards ? filter.Before : filter.After;
        var filtered = await FilteredAsync(filter, ct);
        if (border is not null && await reachable.Where(row => row.Number == border).Select(row => (DateOnly?)row.SortsOn).SingleOrDefaultAsync(ct) is { } day)
            filtered = backwards
                ? filtered.Where(row => row.SortsOn < day || (row.SortsOn == day && string.Compare(row.Number, border) < 0))
                : filtered.Where(row => row.SortsOn > day || (row.SortsOn == day && string.Compare(row.Number, border) > 0));
        var ordered = backwards ? filtered.OrderByDescending(row => row.SortsOn).ThenByDescending(row => row.Number) : filtered.OrderBy(row => row.SortsOn).ThenBy(row => row.Number);
        var page = PageAfter.Of(await ordered.Take(PageSize + 1).Select(Line).ToListAsync(ct), PageSize, filter.After, filter.Before, row => row.Number);
        return new ServiceQueue(await DescribeAsync(page.Rows, ct), counts, await calendars.CurrentAsync(ct), clock.Today) { Previous = page.Previous, Next = page.Next, Catalogue = await NamesAsync(ct) };
    }

    /// <summary>Everything the filter shows, in order of the number, for the ledger.</summary>
    public async IAsyncEnumerable<IReadOnlyList<ServiceRow>> LedgerAsync(ServiceFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        for (var after = ""; ;)
        {
            var border = after;
            var block = await (await FilteredAsync(filter, CancellationToken.None)).Where(row => string.Compare(row.Number, border) > 0).OrderBy(row => row.Number).Take(10 * PageSize).Select(Line).ToListAsync(CancellationToken.None);
            if (block.Count == 0) yield break;
            yield return await DescribeAsync(block, CancellationToken.None);
            after = block[^1].Number;
        }
    }

    public async Task<ServiceForDesk> GetAsync(ServiceRequestId id, CancellationToken ct)
    {
        var (request, actor) = (await db.ServiceRequests.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct), current.Actor);
        var firm = request.EmployerId;
        return new ServiceForDesk(request, await catalogue.TermsAsync(request.ItemId, ct), (await talents.OfAsync([request.PersonId], ct))[request.PersonId], actor)
        {
            OwnTask = OwnTask(request),
            Employer = firm is null ? null : await db.Employers.Where(row => row.Id == firm).Select(row => row.Name).SingleOrDefaultAsync(ct),
            Files = await papers.NamesAsync(request, ct),
            Voucher = await papers.VoucherAsync(request, ct),
            Calendar = await calendars.CurrentAsync(ct),
            Today = clock.Today,
        };
    }

    /// <summary>The reader's department's part, what is not answered first.</summary>
    private ServiceTask? OwnTask(ServiceRequest request)
    {
        var own = current.Actor.DepartmentsOf(Capability.HandleIssues);
        return request.Tasks.Where(task => own.Contains(task.Department) && !task.IsGivenBack).OrderBy(task => task.AnsweredOn is not null).ThenBy(task => task.WaitsForTime).FirstOrDefault();
    }

    public Task<OpenedFile> FileAsync(ServiceRequestId id, StoredFileId file, string trace, CancellationToken ct) => papers.OpenAsync(db.ServiceRequests.AtDeskOf(current.Actor), id, file, trace, ct);

    /// <summary>Every service there ever was, under its latest name, for the filter.</summary>
    private async Task<IReadOnlyList<ServiceItem>> NamesAsync(CancellationToken ct) =>
        [.. (await db.ServiceItems.AsNoTracking().ToListAsync(ct)).GroupBy(row => row.Code).Select(versions => versions.MaxBy(row => row.EffectiveFrom)!).OrderBy(row => row.Code, StringComparer.Ordinal)];

    private async Task<IQueryable<ServiceRequest>> FilteredAsync(ServiceFilter filter, CancellationToken ct)
    {
        var (rows, today) = (db.ServiceRequests.AsNoTracking().AtDeskOf(current.Actor), clock.Today);
        if (filter.Status is { } status) rows = rows.Where(row => row.Status == status);
        if (filter.Code is { Length: > 0 } code)
        {
            var versions = await db.ServiceItems.Where(row => row.Code == code).Select(row => row.Id).ToArrayAsync(ct);
            rows = rows.Where(row => EF.Parameter(versions).Contains(row.ItemId));
        }

        if (!filter.Overdue) return rows;
        if (!current.Actor.May(Capability.ReadLiaison))
        {
            // For a department it is its own part that is late, not another's.
            var own = current.Actor.DepartmentsOf(Capability.HandleIssues).ToArray();
            return rows.Where(row => row.Status == ServiceStatus.InHand && row.Tasks.Any(task => own.Contains(task.Department) && task.AnsweredOn == null && task.GivenBackOn == null && task.Deadline!.DueOn < today));
        }

        // Late is the office or a department; a talent who gives no grade is not.
        return rows.Where(row => row.SortsOn < today && (row.Status == ServiceStatus.Submitted || row.Status == ServiceStatus.InHand || row.Status == ServiceStatus.CallBack));
    }

    /// <summary>What a list needs, and not the steps, files and answers of each request.</summary>
    private static Expression<Func<ServiceRequest, ServiceLine>> Line => row => new ServiceLine
    {
        Id = row.Id,
        Number = row.Number!,
        PersonId = row.PersonId,
        ItemId = row.ItemId,
        Course = row.Course,
        Words = row.Course == ServiceCourse.School ? "" : row.Words,
        SubmittedAt = row.SubmittedAt,
        Status = row.Status,
        Deadline = row.Deadline,
        AnswerDueOn = row.AnswerDueOn,
        AnsweredOn = row.AnsweredOn,
        WasLate = row.WasLate,
        Grade = row.Grade,
        WasCalledBack = row.WasCalledBack,
        EndedAt = row.EndedAt,
        OfferWaits = row.Status == ServiceStatus.InHand && row.Offers.Any(offer => offer.Taken == null),
        Parts = row.Tasks.OrderBy(task => task.Id).Select(task => new ServicePartLine(task.Department, task.AnsweredOn != null, task.GivenBackOn != null, task.AnsweredOn == null && task.GivenBackOn == null && task.Extension != null && task.Extension.Granted == null, task.Deadline)).ToList(),
    };

    /// <summary>A department has its own limit while it works; everybody else follows the first of them.</summary>
    private Deadline? LimitFor(ServiceLine row)
    {
        var own = current.Actor.DepartmentsOf(Capability.HandleIssues);
        var part = row.Parts.Where(part => own.Contains(part.Department) && !part.IsGivenBack).OrderBy(part => part.IsAnswered).FirstOrDefault();
        return row.Status is not ServiceStatus.InHand || part is null ? row.Deadline : part.IsAnswered ? null : part.Deadline;
    }

    private async Task<IReadOnlyList<ServiceRow>> DescribeAsync(IReadOnlyList<ServiceLine> requests, CancellationToken ct)
    {
        var known = await talents.OfAsync([.. requests.Select(row => row.PersonId).Distinct()], ct);
        var items = await catalogue.OfAsync(requests.Select(row => row.ItemId), ct);
        return [.. requests.Select(row => new ServiceRow(row, items[row.ItemId].Terms, known[row.PersonId]) { Limit = LimitFor(row) })];
    }
}

/// <summary>What the list shows.</summary>
/// <param name="Code">Of the service.</param>
/// <param name="Overdue">Only what is past its last day.</param>
/// <param name="After">The number after which the page begins.</param>
/// <param name="Before">The number before which it ends.</param>
public sealed record ServiceFilter(ServiceStatus? Status, string? Code, bool Overdue, string? After, string? Before);

public sealed record ServiceQueue(IReadOnlyList<ServiceRow> Rows, IReadOnlyDictionary<ServiceStatus, int> Counts, WorkingCalendar Calendar, DateOnly Today)
{
    public string? Previous { get; init; }
    public string? Next { get; init; }
    public IReadOnlyList<ServiceItem> Catalogue { get; init; } = [];
}

/// <param name="Request">With its history.</param>
/// <param name="Terms">It was asked under.</param>
/// <param name="Talent">Who asks.</param>
/// <param name="Actor">The reader.</param>
public sealed record ServiceForDesk(ServiceRequest Request, ServiceTerms Terms, LiaisonTalent Talent, Actor Actor)
{
    /// <summary>The reader's department's part, what is not answered first.</summary>
    public ServiceTask? OwnTask { get; init; }
    public string? Employer { get; init; }
    public IReadOnlyDictionary<StoredFileId, string> Files { get; init; } = new Dictionary<StoredFileId, string>();
    public IssuedDocumentId? Voucher { get; init; }
    public WorkingCalendar Calendar { get; init; } = null!;
    public DateOnly Today { get; init; }

    /// <summary>What is about a child is opened with a reason, by whoever may.</summary>
    public bool ShowsWords => Request.Course is not ServiceCourse.School;
    public bool MayOpenChild => Request.ShowsChildTo(Actor);
    /// <summary>Whoever works on it has to know for whom, as long as that is so; everybody else sees the name as in lists.</summary>
    public string Name => OwnTask is not null && Request.IsOpen ? Talent.Name : Talent.Masked;

    /// <summary>A department has its own limit while it works; everybody else follows the first of them.</summary>
    public Deadline? Limit => Request.Status is not ServiceStatus.InHand || OwnTask is null ? Request.Deadline : OwnTask.IsOpen ? OwnTask.Deadline : null;

    /// <summary>In the order in which they are offered; the first that is open is the usual one.</summary>
    private static readonly ServiceAction[] Offered =
    [
        ServiceAction.Assign, ServiceAction.Return, ServiceAction.Decline, ServiceAction.Reassign, ServiceAction.GrantExtension, ServiceAction.MakeOffer, ServiceAction.Report, ServiceAction.AskExtension, ServiceAction.GiveBack,
        ServiceAction.AddDepartment, ServiceAction.CallBack, ServiceAction.Drop,
    ];

    /// <summary>What the reader may do now.</summary>
    public IReadOnlyList<ServiceAction> Open => [.. Offered.Where(action => WhyNot(action) is null)];
    public bool MayUseVoucher => Request.WhyNotUseVoucher(Actor, Today) is null;
    /// <summary>What the talent was asked for never came.</summary>
    public bool MayEnd => WhyNot(ServiceAction.Lapse) is null || WhyNot(ServiceAction.CloseUnrated) is null;

    public Refusal? WhyNot(ServiceAction action) => action switch
    {
        ServiceAction.Lapse or ServiceAction.CloseUnrated => Request.WhyNotAfterLimit(action, Actor, Today),
        ServiceAction.MakeOffer => OwnTask is { } task ? Request.WhyNotOffer(task.Department, Terms, Actor) : ServiceRefusals.NotYours,
        ServiceAction.Report => OwnTask is { } own ? Request.WhyNotFeed(own.Department, new ServiceFeedback(false, ""), Terms, Actor, Today) : ServiceRefusals.NotYours,
        ServiceAction.AskExtension => OwnTask is { } asking ? Request.WhyNotAskExtension(asking.Department, Actor, Today) : ServiceRefusals.NotYours,
        ServiceAction.GiveBack => OwnTask is { } given ? Request.WhyNotGiveBack(given.Department, Actor) : ServiceRefusals.NotYours,
        _ => Request.WhyNot(action, Actor),
    };
}
