using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Awards;

/// <summary>
/// Tells the budget what an award costs: reserved with the last signature of its decision, by the year each instalment would be planned for, given back when
/// no contract comes of it, planned anew by the contract or the naming, and followed by every move after it. All in the transaction of the move; the caller saves.
/// </summary>
public sealed class AwardFunds(PlannedRights rights, AwardCallQueries calls, CountyClock clock)
{
    /// <summary>The contract, or the title: what the decision reserved is planned by its days. A decision from before a budget was kept reserves here.</summary>
    public async Task ReserveAsync(AwardCase award, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(award);
        if (await rights.ReservationAsync(CaseOf(award), ct) is not null) await FollowAsync(award, ct);
        else await rights.ReserveAsync(AwardFundedCases.Code, CaseOf(award), Open(award), ct);
    }

    /// <summary>After a verdict, an upgrade, a payment, a stop: what is open is committed, what was paid is paid, the rest is released.</summary>
    public async Task FollowAsync(AwardCase award, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(award);
        if (award.CaseNumber is null) return;
        if (award.Instalments.Count == 0)
        {
            await FollowDecisionAsync(award, ct);
            return;
        }

        var paid = award.Instalments.Where(part => part.State is InstalmentState.Paid).ToList();
        var last = paid.MaxBy(part => (part.PaidOn, part.Number));
        await rights.FollowAsync(CaseOf(award), Open(award), paid.ConvertAll(part => new PlannedSum(part.PaidOn!.Value, part.Amount)), CauseOf(award) ?? last?.Voucher ?? award.CaseNumber!, ct);
    }

    /// <summary>Before there are instalments: the last signature reserves, and whoever withdraws or is refused afterwards gives it back.</summary>
    private async Task FollowDecisionAsync(AwardCase award, CancellationToken ct)
    {
        if (award.History.LastOrDefault(step => step.Action is AwardAction.Approve) is not { } signed) return;
        var promised = Promised(award.Kind, award.Status, award.AwardedClass, award.Amount, (await calls.OfAsync(award.CallId, ct)).Terms, signed.At);
        if (promised.Count > 0 && signed == award.History.MaxBy(step => step.Sequence)) await rights.ReserveAsync(AwardFundedCases.Code, CaseOf(award), promised, ct);
        else await rights.FollowAsync(CaseOf(award), promised, [], award.CaseNumber!, ct);
    }

