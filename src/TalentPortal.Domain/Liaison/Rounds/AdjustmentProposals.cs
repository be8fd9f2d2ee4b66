using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Liaison.Rounds;

/// <summary>
/// What the portal proposes when a round opens (domain 10): whoever left or is no more in the circle has no leader; whose post is vacant or has too many goes to
/// another; whoever has none gets one; who would be better off elsewhere is told. Loads are those that come of what was proposed before, and of what is decided.
/// </summary>
public sealed class AdjustmentProposals
{
    private readonly AdjustmentTown town;
    private readonly Dictionary<LeaderPostId, List<AdjustmentTalent>> lists;
    private readonly Dictionary<PersonId, AdjustmentProposal> proposals = [];

    private AdjustmentProposals(AdjustmentTown town)
    {
        this.town = town;
        lists = town.Seats.Keys.ToDictionary(id => id, _ => new List<AdjustmentTalent>());
    }

    /// <returns>One for each talent of the town who is not decided.</returns>
    public static IReadOnlyDictionary<PersonId, AdjustmentProposal> Of(AdjustmentTown town)
    {
        ArgumentNullException.ThrowIfNull(town);
        var making = new AdjustmentProposals(town);
        making.Make();
        return making.proposals;
    }

    /// <summary>Every open post for one talent beside what is on the lists of the others, the best first; a full post is said to be full.</summary>
    public static IReadOnlyList<LiaisonMatch> MatchesOf(AdjustmentTown town, PersonId person)
    {
        ArgumentNullException.ThrowIfNull(town);
        var making = new AdjustmentProposals(town);
        making.Place();
        return making.Matches(town.Talents[person]);
    }

    private IEnumerable<AdjustmentTalent> Undecided => InOrder(town.Talents.Values.Where(talent => talent.Decided is null));

    private static IEnumerable<AdjustmentTalent> InOrder(IEnumerable<AdjustmentTalent> talents) => talents.OrderBy(talent => talent.Level ?? TalentLevel.F).ThenBy(talent => talent.Person.Value);

    private void Make()
    {
        foreach (var talent in Undecided.Where(talent => talent.Post is not null && GroundsToEnd(talent) is not null))
            Propose(new AdjustmentProposal(talent.Person, AdjustmentChoice.End, null, GroundsToEnd(talent)!.Value));
        Place();
        foreach (var (talent, why) in Leaving()) MoveOn(talent, AdjustmentChoice.Move, why);
        foreach (var talent in Undecided.Where(talent => talent.Post is null)) MoveOn(talent, AdjustmentChoice.Assign, new AdjustmentProposal(talent.Person, null, null, AdjustmentGrounds.WithoutLeader));
        foreach (var talent in Undecided.Where(talent => !proposals.ContainsKey(talent.Person)).ToList()) Propose(Better(talent) ?? new AdjustmentProposal(talent.Person, AdjustmentChoice.Keep, talent.Post, AdjustmentGrounds.InOrder));
    }

    /// <summary>Whoever stays or was decided stands on a list; whoever has to go does not.</summary>
    private void Place()
    {
        foreach (var talent in town.Talents.Values)
            if ((talent.Decided is { } decided ? decided.Post : GroundsToEnd(talent) is null ? talent.Post : null) is { } post) lists[post].Add(talent);
    }

    private AdjustmentGrounds? GroundsToEnd(AdjustmentTalent talent) => talent.Standing switch
    {
        TalentStanding.Active => town.IsInCircle(talent.Level) ? null : AdjustmentGrounds.LevelLost,
        TalentStanding.LeftCounty => AdjustmentGrounds.TalentLeft,
        TalentStanding.Retired => AdjustmentGrounds.Retired,
        TalentStanding.Deceased => AdjustmentGrounds.Deceased,
        _ => AdjustmentGrounds.RecordCancelled,
    };

