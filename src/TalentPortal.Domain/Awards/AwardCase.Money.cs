using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Awards;

/// <summary>What finance does with an instalment that fell due: one officer orders it, another checks it, the bank's voucher settles it.</summary>
public sealed partial class AwardCase
{
    /// <summary>Why this officer may not touch the money of this case at all: no right, or a part in its course before.</summary>
    public Refusal? WhyNotPay(Actor actor, Capability capability)
    {
        if (!actor.May(capability)) return AwardRefusals.NotYours;
        if (actor.Person is not { } person) return AwardRefusals.StaffNeedsPerson;
        var principal = actor.OnBehalfOf(capability);
        return person == PersonId || principal == PersonId ? AwardRefusals.OwnCase
            : actor.HasConflictWith(PersonId, EmployerId) ? AwardRefusals.ConflictOfInterest
            : history.Any(step => step.Involves(person) || (principal is { } other && step.Involves(other))) || WasDrawn(person) || (principal is { } drawn && WasDrawn(drawn))
                || inspectors.Any(inspector => inspector.PersonId == person || inspector.PersonId == principal) ? AwardRefusals.TookPart
            : null;
    }

    public Refusal? WhyNotOrder(AwardInstalment part, Actor actor) =>
        WhyNotPay(actor, Capability.PreparePayments) ?? (part.State is InstalmentState.Due ? null : AwardRefusals.NotInThisState);

    public Refusal? WhyNotCheck(AwardInstalment part, Actor actor) =>
        WhyNotPay(actor, Capability.CheckPayments)
        ?? (part.State is not InstalmentState.Ordered ? AwardRefusals.NotInThisState
            : new[] { actor.Person, actor.OnBehalfOf(Capability.CheckPayments) }.Any(person => person is not null && (person == part.OrderedBy || person == part.OrderedOnBehalfOf)) ? AwardRefusals.MakerMayNotCheck : null);

    public Refusal? WhyNotSettle(AwardInstalment part, Actor actor) =>
        WhyNotPay(actor, Capability.PreparePayments) ?? (part.State is InstalmentState.Checked ? null : AwardRefusals.NotInThisState);

    public void Order(Guid part, Actor actor, DateTime now)
    {
        var instalment = InstalmentOf(part);
        RefusedException.ThrowIf(WhyNotOrder(instalment, actor));
        instalment.Order(actor, actor.OnBehalfOf(Capability.PreparePayments), now);
        ChangedAt = now;
    }

    public void CheckOrder(Guid part, Actor actor, DateTime now)
    {
        var instalment = InstalmentOf(part);
        RefusedException.ThrowIf(WhyNotCheck(instalment, actor));
        instalment.Check(actor, now);
        ChangedAt = now;
    }

    /// <summary>The bank paid. A voucher counts once.</summary>
    public void ConfirmPayment(Guid part, DateOnly paidOn, string voucher, Actor actor, DateTime now)
    {
        var instalment = InstalmentOf(part);
        RefusedException.ThrowIf(WhyNotSettle(instalment, actor)
            ?? (instalments.Any(known => known.Voucher == voucher) ? AwardRefusals.VoucherKnown
                : paidOn > CountyClock.DayOf(now) || paidOn < CountyClock.DayOf(instalment.CheckedAt!.Value) ? AwardRefusals.DaysWrong : null));
        instalment.Confirm(paidOn, voucher);
        ChangedAt = now;
    }

    /// <summary>The order is stopped, or the bank could not pay: it falls due again, with the reason.</summary>
    public void ReturnOrder(Guid part, string reason, Actor actor, DateTime now)
    {
        var instalment = InstalmentOf(part);
        RefusedException.ThrowIf(WhyNotPay(actor, actor.May(Capability.PreparePayments) ? Capability.PreparePayments : Capability.CheckPayments)
            ?? (instalment.IsUnderWay ? null : AwardRefusals.NotInThisState));
        instalment.Return(reason);
        ChangedAt = now;
    }

    private AwardInstalment InstalmentOf(Guid part) => instalments.SingleOrDefault(known => known.Id == part) ?? throw new RefusedException(AwardRefusals.InstalmentUnknown);
}
