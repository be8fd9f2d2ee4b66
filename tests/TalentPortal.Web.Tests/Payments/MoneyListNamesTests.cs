using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;
using TalentPortal.Testing.Notices;

namespace TalentPortal.Web.Tests.Payments;

/// <summary>Lists of many people show no name in full, to nobody; the case number says who it is. Seeded defect: the name as it is in the lines of the batch.</summary>
public sealed class MoneyListNamesTests : IAsyncLifetime
{
    private readonly PortalHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(Role.Finance)]
    [InlineData(Role.Auditor)]
    public async Task Lines_OfABatchAndOfTheLedger_ShowMaskedNames(Role reader)
    {
        var world = await NoticeWorld.OnAsync(host, new DateOnly(2026, 3, 12));
        var payee = await world.ApprovedAsync("欧阳承泽");
        await world.PublishedAsync();
        host.Clock.Advance(TimeSpan.FromDays(20));
        await world.DayEndsAsync();
        using var maker = await host.SignInAsAsync(Role.Finance);
        var batch = (await (await maker.GetPageAsync("/work/payments/make")).SubmitAsync()).Address;
        using var browser = await host.SignInAsAsync(reader);

        var lines = await browser.GetPageAsync(batch);
        var ledger = await browser.GetPageAsync("/work/ledger");

        lines.TextsOf("td.who").ShouldBe([Masks.Name(payee.Name)]);
        lines.Text.ShouldNotContain(payee.Name);
        ledger.Text.ShouldContain(Masks.Name(payee.Name));
        ledger.Text.ShouldNotContain(payee.Name);
    }
}