    /// <summary>Whose post cannot keep them, and of a post that has too many those who fit it least, the latest first.</summary>
    private List<(AdjustmentTalent Talent, AdjustmentProposal Why)> Leaving()
    {
        var leaving = new List<(AdjustmentTalent, AdjustmentProposal)>();
        foreach (var (post, seat) in town.Seats.OrderBy(entry => entry.Value.Post.Title, StringComparer.Ordinal).ThenBy(entry => entry.Key.Value))
        {
            foreach (var talent in Movable(post).Where(talent => AdjustmentTown.WhyNotTake(seat, talent.Person) is not null))
                leaving.Add((talent, new AdjustmentProposal(talent.Person, null, null, seat.Holder == talent.Person ? AdjustmentGrounds.OwnTalent : AdjustmentGrounds.PostVacant)));
            var (load, most) = (lists[post].Count, town.Rules.MostTalents);
            var gone = leaving.Select(row => row.Item1.Person).ToHashSet();
            var over = Math.Max(0, lists[post].Count(talent => !gone.Contains(talent.Person)) - most);
            foreach (var talent in Movable(post).Where(talent => !gone.Contains(talent.Person)).OrderBy(talent => Strength(Match(seat, talent))).ThenByDescending(talent => talent.Assignment!.From).ThenBy(talent => talent.Person.Value).Take(over))
                leaving.Add((talent, new AdjustmentProposal(talent.Person, null, null, AdjustmentGrounds.OverMaximum) { Load = load, Most = most }));
        }

        foreach (var (talent, _) in leaving) lists[talent.Post!.Value].Remove(talent);
        return [.. leaving.OrderBy(row => row.Item1.Level ?? TalentLevel.F).ThenBy(row => row.Item1.Person.Value)];
    }

    private List<AdjustmentTalent> Movable(LeaderPostId post) => [.. InOrder(lists[post].Where(talent => talent.Decided is null))];

    private void MoveOn(AdjustmentTalent talent, AdjustmentChoice choice, AdjustmentProposal why)
    {
        if (Matches(talent).FirstOrDefault(match => match.Post.Id != talent.Post && match.WhyNot is null) is { } best) Give(talent, best, choice, why);
        else
        {
            // Nobody has room: the talent stays until the office decides.
            if (talent.Post is { } own) lists[own].Add(talent);
            Propose(why);
        }
    }

    private void Give(AdjustmentTalent talent, LiaisonMatch post, AdjustmentChoice choice, AdjustmentProposal why)
    {
        var (match, matched) = Reason(post);
        Propose(why with { Choice = choice, Post = post.Post.Id, Match = match, Matched = matched });
        lists[post.Post.Id].Add(talent);
    }

    /// <summary>Another leader knows the employer, or at least the chain, and the own one knows neither; nobody is left with too few for it.</summary>
    private AdjustmentProposal? Better(AdjustmentTalent talent)
    {
        var own = Match(town.Seats[talent.Post!.Value], talent);
        if (own.Load < town.Rules.LeastTalents || own.SameEmployer > 0) return null;
        if (Matches(talent).FirstOrDefault(match => match.Post.Id != talent.Post && match.WhyNot is null) is not { } best) return null;
        if (best.SameEmployer == 0 && (own.SameChain > 0 || best.SameChain == 0)) return null;
        lists[talent.Post.Value].Remove(talent);
        lists[best.Post.Id].Add(talent);
        var (match, matched) = Reason(best);
        return new AdjustmentProposal(talent.Person, AdjustmentChoice.Move, best.Post.Id, AdjustmentGrounds.BetterMatch) { Match = match, Matched = matched };
    }

    private IReadOnlyList<LiaisonMatch> Matches(AdjustmentTalent talent) => LiaisonMatch.Ordered(town.Seats.Values.Where(seat => seat.Post.ClosedAt is null).Select(seat => Match(seat, talent)));

    private LiaisonMatch Match(PostSeat seat, AdjustmentTalent talent)
    {
        var others = lists[seat.Post.Id].Where(other => other.Person != talent.Person).Select(other => other.Peer).ToList();
        return LiaisonMatch.Of(seat.Post, talent.Peer, others, AdjustmentTown.WhyNotTake(seat, talent.Person) ?? (others.Count >= town.Rules.MostTalents ? LiaisonRefusals.PostIsFull.With(town.Rules.MostTalents) : null));
    }

    private static (PostMatch Match, int Matched) Reason(LiaisonMatch post) =>
        post.SameEmployer > 0 ? (PostMatch.SameEmployer, post.SameEmployer)
        : post.SameChain > 0 ? (PostMatch.SameChain, post.SameChain)
        : post.SameTownship > 0 ? (PostMatch.SameTownship, post.SameTownship)
        : (PostMatch.FewestTalents, post.Load);

    private static int Strength(LiaisonMatch post) => (post.SameEmployer > 0 ? 4 : 0) + (post.SameChain > 0 ? 2 : 0) + (post.SameTownship > 0 ? 1 : 0);

    private void Propose(AdjustmentProposal proposal) => proposals.Add(proposal.Person, proposal);
}
