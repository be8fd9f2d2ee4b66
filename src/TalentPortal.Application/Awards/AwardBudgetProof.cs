using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>
/// Holds awards against themselves and the budget, from the rows: what the group signed is what the plan pays, what was paid stands in a
/// step with its voucher, what was cancelled and asked back is what the stop says; and by year the budget has promised, paid and taken in the same.
/// </summary>
public sealed class AwardBudgetProof(IPortalDb db, CountyClock clock) : IFundedProof
{
    public Task<int> CountAsync(CancellationToken ct) => db.AwardCases.CountAsync(row => row.Instalments.Any(), ct);

    public async Task<IReadOnlyList<BudgetFault>> FaultsAsync(Func<int, Task> read, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(read);
        var awards = await AwardsAsync(ct);
        await read(awards.Count);
        var item = await db.BudgetItems.AsNoTracking().SingleOrDefaultAsync(row => row.Code == AwardFundedCases.Code, ct);
        var reservations = item is null ? [] : await db.BudgetReservations.AsNoTracking().Where(row => row.ItemId == item.Id).ToDictionaryAsync(row => row.CaseId, ct);
        var recovered = await RecoveredAsync(item, ct);
        var promised = item is null ? [] : await PromisedAsync(ct);
        return [.. promised.SelectMany(award => FundFaults(award, reservations.GetValueOrDefault(award.Id.Value), item!)), .. awards.SelectMany(award => Faults(award).Concat(item is null ? [] : FundFaults(award, reservations.GetValueOrDefault(award.Id), recovered[award.Id], item))).Distinct()];
    }

    /// <summary>What the award says about itself.</summary>
    private static IEnumerable<BudgetFault> Faults(ProvenAward award)
    {
        if (award.Decisions.MaxBy(decision => decision.Sequence) is not { } decision || award.Decisions.Any(signed => !IsSigned(signed, award.Signatures)))
            yield return award.Fault(BudgetFaultKind.DecisionUnsigned, award.Number);
        else if (decision.Amount != award.Amount || award.Parts.Sum(part => part.Amount) != decision.Amount)
            yield return award.Fault(BudgetFaultKind.PlanDiffers, award.Number);
        foreach (var part in award.Parts.Where(part => !AgreesWith(part, [.. award.Steps.Where(step => step.InstalmentId == part.Id)])))
            yield return award.Fault(BudgetFaultKind.StepsDiffer, $"{award.Number} {part.Number}");
        if (award.Cancelled != (award.Stop?.Cancelled ?? Money.Zero) || (award.Stop is { } stop && (stop.Recover > award.Paid || award.Open > Money.Zero)))
            yield return award.Fault(BudgetFaultKind.StopDiffers, award.Number);
        if (award.Recovery is { } recovery && (award.Stop is null || recovery.Amount != award.Stop.Recover || recovery.RepaidTotal != recovery.Repayments.Sum(money => money.Amount) || recovery.RepaidTotal > recovery.Amount))
            yield return award.Fault(BudgetFaultKind.RecoveryDiffers, award.Number);
    }

    /// <summary>What the budget says about the award.</summary>
    private IEnumerable<BudgetFault> FundFaults(ProvenAward award, BudgetReservation? reservation, Money recovered, BudgetItem item)
    {
        if (reservation is null)
        {
            if (item.IsKeptOn(CountyClock.DayOf(award.PlannedAt)) && award.PlannedAt > item.Rules.Min(rule => rule.At)) yield return award.Fault(BudgetFaultKind.NotReserved, award.Number);
            yield break;
        }

        if (reservation.Paid + reservation.Open > award.Paid + award.Open) yield return award.Fault(BudgetFaultKind.MoreThanApproved, award.Number);
        foreach (var year in Differing(award.PaidByYear, reservation.Parts.ToDictionary(part => part.Year, part => part.Paid))) yield return award.Fault(BudgetFaultKind.PaidDiffers, $"{award.Number} {year}");
        // What was planned for a year that is over is this year's to pay.
        var planned = reservation.Parts.GroupBy(part => Math.Max(part.Year, clock.Today.Year)).ToDictionary(year => year.Key, year => year.Sum(part => part.Planned));
        foreach (var year in Differing(PlannedRights.ByYear(award.Planned, clock.Today), planned)) yield return award.Fault(BudgetFaultKind.PlannedDiffers, $"{award.Number} {year}");
        if (recovered != (award.Recovery?.RepaidTotal ?? Money.Zero)) yield return award.Fault(BudgetFaultKind.RecoveryDiffers, award.Number);
    }

