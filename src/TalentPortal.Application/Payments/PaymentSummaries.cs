using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Payments;

/// <summary>
/// 拨付汇总表 of a batch: issued with the checker's yes, because from then on neither list nor accounts can change without the batch
/// being given up. Its digest is the one the bank's file will end with.
/// </summary>
public sealed class PaymentSummaries(IPortalDb db, ICurrentActor current, DocumentIssuer issuer, BankFileContents contents)
{
    /// <summary>To be called after the check; the paper is saved with it.</summary>
    public async Task IssueAsync(BatchOnDesk onDesk, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(onDesk);
        var batch = onDesk.Batch;
        var paper = new PaymentSummary(
            string.Join("、", onDesk.Benefits.Values.Distinct().Order(StringComparer.Ordinal)), batch.Number, batch.Period, await NoticesOfAsync(onDesk, ct), GroupsOf(onDesk.Lines), contents.DigestOf(onDesk),
            batch.MadeByName, batch.MadeAt, batch.CheckedByName!, batch.CheckedAt!.Value);
        await issuer.IssueAsync(paper, new DocumentSubject(SubjectKind.PaymentBatch, batch.Id.Value), current.Actor.Id, ct);
    }

    /// <summary>单位性质 × 学历, as the months were earned.</summary>
    public static MonthlyGroups GroupsOf(IEnumerable<PaymentLine> lines) =>
        new([.. lines.GroupBy(line => (Type: line.EmployerType, line.Level)).OrderBy(group => group.Key.Type).ThenBy(group => group.Key.Level.Rank())
            .Select(group => new PaymentGroup(group.Key.Type, group.Key.Level, group.Count(), group.Sum(line => line.MonthCount), group.Sum(line => line.Amount)))]);

    private async Task<IReadOnlyList<string>> NoticesOfAsync(BatchOnDesk onDesk, CancellationToken ct)
    {
        var items = onDesk.Months.Select(month => month.NoticeItemId).Distinct().ToList();
        return await (from item in db.NoticeItems join notice in db.Notices on item.NoticeId equals notice.Id where items.Contains(item.Id) && notice.Number != null select notice.Number!)
            .Distinct().OrderBy(number => number).ToListAsync(ct);
    }
}
