using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison;

/// <summary>The liaison as the talent office and auditors see it: posts with their talents, talents without a leader. Names of talents are masked.</summary>
public sealed class LiaisonDeskQuery(IPortalDb db, ICurrentActor current, LiaisonRulesInForce inForce, LiaisonTalents talents, LeaderAccounts accounts, LiaisonFiguresQuery figures, CountyClock clock)
{
    public const int PageSize = 50;

    /// <summary>Every post; a county has as many as it has leaders.</summary>
    public async Task<LiaisonOverview> OverviewAsync(CancellationToken ct)
    {
        var posts = await db.LeaderPosts.AsNoTracking().VisibleTo(current.Actor).OrderBy(post => post.ClosedAt != null).ThenBy(post => post.Title).ThenBy(post => post.Id).ToListAsync(ct);
        var loads = await db.LiaisonAssignments.VisibleTo(current.Actor).Where(row => row.To == null).GroupBy(row => row.PostId).Select(post => new { post.Key, Count = post.Count() }).ToDictionaryAsync(post => post.Key, post => post.Count, ct);
        var rules = await inForce.FindAsync(clock.Today, ct);
        return new LiaisonOverview([.. posts.Select(post => new LeaderPostRow(post, loads.GetValueOrDefault(post.Id)))], rules, await figures.YearAsync(clock.Today.Year, ct))
        {
            WithoutLeader = rules is null ? 0 : await WithoutLeader(rules).CountAsync(ct),
            MayManage = LeaderPost.WhyNotManage(current.Actor) is null,
        };
    }

    public async Task<LeaderPostForDesk> PostAsync(LeaderPostId id, CancellationToken ct)
    {
        var post = await db.LeaderPosts.AsNoTracking().VisibleTo(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var assignments = await db.LiaisonAssignments.AsNoTracking().VisibleTo(current.Actor).Where(row => row.PostId == id).OrderByDescending(row => row.From).ThenBy(row => row.Id).Take(4 * PageSize).ToListAsync(ct);
        var people = assignments.Select(row => row.PersonId).Distinct().ToArray();
        var known = await talents.OfAsync(people, ct);
        var contacts = await db.ContactMarksAsync(current.Actor, people, new DateOnly(clock.Today.Year, 1, 1), clock.Today, ct);
        var rows = assignments.ConvertAll(row => new AssignmentRow(row, known[row.PersonId]) { Count = ContactCount.Of(row.Span, contacts[row.PersonId]) });
        var running = rows.Count(row => row.Assignment.Runs);
        var mayManage = LeaderPost.WhyNotManage(current.Actor) is null;
        return new LeaderPostForDesk(post, rows)
        {
            Accounts = mayManage ? await accounts.AllAsync(ct) : [],
            WhyNotTouch = post.WhyNotTouch(current.Actor),
            WhyNotClose = post.WhyNotClose(running, current.Actor),
            Rules = await inForce.FindAsync(clock.Today, ct),
        };
    }

    /// <summary>Accounts for a new post.</summary>
    public async Task<IReadOnlyList<LeaderAccount>> AccountsAsync(CancellationToken ct)
    {
        RefusedException.ThrowIf(LeaderPost.WhyNotManage(current.Actor));
        return await accounts.AllAsync(ct);
    }

    public async Task<AssignmentRow> AssignmentAsync(LiaisonAssignmentId id, CancellationToken ct)
    {
        var assignment = await db.LiaisonAssignments.AsNoTracking().VisibleTo(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        return new AssignmentRow(assignment, (await talents.OfAsync([assignment.PersonId], ct))[assignment.PersonId]);
    }

    /// <summary>Who should have a leader and has none, in one order for good.</summary>
    public async Task<TalentsWithoutLeader> WithoutLeaderAsync(PersonId? after, CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ReadLiaison)) throw new ForbiddenException();
        if (await inForce.FindAsync(clock.Today, ct) is not { } rules) return new TalentsWithoutLeader([], null);
        var rows = WithoutLeader(rules);
        if (after is { } last) rows = rows.Where(person => person.Id > last);
        var ids = await rows.OrderBy(person => person.Id).Select(person => person.Id).Take(PageSize + 1).ToListAsync(ct);
        var shown = ids.Take(PageSize).ToList();
        var known = await talents.OfAsync(shown, ct);
        return new TalentsWithoutLeader([.. shown.Select(id => known[id])], ids.Count > PageSize ? shown[^1] : null);
    }

    /// <summary>The contacts with the talents of an assignment's person, as the office reads them.</summary>
    public async Task<IReadOnlyList<LiaisonContact>> ContactsAsync(PersonId person, CancellationToken ct) =>
        await db.LiaisonContacts.AsNoTracking().ReadableBy(current.Actor, db).Where(row => row.PersonId == person).OrderByDescending(row => row.On).ThenByDescending(row => row.RecordedAt).Take(PageSize).ToListAsync(ct);

    private IQueryable<Person> WithoutLeader(LiaisonRules rules) => db.WithoutLeader(rules, clock.Today);
}

public sealed record LiaisonOverview(IReadOnlyList<LeaderPostRow> Posts, LiaisonRules? Rules, LiaisonFigures? Year)
{
    public int WithoutLeader { get; init; }
    public bool MayManage { get; init; }
}

public sealed record LeaderPostRow(LeaderPost Post, int Load);

public sealed record LeaderPostForDesk(LeaderPost Post, IReadOnlyList<AssignmentRow> Assignments)
{
    public IReadOnlyList<LeaderAccount> Accounts { get; init; } = [];
    public Refusal? WhyNotTouch { get; init; }
    public Refusal? WhyNotClose { get; init; }
    public LiaisonRules? Rules { get; init; }

    public IEnumerable<AssignmentRow> Running => Assignments.Where(row => row.Assignment.Runs);
    public IEnumerable<AssignmentRow> Ended => Assignments.Where(row => !row.Assignment.Runs);
}

public sealed record AssignmentRow(LiaisonAssignment Assignment, LiaisonTalent Talent)
{
    /// <summary>Of this year, where a list asks for it.</summary>
    public ContactCount? Count { get; init; }
    public string Name => Talent.Masked;
}

public sealed record TalentsWithoutLeader(IReadOnlyList<LiaisonTalent> Rows, PersonId? Next);
