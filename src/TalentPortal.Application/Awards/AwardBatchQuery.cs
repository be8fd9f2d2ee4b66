using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Awards;

/// <summary>Lists of instalments for the pages: all of them, one with its sums and papers, and what the next one would hold.</summary>
public sealed class AwardBatchQuery(IPortalDb db, ICurrentActor current, AwardBatchDesk desk, AwardTransfers transfers, AwardBatchSummaries summaries, IssuedDocumentQueries documents)
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

    public async Task<AwardBatchForOfficer> GetAsync(AwardBatchId id, CancellationToken ct)
    {
        var onDesk = await desk.LoadAsync(id, null, ct);
        return new AwardBatchForOfficer(onDesk, await summaries.GroupsOfAsync(onDesk, ct), await documents.OfAsync(new DocumentSubject(SubjectKind.AwardBatch, id.Value), ct));
    }

    /// <summary>What a list made now would hold, and what is held and why.</summary>
    public async Task<IReadOnlyList<TransferCandidate>> PreviewAsync(CancellationToken ct) =>
        current.Actor.May(Capability.PreparePayments) ? await transfers.CandidatesAsync(ct) : throw new ForbiddenException();
}

public sealed record AwardBatchRow(
    AwardBatchId Id, string Number, PaymentBatchState State, int Lines, Money Total, string MadeBy, string? CheckedBy, DateTime MadeAt, int Open, int Failed);

/// <summary>A list as its officers see it.</summary>
/// <param name="OnDesk">The list, and why each action is not possible for this officer now.</param>
/// <param name="Groups">How it adds up, as on its summary.</param>
/// <param name="Papers">What was issued for it.</param>
public sealed record AwardBatchForOfficer(AwardBatchOnDesk OnDesk, IPaymentGroups Groups, IReadOnlyList<IssuedDocumentRow> Papers)
{
    public AwardBatch Batch => OnDesk.Batch;
    public Refusal? Differs => OnDesk.Differs;

    public Refusal? WhyNot(PaymentBatchAction action) => OnDesk.WhyNot(action);
}
