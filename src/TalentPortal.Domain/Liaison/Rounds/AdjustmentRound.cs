using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Liaison.Rounds;

/// <summary>
/// The yearly adjustment (年度调整): one list of all talents of the circle with what becomes of each. The portal proposes, the office decides line by line, a second
/// person confirms for a day; on that day everything takes effect at once, and nothing of it before.
/// </summary>
public sealed class AdjustmentRound : IVersioned
{
    public const int LongestReason = LeaderPost.LongestReason;

    private readonly List<AdjustmentLine> lines = [];
    private readonly List<AdjustmentStep> history = [];

    private AdjustmentRound() { }

    private AdjustmentRound(int year, AdjustmentTown town, Actor actor, DateTime now)
    {
        (Id, Year, OpenedAt, OpenedByName, OnlyOne) = (AdjustmentRoundId.New(), year, now, actor.Name, true);
        Note(AdjustmentAction.Open, LookAt(town, now), actor, null, now);
    }

    public AdjustmentRoundId Id { get; private set; }
    public int Year { get; private set; }
    public AdjustmentState State { get; private set; }
    public DateTime OpenedAt { get; private set; }
    public string OpenedByName { get; private set; } = "";
    public DateTime LookedAt { get; private set; }
    /// <summary>The limits of a post at the last look.</summary>
    public int LeastTalents { get; private set; }
    public int MostTalents { get; private set; }
    /// <summary>From which day the list holds: proposed by whoever hands it over, settled by whoever confirms it; once it is in force, the day it really took effect.</summary>
    public DateOnly? HoldsFrom { get; private set; }
    public string? HandedOverByName { get; private set; }
    public PersonId? HandedOverBy { get; private set; }
    public PersonId? HandedOverFor { get; private set; }
    public AccountId? ConfirmedBy { get; private set; }
    public string? ConfirmedByName { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    /// <summary>Set while the round runs: one at a time.</summary>
    public bool? OnlyOne { get; private set; }
    /// <summary>The year once it is confirmed: one a year.</summary>
    public int? ConfirmedYear { get; private set; }
    public long Version { get; private set; }

    public IReadOnlyList<AdjustmentLine> Lines => lines;
    public IReadOnlyList<AdjustmentStep> History => history;

    public bool CanBeChanged => AdjustmentFlow.Table.Next(State, AdjustmentAction.Decide) is not null;

    /// <summary>As long as it is neither in force nor dropped, what happens in the county concerns it.</summary>
    public bool Runs => State is not (AdjustmentState.InForce or AdjustmentState.Dropped);

    /// <summary>As the lines say it.</summary>
    public IReadOnlyDictionary<LeaderPostId, PostLoad> Loads => PostLoad.Of(lines.Where(line => !line.FellAway).Select(line => (line.FromPostId, line.Outcome)));

    /// <param name="others">The round that runs and the one that was confirmed for the year, if there are any.</param>
    /// <param name="year">The one to open.</param>
    /// <param name="actor">An officer of the talent office.</param>
    /// <param name="today">The county's day.</param>
    public static Refusal? WhyNotOpen(IEnumerable<AdjustmentRound> others, int year, Actor actor, DateOnly today)
    {
        var known = others.ToList();
        return LeaderPost.WhyNotManage(actor)
            ?? (known.Find(round => round.Runs) is { } running ? AdjustmentRefusals.AnotherRuns.With(running.Year)
                : year < today.Year || year > today.Year + 1 ? AdjustmentRefusals.YearTooFar.With(today.Year, today.Year + 1)
                : known.Exists(round => round.ConfirmedYear == year) ? AdjustmentRefusals.YearConfirmed.With(year)
                : null);
    }

    public static AdjustmentRound Open(int year, AdjustmentTown town, IEnumerable<AdjustmentRound> others, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(town);
        RefusedException.ThrowIf(WhyNotOpen(others, year, actor, CountyClock.DayOf(now)) ?? (town.Talents.Count == 0 ? AdjustmentRefusals.NobodyInCircle : null));
        return new AdjustmentRound(year, town, actor, now);
    }

    /// <param name="action">A step.</param>
    /// <param name="actor">Who would take it.</param>
    /// <param name="today">When the day matters: once the year is over nothing of it can hold any more.</param>
    public Refusal? WhyNot(AdjustmentAction action, Actor actor, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return LeaderPost.WhyNotManage(actor)
            ?? (AdjustmentFlow.Table.Next(State, action) is null || action is AdjustmentAction.TakeEffect ? AdjustmentRefusals.NotInThisState
                : action is AdjustmentAction.HandOver or AdjustmentAction.Confirm && today?.Year > Year ? AdjustmentRefusals.YearOver.With(Year)
                : action is AdjustmentAction.SendBack && State is AdjustmentState.Confirmed && HoldsFrom <= today ? AdjustmentRefusals.DayHasCome
                : action is AdjustmentAction.HandOver ? WhyNotComplete()
                // Four eyes are for what takes effect. To stop a list that waits for its day is free to everybody of the office, also to whoever handed it over.
                : State is AdjustmentState.HandedOver && action is AdjustmentAction.Confirm or AdjustmentAction.SendBack && HandedOverIs(actor) ? AdjustmentRefusals.FourEyes
                : null);
    }

    /// <summary>What each post has now and would have: whoever is not on the list, and whoever changed meanwhile, counts as they are.</summary>
    public IReadOnlyDictionary<LeaderPostId, PostLoad> LoadsIn(AdjustmentTown town)
    {
        ArgumentNullException.ThrowIfNull(town);
        var places = PlacesIn(town, Overtaken(town).Select(row => row.Line));
        return PostLoad.Of(town.Talents.Values.Select(talent => (talent.Post, places.GetValueOrDefault(talent.Person))));
    }

    /// <summary>Who changed meanwhile, with why. Of two records that became one since the last look the second line is about somebody who has one.</summary>
    public IReadOnlyList<(AdjustmentLine Line, Refusal Why)> Overtaken(AdjustmentTown town)
    {
        var (overtaken, seen) = (new List<(AdjustmentLine, Refusal)>(), new HashSet<PersonId>());
        foreach (var line in InOrder().Where(line => !line.FellAway))
            if (line.WhyOvertaken(town) is { } why) overtaken.Add((line, why));
            else if (!seen.Add(line.PersonId)) overtaken.Add((line, AdjustmentRefusals.TalentChanged));
        return overtaken;
    }

    /// <summary>Whoever came into the circle since the last look, or was given a leader.</summary>
    public int NotOnList(AdjustmentTown town)
    {
        ArgumentNullException.ThrowIfNull(town);
        var known = lines.Where(line => !line.FellAway).Select(line => line.PersonId).ToHashSet();
        return town.Talents.Keys.Count(person => !known.Contains(person));
    }

    public AdjustmentCounts LookAgain(AdjustmentTown town, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(AdjustmentAction.LookAgain, actor));
        var counts = LookAt(town, now);
        Note(AdjustmentAction.LookAgain, counts, actor, null, now);
        return counts;
    }