    /// <summary>What a decision promises before its contract: as if the project began on the day of the last signature and lasted as long as the service. Nothing once the case went another way.</summary>
    public static IReadOnlyList<PlannedSum> Promised(AwardKind kind, AwardStatus status, TalentLevel? level, Money? sum, AwardTerms terms, DateTime signedAt)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (sum is not { IsZero: false } amount || level is not { } of || !IsPromised(status)) return [];
        var from = CountyClock.DayOf(signedAt);
        return Planned(kind is AwardKind.Selection, of, terms, amount, from, from.AddMonths(terms.ServiceMonths).AddDays(-1));
    }

    /// <summary>Whether a decision stands and its contract or naming is still to come.</summary>
    public static bool IsPromised(AwardStatus status) =>
        status is AwardStatus.AwaitingPublicity or AwardStatus.InPublicity or AwardStatus.ObjectionReview or AwardStatus.AwaitingContract or AwardStatus.AwaitingNaming;

    /// <summary>The plan that a contract of these days would have.</summary>
    internal static IReadOnlyList<PlannedSum> Planned(bool isSelection, TalentLevel level, AwardTerms terms, Money sum, DateOnly starts, DateOnly ends)
    {
        var plan = isSelection ? AwardTerms.AtOnce : terms.PlanOf(level);
        return [.. plan.Zip(AwardMoney.Plan(sum, plan), (term, part) => new PlannedSum(PlannedFor(term.When, starts, starts, ends), part))];
    }

    /// <summary>What came back is known by the transfer that it was.</summary>
    private static string? CauseOf(AwardCase award) => award.MoneySteps.MaxBy(step => step.Sequence) is { Action: AwardMoneyAction.Bounce } bounced ? bounced.Voucher : null;

    /// <summary>Nothing is ordered that the budget does not hold: the award waits for money, or its year has no budget yet.</summary>
    public async Task RequireAsync(AwardCase award, Guid part, CancellationToken ct)
    {
        await FollowAsync(award, ct);
        var amount = award.Instalments.Where(known => known.Id == part).Sum(known => known.Amount);
        RefusedException.ThrowIf(await rights.HasFundsAsync(CaseOf(award), amount, ct) ? null : BudgetRefusals.AwaitingFunds);
    }

    /// <summary>What comes back is the money of the year in which the last instalment left.</summary>
    public async Task RecoverAsync(AwardCase award, string recovery, string voucher, Money amount, DateOnly receivedOn, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(award);
        if (award.Instalments.Max(part => part.PaidOn) is { } last) await rights.RecoverAsync(recovery, voucher, CaseOf(award), new PlannedSum(last, amount), receivedOn, ct);
    }

    private IReadOnlyList<PlannedSum> Open(AwardCase award) => Open(award.Instalments, award.Contract, clock.Today);

    /// <summary>What is still to be paid, each sum on the day it is planned for; what is due is planned for today. The sum of a title has no contract and is due at once.</summary>
    public static IReadOnlyList<PlannedSum> Open(IEnumerable<AwardInstalment> parts, AwardContract? contract, DateOnly today) =>
        [.. parts.Where(part => part.IsOpen || part.IsUnderWay).Select(part => new PlannedSum(part.State is InstalmentState.Planned && contract is not null ? PlannedFor(part.When, contract.SignedOn, contract.StartsOn, contract.EndsOn) : today, part.Amount))];

    /// <summary>The mid-term is taken to be half-way; what is due sooner or later moves when it falls due.</summary>
    public static DateOnly PlannedFor(InstalmentCondition when, DateOnly signedOn, DateOnly startsOn, DateOnly endsOn) => when switch
    {
        InstalmentCondition.Contract => signedOn,
        InstalmentCondition.MidTerm => startsOn.AddDays((endsOn.DayNumber - startsOn.DayNumber) / 2),
        _ => endsOn,
    };

    internal static BudgetCase CaseOf(AwardCase award) => new(award.Id.Value, award.CaseNumber!);
}

/// <summary>Awards as cases of the budget. An award that waits goes on by itself: its instalments can be ordered as soon as the money is reserved.</summary>
public sealed class AwardFundedCases(IPortalDb db, ICurrentActor current) : IFundedCases
{
    /// <summary>Under which a budget is kept for awards.</summary>
    public const string Code = "leader-award";

    public string Item => Code;

    public FundedItem? Names => new("领军人才奖励", "Leader awards");

    public async Task<IReadOnlyDictionary<Guid, Guid?>> OpenableAsync(IReadOnlyCollection<Guid> cases, CancellationToken ct)
    {
        var ids = cases.Select(AwardCaseId.From).ToArray();
        var open = await db.AwardCases.AsNoTracking().AtDeskOf(current.Actor).Where(row => EF.Parameter(ids).Contains(row.Id)).Select(row => row.Id).ToListAsync(ct);
        var payable = await db.AwardCases.AsNoTracking().PayableBy(current.Actor).Where(row => EF.Parameter(ids).Contains(row.Id)).Select(row => new { row.Id, Part = row.Instalments.OrderBy(part => part.Number).Select(part => part.Id).First() }).ToListAsync(ct);
        return payable.Select(row => (row.Id, Part: (Guid?)row.Part)).Where(row => !open.Contains(row.Id)).Concat(open.Select(id => (Id: id, Part: (Guid?)null))).ToDictionary(row => row.Id.Value, row => row.Part);
    }

    public Task ProceedAsync(Guid caseId, string entryNumber, CancellationToken ct) => Task.CompletedTask;
}
