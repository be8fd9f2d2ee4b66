using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;
using TalentPortal.Testing.Budgets;
using TalentPortal.Testing.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Tests.Budgets;

/// <summary>The command <c>prove-budget</c>: nought when all agrees, one when anything differs.</summary>
public sealed class ProveBudgetTests : IAsyncLifetime
{
    private readonly PortalHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Command_OverABudgetThatAgrees_AndOneThatDoesNot_SaysSo()
    {
        var desks = await SubsidyDesks.OpenAsync(host);
        await BudgetDesk.OpenAsync(host, desks.Finance, desks.OtherFinance, 100_000);
        var made = await desks.ApprovedAsync();
        (await RunAsync()).ShouldBe(0);

        await host.WithDbAsync(async db =>
        {
            (await db.BudgetReservations.SingleAsync(row => row.CaseId == made.Id.Value)).Commit(2026, Money.FromYuan(1));
            return await db.SaveChangesAsync(CancellationToken.None);
        });

        (await RunAsync()).ShouldBe(1);
    }

    private Task<int> RunAsync() => host.WithAsync(services => services.GetRequiredKeyedService<IPortalCommand>("prove-budget").RunAsync(CommandOptions.Parse([]), CancellationToken.None));
}
