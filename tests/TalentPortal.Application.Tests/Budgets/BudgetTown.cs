using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Tests.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Budgets;

/// <summary>
/// A county that keeps a budget on a real database, and cases of any cost: the book is told what the desks would tell it. Now is 23 November
/// 2026; the line of 2026 has what a test gives it.
/// </summary>
public sealed class BudgetTown : IAsyncDisposable
{
    private readonly ActingAs acting = new();
    private readonly FundedCases funded = new();
    private int cases;

    private BudgetTown(MigratedDatabase database) => Database = database;

    public MigratedDatabase Database { get; }
    public Actor Finance { get; } = Staff();
    public Actor Second { get; } = Staff();
    /// <summary>Cases that went on, in order.</summary>
    public IReadOnlyList<Guid> WentOn => funded.Order;
    public BudgetLineId Line { get; private set; }

    public static async Task<BudgetTown> CreateAsync(decimal yuan, bool reopens = true)
    {
        BudgetTown? town = null;
        var database = await MigratedDatabase.CreateAsync(services =>
        {
            services.AddSingleton<ICurrentActor>(_ => town!.acting);
            services.AddSingleton(new PortalFormat());
            services.AddSingleton(PortalTexts.Load(new PortalFormat(), strict: true));
            services.AddScoped<RunningNumbers>().AddScoped<ExcelExport>();
            services.AddValidatorsFromAssemblyContaining<OpenBudgetLine>();
            services.AddBudgets().AddSingleton<IFundedCases>(_ => town!.funded);
        });
        town = new BudgetTown(database);
        await town.FoundAsync(yuan, reopens);
        return town;
    }

    public static Actor Staff() => new(AccountId.New(), "财政", AccessTable.CapabilitiesOf([Role.Finance])) { Person = PersonId.New() };

    public async Task<T> AsAsync<TService, T>(Actor actor, Func<TService, Task<T>> work) where TService : notnull
    {
        acting.Actor = actor;
        return await Database.InScopeAsync(work);
    }

    /// <summary>Tells the book something, as a service of the desks would, and saves.</summary>
    public Task BookAsync(Func<BudgetBook, Task> tell) => AsAsync<IServiceProvider, bool>(Finance, async scope =>
    {
        await tell(scope.GetRequiredService<BudgetBook>());
        await scope.GetRequiredService<IPortalDb>().SaveChangesAsync(CancellationToken.None);
        return true;
    });

    /// <summary>A case is approved that costs so much in each year from 2026 on.</summary>
    public async Task<(BudgetCase Case, Funding Funding)> ApproveAsync(params decimal[] years)
    {
        Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var of = new BudgetCase(Guid.CreateVersion7(), string.Create(CultureInfo.InvariantCulture, $"BT26-{++cases:00000}"));
        var funding = Funding.NotKept;
        await BookAsync(async book => funding = await book.ReserveAsync(new BudgetClaim(Policy.GraduateAllowance, of, Plan(years), Money.FromYuan(550)), CancellationToken.None));
        return (of, funding);
    }

    public Task CostsAsync(BudgetCase of, params decimal[] years) => BookAsync(book => book.AdjustAsync([new BudgetPlan(of.Id, Plan(years), Money.FromYuan(550))], CancellationToken.None));

    public Task PayAsync(BudgetCase of, decimal yuan) => BookAsync(book => book.PayAsync("PC26-00001", [Month(of, yuan)], CancellationToken.None));

    public Task ReturnAsync(BudgetCase of, decimal yuan) => BookAsync(book => book.ReturnAsync("PC26-00001", [Month(of, yuan)], CancellationToken.None));

    public Task RepayAsync(BudgetCase of, decimal yuan, DateOnly receivedOn) => BookAsync(book => book.RecoverAsync("ZJ26-00001", "缴款书1", [Month(of, yuan)], receivedOn, CancellationToken.None));

