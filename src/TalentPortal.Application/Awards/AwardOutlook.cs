using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>
/// What an award would reserve by year if it were decided and signed as it stands, before the group decides, before a signature and before the
/// contract: the plan its contract would have, without making it.
/// </summary>
public sealed class AwardOutlook(AwardCallQueries calls, BudgetForesight foresight, PlannedRights rights, CountyClock clock)
{
    /// <summary>What the decision reserved and the contract or the naming will only plan anew; null where it reserved nothing, or where something is still to be decided.</summary>
    public async Task<BudgetReservation?> KeptAsync(AwardCase award, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(award);
        return AwardFunds.IsPromised(award.Status) ? await rights.ReservationAsync(AwardFunds.CaseOf(award), ct) : null;
    }

    /// <param name="award">Before its contract, or with a higher class that is being signed.</param>
    /// <param name="startsOn">The project's first day; today where nobody said.</param>
    /// <param name="endsOn">Its last day; the end of the promised service where nobody said.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null where no budget is kept for awards, or where there is no sum yet.</returns>
    public async Task<AwardForesight?> OfAsync(AwardCase award, DateOnly? startsOn, DateOnly? endsOn, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(award);
        var terms = (await calls.OfAsync(award.CallId, ct)).Terms;
        if (SumOf(award, terms) is not { IsZero: false } sum) return null;
        var starts = startsOn ?? clock.Today;
        var ends = endsOn > starts ? endsOn.Value : starts.AddMonths(terms.ServiceMonths).AddDays(-1);
        var planned = award.Instalments.Count > 0 ? Raised(award, sum) : AwardFunds.Planned(award.IsSelection, award.Decision?.Class ?? award.Class, terms, sum, starts, ends);
        return await foresight.OfAsync(AwardFundedCases.Code, [new BudgetPlan(award.Id.Value, PlannedRights.ByYear(planned, clock.Today), Money.Zero)], ct) is { } outlook ? new AwardForesight(outlook, starts, ends) : null;
    }

    /// <summary>What was decided or is being signed; before that, what the class applied for gives beside what others gave.</summary>
    private static Money? SumOf(AwardCase award, AwardTerms terms) =>
        award.Status is AwardStatus.Signing or AwardStatus.SigningUpgrade ? award.Decision!.Amount
        : award.Amount ?? (terms.Class(award.Class)?.Amount is { } gross ? AwardMoney.CountyShare(gross, award.DeclaredElsewhere) : null);

    /// <summary>An upgrade: what each open instalment gets more than it has.</summary>
    private IEnumerable<PlannedSum> Raised(AwardCase award, Money total)
    {
        var open = award.Instalments.Where(part => part.IsOpen).OrderBy(part => part.Number).ToList();
        if (open.Count == 0 || total <= award.Paid) return [];
        var days = AwardFunds.Open(open, award.Contract, clock.Today);
        return AwardMoney.Replan(total, award.Paid, open.Count).Select((sum, i) => new PlannedSum(days[i].On, sum - open[i].Amount)).Where(sum => sum.Amount > Money.Zero);
    }
}

/// <summary>What would be reserved, and for which days of the project it was reckoned.</summary>
public sealed record AwardForesight(BudgetOutlook Outlook, DateOnly StartsOn, DateOnly EndsOn);
