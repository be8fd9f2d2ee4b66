using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Testing.Budgets;

/// <summary>Two people of finance who keep a budget from today on, for the allowance unless another item is named.</summary>
public sealed class BudgetDesk(PortalHost host, Account finance, Account second)
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    public BudgetLineId Line { get; private set; }

    /// <summary>A line for this year with so many yuan.</summary>
    public static async Task<BudgetDesk> OpenAsync(PortalHost host, Account finance, Account second, decimal yuan, string code = Policy.GraduateAllowance)
    {
        var desk = new BudgetDesk(host, finance, second);
        var today = CountyClock.DayOf(host.Now);
        var keep = new KeepBudgetItem { Code = code, From = today, ReopensRecoveries = true, TwoPersonsFrom = 1_000_000, Reason = "预算管理办法" };
        var item = await host.ActAsync(finance, services => services.GetRequiredService<BudgetOfficeService>().KeepAsync(keep, Ct));
        desk.Line = await host.ActAsync(finance, services => services.GetRequiredService<BudgetOfficeService>().OpenAsync(new OpenBudgetLine { ItemId = item.Value, Year = today.Year }, Ct));
        await desk.ChangeAsync(BudgetChangeKind.Appropriation, yuan);
        return desk;
    }

    public Task AddAsync(decimal yuan) => ChangeAsync(BudgetChangeKind.Adjustment, yuan);

    /// <summary>The budget of another year, whose line a reservation has opened.</summary>
    public async Task PassAsync(int year, decimal yuan)
    {
        Line = (await LineAsync(year)).Id;
        await ChangeAsync(BudgetChangeKind.Appropriation, yuan);
    }

    /// <summary>Proposed by one, confirmed by the other.</summary>
    public async Task ChangeAsync(BudgetChangeKind kind, decimal yuan)
    {
        var id = await ProposeAsync(kind, yuan);
        var version = await host.WithDbAsync(db => db.BudgetChanges.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
        await host.ActAsync(second, services => services.GetRequiredService<BudgetOfficeService>().DecideAsync(id, new DecideBudgetChange { Action = BudgetChangeAction.Confirm, Version = version }, Ct));
    }

    public async Task<BudgetChangeId> ProposeAsync(BudgetChangeKind kind, decimal yuan)
    {
        var version = await host.WithDbAsync(db => db.BudgetLines.Where(row => row.Id == Line).Select(row => row.Version).SingleAsync());
        var form = new ProposeBudgetChange { Kind = kind, Amount = yuan, Document = "齐财预〔2026〕12号", Reason = "年初预算", Version = version };
        return await host.ActAsync(finance, services => services.GetRequiredService<BudgetOfficeService>().ProposeAsync(Line, form, Ct));
    }

    public Task<BudgetLine> LineAsync(int year = 2026) => host.WithDbAsync(db => db.BudgetLines.AsNoTracking().SingleAsync(row => row.Year == year));

    /// <summary>Everything the proofs find: of the journal, and of each kind of case.</summary>
    public Task<IReadOnlyList<BudgetFault>> ProveAsync() =>
        host.WithAsync(async services => (await services.GetRequiredService<WholeBudgetProof>().RunAsync((_, _) => Task.CompletedTask, Ct)).Faults);
}