    public async Task<BudgetChangeId> ProposeAsync(BudgetChangeKind kind, decimal yuan, bool permits = false, BudgetLineId? line = null)
    {
        var id = line ?? Line;
        var version = await ReadAsync(db => db.BudgetLines.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
        var form = new ProposeBudgetChange { Kind = kind, Amount = yuan, Document = "齐财预〔2026〕12号", Reason = "追加", PermitsShortfall = permits, Version = version };
        return await AsAsync<BudgetOfficeService, BudgetChangeId>(Finance, office => office.ProposeAsync(id, form, CancellationToken.None));
    }

    public async Task DecideAsync(BudgetChangeId id, BudgetChangeAction action = BudgetChangeAction.Confirm, Actor? by = null)
    {
        var version = await ReadAsync(db => db.BudgetChanges.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
        await AsAsync<BudgetOfficeService, bool>(by ?? Second, async office =>
        {
            await office.DecideAsync(id, new DecideBudgetChange { Action = action, Reason = "核对无误", Version = version }, CancellationToken.None);
            return true;
        });
    }

    public async Task AdjustAsync(decimal yuan) => await DecideAsync(await ProposeAsync(BudgetChangeKind.Adjustment, yuan));

    public async Task<BudgetLineId> OpenAsync(int year)
    {
        var item = await ReadAsync(db => db.BudgetItems.Select(row => row.Id).SingleAsync());
        return await AsAsync<BudgetOfficeService, BudgetLineId>(Finance, office => office.OpenAsync(new OpenBudgetLine { ItemId = item.Value, Year = year }, CancellationToken.None));
    }

    public async Task<BudgetChangeId?> OverrideAsync(BudgetCase of)
    {
        var waiting = await ReservationAsync(of);
        var form = new ExplainBudgetChange { Document = "县政府纪要3号", Reason = "先行兑现", Version = waiting.Version };
        return await AsAsync<BudgetOfficeService, BudgetChangeId?>(Finance, office => office.OverrideAsync(waiting.Id, form, CancellationToken.None));
    }

    public Task<BudgetLine> LineAsync(int year = 2026) => ReadAsync(db => db.BudgetLines.AsNoTracking().SingleAsync(row => row.Year == year));

    public Task<BudgetReservation> ReservationAsync(BudgetCase of) => ReadAsync(db => db.BudgetReservations.AsNoTracking().SingleAsync(row => row.CaseId == of.Id));

    public Task<List<BudgetEntryKind>> JournalAsync() => ReadAsync(db => db.BudgetEntries.OrderBy(row => row.Number).Select(row => row.Kind).ToListAsync());

    public Task<IReadOnlyList<BudgetFault>> ProveAsync() => Database.InScopeAsync<BudgetProof, IReadOnlyList<BudgetFault>>(proof => proof.FaultsAsync(CancellationToken.None));

    public Task<T> ReadAsync<T>(Func<IPortalDb, Task<T>> work) => Database.InScopeAsync(work);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static Dictionary<int, Money> Plan(decimal[] years) => years.Select((yuan, i) => (Year: 2026 + i, Yuan: yuan)).Where(year => year.Yuan > 0).ToDictionary(year => year.Year, year => Money.FromYuan(year.Yuan));

    private static BudgetPayment Month(BudgetCase of, decimal yuan) => new(of.Id, new YearMonth(2026, 10), Money.FromYuan(yuan));

    private async Task FoundAsync(decimal yuan, bool reopens)
    {
        await Database.InScopeAsync<IPortalDb>(async db =>
        {
            db.Policies.Add(Policy.NewGraduateAllowance());
            await db.SaveChangesAsync(CancellationToken.None);
        });
        var keep = new KeepBudgetItem { Code = Policy.GraduateAllowance, From = new DateOnly(2026, 11, 23), ReopensRecoveries = reopens, TwoPersonsFrom = 1_000_000, Reason = "预算管理办法" };
        await AsAsync<BudgetOfficeService, BudgetItemId>(Finance, office => office.KeepAsync(keep, CancellationToken.None));
        Line = await OpenAsync(2026);
        if (yuan > 0) await DecideAsync(await ProposeAsync(BudgetChangeKind.Appropriation, yuan));
    }

    private sealed class FundedCases : IFundedCases
    {
        public List<Guid> Order { get; } = [];

        public string Item => Policy.GraduateAllowance;

        public Task<IReadOnlyDictionary<Guid, Guid?>> OpenableAsync(IReadOnlyCollection<Guid> cases, CancellationToken ct) => Task.FromResult<IReadOnlyDictionary<Guid, Guid?>>(new Dictionary<Guid, Guid?>());

        public Task ProceedAsync(Guid caseId, string entryNumber, CancellationToken ct)
        {
            Order.Add(caseId);
            return Task.CompletedTask;
        }
    }
}
