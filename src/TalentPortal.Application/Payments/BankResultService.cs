using System.Security.Cryptography;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Payments;

/// <summary>What a bank's answer did, or why it was refused as a whole.</summary>
public sealed record BankResultReceipt(int Paid, int Failed, int Unchanged, IReadOnlyList<int> OpenLines, IReadOnlyList<BankResultFault> Faults);

/// <summary>Takes the bank's answer in (回盘): each line ends in exactly one state, whatever comes twice, late, short or edited.</summary>
public sealed class BankResultService(
    IPortalDb db, ICurrentActor current, BatchDesk desk, CaseClocks clocks, SubsidyNews news, OutboxWriter outbox, InboxWriter inbox, PersonalDataVault vault, BudgetBook budget, IValidator<ExplainPayment> explaining)
{
    /// <summary>Nothing is saved when a row does not fit; the faults then name every such row.</summary>
    public async Task<BankResultReceipt> TakeAsync(PaymentBatchId id, byte[] file, CancellationToken ct)
    {
        var batch = await desk.LoadAsync(id, null, ct);
        RefusedException.ThrowIf(batch.WhyNot(PaymentBatchAction.TakeResult, current.Actor));
        var match = BankResultMatch.Of(batch.Batch.Number, batch.Lines, BankResultFile.Read(file));
        if (match.Faults.Count > 0) return new BankResultReceipt(0, 0, 0, [], match.Faults);
        var clock = await clocks.NowAsync(ct);
        var outcome = batch.Batch.TakeResult(current.Actor, match, batch.Lines, Convert.ToHexStringLower(SHA256.HashData(file)), clock.UtcNow);
        await FollowAsync(batch, outcome, clock, ct);
        await db.SaveChangesAsync(ct);
        return new BankResultReceipt(outcome.Paid.Count, outcome.Failed.Count, outcome.Unchanged, [.. outcome.Open.Select(line => line.Number)], []);
    }

    /// <summary>退汇: a transfer reported as paid came back, known from the bank's advice. Its months are free for another payment.</summary>
    public async Task RecordReturnAsync(PaymentBatchId id, Guid line, ExplainPayment form, CancellationToken ct)
    {
        await explaining.ValidateAndThrowAsync(form, ct);
        var batch = await desk.LoadAsync(id, form.Version, ct);
        var returned = batch.Lines.SingleOrDefault(row => row.Id == line) ?? throw new NotFoundException();
        RefusedException.ThrowIf(batch.WhyNot(PaymentBatchAction.RecordReturn, current.Actor) ?? (await IsBeingRecoveredAsync(returned, ct) ? PaymentRefusals.BeingRecovered : null));
        var clock = await clocks.NowAsync(ct);
        batch.Batch.RecordReturn(current.Actor, returned, form.Reason!.Trim(), clock.UtcNow);
        batch.Payees.Single(right => right.Id == returned.EntitlementId).RecordReturned(returned.Amount);
        Release(batch, returned);
        await budget.ReturnAsync(batch.Batch.Number, [.. MonthsOf(returned)], ct);
        await TellAsync([(returned, returned.BankReason!)], ct);
        await db.SaveChangesAsync(ct);
    }

    // The same money would be counted as back twice: once from the bank, once from the person.
    private Task<bool> IsBeingRecoveredAsync(PaymentLine line, CancellationToken ct)
    {
        var months = line.Months.Select(month => month.AccrualLineId).ToList();
        return db.Recoveries.AnyAsync(recovery => recovery.State != RecoveryState.Dropped && recovery.Months.Any(month => months.Contains(month.AccrualLineId)), ct);
    }

    private async Task FollowAsync(BatchOnDesk batch, BankResultOutcome outcome, CaseClock clock, CancellationToken ct)
    {
        if (!outcome.HadEffect) return;
        var cases = await CasesAsync(batch.Batch.Id, ct);
        var rights = batch.Payees.ToDictionary(right => right.Id);
        var ended = new List<SubsidyApplication>();
        foreach (var line in outcome.Paid)
        {
            rights[line.EntitlementId].RecordPaid(line.Amount);
            // The first payment ends the case; later months only run through the right.
            if (!cases.TryGetValue(line.ApplicationId, out var paid)) continue;
            paid.RecordPayment(current.Actor, batch.Batch.Number, clock);
            ended.Add(paid);
        }

        await budget.PayAsync(batch.Batch.Number, [.. outcome.Paid.SelectMany(MonthsOf)], ct);
        await news.TellAsync(ended, ct);

        foreach (var (line, reason) in outcome.Failed)
        {
            Release(batch, line);
            if (cases.TryGetValue(line.ApplicationId, out var failed)) failed.RecordFailedPayment(current.Actor, reason, clock);
        }

        await TellAsync(outcome.Failed, ct);
    }

    private async Task<Dictionary<SubsidyApplicationId, SubsidyApplication>> CasesAsync(PaymentBatchId batch, CancellationToken ct) =>
        await db.SubsidyApplications
            .Where(application => application.Status == SubsidyStatus.AwaitingPayment && db.PaymentLines.Any(line => line.BatchId == batch && line.ApplicationId == application.Id))
            .ToDictionaryAsync(application => application.Id, ct);

    private static IEnumerable<BudgetPayment> MonthsOf(PaymentLine line) => line.Months.Select(month => new BudgetPayment(line.ApplicationId.Value, month.Month, month.Amount));

    private static void Release(BatchOnDesk batch, PaymentLine line)
    {
        foreach (var month in batch.Months.Where(month => month.PaymentLineId == line.Id)) month.ReleaseFrom(line.Id);
    }

    private async Task TellAsync(IReadOnlyList<(PaymentLine Line, string Reason)> failed, CancellationToken ct)
    {
        var ids = failed.Select(failure => failure.Line.PersonId).ToList();
        var phones = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, person.Phone }).ToDictionaryAsync(person => person.Id, person => person.Phone, ct);
        var starters = await StartersAsync([.. failed.Select(failure => failure.Line.ApplicationId)], ct);
        foreach (var (line, reason) in failed)
        {
            var starter = starters.GetValueOrDefault(line.ApplicationId);
            if (starter is not null) inbox.Write(starter.Account, new MessageAbout(MessageSubject.OwnSubsidy, line.ApplicationId.Value), "payment.news.failed", line.CaseNumber, line.LastFour, reason);
            if (phones[line.PersonId] is not { } sealedPhone) continue;
            if (MobileNumber.TryParse(vault.Open(PersonalField.Phone, line.PersonId.Value, sealedPhone), out var phone, out _))
                outbox.Sms(phone, starter?.Language ?? PortalLanguage.Chinese, "payment.sms.failed", line.CaseNumber, line.LastFour, reason);
        }
    }

    /// <summary>The account each case was started from, and its language.</summary>
    private async Task<Dictionary<SubsidyApplicationId, Starter>> StartersAsync(IReadOnlyList<SubsidyApplicationId> cases, CancellationToken ct)
    {
        var starters = await db.SubsidyApplications.Where(row => cases.Contains(row.Id)).Select(row => new { row.Id, row.StartedBy }).ToDictionaryAsync(row => row.Id, row => row.StartedBy.Value, ct);
        var ids = starters.Values.ToList();
        var languages = await db.Accounts.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Language }).ToDictionaryAsync(row => row.Id, row => row.Language, ct);
        return starters.Where(starter => languages.ContainsKey(starter.Value)).ToDictionary(starter => starter.Key, starter => new Starter(new AccountId(starter.Value), languages[starter.Value]));
    }

    private sealed record Starter(AccountId Account, string Language);
}
