using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Flats;

/// <summary>
/// A draw between applications that nothing else parts (公开摇号). One officer promises list and seed, another adds the word of a witness, which nobody could know before, and opens it;
/// see <see cref="VerifiableDraw"/> for how anybody computes the order again. Every draw is kept; one that is held again says why and names the one before.
/// </summary>
public sealed class FlatDraw
{
    public const int LongestReason = 300, LongestWitness = 100, SeedLength = 64;

    private readonly List<FlatDrawEntry> entries = [];

    private FlatDraw() { }

    /// <param name="number">Of the series, as it is published.</param>
    /// <param name="applications">Numbers of two applications at least.</param>
    /// <param name="seed">Sixty-four hexadecimal characters that nobody chose.</param>
    /// <param name="before">The draw that this one repeats.</param>
    /// <param name="reason">Why it is held again; none for a first one.</param>
    /// <param name="actor">Of the operator.</param>
    /// <param name="now">The moment of the promise.</param>
    public FlatDraw(string number, IEnumerable<string> applications, string seed, FlatDraw? before, string? reason, FlatActor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentNullException.ThrowIfNull(actor);
        List<string> listed = [.. applications.Order(StringComparer.Ordinal)];
        var isClear = listed.Count >= 2 && listed.Distinct(StringComparer.Ordinal).Count() == listed.Count && !listed.Exists(string.IsNullOrWhiteSpace) && seed.Length == SeedLength && seed.All(char.IsAsciiHexDigitLower);
        RefusedException.ThrowIf(actor.WhyNot(FlatSide.Operator, null, null) ?? (isClear ? null : FlatRefusals.DrawUnclear) ?? (before is not null == string.IsNullOrWhiteSpace(reason) ? FlatRefusals.RepeatNeedsReason : null));
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
    public string? Witness { get; private set; }
    public AccountId? OpenedBy { get; private set; }
    public string? OpenedByName { get; private set; }
    public DateTime? OpenedAt { get; private set; }

    /// <summary>The list as it was promised, by number.</summary>
    public IReadOnlyList<FlatDrawEntry> Entries => entries;
    public bool IsOpen => OpenedAt is not null;

    public Refusal? WhyNotOpen(string witness, FlatActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return IsOpen ? FlatRefusals.DrawOpen
            : actor.WhyNot(FlatSide.Office, null, CommittedByPerson)
            ?? (string.IsNullOrWhiteSpace(witness) || witness.Length > LongestWitness ? FlatRefusals.DrawUnclear : null);
    }

    public void Open(string witness, FlatActor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotOpen(witness, actor));
        (Witness, OpenedBy, OpenedByName, OpenedAt) = (witness, actor.Actor.Id, actor.Actor.Name, now);
        var order = VerifiableDraw.Order(Seed, witness, entries.Select(entry => entry.Application)).ToList();
        foreach (var entry in entries) entry.Place(order.IndexOf(entry.Application) + 1);
    }

    public PlaceInDraw? PlaceOf(string application) => entries.Find(entry => entry.Application == application)?.Rank is { } rank ? new PlaceInDraw(Id, rank) : null;

    /// <summary>Whether what is kept is what follows from list, seed and witness; what anybody outside computes, too.</summary>
    public bool HoldsGood()
    {
        var digest = VerifiableDraw.ListDigest(entries.Select(entry => entry.Application));
        if (digest != ListDigest || VerifiableDraw.Commitment(Seed, digest) != Commitment) return false;
        return !IsOpen ? entries.TrueForAll(entry => entry.Rank is null)
            : VerifiableDraw.Order(Seed, Witness!, entries.Select(entry => entry.Application)).SequenceEqual(entries.OrderBy(entry => entry.Rank).Select(entry => entry.Application));
    }
}

/// <summary>One application on the list of a draw, with the place that the draw gave.</summary>
public sealed class FlatDrawEntry
{
    private FlatDrawEntry() { }

    internal FlatDrawEntry(string application) => (Id, Application) = (Guid.CreateVersion7(), application);

    public Guid Id { get; private set; }
    public string Application { get; private set; } = "";
    /// <summary>From 1; null until the draw is opened.</summary>
    public int? Rank { get; private set; }

    internal void Place(int rank) => Rank = rank;
}
