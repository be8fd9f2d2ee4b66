using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Payments;

/// <summary>
/// Published and unpaid: who can be paid today. A published item is paid whole or not at all, so that notice and payment agree person
/// by person; whatever stands against it names itself.
/// </summary>
public sealed class PaymentCandidates(IPortalDb db, BudgetFunds funds, CountyClock clock)
{
    private IQueryable<AccrualLine> Open => db.AccrualLines.Where(line => line.NoticeItemId != null && line.PaymentLineId == null && line.Kind != AccrualKind.Recovery);

    private IQueryable<EntitlementId> OpenRights => Open.Select(line => line.EntitlementId).Distinct();

    /// <summary>Rights and lines are tracked: a batch can be made from them.</summary>
    public async Task<IReadOnlyList<PaymentCandidate>> ListAsync(CancellationToken ct)
    {
        var rows = await (
            from line in Open
            join right in db.Entitlements on line.EntitlementId equals right.Id
            join application in db.SubsidyApplications on right.ApplicationId equals application.Id
            select new { line, right, application.Status }).ToListAsync(ct);
        var known = await KnownAsync(ct);
        var funded = await funds.OfAsync(rows.Select(row => row.right.ApplicationId.Value), ct);
        return [.. rows.GroupBy(row => row.right.Id)
            .Select(group => Of(group.First().right, group.First().Status, [.. group.Select(row => row.line)], known, funded.Of(group.First().right.ApplicationId.Value)))
            .OrderBy(candidate => candidate.Right.CaseNumber, StringComparer.Ordinal)];
    }

    private PaymentCandidate Of(Entitlement right, SubsidyStatus status, IReadOnlyList<AccrualLine> lines, Known known, CaseFunds? funded)
    {
        var account = known.Accounts.GetValueOrDefault(right.PersonId);
        var whole = WhyNotThisPerson(right, status, account, known);
        var (ready, held) = (new List<AccrualLine>(), new List<HeldMonths>());
        foreach (var item in lines.GroupBy(line => line.NoticeItemId!.Value).OrderBy(item => item.Min(line => line.Month)))
        {
            var published = known.Items[item.Key];
            if ((WhyNotThisItem(published, [.. item], known) ?? whole ?? WhyNotFunded([.. item], funded)) is { } why) held.Add(new HeldMonths(why, [.. item], published.NoticeNumber));
            else ready.AddRange(item);
        }

        return new PaymentCandidate(right, ready, held, account?.Account, known.MonthsPaid.GetValueOrDefault(right.Id));
    }

    private static PaymentHold? WhyNotThisPerson(Entitlement right, SubsidyStatus status, Payee? payee, Known known) =>
        right.State is EntitlementState.Pending ? PaymentHold.NotStarted
        : right.EndReason.VoidsWhatIsUnpaid() ? PaymentHold.Ended
        : right.SuspendReason is SuspendReason.EmployerBlacklisted or SuspendReason.EmployerDeregistered ? PaymentHold.Employer
        : status is SubsidyStatus.PaymentFailed ? PaymentHold.AccountNotCorrected
        : status is not (SubsidyStatus.AwaitingPayment or SubsidyStatus.Paid) ? PaymentHold.CaseNotReady
        : known.InRecovery.Contains(right.Id) ? PaymentHold.Recovery
        : payee?.Account is not { } account ? PaymentHold.NoAccount
        : account.HolderName != payee.Name ? PaymentHold.HolderDiffers
        // The applicant's own correction of a first payment is a step of the case; for later ones the account itself has to be another.
        : status is SubsidyStatus.Paid && known.FailedAccounts.TryGetValue(right.Id, out var failed) && account.Number.SameTextAs(failed) ? PaymentHold.AccountNotCorrected
        : null;