    public void Decide(AdjustmentLine line, AdjustmentChoice choice, LeaderPostId? post, string? reason, AdjustmentTown town, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(town);
        RefusedException.ThrowIf(WhyNot(AdjustmentAction.Decide, actor) ?? line.WhyOvertaken(town) ?? line.WhyNotChoose(choice, post, town)
            ?? (reason is null && !line.Proposes(choice, post) ? AdjustmentRefusals.ReasonMissing : null));
        line.Decide(choice, post is { } id ? town.Seats[id] : null, reason, actor, now);
    }

    /// <summary>Follows the portal for all who are not decided yet, or only for those who keep their leader; what changed since the last look waits.</summary>
    /// <returns>How many.</returns>
    public int Follow(bool onlyKept, AdjustmentTown town, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(town);
        RefusedException.ThrowIf(WhyNot(AdjustmentAction.Decide, actor));
        var followed = lines.Where(line => line.IsUndecided && line.Proposed is { } proposed && (!onlyKept || proposed is AdjustmentChoice.Keep) && line.WhyOvertaken(town) is null && line.WhyNotChoose(proposed, line.ProposedPostId, town) is null).ToList();
        foreach (var line in followed) line.Decide(line.Proposed!.Value, line.ProposedPostId is { } post ? town.Seats[post] : null, null, actor, now);
        return followed.Count;
    }

