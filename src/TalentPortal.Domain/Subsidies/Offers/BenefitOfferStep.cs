using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Offers;

/// <summary>What happened to one person's place on the list: who, when, why. Written once.</summary>
public sealed class BenefitOfferStep
{
    public const int LongestReason = 500;

    private BenefitOfferStep() { }

    internal BenefitOfferStep(int sequence, OfferState from, OfferAction action, OfferState to, Actor actor, string? reason, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, From, Action, To, Reason, At) = (sequence, from, action, to, reason, at);
        (By, ByName, ByPerson) = (actor.Id, actor.Name, actor.Person);
    }

    public Guid Id { get; private set; }
    /// <summary>From 1 within the offer.</summary>
    public int Sequence { get; private set; }
    public OfferState From { get; private set; }
    public OfferAction Action { get; private set; }
    public OfferState To { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId? ByPerson { get; private set; }
    public string? Reason { get; private set; }
    public DateTime At { get; private set; }
}
