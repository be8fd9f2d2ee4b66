using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Flats;

/// <summary>
/// A draw between applications that nothing else parts (公开摇号). One officer promises list and seed, another adds the word of a witness, which nobody could know before, and opens it;
/// see <see cref="VerifiableDraw"/> for how anybody computes the order again. The order is not kept: it follows from list, seed and word, so nothing can disagree with them. Every draw is
/// kept; one that is held again says why and names the one before.
/// </summary>
public sealed class FlatDraw
{
    public const int LongestReason = 300, LongestWitness = 100, SeedLength = 64;

    private readonly List<FlatDrawEntry> entries = [];

    private FlatDraw() { }

    /// <param name="number">Of the series, as it is published.</param>
    /// <param name="candidates">Two applications at least.</param>
    /// <param name="seed">Sixty-four hexadecimal characters that nobody chose.</param>
    /// <param name="before">The draw that this one repeats.</param>
    /// <param name="reason">Why it is held again; none for a first one.</param>
    /// <param name="actor">Of the operator, and no relation of anybody on the list.</param>
    /// <param name="now">The moment of the promise.</param>
    public FlatDraw(string number, IReadOnlyCollection<FlatDrawCandidate> candidates, string seed, FlatDraw? before, string? reason, FlatActor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentNullException.ThrowIfNull(actor);
        List<string> listed = [.. candidates.Select(candidate => candidate.Application).Order(StringComparer.Ordinal)];
        var isClear = listed.Count >= 2 && listed.Distinct(StringComparer.Ordinal).Count() == listed.Count && !listed.Exists(string.IsNullOrWhiteSpace) && seed.Length == SeedLength && seed.All(char.IsAsciiHexDigitLower);
        RefusedException.ThrowIf(WhyNotPromise(candidates, actor) ?? (isClear ? null : FlatRefusals.DrawUnclear) ?? (before is not null == string.IsNullOrWhiteSpace(reason) ? FlatRefusals.RepeatNeedsReason : null));
        Id = FlatDrawId.New();
        (Number, Seed, ListDigest, RepeatsId, Reason) = (number, seed, VerifiableDraw.ListDigest(listed), before?.Id, reason);
        Commitment = VerifiableDraw.Commitment(seed, ListDigest);
        (CommittedBy, CommittedByPerson, CommittedByName, CommittedAt) = (actor.Actor.Id, actor.Actor.Person!.Value, actor.Actor.Name, now);
        entries.AddRange(listed.Select(application => new FlatDrawEntry(application)));
    }

    public FlatDrawId Id { get; private set; }
    public string Number { get; private set; } = "";
    /// <summary>Shown to nobody before the draw is opened.</summary>
    public string Seed { get; private set; } = "";
    public string ListDigest { get; private set; } = "";
    public string Commitment { get; private set; } = "";
    public FlatDrawId? RepeatsId { get; private set; }
    public string? Reason { get; private set; }
    public AccountId CommittedBy { get; private set; }
    public PersonId CommittedByPerson { get; private set; }
    public string CommittedByName { get; private set; } = "";
    public DateTime CommittedAt { get; private set; }
    /// <summary>Null until another person has opened it.</summary>
    public FlatDrawOpening? Opening { get; private set; }

    public IReadOnlyList<FlatDrawEntry> Entries => entries;
    public bool IsOpen => Opening is not null;

    /// <summary>The list as it was promised, by number.</summary>
    public IEnumerable<string> Listed => entries.Select(entry => entry.Application).Order(StringComparer.Ordinal);

    /// <summary>Nobody holds a draw in which the own application or a relation's is.</summary>
    public static Refusal? WhyNotPromise(IEnumerable<FlatDrawCandidate> candidates, FlatActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.WhyNotFor(FlatSide.Operator, candidates.Select(candidate => candidate.Person), null);
    }

    /// <param name="people">Those whose applications are on the list.</param>
    /// <param name="later">The number of the draw that was promised in the place of this one.</param>
    /// <param name="actor">Of the office.</param>
    public Refusal? WhyNotOpen(IEnumerable<PersonId> people, string? later, FlatActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return IsOpen ? FlatRefusals.DrawOpen : later is not null ? FlatRefusals.DrawReplaced.With(later) : actor.WhyNotFor(FlatSide.Office, people, CommittedByPerson);
    }

    public void Open(string witness, IEnumerable<PersonId> people, string? later, FlatActor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotOpen(people, later, actor)
            ?? (string.IsNullOrWhiteSpace(witness) || witness.Length > LongestWitness ? FlatRefusals.DrawUnclear : HoldsGood() ? null : FlatRefusals.DrawBroken));
        Opening = new FlatDrawOpening(witness, actor.Actor, now);
    }

    /// <summary>The order that the draw gave; nobody until it is opened.</summary>
    public IReadOnlyList<string> Order() => Opening is null ? [] : VerifiableDraw.Order(Seed, Opening.Witness, Listed);

    /// <summary>The places that the draw gave, by number of the application.</summary>
    public IReadOnlyDictionary<string, PlaceInDraw> Places() => Order().Select((application, before) => (application, before)).ToDictionary(row => row.application, row => new PlaceInDraw(Id, row.before + 1));

    /// <summary>Whether list and seed are those that were promised; what anybody outside computes, too.</summary>
    public bool HoldsGood()
    {
        var digest = VerifiableDraw.ListDigest(Listed);
        return digest == ListDigest && VerifiableDraw.Commitment(Seed, digest) == Commitment;
    }

    /// <summary>The draw as it is given out; the seed only once it is open.</summary>
    public FlatDrawFile ToFile(string? repeats) => new()
    {
        Number = Number,
        Applications = [.. Listed],
        ListDigest = ListDigest,
        Commitment = Commitment,
        CommittedAt = CommittedAt,
        Seed = IsOpen ? Seed : null,
        Witness = Opening?.Witness,
        OpenedAt = Opening?.At,
        Order = IsOpen ? Order() : null,
        Repeats = repeats,
        Reason = Reason,
    };
}

/// <param name="Application">Its number.</param>
/// <param name="Person">Whose it is.</param>
public sealed record FlatDrawCandidate(string Application, PersonId Person);

/// <summary>One application on the list of a draw.</summary>
public sealed class FlatDrawEntry
{
    private FlatDrawEntry() { }

    internal FlatDrawEntry(string application) => (Id, Application) = (Guid.CreateVersion7(), application);

    public Guid Id { get; private set; }
    public string Application { get; private set; } = "";
}

/// <summary>The word of the witness, for good: from here on anybody can compute the order.</summary>
public sealed class FlatDrawOpening
{
    private FlatDrawOpening() { }

    internal FlatDrawOpening(string witness, Actor actor, DateTime at) => (Id, Witness, By, ByName, At) = (Guid.CreateVersion7(), witness, actor.Id, actor.Name, at);

    public Guid Id { get; private set; }
    public string Witness { get; private set; } = "";
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
}
