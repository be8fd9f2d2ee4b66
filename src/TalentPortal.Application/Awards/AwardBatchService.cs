using System.Security.Cryptography;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Audit;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Awards;

/// <summary>What finance does with lists of instalments for the bank: make, check, send, fetch the file, take the answer in, record a return. By hand with a voucher stays possible for what is on no list.</summary>
public sealed class AwardBatchService(
    IPortalDb db, ICurrentActor current, AwardTransfers transfers, AwardBankFile files, AwardFunds funds, AwardPapers papers, AwardCallQueries calls, AwardNews news, RunningNumbers numbers, CountyClock clock,
    IValidator<ExplainPayment> explaining)
{
    public const int PageSize = 50;

    /// <summary>The lists, the latest first; page by page after a number, or before one.</summary>
    public async Task<PageAfter<AwardBatchRow>> ListAsync(string? after, string? before, CancellationToken ct)
    {
        var batches = db.AwardBatches.AsNoTracking().ReachableBy(current.Actor);
        var ordered = before is { Length: > 0 } ? batches.Where(row => string.Compare(row.Number, before) > 0).OrderBy(row => row.Number)
            : (after is { Length: > 0 } ? batches.Where(row => string.Compare(row.Number, after) < 0) : batches).OrderByDescending(row => row.Number);
        var found = await ordered.Take(PageSize + 1).Select(row => new AwardBatchRow(
            row.Id, row.Number, row.State, row.LineCount, row.ControlTotal, row.MadeByName, row.CheckedByName, row.MadeAt,
            row.Lines.Count(line => line.State == PaymentLineState.Sent), row.Lines.Count(line => line.State == PaymentLineState.Failed))).ToListAsync(ct);
        return PageAfter.Of(found, PageSize, after, before, row => row.Number);
    }

    public async Task<AwardBatchOnDesk> GetAsync(AwardBatchId id, CancellationToken ct) => await OnDeskAsync(await LoadAsync(id, null, ct), ct);

    /// <summary>What a list made now would hold, and what is held and why.</summary>
    public async Task<IReadOnlyList<TransferCandidate>> PreviewAsync(CancellationToken ct) =>
        current.Actor.May(Capability.PreparePayments) ? await transfers.CandidatesAsync(ct) : throw new ForbiddenException();

    public async Task<AwardBatchId> MakeAsync(MakeAwardBatch form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var ready = (await PreviewAsync(ct)).Where(candidate => candidate.IsReady).ToList();
        RefusedException.ThrowIf(ready.Count != form.Lines || ready.Sum(candidate => candidate.Part.Amount).Fen != form.TotalFen ? PaymentRefusals.ListChanged : null);
        var batch = new AwardBatch(await numbers.NextAsync(PaymentService.NumberPrefix, clock.Today.Year, ct), ready.ConvertAll(candidate => candidate.Plan()), current.Actor, clock.UtcNow);
        db.AwardBatches.Add(batch);
        await db.SaveChangesAsync(ct);
        return batch.Id;
    }

    /// <summary>Check, send, discard: a step with its words.</summary>
    public async Task MoveAsync(AwardBatchId id, PaymentBatchAction action, ExplainPayment form, CancellationToken ct)
    {
        await explaining.ValidateAndThrowAsync(form, ct);
        var batch = await LoadAsync(id, form.Version, ct);
        var (words, plans) = (form.Reason!.Trim(), await transfers.OfAsync(batch, ct));
        var awards = await transfers.AwardsAsync(batch, ct);
        switch (action)
        {
            case PaymentBatchAction.Check: batch.Check(current.Actor, words, plans, clock.UtcNow); break;
            case PaymentBatchAction.Send: batch.Send(current.Actor, words, plans, files.DigestOf(batch), clock.UtcNow); break;
            case PaymentBatchAction.Discard:
                batch.Discard(current.Actor, words, awards, clock.UtcNow);
                foreach (var line in batch.Lines) await FollowAsync(awards.First(award => award.Id == line.CaseId), line, ct);
                break;
            default: throw new RefusedException(PaymentRefusals.NotInThisState);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>The file with full account numbers; every person on it gets an access row with the reason.</summary>
    public async Task<BankFile> DownloadAsync(AwardBatchId id, BankFileFormat wanted, ExplainPayment form, CancellationToken ct)
    {
        await explaining.ValidateAndThrowAsync(form, ct);
        var batch = await LoadAsync(id, null, ct);
        var awards = await transfers.AwardsAsync(batch, ct);
        RefusedException.ThrowIf(batch.WhyNot(PaymentBatchAction.Download, current.Actor, awards) ?? (files.DigestOf(batch) == batch.Digest ? null : PaymentRefusals.FileChanged));
        foreach (var line in batch.Lines.Where(line => line.PayeeKind is AwardPayeeKind.Person))
            db.PersonalDataAccesses.Add(new PersonalDataAccess(current.Actor.Id, current.Actor.Name, awards.First(award => award.Id == line.CaseId).PersonId, PersonalField.BankAccount, form.Reason!.Trim(), batch.Number, clock.UtcNow));
        await db.SaveChangesAsync(ct);
        return await files.WriteAsync(batch, wanted, ct);
    }

    /// <summary>Nothing is saved when a row does not fit; the faults then name every such row.</summary>
    public async Task<BankResultReceipt> TakeAsync(AwardBatchId id, byte[] file, CancellationToken ct)
    {
        var batch = await LoadAsync(id, null, ct);
        var awards = await transfers.AwardsAsync(batch, ct);
        RefusedException.ThrowIf(batch.WhyNot(PaymentBatchAction.TakeResult, current.Actor, awards));
        var match = BankResultMatch.Of(batch.Number, batch.Lines, BankResultFile.Read(file));
        if (match.Faults.Count > 0) return new BankResultReceipt(0, 0, 0, [], match.Faults);
        batch.TakeResult(current.Actor, match, awards, Convert.ToHexStringLower(SHA256.HashData(file)), clock.UtcNow);
        foreach (var line in match.Paid.Concat(match.Failed.Select(failure => failure.Line))) await FollowAsync(awards.First(award => award.Id == line.CaseId), line, ct);
        await db.SaveChangesAsync(ct);
        return new BankResultReceipt(match.Paid.Count, match.Failed.Count, match.Unchanged, [.. batch.Lines.Where(line => line.State is PaymentLineState.Sent).Select(line => line.Number)], []);
    }

    /// <summary>退汇: a transfer reported as paid came back, known from the bank's advice. The instalment is due again.</summary>
    public async Task RecordReturnAsync(AwardBatchId id, Guid line, ExplainPayment form, CancellationToken ct)
    {
        await explaining.ValidateAndThrowAsync(form, ct);
        var batch = await LoadAsync(id, form.Version, ct);
        var (returned, awards) = (batch.Lines.SingleOrDefault(row => row.Id == line) ?? throw new NotFoundException(), await transfers.AwardsAsync(batch, ct));
        batch.RecordReturn(current.Actor, returned, form.Reason!.Trim(), awards, clock.UtcNow);
        await FollowAsync(awards.First(award => award.Id == returned.CaseId), returned, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Budget, receipt and message, as when finance settles by hand.</summary>
    private async Task FollowAsync(AwardCase award, AwardTransfer line, CancellationToken ct)
    {
        await funds.FollowAsync(award, ct);
        var part = award.Instalments.Single(known => known.Id == line.InstalmentId);
        if (line.State is PaymentLineState.Paid) await papers.IssueReceiptAsync(award, part, (await calls.OfAsync(award.CallId, ct)).Terms, ct);
        await news.TellMoneyAsync(award, part, ct);
    }

    private async Task<AwardBatchOnDesk> OnDeskAsync(AwardBatch batch, CancellationToken ct) =>
        new(batch, await transfers.AwardsAsync(batch, ct), batch.State is PaymentBatchState.Draft or PaymentBatchState.Checked ? batch.WhyNotBalanced(await transfers.OfAsync(batch, ct)) : null, current.Actor);

    private async Task<AwardBatch> LoadAsync(AwardBatchId id, long? version, CancellationToken ct)
    {
        var batch = await db.AwardBatches.ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        return version is { } posted ? batch.AtVersion(posted, id.Value) : batch;
    }
}

public sealed record AwardBatchRow(
    AwardBatchId Id, string Number, PaymentBatchState State, int Lines, Money Total, string MadeBy, string? CheckedBy, DateTime MadeAt, int Open, int Failed);

/// <summary>A list as its officers see it.</summary>
/// <param name="Differs">Why it may not go on as it stands.</param>
public sealed record AwardBatchOnDesk(AwardBatch Batch, IReadOnlyList<AwardCase> Awards, Refusal? Differs, Actor Actor)
{
    public Refusal? WhyNot(PaymentBatchAction action) => Batch.WhyNot(action, Actor, Awards) ?? (action is PaymentBatchAction.Check or PaymentBatchAction.Send ? Differs : null);
}

/// <summary>What happened to a list lately.</summary>
public sealed class AwardBatchChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    private const int Told = 3;

    public string Subject => nameof(AwardBatch);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var batch = await db.AwardBatches.AsNoTracking().SingleOrDefaultAsync(row => row.Id == AwardBatchId.From(id), ct);
        return batch is null ? [] : [.. batch.Steps.OrderBy(step => step.Sequence).TakeLast(Told).Select(step => new ChangeStep(step.At, step.ByName, texts.Of(step.Action)))];
    }
}
