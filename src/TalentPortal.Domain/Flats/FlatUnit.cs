using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Flats;

/// <summary>One flat. It is closed until somebody has confirmed its figures; a lease that is signed keeps the figures of its day.</summary>
public sealed class FlatUnit : IVersioned
{
    public const int LongestNumber = 20, LongestWords = 300;

    private readonly List<FlatUnitStep> history = [];

    private FlatUnit() { }

    /// <param name="building">Where it is.</param>
    /// <param name="floor">From 1.</param>
    /// <param name="number">As on its door, e.g. 3-1-502.</param>
    /// <param name="terms">Proposed with it.</param>
    /// <param name="actor">Of the operator.</param>
    /// <param name="now">The moment.</param>
    public FlatUnit(FlatBuilding building, int floor, string number, FlatUnitTerms terms, FlatActor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(building);
        RefusedException.ThrowIf(floor < 1 || floor > building.Floors || string.IsNullOrWhiteSpace(number) || number.Length > LongestNumber ? FlatRefusals.UnitUnclear : null);
        Id = FlatUnitId.New();
        (BuildingId, EstateId, Land, Floor, Number) = (building.Id, building.EstateId, building.Land, floor, number);
        ProposeTerms(terms, actor, now);
    }

    public FlatUnitId Id { get; private set; }
    public FlatEstateId EstateId { get; private set; }
    public FlatBuildingId BuildingId { get; private set; }
    public FlatLand Land { get; private set; }
    public int Floor { get; private set; }
    public string Number { get; private set; } = "";
    /// <summary>In force; null until the first were confirmed.</summary>
    public FlatUnitTerms? Terms { get; private set; }
    /// <summary>To be confirmed.</summary>
    public FlatUnitTerms? ProposedTerms { get; private set; }
    public FlatUnitStatus Status { get; private set; }
    /// <summary>Since when figures wait to be confirmed.</summary>
    public DateTime? ProposedAt { get; private set; }
    /// <summary>The application that has chosen it, from the choice until the contract; null for a flat that is kept for a tenant who moves.</summary>
    public FlatApplicationId? ChosenBy { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public long Version { get; private set; }

    public IReadOnlyList<FlatUnitStep> History => history;

    /// <summary>Null when the actor may take the step now.</summary>
    public Refusal? WhyNot(FlatUnitAction action, FlatActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (FlatUnitFlow.Table.Next(Status, action) is null) return FlatRefusals.NotInThisState;
        var isAnswer = action is FlatUnitAction.ConfirmTerms or FlatUnitAction.ReturnTerms;
        return actor.WhyNot(FlatUnitFlow.SideOf(action), null, isAnswer ? ProposedBy : null)
            ?? (isAnswer && ProposedTerms is null ? FlatRefusals.NoTerms
                : action is FlatUnitAction.ProposeTerms && ProposedTerms is not null ? FlatRefusals.TermsPending
                : action is FlatUnitAction.OpenUp && Terms is null ? FlatRefusals.NoTerms
                : action is FlatUnitAction.Release && ChosenBy is not null ? FlatRefusals.ChosenByApplicant
                : action is FlatUnitAction.Sell ? Terms!.WhyNotSell(Land)
                : null);
    }

    public void ProposeTerms(FlatUnitTerms terms, FlatActor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(terms);
        RefusedException.ThrowIf(WhyNot(FlatUnitAction.ProposeTerms, actor) ?? terms.WhyInvalid(Land));
        // Each place has figures of its own: what is proposed, what is in force and what a step keeps are three rows.
        (ProposedTerms, ProposedAt) = (terms with { }, now);
        Move(FlatUnitAction.ProposeTerms, actor, null, now, terms with { });
    }

    public void ConfirmTerms(FlatActor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(FlatUnitAction.ConfirmTerms, actor));
        (Terms, ProposedTerms, ProposedAt) = (ProposedTerms! with { }, null, null);
        Move(FlatUnitAction.ConfirmTerms, actor, null, now, Terms with { });
    }

