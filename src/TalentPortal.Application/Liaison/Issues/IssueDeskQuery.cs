using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Issues;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>Issues as the talent office, auditors and departments see them: the list in order of what is due, one issue with its history, the paper of a refusal.</summary>
public sealed class IssueDeskQuery(IPortalDb db, ICurrentActor current, LiaisonTalents talents, LiaisonRulesInForce inForce, IssuePapers papers, CalendarQueries calendars, CountyClock clock)
{
    public const int PageSize = 50;

    /// <summary>One page in order of the due date, after or before an issue; what stands at the border is looked up, so that no page is counted through.</summary>
    public async Task<IssueQueue> QueueAsync(IssueFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var reachable = db.TalentIssues.AsNoTracking().AtDeskOf(current.Actor);
        var counts = await reachable.GroupBy(row => row.Status).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var backwards = filter.Before is { Length: > 0 };
        var border = backwards ? filter.Before : filter.After;
        var filtered = Filtered(filter);
        if (border is not null && await reachable.Where(row => row.Number == border).Select(row => (DateOnly?)row.SortsOn).SingleOrDefaultAsync(ct) is { } day)
            filtered = backwards
                ? filtered.Where(row => row.SortsOn < day || (row.SortsOn == day && string.Compare(row.Number, border) < 0))
                : filtered.Where(row => row.SortsOn > day || (row.SortsOn == day && string.Compare(row.Number, border) > 0));
        var ordered = backwards ? filtered.OrderByDescending(row => row.SortsOn).ThenByDescending(row => row.Number) : filtered.OrderBy(row => row.SortsOn).ThenBy(row => row.Number);
        var page = PageAfter.Of(await ordered.Take(PageSize + 1).ToListAsync(ct), PageSize, filter.After, filter.Before, row => row.Number);
        return new IssueQueue(await DescribeAsync(page.Rows, ct), counts, await calendars.CurrentAsync(ct), clock.Today) { Previous = page.Previous, Next = page.Next };
    }

    /// <summary>Everything the filter shows, in order of the number, for the ledger.</summary>
    public async IAsyncEnumerable<IReadOnlyList<IssueRow>> LedgerAsync(IssueFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        for (var after = ""; ;)
        {
            var border = after;
            var block = await Filtered(filter).Where(row => string.Compare(row.Number, border) > 0).OrderBy(row => row.Number).Take(10 * PageSize).ToListAsync(CancellationToken.None);
            if (block.Count == 0) yield break;
            yield return await DescribeAsync(block, CancellationToken.None);
            after = block[^1].Number;
        }
    }

    public async Task<IssueForDesk> GetAsync(TalentIssueId id, CancellationToken ct)
    {
        var issue = await db.TalentIssues.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var post = await db.LiaisonAssignments.Where(row => row.PersonId == issue.PersonId && row.To == null).Join(db.LeaderPosts, row => row.PostId, row => row.Id, (_, row) => new IssueLeader(row.Title, row.HolderName, row.OfficerName)).SingleOrDefaultAsync(ct);
        var own = issue.Department is { } department ? current.Actor.For(department, Capability.HandleIssues) : null;
        var helping = issue.HelpOf(current.Actor);
        return new IssueForDesk(issue, (await talents.OfAsync([issue.PersonId], ct))[issue.PersonId], own ?? current.Actor)
        {
            Reader = current.Actor,
            Leader = post,
            // Whoever works on it has to know for whom, as long as that is so; everybody else sees the name as in lists.
            ShowsName = (own is not null || helping is not null) && issue.IsOpen,
            Leads = own is not null,
            OwnHelp = helping,
            Limit = LimitFor(issue),
            Limits = (await inForce.FindAsync(clock.Today, ct))?.Issues,
            Calendar = await calendars.CurrentAsync(ct),
            Today = clock.Today,
        };
    }

    public Task<OpenedFile> PaperAsync(TalentIssueId id, StoredFileId file, CancellationToken ct) => papers.OpenAsync(db.TalentIssues.AtDeskOf(current.Actor), id, file, ct);

    /// <summary>Whoever helps has a limit of its own; everybody else follows the issue's.</summary>
    private Deadline? LimitFor(TalentIssue issue)
    {
        var leads = issue.Department is { } department && current.Actor.DepartmentsOf(Capability.HandleIssues).Contains(department);
        return leads || issue.HelpOf(current.Actor) is not { } part || issue.Status is not (IssueStatus.HandedOver or IssueStatus.InHand) ? issue.Deadline : part.IsOpen ? part.Deadline : null;
    }

