using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Flats;

/// <summary>
/// Who acts, with the two duties that flats know: running them (人才发展集团) and deciding about them (县委人才办). Somebody may have both; then four eyes
/// still ask for another person.
/// </summary>
public sealed record FlatActor(Actor Actor)
{
    public static readonly FlatActor Portal = new(Actor.System);

    public bool Operates { get; init; }
    public bool Decides { get; init; }

    /// <summary>Null when this actor may take a step that belongs to <paramref name="side"/>.</summary>
    /// <param name="side">Whose the step is.</param>
    /// <param name="owner">The applicant or tenant; null where a step is about nobody.</param>
    /// <param name="proposedBy">Who proposed what is decided now; null where nobody had to.</param>
    internal Refusal? WhyNot(FlatSide side, PersonId? owner, PersonId? proposedBy)
    {
        var mayTake = side switch
        {
            FlatSide.Tenant => owner is not null && Actor.Person == owner && Actor.May(Capability.ApplyForSubsidies),
            FlatSide.Operator => Operates,
            FlatSide.Office => Decides,
            _ => Actor.Id == Actor.System.Id,
        };
        return !mayTake ? FlatRefusals.NotYours
            : side is not (FlatSide.Operator or FlatSide.Office) ? null
            // Nobody at a desk works on the own flat, or on that of a relation; a desk account without a person could not be compared.
            : Actor.Person is null || (owner is { } known && Actor.HasConflictWith(known, null)) ? FlatRefusals.ConflictOfInterest
            : proposedBy == Actor.Person ? FlatRefusals.NeedsAnother
            : null;
    }

    /// <summary>The same for a step that is about several people at once: nobody takes it who is one of them, or a relation of one.</summary>
    internal Refusal? WhyNotFor(FlatSide side, IEnumerable<PersonId> owners, PersonId? proposedBy) =>
        WhyNot(side, null, proposedBy) ?? owners.Select(owner => WhyNot(side, owner, proposedBy)).FirstOrDefault(refusal => refusal is not null);
}

/// <summary>Whose a step is.</summary>
public enum FlatSide
{
    /// <summary>申请人、承租人</summary>
    Tenant,
    /// <summary>运营单位</summary>
    Operator,
    /// <summary>人才办</summary>
    Office,
    /// <summary>系统: what a day brings that is over.</summary>
    Portal,
}
