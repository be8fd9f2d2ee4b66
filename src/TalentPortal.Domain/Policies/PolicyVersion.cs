using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Policies;

/// <summary>
/// What a policy grants from one day on. Written by one person, checked by another, unchangeable once published. An application
/// keeps the version in force on its submission date.
/// </summary>
public sealed class PolicyVersion : IVersioned
{
    public const int LongestReason = 300;

    public static readonly StateFlow<PolicyVersionState, PolicyVersionAction> Flow = new()
    {
        { PolicyVersionState.Draft, PolicyVersionAction.Amend, PolicyVersionState.Draft },
        { PolicyVersionState.Draft, PolicyVersionAction.Check, PolicyVersionState.Checked },
        { PolicyVersionState.Checked, PolicyVersionAction.Reopen, PolicyVersionState.Draft },
        { PolicyVersionState.Checked, PolicyVersionAction.Publish, PolicyVersionState.Published },
        { PolicyVersionState.Published, PolicyVersionAction.Supersede, PolicyVersionState.Superseded },
        { PolicyVersionState.Draft, PolicyVersionAction.Discard, PolicyVersionState.Discarded },
        { PolicyVersionState.Checked, PolicyVersionAction.Discard, PolicyVersionState.Discarded },
    };

    private PolicyVersion() { }

    public PolicyVersion(PolicyId policy, int number, DateOnly effectiveFrom, AllowanceTerms terms, Actor author, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotMaintain(author) ?? terms.WhyInvalid());
        Id = PolicyVersionId.New();
        PolicyId = policy;
        Number = number;
        EffectiveFrom = effectiveFrom;
        Terms = terms;
        DraftedBy = author.Person;
        DraftedAt = now;
    }

    public PolicyVersionId Id { get; private set; }
    public PolicyId PolicyId { get; private set; }
    /// <summary>Running number within the year of <see cref="EffectiveFrom"/>: 2026 年第 1 版.</summary>
    public int Number { get; private set; }
    public DateOnly EffectiveFrom { get; private set; }
    /// <summary>Last day in force; null while no successor is published.</summary>
    public DateOnly? EffectiveTo { get; private set; }
    public PolicyVersionState State { get; private set; }
    public AllowanceTerms Terms { get; private set; } = null!;
    public PersonId? DraftedBy { get; private set; }
    public DateTime DraftedAt { get; private set; }
    public PersonId? CheckedBy { get; private set; }
    public DateTime? CheckedAt { get; private set; }
    public PersonId? PublishedBy { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    /// <summary>The trial it was published on.</summary>
    public Guid? SimulationId { get; private set; }
    public PersonId? DiscardedBy { get; private set; }
    public DateTime? DiscardedAt { get; private set; }
    public string? DiscardReason { get; private set; }
    public long Version { get; private set; }

    /// <summary>SHA-256 (hex) over the first day and all terms: what a trial speaks for.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(EffectiveFrom.ToString("O", CultureInfo.InvariantCulture) + "\n" + Terms.ToJson())));

    public bool IsInForceOn(DateOnly day) =>
        State is PolicyVersionState.Published or PolicyVersionState.Superseded && EffectiveFrom <= day && (EffectiveTo is not { } last || day <= last);

    public Refusal? WhyNot(PolicyVersionAction action, Actor actor) =>
        WhyNotMaintain(actor)
        ?? (Flow.Next(State, action) is null ? PolicyRefusals.NotInThisState
            : action is PolicyVersionAction.Check && (actor.Person is null || actor.Person == DraftedBy) ? PolicyRefusals.AuthorMayNotCheck
            : action is PolicyVersionAction.Publish && (actor.Person is null || actor.Person == DraftedBy) ? PolicyRefusals.AuthorMayNotPublish
            : action is PolicyVersionAction.Discard && (actor.Person is null || actor.Person == DraftedBy) ? PolicyRefusals.AuthorMayNotDiscard
            : null);

    /// <summary>Published is only what was tried on the register as it is now written.</summary>
    /// <param name="tried">The latest trial of it; null without one.</param>
    /// <param name="actor">Who would publish.</param>
    public Refusal? WhyNotPublish(PolicySimulation? tried, Actor actor) =>
        WhyNot(PolicyVersionAction.Publish, actor) ?? (tried?.SpeaksFor(this) is true ? null : PolicyRefusals.NotSimulated);

    /// <summary>
    /// Why a version may not start on this day, or null. The first may start in the past: nothing was decided before it. A successor
    /// starts after today, because applications of the past and of today keep the version they were submitted under.
    /// </summary>
    /// <param name="effectiveFrom">The day it would start.</param>
    /// <param name="predecessor">The published version without an end, if there is one.</param>
    /// <param name="today">The county's day.</param>
    public static Refusal? WhyNotFrom(DateOnly effectiveFrom, PolicyVersion? predecessor, DateOnly today) =>
        predecessor is null ? null
        : effectiveFrom <= predecessor.EffectiveFrom ? PolicyRefusals.SuccessorStartsTooEarly
        : effectiveFrom <= today ? PolicyRefusals.StartsInThePast
        : null;

    /// <param name="number">Within the year of <paramref name="effectiveFrom"/>, which may be another one now.</param>
    /// <param name="effectiveFrom">First day in force.</param>
    /// <param name="terms">All terms, not only the changed ones.</param>
    /// <param name="actor">Becomes the author.</param>
    /// <param name="now">UTC.</param>
    public void Amend(int number, DateOnly effectiveFrom, AllowanceTerms terms, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(terms.WhyInvalid());
        Move(PolicyVersionAction.Amend, actor);
        (Number, EffectiveFrom, Terms, DraftedBy, DraftedAt) = (number, effectiveFrom, terms, actor.Person, now);
    }

    public void Check(Actor actor, DateTime now)
    {
        Move(PolicyVersionAction.Check, actor);
        (CheckedBy, CheckedAt) = (actor.Person, now);
    }

    public void Reopen(Actor actor)
    {
        Move(PolicyVersionAction.Reopen, actor);
        (CheckedBy, CheckedAt) = (null, null);
    }

    public void Publish(PolicySimulation? tried, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotPublish(tried, actor));
        Move(PolicyVersionAction.Publish, actor);
        (PublishedBy, PublishedAt, SimulationId) = (actor.Person, now, tried!.Id);
    }

    /// <summary>It will not be published. Its text, its author and the reason stay; its number is not given again.</summary>
    public void Discard(Actor actor, string reason, DateTime now)
    {
        Move(PolicyVersionAction.Discard, actor);
        (DiscardedBy, DiscardedAt, DiscardReason) = (actor.Person, now, reason);
    }

    /// <summary>A successor was published: this version ends the day before it starts and stays in force for earlier submissions.</summary>
    public void Supersede(PolicyVersion successor, Actor actor)
    {
        RefusedException.ThrowIf(successor.EffectiveFrom > EffectiveFrom ? null : PolicyRefusals.SuccessorStartsTooEarly);
        Move(PolicyVersionAction.Supersede, actor);
        EffectiveTo = successor.EffectiveFrom.AddDays(-1);
    }

    private void Move(PolicyVersionAction action, Actor actor)
    {
        RefusedException.ThrowIf(WhyNot(action, actor));
        State = Flow.Next(State, action)!.Value;
    }

    private static Refusal? WhyNotMaintain(Actor actor) => actor.May(Capability.MaintainPolicies) ? null : PolicyRefusals.MayNotMaintain;
}
