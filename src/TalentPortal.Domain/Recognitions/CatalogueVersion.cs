using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Recognitions;

/// <summary>
/// The catalogue from one day on. Written by one person, published by another, never changed afterwards; an application keeps the
/// version in force on the day it was submitted.
/// </summary>
public sealed class CatalogueVersion : IVersioned
{
    public const int LongestReason = 300;

    public static readonly StateFlow<CatalogueState, CatalogueAction> Flow = new()
    {
        { CatalogueState.Draft, CatalogueAction.Amend, CatalogueState.Draft },
        { CatalogueState.Draft, CatalogueAction.Publish, CatalogueState.Published },
        { CatalogueState.Draft, CatalogueAction.Discard, CatalogueState.Discarded },
        { CatalogueState.Published, CatalogueAction.Supersede, CatalogueState.Superseded },
    };

    private CatalogueVersion() { }

    public CatalogueVersion(int number, DateOnly effectiveFrom, CatalogueTerms terms, Actor author, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotMaintain(author) ?? terms.WhyInvalid());
        Id = CatalogueVersionId.New();
        Number = number;
        (EffectiveFrom, Terms, DraftedBy, DraftedByName, DraftedAt) = (effectiveFrom, terms, author.Person, author.Name, now);
    }

    public CatalogueVersionId Id { get; private set; }
    /// <summary>Running number over all versions, also those thrown away.</summary>
    public int Number { get; private set; }
    public DateOnly EffectiveFrom { get; private set; }
    /// <summary>Last day in force; null while no successor is published.</summary>
    public DateOnly? EffectiveTo { get; private set; }
    public CatalogueState State { get; private set; }
    public CatalogueTerms Terms { get; private set; } = null!;
    public PersonId? DraftedBy { get; private set; }
    public string DraftedByName { get; private set; } = "";
    public DateTime DraftedAt { get; private set; }
    public PersonId? PublishedBy { get; private set; }
    public string? PublishedByName { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public string? DiscardReason { get; private set; }
    public long Version { get; private set; }

    public bool IsInForceOn(DateOnly day) =>
        State is CatalogueState.Published or CatalogueState.Superseded && EffectiveFrom <= day && (EffectiveTo is not { } last || day <= last);

    public Refusal? WhyNot(CatalogueAction action, Actor actor) =>
        WhyNotMaintain(actor)
        ?? (Flow.Next(State, action) is null ? RecognitionRefusals.NotInThisState
            : action is CatalogueAction.Publish && IsAuthor(actor) ? RecognitionRefusals.AuthorMayNotPublish
            : null);

    /// <summary>The first may start in the past; a successor starts after today, because what was submitted keeps its version.</summary>
    public static Refusal? WhyNotFrom(DateOnly effectiveFrom, CatalogueVersion? predecessor, DateOnly today) =>
        predecessor is not null && (effectiveFrom <= predecessor.EffectiveFrom || effectiveFrom <= today) ? RecognitionRefusals.SuccessorStartsTooEarly : null;

    public void Amend(DateOnly effectiveFrom, CatalogueTerms terms, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(terms.WhyInvalid());
        Move(CatalogueAction.Amend, actor);
        (EffectiveFrom, Terms, DraftedBy, DraftedByName, DraftedAt) = (effectiveFrom, terms, actor.Person, actor.Name, now);
    }

    /// <param name="predecessor">The published version without an end; it ends the day before this one starts.</param>
    public void Publish(CatalogueVersion? predecessor, Actor actor, CountyDay now)
    {
        RefusedException.ThrowIf(WhyNot(CatalogueAction.Publish, actor) ?? WhyNotFrom(EffectiveFrom, predecessor, now.Today));
        Move(CatalogueAction.Publish, actor);
        (PublishedBy, PublishedByName, PublishedAt) = (actor.Person, actor.Name, now.UtcNow);
        if (predecessor is null) return;
        predecessor.Move(CatalogueAction.Supersede, actor);
        predecessor.EffectiveTo = EffectiveFrom.AddDays(-1);
    }

    public void Discard(Actor actor, string reason)
    {
        Move(CatalogueAction.Discard, actor);
        DiscardReason = reason;
    }

    private bool IsAuthor(Actor actor) =>
        actor.Person is null || actor.Person == DraftedBy || (actor.OnBehalfOf(Capability.MaintainPolicies) is { } principal && principal == DraftedBy);

    private void Move(CatalogueAction action, Actor actor)
    {
        RefusedException.ThrowIf(WhyNot(action, actor));
        State = Flow.Next(State, action)!.Value;
    }

    private static Refusal? WhyNotMaintain(Actor actor) => actor.May(Capability.MaintainPolicies) ? null : RecognitionRefusals.MayNotMaintain;
}

public enum CatalogueState
{
    /// <summary>起草</summary>
    Draft,
    /// <summary>已发布</summary>
    Published,
    /// <summary>已被新版本替代; still in force for what was submitted in its time</summary>
    Superseded,
    /// <summary>已作废</summary>
    Discarded,
}

public enum CatalogueAction
{
    Amend,
    Publish,
    Supersede,
    Discard,
}

/// <summary>An instant and the county's day it falls on, where no working days are counted.</summary>
public readonly record struct CountyDay(DateTime UtcNow)
{
    public DateOnly Today => CountyClock.DayOf(UtcNow);
}
