using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Payments;

/// <summary>Batches for the pages. Accounts show their last four digits and nothing else.</summary>
public sealed class PaymentQueries(IPortalDb db, ICurrentActor current, BatchDesk desk, IssuedDocumentQueries documents)
{
    public const int PageSize = 100;

    public async Task<IReadOnlyList<BatchForList>> BatchesAsync(CancellationToken ct)
    {
        var batches = await db.PaymentBatches.AsNoTracking().ReachableBy(current.Actor).OrderByDescending(batch => batch.MadeAt).Take(100).ToListAsync(ct);
        var ids = batches.Select(batch => batch.Id).ToList();
        var open = await db.PaymentLines.Where(line => ids.Contains(line.BatchId) && (line.State == PaymentLineState.Sent || line.State == PaymentLineState.Failed))
            .GroupBy(line => new { line.BatchId, line.State }).Select(group => new { group.Key.BatchId, group.Key.State, Count = group.Count() }).ToListAsync(ct);
        return [.. batches.Select(batch => new BatchForList(
            batch.Id, batch.Number, batch.Period, batch.State, batch.LineCount, batch.ControlTotal, batch.MadeByName, batch.CheckedByName, batch.MadeAt,
            open.Where(count => count.BatchId == batch.Id && count.State is PaymentLineState.Sent).Sum(count => count.Count),
            open.Where(count => count.BatchId == batch.Id && count.State is PaymentLineState.Failed).Sum(count => count.Count)))];
    }

    public async Task<BatchForOfficer> GetAsync(PaymentBatchId id, CancellationToken ct)
    {
        var batch = await desk.LoadAsync(id, null, ct);
        Refusal? Why(PaymentBatchAction action) => batch.WhyNot(action, current.Actor);
        var check = Why(PaymentBatchAction.Check) ?? (batch.Comparison.Agrees ? null : PaymentRefusals.ListsDiffer.With(batch.Comparison.Differences.Count));
        return new BatchForOfficer(
            batch.Batch, ChineseAmount.Of(batch.Batch.ControlTotal), batch.Comparison,
            [.. batch.Lines.GroupBy(line => line.State).OrderBy(group => group.Key).Select(group => new StateSum(group.Key, group.Count(), group.Sum(line => line.Amount)))],
            PaymentSummaries.GroupsOf(batch.Lines), await documents.OfAsync(new DocumentSubject(SubjectKind.PaymentBatch, id.Value), ct),
            check, Why(PaymentBatchAction.Send), Why(PaymentBatchAction.Discard), Why(PaymentBatchAction.Download), Why(PaymentBatchAction.TakeResult), Why(PaymentBatchAction.RecordReturn));
    }

    public async Task<PaymentLine> LineAsync(PaymentBatchId id, Guid line, CancellationToken ct) =>
        await db.PaymentLines.AsNoTracking().ReachableBy(current.Actor).Where(row => row.BatchId == id && row.Id == line).SingleOrNotFoundAsync(ct);

    public async Task<BatchLinePage> LinesAsync(PaymentBatchId id, PaymentLineState? state, int after, CancellationToken ct)
    {
        var lines = db.PaymentLines.AsNoTracking().ReachableBy(current.Actor).Where(line => line.BatchId == id && line.Number > after);
        if (state is { } wanted) lines = lines.Where(line => line.State == wanted);
        var page = await lines.OrderBy(line => line.Number).Take(PageSize + 1).ToListAsync(ct);
        var more = page.Count > PageSize;
        if (more) page.RemoveAt(PageSize);
        var rights = page.Select(line => line.EntitlementId).ToArray();
        var loans = await db.Entitlements.AsNoTracking().Where(right => EF.Parameter(rights).Contains(right.Id) && right.Loan!.ContractKey != null).Select(right => new { right.Id, right.Loan!.Loan, right.Loan.Days }).ToDictionaryAsync(right => right.Id, right => new BorneDays(right.Loan, right.Days), ct);
        return new BatchLinePage(page, more ? page[^1].Number : null) { Loans = loans };
    }
}

public sealed record BatchForList(
    PaymentBatchId Id, string Number, YearMonth Period, PaymentBatchState State, int People, Money Total, string MadeBy, string? CheckedBy, DateTime MadeAt, int OpenLines, int FailedLines);

/// <summary>A batch as its officers see it, with why each action is not possible for this one now.</summary>
public sealed record BatchForOfficer(
    PaymentBatch Batch, string TotalInWords, BatchComparison Comparison, IReadOnlyList<StateSum> ByState,
    IPaymentGroups Groups, IReadOnlyList<IssuedDocumentRow> Papers,
    Refusal? WhyNotCheck, Refusal? WhyNotSend, Refusal? WhyNotDiscard, Refusal? WhyNotDownload, Refusal? WhyNotTakeResult, Refusal? WhyNotReturn);

public sealed record StateSum(PaymentLineState State, int Lines, Money Amount);

public sealed record BatchLinePage(IReadOnlyList<PaymentLine> Lines, int? Next)
{
    /// <summary>Of the lines that pay borne interest: which days of which loan.</summary>
    public required IReadOnlyDictionary<EntitlementId, BorneDays> Loans { get; init; }

    public string PeriodOf(PaymentLine line, PortalTexts texts) => PaidPeriod.Words(line.FirstMonth, line.LastMonth, Loans.GetValueOrDefault(line.EntitlementId), texts);
}
