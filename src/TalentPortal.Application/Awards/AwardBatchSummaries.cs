using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>
/// 拨付汇总表 of a list of instalments, as of every batch (<see cref="PaymentSummary"/>): issued with the checker's yes, by the line of the budget that bears it
/// and by whose account it goes to. Its digest is the one the bank's file will end with.
/// </summary>
public sealed class AwardBatchSummaries(IPortalDb db, ICurrentActor current, DocumentIssuer issuer, AwardBankFile files, PortalTexts texts, CountyClock clock)
{
    /// <summary>To be called after the check; the paper is saved with it.</summary>
    public async Task IssueAsync(AwardBatchOnDesk onDesk, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(onDesk);
        var batch = onDesk.Batch;
        var items = PortalLanguage.In(PaperWords.Chinese, () => string.Join("、", onDesk.Awards.Select(award => award.Kind).Distinct().Order().Select(kind => texts.Of(kind))));
        var paper = new PaymentSummary(items, batch.Number, null, await ListsOfAsync(onDesk, ct), await GroupsOfAsync(onDesk, ct), files.DigestOf(batch), batch.MadeByName, batch.MadeAt, batch.CheckedByName!, batch.CheckedAt!.Value);
        await issuer.IssueAsync(paper, new DocumentSubject(SubjectKind.AwardBatch, batch.Id.Value), current.Actor.Id, ct);
    }

    /// <summary>The lines of the budget are those of the year in which the list is checked, which bears what is due.</summary>
    public async Task<InstalmentGroups> GroupsOfAsync(AwardBatchOnDesk onDesk, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(onDesk);
        var lines = await FundingAsync(onDesk.Batch, ct);
        var groups = onDesk.Batch.Lines.GroupBy(line => (Funding: lines.GetValueOrDefault(line.CaseId.Value), line.PayeeKind))
            .OrderBy(group => group.Key.Funding?.Layer).ThenBy(group => group.Key.Funding?.Year).ThenBy(group => group.Key.Funding?.NameZh, StringComparer.Ordinal).ThenBy(group => group.Key.PayeeKind);
        return new InstalmentGroups([.. groups.Select(group => new InstalmentGroup(group.Key.Funding, group.Key.PayeeKind, group.Count(), group.Select(line => line.CaseId).Distinct().Count(), group.Sum(line => line.Amount)))]);
    }

    private async Task<Dictionary<Guid, FundingLine>> FundingAsync(AwardBatch batch, CancellationToken ct)
    {
        var year = CountyClock.DayOf(batch.CheckedAt ?? clock.UtcNow).Year;
        var cases = batch.Lines.Select(line => line.CaseId.Value).Distinct().ToArray();
        var held = await db.BudgetReservations.AsNoTracking().Where(row => EF.Parameter(cases).Contains(row.CaseId))
            .Join(db.BudgetItems, row => row.ItemId, item => item.Id, (row, item) => new { row.CaseId, row.BaseYear, item.Layer, item.NameZh, item.NameEn }).ToListAsync(ct);
        return held.ToDictionary(row => row.CaseId, row => new FundingLine(row.Layer, Math.Max(row.BaseYear, year), row.NameZh, row.NameEn));
    }

    /// <summary>The public lists on which the awards stood.</summary>
    private async Task<IReadOnlyList<string>> ListsOfAsync(AwardBatchOnDesk onDesk, CancellationToken ct)
    {
        var cases = onDesk.Awards.Select(award => award.Id).ToArray();
        return await db.AwardLists.AsNoTracking().Where(list => list.Number != null && list.Items.Any(item => EF.Parameter(cases).Contains(item.CaseId)))
            .OrderBy(list => list.Number).Select(list => list.Number!).ToListAsync(ct);
    }
}