    /// <summary>The year that bears a month must have its budget, and the month must be committed there.</summary>
    private static PaymentHold? WhyNotFunded(IReadOnlyList<AccrualLine> lines, CaseFunds? funded) =>
        funded?.TryTake(lines.Select(line => (line.Month, line.Amount))) is false ? PaymentHold.AwaitingFunds : null;

    private PaymentHold? WhyNotThisItem(Published item, IReadOnlyList<AccrualLine> lines, Known known) =>
        item.State is NoticeItemState.Removed ? PaymentHold.RemovedFromNotice
        : item.State is NoticeItemState.Held ? PaymentHold.Objection
        : item.LastDay is not { } last || clock.Today <= last ? PaymentHold.PublicityRunning
        : lines.Sum(line => line.Amount) != item.Amount || lines.Any(line => known.TakenBack.Contains((line.EntitlementId, line.Month))) ? PaymentHold.DiffersFromNotice
        : null;

    private async Task<Known> KnownAsync(CancellationToken ct)
    {
        var items = await (
            from item in db.NoticeItems
            join notice in db.Notices on item.NoticeId equals notice.Id
            where Open.Any(line => line.NoticeItemId == item.Id)
            select new Published(item.Id, item.State, item.Amount, notice.LastDay, notice.Number)).ToListAsync(ct);
        var people = await (
            from person in db.People.AsNoTracking()
            where db.Entitlements.Any(right => right.PersonId == person.Id && OpenRights.Contains(right.Id))
            select new Payee(person.Id, person.Name, person.BankAccount)).ToListAsync(ct);
        var takenBack = await db.AccrualLines.Where(line => line.Kind == AccrualKind.Recovery && OpenRights.Contains(line.EntitlementId))
            .Select(line => new { line.EntitlementId, line.Month }).ToListAsync(ct);
        var recoveries = await db.Recoveries.Where(recovery => recovery.State == RecoveryState.Proposed || recovery.State == RecoveryState.Hearing)
            .Select(recovery => recovery.EntitlementId).ToListAsync(ct);
        return new Known(
            items.ToDictionary(item => item.Id), people.ToDictionary(person => person.Id), takenBack.Select(line => (line.EntitlementId, line.Month)).ToHashSet(),
            [.. recoveries], await FailedAccountsAsync(ct), await MonthsPaidAsync(ct));
    }

    /// <summary>The account of the last failure of a right, unless finance found that the account was not to blame.</summary>
    private async Task<Dictionary<EntitlementId, ProtectedText>> FailedAccountsAsync(CancellationToken ct)
    {
        var failures = await db.PaymentLines.AsNoTracking()
            .Where(line => (line.State == PaymentLineState.Failed || line.State == PaymentLineState.Returned) && OpenRights.Contains(line.EntitlementId)).ToListAsync(ct);
        return failures.GroupBy(line => line.EntitlementId).Select(group => group.MaxBy(line => line.DecidedAt)!)
            .Where(line => line.RetryReason is null).ToDictionary(line => line.EntitlementId, line => line.Account);
    }

    private async Task<Dictionary<EntitlementId, int>> MonthsPaidAsync(CancellationToken ct) =>
        await db.PaymentLines.Where(line => OpenRights.Contains(line.EntitlementId))
            .SelectMany(line => line.Months.Where(month => month.IsLive && month.Kind == AccrualKind.Regular), (line, month) => line.EntitlementId)
            .GroupBy(id => id).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);

    private sealed record Published(Guid Id, NoticeItemState State, Money Amount, DateOnly? LastDay, string? NoticeNumber);

    private sealed record Payee(PersonId Id, string Name, BankAccount? Account);

    private sealed record Known(
        Dictionary<Guid, Published> Items, Dictionary<PersonId, Payee> Accounts, HashSet<(EntitlementId, YearMonth)> TakenBack,
        HashSet<EntitlementId> InRecovery, Dictionary<EntitlementId, ProtectedText> FailedAccounts, Dictionary<EntitlementId, int> MonthsPaid);
}
