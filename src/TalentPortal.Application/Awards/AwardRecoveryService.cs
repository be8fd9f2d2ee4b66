using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Awards;

/// <summary>Takes back what a stopped award owes (追缴): propose, hear, decide, collect. Numbers come from the series of all recoveries.</summary>
public sealed class AwardRecoveryService(
    IPortalDb db, ICurrentActor current, AwardCallQueries calls, CaseClocks clocks, RunningNumbers numbers, AwardPapers papers, AwardFunds funds, AwardNews news, IValidator<DecideAward> proposing, IValidator<MoveRecovery> moving, IValidator<RecordRepayment> repaying)
{
    public const int PageSize = 50;

    /// <summary>Awards that were stopped with something to come back, the highest number first, each with its recovery if it has one; page by page after an award, or before one.</summary>
    public async Task<PageAfter<OwedAward>> ListAsync(string? after, string? before, CancellationToken ct)
    {
        var owed = before is { Length: > 0 } ? Owed().Where(row => string.Compare(row.CaseNumber, before) > 0).OrderBy(row => row.CaseNumber)
            : (after is { Length: > 0 } ? Owed().Where(row => string.Compare(row.CaseNumber, after) < 0) : Owed()).OrderByDescending(row => row.CaseNumber);
        var page = PageAfter.Of(await owed.AsNoTracking().Take(PageSize + 1).ToListAsync(ct), PageSize, after, before, row => row.CaseNumber!);
        var ids = page.Rows.Select(row => row.Id).ToList();
        var known = await db.AwardRecoveries.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.CaseId)).ToDictionaryAsync(row => row.CaseId, ct);
        return new PageAfter<OwedAward>([.. page.Rows.Select(row => new OwedAward(row, known.GetValueOrDefault(row.Id), current.Actor))], page.Previous, page.Next);
    }

    public async Task<OwedAward> GetAsync(AwardCaseId id, CancellationToken ct)
    {
        var award = await Owed().AsNoTracking().Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        return new OwedAward(award, await db.AwardRecoveries.AsNoTracking().SingleOrDefaultAsync(row => row.CaseId == id, ct), current.Actor);
    }

    public async Task ProposeAsync(AwardCaseId id, DecideAward form, CancellationToken ct)
    {
        await proposing.ValidateAndThrowAsync(form, ct);
        var award = (await Owed().Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        RefusedException.ThrowIf(AwardRecovery.WhyNotPropose(award, current.Actor) ?? (await db.AwardRecoveries.AnyAsync(row => row.CaseId == id, ct) ? RecoveryRefusals.AlreadyOpen : null));
        var clock = await clocks.NowAsync(ct);
        var number = await numbers.NextAsync(RecoveryService.NumberPrefix, clock.Today.Year, ct);
        db.AwardRecoveries.Add(new AwardRecovery(number, award, (await calls.OfAsync(award.CallId, ct)).Terms.HearingDays, form.Opinion!.Trim(), current.Actor, clock.UtcNow));
        await db.SaveChangesAsync(ct);
    }

    public async Task MoveAsync(AwardCaseId id, MoveRecovery form, CancellationToken ct)
    {
        await moving.ValidateAndThrowAsync(form, ct);
        var recovery = await LoadAsync(id, form.Version, ct);
        var (words, clock, actor) = (form.Reason!.Trim(), await clocks.NowAsync(ct), current.Actor);
        switch (form.Action)
        {
            case RecoveryAction.Notify: recovery.Notify(actor, words, clock); break;
            case RecoveryAction.RecordStatement: recovery.RecordStatement(actor, words, clock.UtcNow); break;
            case RecoveryAction.Decide: recovery.Decide(actor, words, clock); break;
            default: recovery.Move(form.Action!.Value, actor, words, clock.UtcNow); break;
        }

        var award = await db.AwardCases.SingleAsync(row => row.Id == id, ct);
        if (form.Action is RecoveryAction.Notify or RecoveryAction.Decide) await papers.IssueRecoveryAsync(award, recovery, form.Action is RecoveryAction.Decide, words, ct);
        await news.TellRecoveryAsync(award, recovery, ct);

        await db.SaveChangesAsync(ct);
    }

    public async Task RepayAsync(AwardCaseId id, RecordRepayment form, CancellationToken ct)
    {
        await repaying.ValidateAndThrowAsync(form, ct);
        var recovery = await LoadAsync(id, form.Version, ct);
        var (amount, voucher) = (Money.FromYuan(form.Amount!.Value), form.Voucher!.Trim());
        var award = await db.AwardCases.SingleAsync(row => row.Id == id, ct);
        recovery.RecordRepayment(current.Actor, amount, form.ReceivedOn!.Value, voucher, await clocks.NowAsync(ct));
        await funds.RecoverAsync(award, recovery.Number, voucher, amount, form.ReceivedOn.Value, ct);
        await news.TellRecoveryAsync(award, recovery, ct);
        await db.SaveChangesAsync(ct);
    }

    private IQueryable<AwardCase> Owed() =>
        current.Actor.May(Capability.RecoverPayments) || current.Actor.May(Capability.ReadPayments) ? db.AwardCases.Where(row => row.Stop != null && row.Stop.Recover > Money.Zero) : db.AwardCases.Where(_ => false);

    private async Task<AwardRecovery> LoadAsync(AwardCaseId id, long version, CancellationToken ct) =>
        current.Actor.May(Capability.RecoverPayments) ? (await db.AwardRecoveries.Where(row => row.CaseId == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value) : throw new ForbiddenException();
}

/// <summary>A stopped award and what becomes of the money to come back.</summary>
public sealed record OwedAward(AwardCase Award, AwardRecovery? Recovery, Actor Actor)
{
    public Refusal? WhyNotPropose => AwardRecovery.WhyNotPropose(Award, Actor);

    /// <summary>The steps of this state that need words only, each with why it is impossible, or null.</summary>
    public IReadOnlyList<(RecoveryAction Action, Refusal? WhyNot)> Moves => Recovery is not { } recovery ? []
        : [.. Domain.Payments.Recovery.Flow.ActionsFrom(recovery.State).Where(action => action is not (RecoveryAction.RecordRepayment or RecoveryAction.Settle)).Select(action => (action, recovery.WhyNot(action, Actor)))];

    public bool TakesMoney => Recovery is { } recovery && Domain.Payments.Recovery.Flow.Next(recovery.State, RecoveryAction.Settle) is not null;
}

/// <summary>What happened to a recovery lately.</summary>
public sealed class AwardRecoveryChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    private const int Told = 3;

    public string Subject => nameof(AwardRecovery);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var award = new AwardCaseId(id);
        var row = await db.AwardRecoveries.AsNoTracking().SingleOrDefaultAsync(row => row.CaseId == award, ct);
        return row is null ? [] : [.. row.Steps.OrderBy(step => step.Sequence).TakeLast(Told).Select(step => new ChangeStep(step.At, step.ByName, texts.Of(step.Action)))];
    }
}
