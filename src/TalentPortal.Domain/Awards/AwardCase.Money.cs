using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Talents;

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
        WhyNotPay(actor, Capability.PreparePayments)
        // What is open is split anew when the upgrade is signed: nothing of it may be on its way then.
        ?? (FraudReport is not null ? AwardRefusals.FraudOpen
            : PayeeIsFormerEmployer ? AwardRefusals.PayeeOfFormerEmployer
            : part.State is InstalmentState.Due && Status is not AwardStatus.SigningUpgrade ? null : AwardRefusals.NotInThisState);

    public Refusal? WhyNotCheck(AwardInstalment part, Actor actor) =>
        WhyNotPay(actor, Capability.CheckPayments)
        ?? (FraudReport is not null ? AwardRefusals.FraudOpen
            : part.State is not InstalmentState.Ordered ? AwardRefusals.NotInThisState
            : LastOf(part, AwardMoneyAction.Order) is { } order && (order.IsOf(actor.Person) || order.IsOf(actor.OnBehalfOf(Capability.CheckPayments))) ? AwardRefusals.MakerMayNotCheck : null);

    public Refusal? WhyNotSettle(AwardInstalment part, Actor actor) =>
        WhyNotPay(actor, Capability.PreparePayments) ?? (part.State is InstalmentState.Checked ? null : AwardRefusals.NotInThisState);

    /// <summary>The latest step of this kind for the instalment as it stands; null when there was none since it came back or changed.</summary>
    public AwardMoneyStep? LastOf(AwardInstalment part, AwardMoneyAction action) => moneySteps.Where(step => step.InstalmentId == part.Id && step.Round == RoundOf(part) && step.Action == action).MaxBy(step => step.Sequence);

    /// <summary>Why the instalment came back last, as long as nobody ordered it again.</summary>
    public string? ReturnedFor(AwardInstalment part) => moneySteps.Where(step => step.InstalmentId == part.Id).MaxBy(step => step.Sequence) is { Action: AwardMoneyAction.Return or AwardMoneyAction.Bounce } back ? back.Reason : null;

    public void Order(Guid part, Actor actor, DateTime now)
    {
        var instalment = InstalmentOf(part);
        RefusedException.ThrowIf(WhyNotOrder(instalment, actor));
        instalment.Order();
        Note(instalment, AwardMoneyAction.Order, actor, Capability.PreparePayments, now);
    }

    public void CheckOrder(Guid part, Actor actor, DateTime now)
    {
        var instalment = InstalmentOf(part);
        RefusedException.ThrowIf(WhyNotCheck(instalment, actor));
        instalment.Check();
        Note(instalment, AwardMoneyAction.Check, actor, Capability.CheckPayments, now);
    }

    /// <summary>The bank paid. A voucher counts once.</summary>
    public void ConfirmPayment(Guid part, DateOnly paidOn, string voucher, Actor actor, DateTime now)
    {
        var instalment = InstalmentOf(part);
        RefusedException.ThrowIf(WhyNotSettle(instalment, actor)
            ?? (moneySteps.Any(step => step.Action is AwardMoneyAction.Settle && step.Voucher == voucher) ? AwardRefusals.VoucherKnown
                : paidOn > CountyClock.DayOf(now) || paidOn < CountyClock.DayOf(LastOf(instalment, AwardMoneyAction.Check)!.At) ? AwardRefusals.DaysWrong : null));
        instalment.Confirm(paidOn, voucher);
        Note(instalment, AwardMoneyAction.Settle, actor, Capability.PreparePayments, now, voucher: voucher, paidOn: paidOn);
    }

    /// <summary>An order may be stopped by whoever prepares or checks; what was paid by hand comes back (退汇) with whoever prepares, what a list paid comes back on the list.</summary>
    public Refusal? WhyNotReturn(AwardInstalment part, Actor actor) =>
        part.State is InstalmentState.Paid ? LastOf(part, AwardMoneyAction.Batch) is not null ? AwardRefusals.ReturnedByTheList : WhyNotBounce(part, actor)
        : WhyNotPay(actor, actor.May(Capability.PreparePayments) ? Capability.PreparePayments : Capability.CheckPayments) ?? (part.MayBeReturned ? null : AwardRefusals.NotInThisState);

    /// <summary>The order is stopped, or the bank could not pay, or what was paid by hand came back: it falls due again, with the reason. Who ordered and checked it stays written.</summary>
    public void ReturnOrder(Guid part, string reason, Actor actor, DateTime now)
    {
        var instalment = InstalmentOf(part);
        RefusedException.ThrowIf(WhyNotReturn(instalment, actor));
        if (instalment.State is InstalmentState.Paid)
        {
            BounceTransfer(part, reason, actor, now);
            return;
        }

        var capability = actor.May(Capability.PreparePayments) ? Capability.PreparePayments : Capability.CheckPayments;
        instalment.Return();
        Note(instalment, AwardMoneyAction.Return, actor, capability, now, reason);
    }

    public Refusal? WhyNotBatch(AwardInstalment part, Actor actor) => WhyNotSettle(part, actor) ?? (FraudReport is not null ? AwardRefusals.FraudOpen : null);

    /// <summary>Put on a list for the bank: from here on only the list moves it.</summary>
    internal void Batch(Guid part, string batch, Actor actor, DateTime now)
    {
        var instalment = InstalmentOf(part);
        RefusedException.ThrowIf(WhyNotBatch(instalment, actor));
        instalment.Batch();
        Note(instalment, AwardMoneyAction.Batch, actor, Capability.PreparePayments, now, batch);
    }

    /// <summary>The bank's answer says that it was paid.</summary>
    internal void ConfirmTransfer(Guid part, string voucher, Actor actor, DateTime now)
    {
        var instalment = Batched(part, actor);
        instalment.Confirm(CountyClock.DayOf(now), voucher);
        Note(instalment, AwardMoneyAction.Settle, actor, Capability.PreparePayments, now, voucher: voucher, paidOn: instalment.PaidOn);
    }

    /// <summary>The bank could not pay it, or the list was discarded: it falls due again.</summary>
    internal void ReturnTransfer(Guid part, string reason, Actor actor, DateTime now)
    {
        var instalment = Batched(part, actor);
        instalment.Return();
        Note(instalment, AwardMoneyAction.Return, actor, Capability.PreparePayments, now, reason);
    }

    /// <summary>退汇: the transfer came back after all. Not once the award was stopped: the same money would be counted as back twice.</summary>
    internal void BounceTransfer(Guid part, string reason, Actor actor, DateTime now)
    {
        var instalment = InstalmentOf(part);
        RefusedException.ThrowIf(WhyNotBounce(instalment, actor));
        var voucher = instalment.Voucher;
        instalment.Bounce();
        Note(instalment, AwardMoneyAction.Bounce, actor, Capability.PreparePayments, now, reason, voucher);
    }

    private Refusal? WhyNotBounce(AwardInstalment part, Actor actor) =>
        WhyNotPay(actor, Capability.PreparePayments) ?? (Stop is not null ? PaymentRefusals.BeingRecovered : part.State is InstalmentState.Paid ? null : AwardRefusals.NotInThisState);

    private AwardInstalment Batched(Guid part, Actor actor)
    {
        var instalment = InstalmentOf(part);
        RefusedException.ThrowIf(actor.May(Capability.PreparePayments) && instalment.State is InstalmentState.Batched ? null : AwardRefusals.NotInThisState);
        return instalment;
    }

    /// <summary>Where the instalments go, as the contract says: null for the person's own account.</summary>
    public AwardPayee? Payee => payees.MaxBy(payee => payee.Sequence) is { Kind: AwardPayeeKind.Employer } employer ? employer : null;

    /// <summary>The account is that of an employer for whom the person no longer works: the payee is named anew before anything is ordered.</summary>
    public bool PayeeIsFormerEmployer => Payee is { } payee && employerChanges.Any(change => payee.Sequence <= change.PayeesBefore);

    public Refusal? WhyNotPayTo(Actor actor) =>
        !actor.May(Capability.DecideAwards) ? AwardRefusals.NotYours
        : WhyNotThisOfficer(AwardAction.SignContract, Capability.DecideAwards, actor)
            ?? (instalments.Any(part => part.State is InstalmentState.Batched) ? AwardRefusals.PaymentUnderWay : instalments.All(part => !part.IsOpen && !part.IsUnderWay) ? AwardRefusals.NothingLeftToPay : null);

    /// <summary>The person, or the employer with the account that the contract names; what was said before stays written.</summary>
    /// <param name="account">Of the employer, sealed for this case; null for the person.</param>
    public void PayTo(BankAccount? account, string grounds, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotPayTo(actor));
        payees.Add(new AwardPayee(payees.Count + 1, account, grounds, actor, now));
        ChangedAt = now;
    }

    private void Note(AwardInstalment part, AwardMoneyAction action, Actor actor, Capability? by, DateTime now, string? reason = null, string? voucher = null, DateOnly? paidOn = null)
    {
        var onBehalfOf = by is { } capability ? actor.OnBehalfOf(capability) : null;
        moneySteps.Add(new AwardMoneyStep(moneySteps.Count + 1, RoundOf(part), part, action, part.Amount, actor, onBehalfOf, now) { Reason = reason, Voucher = voucher, PaidOn = paidOn });
        ChangedAt = now;
    }

    private int RoundOf(AwardInstalment part) => 1 + moneySteps.Count(step => step.InstalmentId == part.Id && step.Action is (AwardMoneyAction.Return or AwardMoneyAction.Reprice or AwardMoneyAction.Bounce));

    private AwardInstalment InstalmentOf(Guid part) => instalments.SingleOrDefault(known => known.Id == part) ?? throw new RefusedException(AwardRefusals.InstalmentUnknown);
}