    public void ReturnTerms(string words, FlatActor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(FlatUnitAction.ReturnTerms, actor));
        (ProposedTerms, ProposedAt) = (null, null);
        Move(FlatUnitAction.ReturnTerms, actor, words, now);
    }

    /// <summary>Every step that changes nothing but the state; figures have verbs of their own.</summary>
    public void Take(FlatUnitAction action, string? words, FlatActor actor, DateTime now)
    {
        if (action is FlatUnitAction.ProposeTerms or FlatUnitAction.ConfirmTerms or FlatUnitAction.ReturnTerms) throw new ArgumentOutOfRangeException(nameof(action), action, "Figures have verbs of their own.");
        RefusedException.ThrowIf(WhyNot(action, actor));
        Move(action, actor, words, now);
        ChosenBy = null;
    }

    /// <summary>The applicant's choice takes it: whose right that is was asked by the application.</summary>
    internal void ReserveFor(FlatApplication application, FlatActor actor, DateTime now)
    {
        RefusedException.ThrowIf(FlatUnitFlow.Table.Next(Status, FlatUnitAction.Reserve) is null ? FlatRefusals.NotInThisState : Terms is null ? FlatRefusals.NoTerms : null);
        Move(FlatUnitAction.Reserve, actor, null, now);
        ChosenBy = application.Id;
    }

    /// <summary>The contract of the application that chose it is signed.</summary>
    internal void LetTo(FlatApplication application, FlatActor actor, DateTime now)
    {
        RefusedException.ThrowIf(ChosenBy != application.Id || FlatUnitFlow.Table.Next(Status, FlatUnitAction.HandOver) is null ? FlatRefusals.NotInThisState : null);
        Move(FlatUnitAction.HandOver, actor, null, now);
        ChosenBy = null;
    }

    /// <summary>The application that had chosen it has ended, so somebody else may have it; whoever ended that one gives it back with the same step.</summary>
    internal void ReleaseOf(FlatApplication application, FlatActor actor, DateTime now)
    {
        RefusedException.ThrowIf(ChosenBy != application.Id || FlatUnitFlow.Table.Next(Status, FlatUnitAction.Release) is null ? FlatRefusals.NotInThisState : null);
        Move(FlatUnitAction.Release, actor, null, now);
        ChosenBy = null;
    }

    private PersonId? ProposedBy => history.LastOrDefault(step => step.Action is FlatUnitAction.ProposeTerms)?.ByPerson;

    // Asked before anything changed; asking again would compare with the state after it.
    private void Move(FlatUnitAction action, FlatActor actor, string? words, DateTime at, FlatUnitTerms? terms = null)
    {
        var to = FlatUnitFlow.Table.Next(Status, action)!.Value;
        history.Add(new FlatUnitStep(history.Count + 1, Status, action, to, actor.Actor, words, terms, at));
        (Status, ChangedAt) = (to, at);
    }
}

/// <summary>One step of a flat, for good.</summary>
public sealed class FlatUnitStep
{
    private FlatUnitStep() { }

    internal FlatUnitStep(int sequence, FlatUnitStatus from, FlatUnitAction action, FlatUnitStatus to, Actor actor, string? words, FlatUnitTerms? terms, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, From, Action, To, At, Words, Terms) = (sequence, from, action, to, at, words, terms);
        (By, ByName, ByPerson) = (actor.Id, actor.Name, actor.Person);
    }

    public Guid Id { get; private set; }
    /// <summary>From 1 within the flat.</summary>
    public int Sequence { get; private set; }
    public FlatUnitStatus From { get; private set; }
    public FlatUnitAction Action { get; private set; }
    public FlatUnitStatus To { get; private set; }
    public DateTime At { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId? ByPerson { get; private set; }
    public string? Words { get; private set; }
    /// <summary>The figures that were proposed or confirmed.</summary>
    public FlatUnitTerms? Terms { get; private set; }
}
