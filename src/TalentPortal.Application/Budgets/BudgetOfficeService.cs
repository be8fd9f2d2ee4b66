using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Budgets;

/// <summary>Everything finance does to the budget: items and their rules, lines, changes by two persons, cases let through without money.</summary>
public sealed class BudgetOfficeService(
    IPortalDb db, ICurrentActor current, BudgetLedger ledger, BudgetQueue queue, IEnumerable<IFundedCases> kinds, CountyClock clock,
    IValidator<KeepBudgetItem> keeping, IValidator<OpenBudgetLine> opening, IValidator<ProposeBudgetChange> proposing, IValidator<ExplainBudgetChange> explaining, IValidator<DecideBudgetChange> deciding)
{
    /// <summary>A budget is kept for a policy, or for another kind of case, from a day on.</summary>
    public async Task<BudgetItemId> KeepAsync(KeepBudgetItem form, CancellationToken ct)
    {
        await keeping.ValidateAndThrowAsync(form, ct);
        RequireKeeper();
        var policy = await db.Policies.AsNoTracking().SingleOrDefaultAsync(row => row.Code == form.Code, ct);
        var names = policy is not null ? new FundedItem(policy.NameZh, policy.NameEn) : kinds.FirstOrDefault(kind => kind.Item == form.Code)?.Names ?? throw new NotFoundException();
        RefusedException.ThrowIf(await db.BudgetItems.AnyAsync(row => row.Code == form.Code, ct) ? BudgetRefusals.ItemExists : form.From < clock.Today ? BudgetRefusals.RuleInThePast : null);
        var item = new BudgetItem(form.Code!, names.NameZh, names.NameEn, policy?.Layer ?? PolicyLayer.County, form.From!.Value, TermsOf(form), current.Actor, clock.UtcNow);
        db.BudgetItems.Add(item);
        await db.SaveChangesAsync(ct);
        return item.Id;
    }

    public async Task RuleAsync(BudgetItemId id, KeepBudgetItem form, CancellationToken ct)
    {
        await keeping.ValidateAndThrowAsync(form, ct);
        RequireKeeper();
        var item = (await db.BudgetItems.ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        item.Rule(form.From!.Value, TermsOf(form), current.Actor, clock.Today, clock.UtcNow);
        db.Touch(item);
        await db.SaveChangesAsync(ct);
    }

    public async Task<BudgetLineId> OpenAsync(OpenBudgetLine form, CancellationToken ct)
    {
        await opening.ValidateAndThrowAsync(form, ct);
        RequireKeeper();
        var itemId = new BudgetItemId(form.ItemId!.Value);
        var item = await db.BudgetItems.ReachableBy(current.Actor).Where(row => row.Id == itemId).SingleOrNotFoundAsync(ct);
        RefusedException.ThrowIf(await ledger.FindLineAsync(item, form.Year!.Value, ct) is not null ? BudgetRefusals.LineExists.With(form.Year.Value) : null);
        var line = new BudgetLine(item, form.Year.Value, current.Actor.Name, clock.UtcNow);
        db.BudgetLines.Add(line);
        await db.SaveChangesAsync(ct);
        return line.Id;
    }

    public async Task<BudgetChangeId> ProposeAsync(BudgetLineId id, ProposeBudgetChange form, CancellationToken ct)
    {
        await proposing.ValidateAndThrowAsync(form, ct);
        RequireKeeper();
        var line = (await LineAsync(id, ct)).AtVersion(form.Version, id.Value);
        RefusedException.ThrowIf(WhyNot(form.Kind!.Value, line));
        var grounds = new BudgetGrounds(form.Document!.Trim(), form.Reason!.Trim(), form.PermitsShortfall && form.Kind is not BudgetChangeKind.Lapse);
        return await ProposeAsync(new BudgetChange(form.Kind.Value, line.Id, Money.FromYuan(form.Amount!.Value), grounds, current.Actor, clock.UtcNow), ct);
    }

    /// <summary>A passed budget, an adjustment or what was taken in is taken back as a whole; everything else goes back by its own flow.</summary>
    public async Task<BudgetChangeId> ProposeReversalAsync(BudgetEntryId id, ExplainBudgetChange form, CancellationToken ct)
    {
        await explaining.ValidateAndThrowAsync(form, ct);
        RequireKeeper();
        var entry = await db.BudgetEntries.ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        RefusedException.ThrowIf(await WhyNotReverseAsync(entry, ct));
        return await ProposeAsync(BudgetChange.Reversal(entry, GroundsOf(form), current.Actor, clock.UtcNow), ct);
    }

    /// <summary>The second person's word: only a confirmation moves money, and whoever waits for it goes on at once.</summary>
    public async Task DecideAsync(BudgetChangeId id, DecideBudgetChange form, CancellationToken ct)
    {
        await deciding.ValidateAndThrowAsync(form, ct);
        var change = (await db.BudgetChanges.ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        RefusedException.ThrowIf(change.WhyNot(form.Action!.Value, current.Actor));
        switch (form.Action.Value)
        {
            case BudgetChangeAction.Confirm: await ConfirmAsync(change, ct); break;
            case BudgetChangeAction.Refuse: change.Refuse(current.Actor, form.Reason!.Trim(), clock.UtcNow); break;
            default: change.Withdraw(current.Actor, form.Reason!.Trim(), clock.UtcNow); break;
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Lets one waiting case through although the line does not hold it. A large one is proposed and waits for a second person.</summary>
    /// <returns>The proposal, or null when the case goes on at once.</returns>
    public async Task<BudgetChangeId?> OverrideAsync(BudgetReservationId id, ExplainBudgetChange form, CancellationToken ct)
    {
        await explaining.ValidateAndThrowAsync(form, ct);
        RequireKeeper();
        var waiting = (await db.BudgetReservations.ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        RefusedException.ThrowIf(await WhyNotOverrideAsync(waiting, ct));
        var item = await ledger.ItemAsync(waiting.ItemId, ct);
        if (waiting.Planned >= item.TermsOn(clock.Today).TwoPersonsFrom)
            return await ProposeAsync(BudgetChange.Override(waiting, (await ledger.LineAsync(item, clock.Today.Year, ct)).Id, GroundsOf(form), current.Actor, clock.UtcNow), ct);
        await OverrideAsync(waiting, await ledger.NumberAsync(ct), form.Document!.Trim(), form.Reason!.Trim(), ct);
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>Why an entry cannot be taken back; null when it can.</summary>
    public async Task<Refusal?> WhyNotReverseAsync(BudgetEntry entry, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return BudgetItem.WhyNotKeep(current.Actor)
            ?? (!entry.MayBeReversed ? BudgetRefusals.ReversedByItsFlow
                : await db.BudgetEntries.AnyAsync(row => row.ReversalOf == entry.Id, ct) ? BudgetRefusals.ReversedAlready
                : await db.BudgetChanges.AnyAsync(row => row.ReversalOf == entry.Id && row.State == BudgetChangeState.Proposed, ct) ? BudgetRefusals.ProposedAlready
                : null);
    }

    public async Task<Refusal?> WhyNotOverrideAsync(BudgetReservation waiting, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        return BudgetItem.WhyNotKeep(current.Actor)
            ?? (waiting.State is not ReservationState.Waiting ? BudgetRefusals.NotWaiting
                : await db.BudgetChanges.AnyAsync(row => row.ReservationId == waiting.Id && row.State == BudgetChangeState.Proposed, ct) ? BudgetRefusals.ProposedAlready
                : null);
    }

    /// <summary>Why this kind of change makes no sense for the line now.</summary>
    public Refusal? WhyNot(BudgetChangeKind kind, BudgetLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return BudgetItem.WhyNotKeep(current.Actor) ?? kind switch
        {
            BudgetChangeKind.Appropriation => line.IsAppropriated ? BudgetRefusals.AppropriatedAlready : null,
            BudgetChangeKind.Adjustment => line.IsAppropriated ? null : BudgetRefusals.NotAppropriated,
            BudgetChangeKind.Lapse => !line.IsAppropriated ? BudgetRefusals.NotAppropriated : line.Year >= clock.Today.Year ? BudgetRefusals.YearNotOver.With(line.Year) : null,
            _ => null,
        };
    }

    private async Task ConfirmAsync(BudgetChange change, CancellationToken ct)
    {
        // Before anything is read: balances seen after it stay as they are until this is saved.
        var number = await ledger.NumberAsync(ct);
        var line = await LineAsync(change.LineId, ct);
        if (change.Kind is BudgetChangeKind.Override) await OverrideAsync(await WaitingAsync(change, ct), number, change.Document, change.Reason, ct);
        else await WriteAsync(change, line, number, ct);
        change.Confirm(current.Actor, number, clock.UtcNow);
        await queue.LetThroughAsync(line.ItemId, ct);
    }

    private async Task WriteAsync(BudgetChange change, BudgetLine line, string number, CancellationToken ct)
    {
        RefusedException.ThrowIf(change.Kind is BudgetChangeKind.Reversal ? null : WhyNot(change.Kind, line));
        var entry = ledger.Write(number, KindOf(change.Kind), change.Document, change.Reason);
        switch (change.Kind)
        {
            case BudgetChangeKind.Appropriation: entry.Appropriate(line, change.Amount, change.PermitsShortfall); break;
            case BudgetChangeKind.Adjustment: entry.Adjust(line, change.Amount, change.PermitsShortfall); break;
            case BudgetChangeKind.Lapse: entry.Lapse(line, change.Amount); break;
            default:
                RefusedException.ThrowIf(await db.BudgetEntries.AnyAsync(row => row.ReversalOf == change.ReversalOf, ct) ? BudgetRefusals.ReversedAlready : null);
                entry.Reverse(await db.BudgetEntries.SingleAsync(row => row.Id == change.ReversalOf, ct), line, change.PermitsShortfall);
                break;
        }
    }

    private async Task OverrideAsync(BudgetReservation waiting, string number, string document, string reason, CancellationToken ct)
    {
        waiting.Postpone(clock.Today.Year);
        var item = await ledger.ItemAsync(waiting.ItemId, ct);
        await queue.ProceedAsync(item, waiting, ledger.Write(number, BudgetEntryKind.Override, document, reason), permitsShortfall: true, ct);
    }

    private async Task<BudgetReservation> WaitingAsync(BudgetChange change, CancellationToken ct)
    {
        var waiting = await db.BudgetReservations.SingleAsync(row => row.Id == change.ReservationId, ct);
        RefusedException.ThrowIf(waiting.State is ReservationState.Waiting ? null : BudgetRefusals.NotWaiting);
        return waiting;
    }

    private async Task<BudgetChangeId> ProposeAsync(BudgetChange change, CancellationToken ct)
    {
        db.BudgetChanges.Add(change);
        await db.SaveChangesAsync(ct);
        return change.Id;
    }

    private Task<BudgetLine> LineAsync(BudgetLineId id, CancellationToken ct) => db.BudgetLines.ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);

    private void RequireKeeper()
    {
        if (!current.Actor.May(Capability.KeepBudget)) throw new ForbiddenException();
        RefusedException.ThrowIf(BudgetItem.WhyNotKeep(current.Actor));
    }

    private static BudgetTerms TermsOf(KeepBudgetItem form) => new(form.ReopensRecoveries, Money.FromYuan(form.TwoPersonsFrom!.Value), form.Reason!.Trim());

    private static BudgetGrounds GroundsOf(ExplainBudgetChange form) => new(form.Document!.Trim(), form.Reason!.Trim(), form.PermitsShortfall);

    private static BudgetEntryKind KindOf(BudgetChangeKind kind) => kind switch
    {
        BudgetChangeKind.Appropriation => BudgetEntryKind.Appropriate,
        BudgetChangeKind.Adjustment => BudgetEntryKind.Adjust,
        BudgetChangeKind.Lapse => BudgetEntryKind.Lapse,
        BudgetChangeKind.Reversal => BudgetEntryKind.Reverse,
        _ => BudgetEntryKind.Override,
    };
}
