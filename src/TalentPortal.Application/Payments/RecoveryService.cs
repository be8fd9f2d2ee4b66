using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Payments;

/// <summary>Everything that is done to take money back (追缴): find, propose, hear, decide, collect.</summary>
public sealed class RecoveryService(
    IPortalDb db, ICurrentActor current, CaseClocks clocks, RunningNumbers numbers, RightCosts costs, BudgetBook budget, RecoveryNews news,
    IValidator<ProposeRecovery> proposing, IValidator<MoveRecovery> moving, IValidator<RecordRepayment> repaying)
{
    public const string NumberPrefix = "ZJ";

    /// <summary>
    /// Opens a case for the months that were paid. Months accrued and not paid yet are taken back at once, because no money has moved;
    /// what was published with them is published anew.
    /// </summary>
    /// <returns>The case, or null when nothing had been paid.</returns>
    public async Task<RecoveryId?> ProposeAsync(ProposeRecovery form, CancellationToken ct)
    {
        await proposing.ValidateAndThrowAsync(form, ct);
        if (!current.Actor.May(Capability.RecoverPayments)) throw new ForbiddenException();
        var clock = await clocks.NowAsync(ct);
        var right = await db.Entitlements.Where(row => row.Id == form.Entitlement).SingleOrNotFoundAsync(ct);
        RefusedException.ThrowIf(Recovery.WhyNotRecover(current.Actor, right.PersonId, right.EmployerId)
            ?? (await db.Recoveries.AnyAsync(row => row.EntitlementId == right.Id && (row.State == RecoveryState.Proposed || row.State == RecoveryState.Hearing), ct) ? RecoveryRefusals.AlreadyOpen : null));
        var (paid, unpaid) = await NotDueAsync(right, form, ct);
        RefusedException.ThrowIf(paid.Count + unpaid.Count == 0 ? RecoveryRefusals.NothingToRecover : null);
        await TakeBackUnpaidAsync(right, unpaid, form.Cause!.Value, clock.UtcNow, ct);
        var recovery = paid.Count == 0 ? null
            : new Recovery(await numbers.NextAsync(NumberPrefix, clock.Today.Year, ct), right, form.Cause.Value, form.Reason!.Trim(), paid, current.Actor, clock.UtcNow);
        if (recovery is not null) db.Recoveries.Add(recovery);
        await costs.AdjustAsync([right], ct);
        await db.SaveChangesAsync(ct);
        return recovery?.Id;
    }

    public async Task MoveAsync(RecoveryId id, MoveRecovery form, CancellationToken ct)
    {
        await moving.ValidateAndThrowAsync(form, ct);
        var recovery = await LoadAsync(id, form.Version, ct);
        var (actor, reason, clock) = (current.Actor, form.Reason!.Trim(), await clocks.NowAsync(ct));
        switch (form.Action)
        {
            case RecoveryAction.Notify: recovery.Notify(actor, reason, await HearingDaysAsync(recovery, ct), clock); break;
            case RecoveryAction.RecordStatement: recovery.RecordStatement(actor, reason, clock.UtcNow); break;
            case RecoveryAction.Decide: await DecideAsync(recovery, actor, reason, clock, ct); break;
            case RecoveryAction.AgreeInstalments: recovery.AgreeInstalments(actor, reason, clock.UtcNow); break;
            case RecoveryAction.WriteOff: recovery.WriteOff(actor, reason, clock.UtcNow); break;
            case RecoveryAction.Refer: recovery.Refer(actor, reason, clock.UtcNow); break;
            case RecoveryAction.Drop: recovery.Drop(actor, reason, clock.UtcNow); break;
            default: throw new ArgumentOutOfRangeException(nameof(form), form.Action, "No step that a person takes.");
        }

        await news.TellAsync(recovery, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task RepayAsync(RecoveryId id, RecordRepayment form, CancellationToken ct)
    {
        await repaying.ValidateAndThrowAsync(form, ct);
        var recovery = await LoadAsync(id, form.Version, ct);
        var clock = await clocks.NowAsync(ct);
        var (right, amount, before) = (await RightAsync(recovery, ct), Money.FromYuan(form.Amount!.Value), recovery.RepaidTotal);
        recovery.RecordRepayment(current.Actor, amount, form.ReceivedOn!.Value, form.Voucher!.Trim(), right, clock);
        await budget.RecoverAsync(recovery.Number, form.Voucher.Trim(), [.. recovery.MonthsRepaid(before, amount).Select(month => new BudgetPayment(right.ApplicationId.Value, month.Month, month.Amount))], form.ReceivedOn.Value, ct);
        await news.TellAsync(recovery, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The months are taken back: the right may earn them again, and the budget looks at what it still costs.</summary>
    private async Task DecideAsync(Recovery recovery, Actor actor, string grounds, CaseClock clock, CancellationToken ct)
    {
        var right = await RightAsync(recovery, ct);
        db.AccrualLines.AddRange(recovery.Decide(actor, grounds, right, clock));
        await costs.AdjustAsync([right], ct);
    }

    private async Task<Recovery> LoadAsync(RecoveryId id, long version, CancellationToken ct) =>
        (await db.Recoveries.ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);

    private Task<Entitlement> RightAsync(Recovery recovery, CancellationToken ct) => db.Entitlements.SingleAsync(right => right.Id == recovery.EntitlementId, ct);

    private async Task<int> HearingDaysAsync(Recovery recovery, CancellationToken ct)
    {
        var right = await RightAsync(recovery, ct);
        return (await db.PolicyVersions.AsNoTracking().SingleAsync(version => version.Id == right.PolicyVersionId, ct)).Terms.TimeLimits.RecoveryHearing;
    }

    private async Task<(IReadOnlyList<AccrualLine> Paid, IReadOnlyList<AccrualLine> Unpaid)> NotDueAsync(Entitlement right, ProposeRecovery form, CancellationToken ct)
    {
        var first = YearMonth.Parse(form.FirstMonth!, null);
        var lines = await db.AccrualLines.Where(line => line.EntitlementId == right.Id && line.Month >= first).ToListAsync(ct);
        var back = lines.Where(line => line.Kind is AccrualKind.Recovery).Select(line => line.Month).ToHashSet();
        // Lines keep the employer they were written under, whatever it was merged into since.
        var employers = form.Employer is { } left ? await db.Employers.Where(row => row.Id == left || row.MergedInto == left).Select(row => row.Id).ToListAsync(ct) : null;
        var notDue = lines.Where(line => line.Kind is not AccrualKind.Recovery && !back.Contains(line.Month) && (employers is null || line.EmployerId is { } at && employers.Contains(at))).ToList();
        var carriers = notDue.Select(line => line.PaymentLineId).OfType<Guid>().ToList();
        var states = await db.PaymentLines.Where(line => carriers.Contains(line.Id)).Select(line => new { line.Id, line.State }).ToDictionaryAsync(line => line.Id, line => line.State, ct);
        // Nobody knows yet whether the money arrives: wait for the bank, or discard the batch.
        RefusedException.ThrowIf(states.Values.Any(state => state is not PaymentLineState.Paid) ? RecoveryRefusals.PaymentUnderWay : null);
        return ([.. notDue.Where(line => line.PaymentLineId is not null)], [.. notDue.Where(line => line.PaymentLineId is null)]);
    }

    private async Task TakeBackUnpaidAsync(Entitlement right, IReadOnlyList<AccrualLine> unpaid, RecoveryCause cause, DateTime now, CancellationToken ct)
    {
        foreach (var month in unpaid.GroupBy(line => line.Month))
        {
            var line = month.First();
            var reason = cause is RecoveryCause.Fraud ? AccrualReason.Fraud : cause is RecoveryCause.LateReportedDeparture ? AccrualReason.AfterDeparture : AccrualReason.WronglyAccrued;
            db.AccrualLines.Add(right.Accrue(new EarnedMonth(month.Key, AccrualKind.Recovery, reason, -month.Sum(part => part.Amount), line.EmployerId, line.EmployerType, line.Level), null, now));
        }

        var items = unpaid.Select(line => line.NoticeItemId).OfType<Guid>().Distinct().ToList();
        foreach (var item in await db.NoticeItems.Where(row => items.Contains(row.Id)).ToListAsync(ct)) item.Remove();
        var published = await db.AccrualLines.Where(line => line.NoticeItemId != null && items.Contains(line.NoticeItemId.Value) && line.PaymentLineId == null).ToListAsync(ct);
        foreach (var line in published) line.WithdrawFrom(line.NoticeItemId!.Value);
    }
}
