using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>
/// Tells the budget what an award costs: reserved when the contract is signed, by the year each instalment is planned for, and followed by
/// every move after it. All in the transaction of the move; the caller saves.
/// </summary>
public sealed class AwardFunds(PlannedRights rights, CountyClock clock)
{
    public async Task ReserveAsync(AwardCase award, CancellationToken ct) => await rights.ReserveAsync(AwardFundedCases.Code, CaseOf(award), Open(award), ct);

    /// <summary>After a verdict, an upgrade, a payment, a stop: what is open is committed, what was paid is paid, the rest is released.</summary>
    public async Task FollowAsync(AwardCase award, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(award);
        if (award.Contract is null) return;
        var paid = award.Instalments.Where(part => part.State is InstalmentState.Paid).ToList();
        var last = paid.MaxBy(part => (part.PaidOn, part.Number));
        await rights.FollowAsync(CaseOf(award), Open(award), paid.ConvertAll(part => new PlannedSum(part.PaidOn!.Value, part.Amount)), last?.Voucher ?? award.CaseNumber!, ct);
    }

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

    private PlannedSum[] Open(AwardCase award) =>
        [.. award.Instalments.Where(part => part.IsOpen || part.IsUnderWay).Select(part => new PlannedSum(part.State is InstalmentState.Planned ? PlannedFor(part.When, award.Contract!) : clock.Today, part.Amount))];

    /// <summary>The mid-term is taken to be half-way; what is due sooner or later moves when it falls due.</summary>
    private static DateOnly PlannedFor(InstalmentCondition when, AwardContract contract) => when switch
    {
        InstalmentCondition.Contract => contract.SignedOn,
        InstalmentCondition.MidTerm => contract.StartsOn.AddDays((contract.EndsOn.DayNumber - contract.StartsOn.DayNumber) / 2),
        _ => contract.EndsOn,
    };

    private static BudgetCase CaseOf(AwardCase award) => new(award.Id.Value, award.CaseNumber!);
}

/// <summary>Awards as cases of the budget. An award that waits goes on by itself: its instalments can be ordered as soon as the money is reserved.</summary>
public sealed class AwardFundedCases : IFundedCases
{
    /// <summary>Under which a budget is kept for awards.</summary>
    public const string Code = "leader-award";

    public string Item => Code;

    public FundedItem? Names => new("领军人才奖励", "Leader awards");

    public Task ProceedAsync(Guid caseId, string entryNumber, CancellationToken ct) => Task.CompletedTask;
}