    private IQueryable<TalentIssue> Filtered(IssueFilter filter)
    {
        var (rows, today) = (db.TalentIssues.AsNoTracking().AtDeskOf(current.Actor), clock.Today);
        if (filter.Status is { } status) rows = rows.Where(row => row.Status == status);
        if (filter.Department is { } department) rows = rows.Where(row => row.Department == department || row.Help.Any(part => part.Department == department));
        if (!filter.Overdue) return rows;
        if (current.Actor.May(Capability.ReadLiaison)) return rows.Where(row => row.SortsOn < today || ((row.Status == IssueStatus.HandedOver || row.Status == IssueStatus.InHand) && row.Help.Any(part => part.AnsweredOn == null && part.Deadline!.DueOn < today)));
        // For a department it is its own part that is late, not another's.
        var own = current.Actor.DepartmentsOf(Capability.HandleIssues);
        var (leading, helping) = (own.Cast<Department?>().ToArray(), own.ToArray());
        return rows.Where(row => (row.SortsOn < today && leading.Contains(row.Department))
            || ((row.Status == IssueStatus.HandedOver || row.Status == IssueStatus.InHand) && row.Help.Any(part => part.AnsweredOn == null && part.GivenBackOn == null && helping.Contains(part.Department) && part.Deadline!.DueOn < today)));
    }

    private async Task<IReadOnlyList<IssueRow>> DescribeAsync(IReadOnlyList<TalentIssue> issues, CancellationToken ct)
    {
        var known = await talents.OfAsync([.. issues.Select(issue => issue.PersonId).Distinct()], ct);
        return [.. issues.Select(issue => new IssueRow(issue, known[issue.PersonId], LimitFor(issue)))];
    }
}

/// <summary>What the list shows.</summary>
/// <param name="Overdue">Only what is past its last day.</param>
/// <param name="After">The number after which the page begins.</param>
/// <param name="Before">The number before which it ends.</param>
public sealed record IssueFilter(IssueStatus? Status, Department? Department, bool Overdue, string? After, string? Before);

/// <param name="Limit">Of whoever reads the list.</param>
public sealed record IssueRow(TalentIssue Issue, LiaisonTalent Talent, Deadline? Limit);

public sealed record IssueQueue(IReadOnlyList<IssueRow> Rows, IReadOnlyDictionary<IssueStatus, int> Counts, WorkingCalendar Calendar, DateOnly Today)
{
    public string? Previous { get; init; }
    public string? Next { get; init; }
}

/// <summary>Who looks after the talent of an issue.</summary>
public sealed record IssueLeader(string Title, string Holder, string? Officer);

/// <param name="Issue">With its history.</param>
/// <param name="Talent">Whose need it is.</param>
/// <param name="Actor">The reader, as the one who answers for the department where that is so.</param>
public sealed record IssueForDesk(TalentIssue Issue, LiaisonTalent Talent, Actor Actor)
{
    /// <summary>The reader with all duties, whichever department's they are: somebody may lead for one and help for another.</summary>
    public required Actor Reader { get; init; }
    public IssueLeader? Leader { get; init; }
    public bool ShowsName { get; init; }
    /// <summary>The reader's department leads.</summary>
    public bool Leads { get; init; }
    /// <summary>The part of the reader's department that helps.</summary>
    public IssueHelp? OwnHelp { get; init; }
    /// <summary>Of the reader.</summary>
    public Deadline? Limit { get; init; }
    public IssueLimits? Limits { get; init; }
    public WorkingCalendar Calendar { get; init; } = null!;
    public DateOnly Today { get; init; }

    public string Name => ShowsName ? Talent.Name : Talent.Masked;

    /// <summary>Whether the office writes the talent's answer down: only where nobody looks after the talent.</summary>
    public Refusal? WhyNotTold => Issue.WhyNotRate(Actor) ?? (Leader is null ? null : IssueRefusals.LeaderAsks);

    public Refusal? WhyNot(IssueAction action) => action is IssueAction.AskExtension ? Issue.WhyNotAskExtension(Actor, Today) : Issue.WhyNot(action, IssueFlow.IsHelp(action) ? Reader : Actor);
}