    /// <param name="from">From which day the list is to hold.</param>
    /// <param name="town">The county now: a post may have somebody who is not on the list.</param>
    /// <param name="note">For whoever confirms.</param>
    public void HandOver(DateOnly from, AdjustmentTown town, string? note, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(AdjustmentAction.HandOver, actor, CountyClock.DayOf(now)) ?? WhyNotFrom(from, now) ?? WhyTooMany(town));
        (HoldsFrom, HandedOverByName, HandedOverBy, HandedOverFor) = (from, actor.Name, actor.Person, actor.OnBehalfOf(Capability.ManageLiaison));
        Move(AdjustmentAction.HandOver, null, actor, note, now);
    }

    /// <summary>Before it is confirmed by whoever should confirm it; afterwards the confirmation is taken back (撤回确认), as long as its day has not come.</summary>
    public void SendBack(string reason, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(AdjustmentAction.SendBack, actor, CountyClock.DayOf(now)));
        (ConfirmedYear, ConfirmedBy, ConfirmedByName, ConfirmedAt) = (null, null, null, null);
        Move(AdjustmentAction.SendBack, null, actor, reason, now);
    }

    public void Drop(string reason, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(AdjustmentAction.Drop, actor));
        OnlyOne = null;
        Move(AdjustmentAction.Drop, null, actor, reason, now);
    }

    /// <summary>Nothing may have changed since the list was made: what a second person confirms is what takes effect.</summary>
    public void Confirm(DateOnly from, AdjustmentTown town, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(AdjustmentAction.Confirm, actor, CountyClock.DayOf(now)) ?? WhyNotFrom(from, now)
            ?? (Overtaken(town) is { Count: > 0 } overtaken ? AdjustmentRefusals.ChangedMeanwhile.With(overtaken.Count) : null)
            ?? WhyNotComplete() ?? WhyTooMany(town));
        (HoldsFrom, ConfirmedYear, ConfirmedBy, ConfirmedByName, ConfirmedAt) = (from, Year, actor.Id, actor.Name, now);
        Move(AdjustmentAction.Confirm, null, actor, null, now);
    }

    /// <summary>
    /// On its day: each change ends the old assignment with the day before and begins the new one, in the name of whoever confirmed. What somebody changed between the
    /// confirmation and the day stays as it is now, and the line says why.
    /// </summary>
    /// <param name="town">The county on that day, with its running assignments.</param>
    /// <param name="words">Why the line came to what it came to, for the assignments.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The new assignments, to be saved after those that ended.</returns>
    public IReadOnlyList<LiaisonAssignment> TakeEffect(AdjustmentTown town, Func<AdjustmentLine, string> words, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(town);
        ArgumentNullException.ThrowIfNull(words);
        var today = CountyClock.DayOf(now);
        RefusedException.ThrowIf(AdjustmentFlow.Table.Next(State, AdjustmentAction.TakeEffect) is null || HoldsFrom > today ? AdjustmentRefusals.NotInThisState : null);
        foreach (var (line, why) in Overtaken(town).Where(row => row.Line.Changes)) line.Overtake(why);
        LeaveOutWhatHasNoRoom(town);
        // Written down the day it happens: a night without the portal does not change what was.
        var (begun, by) = (new List<LiaisonAssignment>(), new Actor(ConfirmedBy!.Value, ConfirmedByName!, new HashSet<Capability>()));
        foreach (var line in lines.Where(line => line.HasEffect))
        {
            var old = town.Talents[line.PersonId].Assignment;
            old?.Adjust(today, words(line), by, now);
            if (line.PostId is { } post && line.Choice!.Value.NamesPost()) begun.Add(LiaisonAssignment.ByRound(town.Seats[post].Post, line.PersonId, today, words(line), old?.Id, by, now));
        }

        (OnlyOne, HoldsFrom) = (null, today);
        Move(AdjustmentAction.TakeEffect, new AdjustmentCounts(begun.Count, 0, lines.Count(line => line.Overtaken is not null)), Actor.System, null, now);
        return begun;
    }

    /// <summary>Somebody was given to a post by hand between the confirmation and the day: the last of those who were to come stays where they are, until it fits.</summary>
    private void LeaveOutWhatHasNoRoom(AdjustmentTown town)
    {
        while (true)
        {
            var places = PlacesIn(town, lines.Where(line => line.Overtaken is not null));
            var loads = places.Values.OfType<LeaderPostId>().CountBy(post => post).ToDictionary();
            if (InOrder().LastOrDefault(line => line.HasEffect && line.Outcome is { } post && loads.GetValueOrDefault(post) > town.Rules.MostTalents) is not { } last) return;
            last.Overtake(AdjustmentRefusals.PostFull);
        }
    }

    /// <summary>Who looks after each on the day: those of the list as decided, and whoever is not on it as now.</summary>
    private Dictionary<PersonId, LeaderPostId?> PlacesIn(AdjustmentTown town, IEnumerable<AdjustmentLine> without)
    {
        var left = without.Select(line => line.Id).ToHashSet();
        var decided = lines.Where(line => line.Changes && !left.Contains(line.Id)).ToDictionary(line => line.PersonId);
        return town.Talents.Values.ToDictionary(talent => talent.Person, talent => decided.GetValueOrDefault(talent.Person) is { } line ? line.Outcome : talent.Post);
    }

    /// <summary>The highest level first: who has to give way does not hang on how the lines were read.</summary>
    private IEnumerable<AdjustmentLine> InOrder() => lines.OrderBy(line => line.Level is null).ThenBy(line => line.Level).ThenBy(line => line.Id.Value);

    private Refusal? WhyNotComplete() => lines.Count(line => line.IsUndecided) is > 0 and var open ? AdjustmentRefusals.Undecided.With(open) : null;

    /// <summary>A post that has too many and gets nobody is the office's to see, not a fault of the round.</summary>
    private Refusal? WhyTooMany(AdjustmentTown town) =>
        LoadsIn(town).Values.Where(load => load.Gains && load.After > town.Rules.MostTalents).Select(load => (town.Seats[load.Post].Post.Title, load.After)).OrderBy(load => load.Title, StringComparer.Ordinal).ToList() is [var first, ..]
            ? AdjustmentRefusals.OverMaximum.With(first.Title, first.After, town.Rules.MostTalents) : null;

    private Refusal? WhyNotFrom(DateOnly from, DateTime now) =>
        from < CountyClock.DayOf(now) ? AdjustmentRefusals.DayInPast : from.Year != Year ? AdjustmentRefusals.DayOfAnotherYear.With(Year) : null;

    /// <summary>Persons are compared, so a second account gains nothing; nor does acting for a colleague.</summary>
    private bool HandedOverIs(Actor actor)
    {
        PersonId?[] mine = [actor.Person, actor.OnBehalfOf(Capability.ManageLiaison)];
        return mine.Contains(HandedOverBy) || (HandedOverFor is { } principal && mine.Contains(principal));
    }

    private AdjustmentCounts LookAt(AdjustmentTown town, DateTime now)
    {
        var known = new Dictionary<PersonId, AdjustmentLine>();
        var (added, renewed, fellAway) = (0, 0, 0);
        // Two records that became one may have a line each: the one that speaks of the running assignment stays.
        foreach (var line in InOrder().OrderByDescending(line => town.Talents.GetValueOrDefault(line.PersonId)?.Post == line.FromPostId).ThenBy(line => line.FellAway))
            if (town.Talents.ContainsKey(line.PersonId) && known.TryAdd(line.PersonId, line)) continue;
            else if (!line.FellAway)
            {
                line.FallAway();
                fellAway++;
            }

        var around = new AdjustmentTown(town.Rules, town.Seats.Values, town.Talents.Values.Select(talent => talent with { Decided = known.GetValueOrDefault(talent.Person)?.Place(town) }));
        var proposals = AdjustmentProposals.Of(around);
        foreach (var talent in town.Talents.Values.OrderBy(talent => talent.Person.Value))
            if (known.TryGetValue(talent.Person, out var line)) renewed += line.Renew(town, proposals.GetValueOrDefault(talent.Person)) ? 1 : 0;
            else
            {
                lines.Add(new AdjustmentLine(Id, talent, proposals[talent.Person]));
                added++;
            }

        (LookedAt, LeastTalents, MostTalents) = (now, town.Rules.LeastTalents, town.Rules.MostTalents);
        return new AdjustmentCounts(added, renewed, fellAway);
    }

    private void Move(AdjustmentAction action, AdjustmentCounts? counts, Actor actor, string? reason, DateTime now)
    {
        State = AdjustmentFlow.Table.Next(State, action)!.Value;
        Note(action, counts, actor, reason, now);
    }

    private void Note(AdjustmentAction action, AdjustmentCounts? counts, Actor actor, string? reason, DateTime now) => history.Add(new AdjustmentStep(history.Count + 1, action, counts, actor, reason, now));
}