    private static IEnumerable<int> Differing(IReadOnlyDictionary<int, Money> one, IReadOnlyDictionary<int, Money> other) =>
        one.Keys.Union(other.Keys).Where(year => one.GetValueOrDefault(year) != other.GetValueOrDefault(year)).Order();

    private static bool IsSigned(AwardDecision decision, IReadOnlyList<AwardSignature> signatures)
    {
        var mine = signatures.Where(signature => signature.DecisionId == decision.Id).ToList();
        return mine.Select(signature => signature.Person).Distinct().Count() >= decision.SignersNeeded && (!decision.LeaderNeeded || mine.Exists(signature => signature.IsLeader));
    }

    /// <summary>Decided, and without a contract or a title: what was signed is reserved as long as one is to come, and nothing of it after that.</summary>
    private IEnumerable<BudgetFault> FundFaults(PromisedAward award, BudgetReservation? reservation, BudgetItem item)
    {
        var sums = PlannedRights.ByYear(award.Sums, clock.Today);
        if (reservation is null)
        {
            if (sums.Count > 0 && item.IsKeptOn(CountyClock.DayOf(award.SignedAt)) && award.SignedAt > item.Rules.Min(rule => rule.At)) yield return new BudgetFault(BudgetFaultKind.NotReserved, award.Number, BudgetPlace.OfCase(award.Id.Value));
            yield break;
        }

        var planned = reservation.Parts.GroupBy(part => Math.Max(part.Year, clock.Today.Year)).ToDictionary(year => year.Key, year => year.Sum(part => part.Planned));
        foreach (var year in Differing(sums, planned)) yield return new BudgetFault(BudgetFaultKind.PlannedDiffers, $"{award.Number} {year}", BudgetPlace.OfCase(award.Id.Value));
        if (!reservation.Paid.IsZero || (sums.Count == 0 && !reservation.Open.IsZero)) yield return new BudgetFault(BudgetFaultKind.MoreThanApproved, award.Number, BudgetPlace.OfCase(award.Id.Value));
    }

    /// <summary>The steps say the instalment's sum, and that it was paid or cancelled; whoever ordered it did not check it.</summary>
    private static bool AgreesWith(AwardInstalment part, IReadOnlyList<AwardMoneyStep> steps)
    {
        var settled = steps.Where(step => step.Action is AwardMoneyAction.Settle).OrderBy(step => step.Sequence).ToList();
        var isPaid = part.State is InstalmentState.Paid;
        // A transfer that came back after all does not count any more; its steps stay.
        return steps.MaxBy(step => step.Sequence)?.Amount == part.Amount
            && settled.Count - steps.Count(step => step.Action is AwardMoneyAction.Bounce) == (isPaid ? 1 : 0)
            && settled.TrueForAll(step => TwoPersonsBefore(step, steps))
            && (!isPaid || (settled[^1].Voucher == part.Voucher && settled[^1].PaidOn == part.PaidOn && settled[^1].Amount == part.Amount))
            && steps.Any(step => step.Action is AwardMoneyAction.Cancel) == part.State is InstalmentState.Cancelled;
    }

    private static bool TwoPersonsBefore(AwardMoneyStep settled, IReadOnlyList<AwardMoneyStep> steps)
    {
        var (ordered, check) = (steps.FirstOrDefault(step => step.Round == settled.Round && step.Action is AwardMoneyAction.Order), steps.FirstOrDefault(step => step.Round == settled.Round && step.Action is AwardMoneyAction.Check));
        return ordered is not null && check is not null && ordered.ByPerson != check.ByPerson;
    }

    private async Task<IReadOnlyList<ProvenAward>> AwardsAsync(CancellationToken ct)
    {
        var planned = db.AwardCases.AsNoTracking().Where(row => row.Instalments.Any());
        var parts = (await planned.SelectMany(row => row.Instalments, (row, part) => new { row.Id, Part = part }).ToListAsync(ct)).ToLookup(row => row.Id, row => row.Part);
        var steps = (await planned.SelectMany(row => row.MoneySteps, (row, step) => new { row.Id, Step = step }).ToListAsync(ct)).ToLookup(row => row.Id, row => row.Step);
        var decisions = (await planned.SelectMany(row => row.Decisions.Where(decision => decision.IsCarried), (row, decision) => new { row.Id, Decision = decision }).ToListAsync(ct)).ToLookup(row => row.Id, row => row.Decision);
        var signatures = (await planned.SelectMany(row => row.Signatures, (row, signature) => new { row.Id, Signature = signature }).ToListAsync(ct)).ToLookup(row => row.Id, row => row.Signature);
        var recoveries = await db.AwardRecoveries.AsNoTracking().ToDictionaryAsync(row => row.CaseId, ct);
        var rows = await planned.OrderBy(row => row.CaseNumber).Select(row => new { row.Id, row.CaseNumber, row.Amount, row.Contract, row.Stop }).ToListAsync(ct);
        return [.. rows.Select(row => new ProvenAward(row.Id.Value, row.CaseNumber!, row.Amount, row.Contract, row.Stop, [.. parts[row.Id]], [.. steps[row.Id]], [.. decisions[row.Id]], [.. signatures[row.Id]], recoveries.GetValueOrDefault(row.Id), clock.Today))];
    }

