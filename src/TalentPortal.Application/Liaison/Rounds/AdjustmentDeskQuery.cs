using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Domain.Talents;

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
        var lines = (await db.AdjustmentLines.AsNoTracking().VisibleTo(current.Actor).Where(line => EF.Parameter(ids).Contains(line.RoundId) && !line.FellAway).GroupBy(line => new { line.RoundId, line.Choice, Holds = line.Overtaken == null }).Select(row => new { row.Key.RoundId, row.Key.Choice, row.Key.Holds, Count = row.Count() }).ToListAsync(ct)).ToLookup(row => row.RoundId);
        int Count(AdjustmentRoundId round, AdjustmentChoice choice) => lines[round].Where(row => row.Choice == choice && row.Holds).Sum(row => row.Count);
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
        var own = town is null ? await HeldAsync(round, ct) : town.Talents.Values.Select(talent => talent.Assignment).OfType<LiaisonAssignment>().ToDictionary(row => row.PersonId);
        var rows = AdjustmentOrder.Of(round.Lines).Select(Row).ToList();
        return new RoundForDesk(round, rows, LoadsOf(round, rows, posts, town))
        {
            NotOnList = town is null ? 0 : round.NotOnList(town),
            WhyNot = Enum.GetValues<AdjustmentAction>().ToDictionary(action => action, action => round.WhyNot(action, current.Actor, clock.Today)),
            Town = town,
            Today = clock.Today,
        };

        AdjustmentLineRow Row(AdjustmentLine line)
        {
            var running = own.GetValueOrDefault(line.PersonId);
            var (after, leader) = AfterOf(round, line, running);
            return new AdjustmentLineRow(line, known[line.PersonId], TitleOf(line.FromPostId), TitleOf(after))
            {
                Overtaken = overtaken.GetValueOrDefault(line.Id),
                ProposedPost = TitleOf(line.ProposedPostId),
                ChosenPost = TitleOf(line.PostId),
                After = after,
                LeaderAfter = leader,
                LeaderNow = round.Runs && running?.PostId == line.FromPostId ? running?.LeaderName : line.FromLeader,
            };
        }

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

    /// <summary>Who looked after the talents when a round had taken effect, whatever it said of them; nobody is asked of one that never did.</summary>
    private async Task<Dictionary<PersonId, LiaisonAssignment>> HeldAsync(AdjustmentRound round, CancellationToken ct)
    {
        if (round.History.FirstOrDefault(step => step.Action is AdjustmentAction.TakeEffect) is not { At: var at }) return [];
        var people = round.Lines.Select(line => line.PersonId).Distinct().ToArray();
        var held = await db.LiaisonAssignments.AsNoTracking().VisibleTo(current.Actor).Where(row => EF.Parameter(people).Contains(row.PersonId) && row.AssignedAt <= at && (row.EndedAt == null || row.EndedAt > at)).ToListAsync(ct);
        return held.GroupBy(row => row.PersonId).ToDictionary(rows => rows.Key, rows => rows.MaxBy(row => row.AssignedAt)!);
    }

    /// <summary>Which post, and who by name: as decided where it changes something, as it really came where it was without effect, and else whoever holds the post of the talent.</summary>
    private static (LeaderPostId? Post, string? Leader) AfterOf(AdjustmentRound round, AdjustmentLine line, LiaisonAssignment? running) =>
        line.FellAway ? (null, null)
        : line.HasEffect ? (line.Outcome, line.Leader)
        : round.State is AdjustmentState.InForce ? (running?.PostId, running?.LeaderName)
        : line.Outcome is not { } post ? (null, null)
        : (post, running?.PostId == post ? running.LeaderName : line.FromLeader);

    private static List<PostLoadRow> LoadsOf(AdjustmentRound round, List<AdjustmentLineRow> rows, Dictionary<LeaderPostId, LeaderPost> posts, AdjustmentTown? town)
    {
        // Of two records that became one, the line that held.
        var loads = town is not null ? round.LoadsIn(town) : round.State is AdjustmentState.Dropped ? round.Loads
            : PostLoad.Of(rows.Where(row => !row.Line.FellAway).OrderBy(row => row.Line.Overtaken is not null).DistinctBy(row => row.Line.PersonId).Select(row => (row.Line.FromPostId, row.After)));
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
/// <param name="To">The post after the round, as it is decided; once it is in force, the one that really looks after the talent.</param>
public sealed record AdjustmentLineRow(AdjustmentLine Line, LiaisonTalent Talent, string? From, string? To)
{
    public string? ProposedPost { get; init; }
    /// <summary>As it was decided, whatever came of it.</summary>
    public string? ChosenPost { get; init; }
    public LeaderPostId? After { get; init; }
    /// <summary>By name.</summary>
    public string? LeaderAfter { get; init; }
    /// <summary>Whoever holds the post that looks after the talent; once it is in force, who did when it was looked.</summary>
    public string? LeaderNow { get; init; }
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

    /// <summary>The limits that are asked: in force today, and those of the last look once the round is over.</summary>
    public int LeastTalents => Town?.Rules.LeastTalents ?? Round.LeastTalents;
    public int MostTalents => Town?.Rules.MostTalents ?? Round.MostTalents;

    /// <summary>Proposes or decides something other than that all stays as it is.</summary>
    private static bool IsChange(AdjustmentLine line) => (line.Choice ?? line.Proposed)?.Changes() ?? line.IsUndecided;

    public IReadOnlyList<AdjustmentLineRow> Shown(AdjustmentFilter filter, LeaderPostId? post) => [.. Rows.Where(row => Shows(filter, row) && (post is null || row.Line.FromPostId == post || row.After == post))];

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

    /// <summary>Where the office put them; what was overtaken is no place: its post may be closed.</summary>
    internal DecidedPlace? PlaceOf(PersonId person) => Rows.FirstOrDefault(row => row.Line.PersonId == person && row.Line.Choice is not null && !row.Line.FellAway && row.Overtaken is null) is { } row ? new DecidedPlace(row.Line.Outcome) : null;

    private static bool Shows(AdjustmentFilter filter, AdjustmentLineRow row) => filter switch
    {
        AdjustmentFilter.Undecided => row.Line.IsUndecided,
        AdjustmentFilter.Changing => !row.Line.FellAway && row.Line.Overtaken is null && IsChange(row.Line),
        AdjustmentFilter.Overtaken => row.Overtaken is not null || row.Line.Overtaken is not null || row.Line.FellAway,
        _ => true,
    };
}

/// <param name="Matches">The best first; those that cannot be are said why.</param>
public sealed record LineForDesk(RoundForDesk Shown, AdjustmentLineRow Row, IReadOnlyList<LiaisonMatch> Matches);
