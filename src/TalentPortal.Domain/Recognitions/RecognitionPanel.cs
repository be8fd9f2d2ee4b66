using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Recognitions;

/// <summary>
/// A meeting of experts (专家评审会): who sat, and how each voted on each case. Its minutes close it; what was recorded is never
/// changed.
/// </summary>
public sealed class RecognitionPanel : IVersioned
{
    private readonly List<PanelExpert> experts = [];
    private readonly List<PanelVote> votes = [];

    private RecognitionPanel() { }

    public RecognitionPanel(RecognitionPanelId id, string number, DateOnly heldOn, string place, IEnumerable<PanelExpert> experts, Actor convener, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotHold(convener));
        Id = id;
        (Number, HeldOn, Place) = (number, heldOn, place);
        this.experts.AddRange(experts);
        (ConvenedBy, ConvenedByName, ConvenedAt) = (convener.Person!.Value, convener.Name, now);
    }

    public RecognitionPanelId Id { get; private set; }
    /// <summary>评审会编号, e.g. PS26-00003.</summary>
    public string Number { get; private set; } = "";
    public DateOnly HeldOn { get; private set; }
    public string Place { get; private set; } = "";
    public PersonId ConvenedBy { get; private set; }
    public string ConvenedByName { get; private set; } = "";
    public DateTime ConvenedAt { get; private set; }
    public string? Minutes { get; private set; }
    public string? ClosedByName { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public long Version { get; private set; }
    public IReadOnlyList<PanelExpert> Experts => experts;
    public IReadOnlyList<PanelVote> Votes => votes;

    public bool IsClosed => ClosedAt is not null;

    public Refusal? WhyNotRecord(Actor actor, DateOnly today) =>
        WhyNotHold(actor) ?? (IsClosed ? RecognitionRefusals.PanelClosed : today < HeldOn ? RecognitionRefusals.PanelNotHeldYet : null);

    /// <summary>
    /// Takes the votes on one case, says what they add up to, and moves the case. An expert who is related to the applicant is shut out
    /// by the portal; one who declares a relation casts no vote either.
    /// </summary>
    /// <param name="excluded">Experts of this panel whom a recorded relation, the own case or the same employer shuts out.</param>
    public TalentLevel? Record(RecognitionApplication application, IReadOnlyCollection<CastVote> cast, IReadOnlySet<Guid> excluded, CatalogueTerms terms, string opinion, Actor actor, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNotRecord(actor, clock.Today)
            ?? application.WhyNot(RecognitionAction.PanelRecommends, actor)
            ?? WhyNotCount(cast, excluded, terms));
        var outcome = PanelVoting.Outcome([.. cast.Where(vote => vote.Kind is not VoteKind.Recused).Select(vote => vote.Kind is VoteKind.For ? vote.Level : null)], terms.MajorityPercent);
        votes.AddRange(cast.Select(vote => new PanelVote(application.Id, vote, clock.UtcNow)));
        votes.AddRange(excluded.Where(expert => cast.All(vote => vote.Expert != expert)).Select(expert => new PanelVote(application.Id, new CastVote(expert, VoteKind.Excluded, null, null), clock.UtcNow)));
        application.RecordPanel(Id, outcome, actor, opinion, clock);
        return outcome;
    }

    public void Close(string minutes, Actor actor, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNotRecord(actor, clock.Today));
        (Minutes, ClosedByName, ClosedAt) = (minutes, actor.Name, clock.UtcNow);
    }

    private Refusal? WhyNotCount(IReadOnlyCollection<CastVote> cast, IReadOnlySet<Guid> excluded, CatalogueTerms terms)
    {
        if (cast.Any(vote => experts.All(expert => expert.Id != vote.Expert)) || cast.DistinctBy(vote => vote.Expert).Count() != cast.Count) return RecognitionRefusals.ExpertUnknown;
        if (cast.Any(vote => vote.Kind is VoteKind.Excluded || excluded.Contains(vote.Expert))) return RecognitionRefusals.ExpertExcluded;
        if (cast.Any(vote => vote.Kind is VoteKind.For && (vote.Level is not { } level || !terms.AssessedLevels.Contains(level)))) return RecognitionRefusals.LevelNotAssessed;
        var counted = cast.Count(vote => vote.Kind is not VoteKind.Recused);
        return counted < terms.Quorum ? RecognitionRefusals.NoQuorum.With(terms.Quorum, counted) : null;
    }

    private static Refusal? WhyNotHold(Actor actor) =>
        !actor.May(Capability.HoldRecognitionPanels) ? RecognitionRefusals.NotYours : actor.Person is null ? RecognitionRefusals.StaffNeedsPerson : null;
}

/// <summary>An expert of a panel: somebody of the register, or a name with the house they come from.</summary>
public sealed class PanelExpert
{
    private PanelExpert() { }

    public PanelExpert(string name, string affiliation, PersonId? person) => (Id, Name, Affiliation, PersonId) = (Guid.CreateVersion7(), name, affiliation, person);

    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";
    public string Affiliation { get; private set; } = "";
    public PersonId? PersonId { get; private set; }
}

public enum VoteKind
{
    /// <summary>同意</summary>
    For,
    /// <summary>不同意</summary>
    Against,
    /// <summary>弃权: counts among the votes cast</summary>
    Abstained,
    /// <summary>本人申请回避</summary>
    Recused,
    /// <summary>系统回避: shut out by the portal</summary>
    Excluded,
}

/// <summary>A vote as it is entered.</summary>
public sealed record CastVote(Guid Expert, VoteKind Kind, TalentLevel? Level, string? Opinion);

/// <summary>One expert's vote on one case, for good.</summary>
public sealed class PanelVote
{
    public const int LongestOpinion = 500;

    private PanelVote() { }

    internal PanelVote(RecognitionApplicationId application, CastVote vote, DateTime at)
    {
        Id = Guid.CreateVersion7();
        ApplicationId = application;
        (ExpertId, Kind, Level, Opinion) = vote;
        if (Kind is not VoteKind.For) Level = null;
        At = at;
    }

    public Guid Id { get; private set; }
    public RecognitionApplicationId ApplicationId { get; private set; }
    public Guid ExpertId { get; private set; }
    public VoteKind Kind { get; private set; }
    public TalentLevel? Level { get; private set; }
    public string? Opinion { get; private set; }
    public DateTime At { get; private set; }
}