    private async Task<List<PromisedAward>> PromisedAsync(CancellationToken ct)
    {
        var rows = await db.AwardCases.AsNoTracking().Where(row => !row.Instalments.Any() && row.Decisions.Any(decision => decision.IsCarried)).OrderBy(row => row.CaseNumber)
            .Select(row => new
            {
                row.Id,
                row.CaseNumber,
                row.Kind,
                row.Status,
                row.Amount,
                row.AwardedClass,
                row.CallId,
                SignedAt = row.History.Where(step => step.Action == AwardAction.Approve).OrderByDescending(step => step.Sequence).Select(step => step.At).First(),
            }).ToListAsync(ct);
        var calls = rows.Select(row => row.CallId).Distinct().ToArray();
        var terms = (await db.AwardCalls.AsNoTracking().Where(call => EF.Parameter(calls).Contains(call.Id)).ToListAsync(ct)).ToDictionary(call => call.Id, call => call.Terms);
        return rows.ConvertAll(row => new PromisedAward(row.Id, row.CaseNumber!, row.SignedAt, AwardFunds.Promised(row.Kind, row.Status, row.AwardedClass, row.Amount, terms[row.CallId], row.SignedAt)));
    }

    /// <summary>What the budget took in from each award, from the postings.</summary>
    private async Task<FundsRecovered> RecoveredAsync(BudgetItem? item, CancellationToken ct)
    {
        if (item is null) return new FundsRecovered([]);
        var postings = await db.BudgetEntries.AsNoTracking().Where(entry => entry.Kind == BudgetEntryKind.Recover)
            .SelectMany(entry => entry.Postings.Where(posting => posting.Account == BudgetAccount.Recovered && posting.CaseId != null), (entry, posting) => new { posting.CaseId, posting.Amount }).ToListAsync(ct);
        return new FundsRecovered(postings.GroupBy(posting => posting.CaseId!.Value).ToDictionary(of => of.Key, of => -of.Sum(posting => posting.Amount)));
    }

    private sealed record PromisedAward(AwardCaseId Id, string Number, DateTime SignedAt, IReadOnlyList<PlannedSum> Sums);

    private sealed record FundsRecovered(Dictionary<Guid, Money> OfCases)
    {
        public Money this[Guid award] => OfCases.GetValueOrDefault(award);
    }

    private sealed record ProvenAward(
        Guid Id, string Number, Money? Amount, AwardContract? Contract, AwardStop? Stop, IReadOnlyList<AwardInstalment> Parts, IReadOnlyList<AwardMoneyStep> Steps,
        IReadOnlyList<AwardDecision> Decisions, IReadOnlyList<AwardSignature> Signatures, AwardRecovery? Recovery, DateOnly Today)
    {
        public BudgetFault Fault(BudgetFaultKind kind, string what) => new(kind, what, BudgetPlace.OfCase(Id));

        public Money Paid => Parts.Where(part => part.State is InstalmentState.Paid).Sum(part => part.Amount);
        public Money Open => Parts.Where(part => part.IsOpen || part.IsUnderWay).Sum(part => part.Amount);
        public Money Cancelled => Parts.Where(part => part.State is InstalmentState.Cancelled).Sum(part => part.Amount);
        public Dictionary<int, Money> PaidByYear => Parts.Where(part => part.State is InstalmentState.Paid).GroupBy(part => part.PaidOn!.Value.Year).ToDictionary(year => year.Key, year => year.Sum(part => part.Amount));
        public IReadOnlyList<PlannedSum> Planned => AwardFunds.Open(Parts, Contract, Today);
        public DateTime PlannedAt => Steps.Where(step => step.Action is AwardMoneyAction.Plan).Min(step => (DateTime?)step.At) ?? DateTime.MaxValue;
    }
}
