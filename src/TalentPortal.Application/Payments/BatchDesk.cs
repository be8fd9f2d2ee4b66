using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Payments;

/// <summary>Loads a batch within reach, and holds it against approvals and notices as they stand now.</summary>
public sealed class BatchDesk(IPortalDb db, ICurrentActor current, CaseDeciders deciders, CountyClock clock)
{
    public async Task<BatchOnDesk> LoadAsync(PaymentBatchId id, long? version, CancellationToken ct)
    {
        var batch = await db.PaymentBatches.ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        if (version is { } posted) batch.AtVersion(posted, id.Value);
        var lines = await db.PaymentLines.Where(line => line.BatchId == id).OrderBy(line => line.Number).ToListAsync(ct);
        var payees = await db.Entitlements.Where(right => db.PaymentLines.Any(line => line.BatchId == id && line.EntitlementId == right.Id)).ToListAsync(ct);
        var months = await db.AccrualLines.Where(month => db.PaymentLines.Any(line => line.BatchId == id && line.Id == month.PaymentLineId)).ToListAsync(ct);
        var cases = db.PaymentLines.Where(line => line.BatchId == id).Select(line => line.ApplicationId);
        return new BatchOnDesk(batch, lines, months, payees, await deciders.OfAsync(cases, ct), await CompareAsync(lines, payees, months, ct)) { Benefits = await BenefitsAsync(payees, ct) };
    }

    private async Task<Dictionary<PolicyVersionId, string>> BenefitsAsync(IReadOnlyList<Entitlement> payees, CancellationToken ct)
    {
        var versions = payees.Select(right => right.PolicyVersionId).Distinct().ToArray();
        return await db.PolicyVersions.Where(version => EF.Parameter(versions).Contains(version.Id))
            .Join(db.Policies, version => version.PolicyId, policy => policy.Id, (version, policy) => new { version.Id, policy.NameZh }).ToDictionaryAsync(row => row.Id, row => row.NameZh, ct);
    }

    private async Task<BatchComparison> CompareAsync(IReadOnlyList<PaymentLine> lines, IReadOnlyList<Entitlement> payees, IReadOnlyList<AccrualLine> months, CancellationToken ct)
    {
        var itemIds = months.Select(month => month.NoticeItemId).Distinct().ToList();
        var people = payees.ToDictionary(right => right.Id);
        // Also months under the same item that are not on the list: a published item is paid whole.
        var approved = await db.AccrualLines.AsNoTracking().Where(line => itemIds.Contains(line.NoticeItemId)).ToListAsync(ct);
        var others = await RightsOfOthersAsync(approved, people, ct);
        var items = await PublishedAsync(itemIds, ct);
        return BatchComparison.Of(
            lines, [.. approved.Concat(months.Where(month => month.NoticeItemId is null)).Select(month => Approved(month, people.GetValueOrDefault(month.EntitlementId) ?? others[month.EntitlementId]))],
            items, await ChangedAccountsAsync(lines, ct));
    }

    private async Task<Dictionary<EntitlementId, Entitlement>> RightsOfOthersAsync(List<AccrualLine> approved, Dictionary<EntitlementId, Entitlement> known, CancellationToken ct)
    {
        var unknown = approved.Select(line => line.EntitlementId).Where(id => !known.ContainsKey(id)).Distinct().ToList();
        return unknown.Count == 0 ? [] : await db.Entitlements.AsNoTracking().Where(right => unknown.Contains(right.Id)).ToDictionaryAsync(right => right.Id, ct);
    }

    private async Task<IReadOnlyList<PublishedItem>> PublishedAsync(List<Guid?> ids, CancellationToken ct)
    {
        var rows = await (
            from item in db.NoticeItems.AsNoTracking()
            join notice in db.Notices.AsNoTracking() on item.NoticeId equals notice.Id
            where ids.Contains(item.Id)
            select new { item.Id, item.PersonId, item.ShownName, item.Amount, item.State, notice.Number, notice.LastDay }).ToListAsync(ct);
        return [.. rows.Select(row => new PublishedItem(
            row.Id, row.PersonId, row.ShownName, row.Amount, row.Number ?? "", row.State is NoticeItemState.Standing, row.LastDay is { } last && clock.Today > last))];
    }

    private async Task<IReadOnlySet<PersonId>> ChangedAccountsAsync(IReadOnlyList<PaymentLine> lines, CancellationToken ct)
    {
        // After the file has left, the account of then is the one that counts.
        if (lines.All(line => line.State is not PaymentLineState.Planned)) return new HashSet<PersonId>();
        var batch = lines[0].BatchId;
        var accounts = await db.People.AsNoTracking().Where(person => db.PaymentLines.Any(line => line.BatchId == batch && line.PersonId == person.Id))
            .Select(person => new { person.Id, person.BankAccount }).ToDictionaryAsync(person => person.Id, person => person.BankAccount, ct);
        return lines.Where(line => accounts[line.PersonId]?.Number.SameTextAs(line.Account) != true).Select(line => line.PersonId).ToHashSet();
    }

    private static ApprovedMonth Approved(AccrualLine month, Entitlement right) =>
        new(month.Id, right.PersonId, right.PersonName, month.NoticeItemId, month.PaymentLineId, month.Amount);
}
