using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;

namespace TalentPortal.Application.Awards;

/// <summary>Which rows an actor can reach. What is not in the query does not exist for the actor.</summary>
public static class AwardAuthority
{
    public static IQueryable<AwardCase> OfEmployer(this IQueryable<AwardCase> awards, Actor actor) =>
        actor.May(Capability.ApplyForAwards) && actor.Employer is { } employer ? awards.Where(award => award.EmployerId == employer && (!award.ByOffice || award.SubmittedAt != null)) : awards.Where(_ => false);

    /// <summary>Whoever applies: the own house's cases, or the talent office's own nominations before they are sent.</summary>
    public static IQueryable<AwardCase> WrittenBy(this IQueryable<AwardCase> awards, Actor actor) =>
        actor.May(Capability.ApplyForAwards) ? awards.OfEmployer(actor) : awards.NominatedBy(actor);

    /// <summary>What was sent about the person who asks.</summary>
    public static IQueryable<AwardCase> About(this IQueryable<AwardCase> awards, Actor actor) =>
        actor.May(Capability.ApplyForSubsidies) && actor.Person is { } person ? awards.Where(award => award.PersonId == person && award.SubmittedAt != null) : awards.Where(_ => false);

    /// <summary>Nominations that this officer of the talent office wrote and has not sent.</summary>
    public static IQueryable<AwardCase> NominatedBy(this IQueryable<AwardCase> awards, Actor actor)
    {
        if (!actor.May(Capability.DecideAwards)) return awards.Where(_ => false);
        var account = actor.Id;
        return awards.Where(award => award.ByOffice && award.StartedBy == account && award.SubmittedAt == null);
    }

    /// <summary>Every submitted case of the county.</summary>
    public static IQueryable<AwardCase> AtDeskOf(this IQueryable<AwardCase> awards, Actor actor) =>
        actor.May(Capability.ReadAwards) ? awards.Where(award => award.SubmittedAt != null) : awards.Where(_ => false);

    /// <summary>Cases for which this expert was drawn and has not stepped back, from the draw on.</summary>
    public static IQueryable<AwardCase> DrawnFor(this IQueryable<AwardCase> awards, Actor actor)
    {
        if (!actor.May(Capability.ScoreAwards)) return awards.Where(_ => false);
        var account = actor.Id;
        return awards.Where(award => award.Experts.Any(expert => expert.AccountId == account && expert.Seat == ExpertSeat.Seated));
    }

    /// <summary>Decisions that wait for signatures, and those which a leader has signed.</summary>
    public static IQueryable<AwardCase> SignedBy(this IQueryable<AwardCase> awards, Actor actor)
    {
        if (!actor.May(Capability.SignAwards) || actor.Person is not { } person) return awards.Where(_ => false);
        return awards.Where(award => award.Status == AwardStatus.Signing || award.Status == AwardStatus.SigningUpgrade || award.Signatures.Any(signature => signature.Person == person));
    }

    /// <summary>Awards with money to order, check or settle, for finance.</summary>
    public static IQueryable<AwardCase> PayableBy(this IQueryable<AwardCase> awards, Actor actor) =>
        actor.May(Capability.ReadPayments) || actor.May(Capability.PreparePayments) || actor.May(Capability.CheckPayments) ? awards.Where(award => award.Instalments.Any()) : awards.Where(_ => false);

    public static IQueryable<AwardBatch> ReachableBy(this IQueryable<AwardBatch> batches, Actor actor) =>
        actor.May(Capability.ReadPayments) || actor.May(Capability.PreparePayments) || actor.May(Capability.CheckPayments) ? batches : batches.Where(_ => false);

    public static IQueryable<AwardList> ReadableBy(this IQueryable<AwardList> lists, Actor actor) =>
        actor.May(Capability.PublishNotices) || actor.May(Capability.ReadLogs) ? lists : lists.Where(_ => false);

    public static IQueryable<AwardExpert> ReadableBy(this IQueryable<AwardExpert> experts, Actor actor) =>
        actor.May(Capability.DecideAwards) || actor.May(Capability.ReadLogs) ? experts : experts.Where(_ => false);

    /// <summary>Drafts only who makes or audits calls; what was published, everybody.</summary>
    public static IQueryable<AwardCall> VisibleTo(this IQueryable<AwardCall> calls, Actor actor) =>
        actor.May(Capability.ReadAwards) ? calls : calls.Where(call => call.State == AwardCallState.Published || call.State == AwardCallState.Closed);
}
