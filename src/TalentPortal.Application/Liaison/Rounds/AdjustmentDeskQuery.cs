using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Rounds;

namespace TalentPortal.Application.Liaison.Rounds;

/// <summary>Rounds as the talent office and auditors see them: those of all years, one with its lines and what each post would have. Names of talents are masked.</summary>
public sealed class AdjustmentDeskQuery(IPortalDb db, ICurrentActor current, AdjustmentFacts facts, LiaisonTalents talents, CountyClock clock)
{
    public const int PageSize = 50;

    /// <summary>The latest first; a county has one a year, and those it dropped.</summary>
    public async Task<AdjustmentLedger> LedgerAsync(CancellationToken ct)
    {
        var rounds = await db.AdjustmentRounds.AsNoTracking().VisibleTo(current.Actor).OrderByDescending(row => row.Year).ThenByDescending(row => row.OpenedAt).Take(PageSize).ToListAsync(ct);
        var ids = rounds.Select(row => row.Id).ToArray();
        var lines = (await db.AdjustmentLines.AsNoTracking().VisibleTo(current.Actor).Where(line => EF.Parameter(ids).Contains(line.RoundId) && !line.FellAway).GroupBy(line => new { line.RoundId, line.Choice }).Select(row => new { row.Key.RoundId, row.Key.Choice, Count = row.Count() }).ToListAsync(ct)).ToLookup(row => row.RoundId);
        int Count(AdjustmentRoundId round, AdjustmentChoice choice) => lines[round].Where(row => row.Choice == choice).Sum(row => row.Count);
        var year = clock.Today.Year;
        return new AdjustmentLedger([.. rounds.Select(row => new AdjustmentRow(row, lines[row.Id].Sum(line => line.Count)) { Moved = Count(row.Id, AdjustmentChoice.Move), Assigned = Count(row.Id, AdjustmentChoice.Assign), Ended = Count(row.Id, AdjustmentChoice.End) })])
        {
            Years = [.. new[] { year, year + 1 }.Where(one => AdjustmentRound.WhyNotOpen(rounds, one, current.Actor, clock.Today) is null)],
            WhyNotOpen = AdjustmentRound.WhyNotOpen(rounds, year, current.Actor, clock.Today),
        };
    }

    public async Task<RoundForDesk> GetAsync(AdjustmentRoundId id, CancellationToken ct)
    {
        var round = await db.WithLinesAsync(id, current.Actor, ct);
        var town = round.Runs ? await facts.NowAsync(ct) : null;
        var known = await talents.OfAsync([.. round.Lines.Select(line => line.PersonId).Distinct()], ct);
        var posts = await db.LeaderPosts.VisibleTo(current.Actor).ToDictionaryAsync(post => post.Id, ct);
        var overtaken = town is null ? [] : round.Overtaken(town).ToDictionary(row => row.Line.Id, row => row.Why);
        var rows = AdjustmentOrder.Of(round.Lines).Select(line => new AdjustmentLineRow(line, known[line.PersonId], TitleOf(line.FromPostId), TitleOf(line.Outcome)) { Overtaken = overtaken.GetValueOrDefault(line.Id), ProposedPost = TitleOf(line.ProposedPostId) }).ToList();
        return new RoundForDesk(round, rows, LoadsOf(round, posts, town))
        {
            NotOnList = town is null ? 0 : round.NotOnList(town),
            WhyNot = Enum.GetValues<AdjustmentAction>().ToDictionary(action => action, action => round.WhyNot(action, current.Actor)),
            Town = town,
            Today = clock.Today,
        };

        string? TitleOf(LeaderPostId? post) => post is { } one ? posts[one].Title : null;
    }

    /// <summary>One line to decide on, with every post in the order in which it suits.</summary>
    public async Task<LineForDesk> LineAsync(AdjustmentRoundId id, AdjustmentLineId line, CancellationToken ct)
    {
        var shown = await GetAsync(id, ct);
        var row = shown.Rows.FirstOrDefault(other => other.Line.Id == line) ?? throw new NotFoundException();
        var around = shown.Town is { } town && town.Talents.ContainsKey(row.Line.PersonId) ? new AdjustmentTown(town.Rules, town.Seats.Values, town.Talents.Values.Select(talent => talent with { Decided = shown.PlaceOf(talent.Person) })) : null;
        return new LineForDesk(shown, row, around is null ? [] : AdjustmentProposals.MatchesOf(around, row.Line.PersonId));
    }

