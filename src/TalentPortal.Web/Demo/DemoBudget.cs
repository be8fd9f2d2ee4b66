using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Web.Demo;

/// <summary>
/// The county's budget for the allowance: kept from the first day, last year's and this year's line passed by two people, and this year's cut
/// to a remainder before the last cases are approved, so that they wait for money.
/// </summary>
internal sealed class DemoBudget(DemoCounty county, DateOnly today)
{
    private const decimal Passed = 2_000_000, Left = 1_000;

    public async Task KeepAsync(CancellationToken ct)
    {
        await county.AsAsync("finance", async scope =>
        {
            var from = scope.GetRequiredService<CountyClock>().Today;
            var form = new KeepBudgetItem { Code = Policy.GraduateAllowance, From = from, ReopensRecoveries = true, TwoPersonsFrom = 1_000_000, Reason = "齐河县人才专项资金预算管理办法第八条" };
            await scope.GetRequiredService<BudgetOfficeService>().KeepAsync(form, ct);
        });
        for (var year = today.Year - 1; year <= today.Year; year++) await ChangeAsync(await OpenAsync(year, ct), BudgetChangeKind.Appropriation, Passed, "县人大批准年度预算", ct);
    }

    /// <summary>What the year does not need goes elsewhere; of a year that is over the rest is taken in.</summary>
    public async Task CutAsync(CancellationToken ct)
    {
        foreach (var (line, year, free) in await LinesAsync(ct))
        {
            await ChangeAsync(line, BudgetChangeKind.Adjustment, Left - free, "统筹用于其他人才项目，调减", ct);
            if (year < today.Year) await ChangeAsync(line, BudgetChangeKind.Lapse, Left, "年度终了，结余收回", ct);
        }
    }

    /// <summary>One more adjustment that waits for the second person.</summary>
    public async Task ProposeAsync(CancellationToken ct) =>
        await ProposeAsync((await LinesAsync(ct)).Single(line => line.Year == today.Year).Id, BudgetChangeKind.Adjustment, 50_000, "追加高校毕业生生活补贴", ct);

    private async Task<BudgetLineId> OpenAsync(int year, CancellationToken ct)
    {
        BudgetLineId line = default;
        await county.AsAsync("finance", async scope =>
        {
            var item = await scope.GetRequiredService<IPortalDb>().BudgetItems.Select(row => row.Id).SingleAsync(ct);
            line = await scope.GetRequiredService<BudgetOfficeService>().OpenAsync(new OpenBudgetLine { ItemId = item.Value, Year = year }, ct);
        });
        return line;
    }

    private async Task ChangeAsync(BudgetLineId line, BudgetChangeKind kind, decimal yuan, string reason, CancellationToken ct)
    {
        var id = await ProposeAsync(line, kind, yuan, reason, ct);
        await county.AsAsync("finance2", async scope =>
        {
            var version = await scope.GetRequiredService<IPortalDb>().BudgetChanges.Where(row => row.Id == id).Select(row => row.Version).SingleAsync(ct);
            await scope.GetRequiredService<BudgetOfficeService>().DecideAsync(id, new DecideBudgetChange { Action = BudgetChangeAction.Confirm, Version = version }, ct);
        });
    }

    private async Task<BudgetChangeId> ProposeAsync(BudgetLineId line, BudgetChangeKind kind, decimal yuan, string reason, CancellationToken ct)
    {
        BudgetChangeId id = default;
        await county.AsAsync("finance", async scope =>
        {
            var row = await scope.GetRequiredService<IPortalDb>().BudgetLines.AsNoTracking().SingleAsync(known => known.Id == line, ct);
            var form = new ProposeBudgetChange { Kind = kind, Amount = yuan, Document = $"齐财预〔{row.Year}〕{(int)kind + 11}号", Reason = reason, Version = row.Version };
            id = await scope.GetRequiredService<BudgetOfficeService>().ProposeAsync(line, form, ct);
        });
        return id;
    }

    private Task<List<(BudgetLineId Id, int Year, decimal Free)>> LinesAsync(CancellationToken ct) => county.InScopeAsync(async scope =>
    {
        var lines = await scope.GetRequiredService<IPortalDb>().BudgetLines.AsNoTracking().Where(line => line.IsAppropriated).OrderBy(line => line.Year).ToListAsync(ct);
        return lines.ConvertAll(line => (line.Id, line.Year, line.Available.Yuan));
    });
}