    private static List<PostLoadRow> LoadsOf(AdjustmentRound round, Dictionary<LeaderPostId, LeaderPost> posts, AdjustmentTown? town)
    {
        var loads = round.Loads;
        return [.. posts.Values.Where(post => loads.ContainsKey(post.Id) || (town is not null && post.ClosedAt is null)).OrderBy(post => post.Title, StringComparer.Ordinal).ThenBy(post => post.Id.Value)
            .Select(post => new PostLoadRow(post, loads.GetValueOrDefault(post.Id) ?? new PostLoad(post.Id, 0, 0, false)))];
    }
}

/// <param name="Lines">Whom the round is about.</param>
public sealed record AdjustmentRow(AdjustmentRound Round, int Lines)
{
    public int Moved { get; init; }
    public int Assigned { get; init; }
    public int Ended { get; init; }
}

public sealed record AdjustmentLedger(IReadOnlyList<AdjustmentRow> Rows)
{
    /// <summary>For which a round can be opened now.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];
    public Refusal? WhyNotOpen { get; init; }
}

/// <param name="From">The post that looks after the talent; null for none.</param>
/// <param name="To">The post after the round, as it is decided.</param>
public sealed record AdjustmentLineRow(AdjustmentLine Line, LiaisonTalent Talent, string? From, string? To)
{
    public string? ProposedPost { get; init; }
    /// <summary>What changed since the last look.</summary>
    public Refusal? Overtaken { get; init; }
}

public sealed record PostLoadRow(LeaderPost Post, PostLoad Load);

public enum AdjustmentFilter
{
    /// <summary>全部</summary>
    All,
    /// <summary>待拟定</summary>
    Undecided,
    /// <summary>有变化</summary>
    Changing,
    /// <summary>情况有变</summary>
    Overtaken,
}

public sealed record RoundForDesk(AdjustmentRound Round, IReadOnlyList<AdjustmentLineRow> Rows, IReadOnlyList<PostLoadRow> Loads)
{
    public int NotOnList { get; init; }
    public IReadOnlyDictionary<AdjustmentAction, Refusal?> WhyNot { get; init; } = new Dictionary<AdjustmentAction, Refusal?>();
    /// <summary>As long as the round runs.</summary>
    public AdjustmentTown? Town { get; init; }
    public DateOnly Today { get; init; }

    /// <summary>Proposes or decides something other than that all stays as it is.</summary>
    private static bool IsChange(AdjustmentLine line) => (line.Choice ?? line.Proposed)?.Changes() ?? line.IsUndecided;

    public IReadOnlyList<AdjustmentLineRow> Shown(AdjustmentFilter filter, LeaderPostId? post) => [.. Rows.Where(row => Shows(filter, row) && (post is null || row.Line.FromPostId == post || row.Line.Outcome == post))];

    /// <summary>One page of what the filter shows; the whole list is at hand anyway.</summary>
    public PageAfter<AdjustmentLineRow> PageOf(AdjustmentFilter filter, LeaderPostId? post, AdjustmentLineId? after, AdjustmentLineId? before)
    {
        var rows = Shown(filter, post);
        var found = before is { } end ? rows.TakeWhile(row => row.Line.Id != end).Reverse() : after is { } start ? rows.SkipWhile(row => row.Line.Id != start).Skip(1) : rows;
        return PageAfter.Of([.. found.Take(AdjustmentDeskQuery.PageSize + 1)], AdjustmentDeskQuery.PageSize, after?.ToString(), before?.ToString(), row => row.Line.Id.ToString());
    }

    /// <summary>The first day from which the list can hold.</summary>
    public DateOnly FirstDay => Today.Year >= Round.Year ? Today : new DateOnly(Round.Year, 1, 1);

    public int Count(AdjustmentFilter filter) => Rows.Count(row => Shows(filter, row));

    internal DecidedPlace? PlaceOf(Domain.Talents.PersonId person) => Rows.FirstOrDefault(row => row.Line.PersonId == person && row.Line.Choice is not null && !row.Line.FellAway) is { } row ? new DecidedPlace(row.Line.Outcome) : null;

    private static bool Shows(AdjustmentFilter filter, AdjustmentLineRow row) => filter switch
    {
        AdjustmentFilter.Undecided => row.Line.IsUndecided,
        AdjustmentFilter.Changing => !row.Line.FellAway && IsChange(row.Line),
        AdjustmentFilter.Overtaken => row.Overtaken is not null || row.Line.Overtaken is not null || row.Line.FellAway,
        _ => true,
    };
}

/// <param name="Matches">The best first; those that cannot be are said why.</param>
public sealed record LineForDesk(RoundForDesk Shown, AdjustmentLineRow Row, IReadOnlyList<LiaisonMatch> Matches);
