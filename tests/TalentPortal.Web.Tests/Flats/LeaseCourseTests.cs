using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;
using TalentPortal.Testing.Flats;

namespace TalentPortal.Web.Tests.Flats;

/// <summary>From the contract to the keys, and a lease that comes to nothing. The contract is signed on Friday, 20 March 2026.</summary>
public sealed class LeaseCourseTests : IAsyncLifetime
{
    private readonly PortalHost host = new();

    private static CancellationToken Ct => CancellationToken.None;

    public async ValueTask InitializeAsync() => await host.InitializeAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Lease_BeginsWithTheContract_ThenDepositAndKeys_AndTheTenantReadsIt()
    {
        var town = await (await FlatTown.OpenAsync(host)).ReadyAsync();
        var account = await town.TalentAsync();
        var application = await town.QueuedAsync(account);
        var lease = await town.SignedAsync(account, application, "201");
        // E, 60 square metres at 15 yuan, half of it in the first term.
        (lease.Number, lease.Status, lease.Deposit, (await town.UnitAsync("201")).Status).ShouldBe(("ZY26-00001", LeaseStatus.AwaitingDeposit, Money.FromYuan(450), FlatUnitStatus.Let));
        using var keeper = await host.SignInAsAsync(town.Keeper);
        using var own = await host.SignInAsAsync(account);
        (await own.GetPageAsync($"/my/flats/leases/{lease.Id}")).Text.ShouldContain(host.Texts["lease.now.AwaitingDeposit", lease.Deposit]);
        var deposit = await keeper.GetPageAsync($"/work/flats/leases/{lease.Id}/deposit");
        (await deposit.SubmitAsync(("Form.Amount", "449.99"))).Errors.ShouldBe([host.Texts.Refusal(FlatRefusals.OtherDeposit.With(lease.Deposit))]);
        (await deposit.SubmitAsync(("Form.Amount", "450"))).Text.ShouldContain(host.Texts["flat.done", LeaseAction.ReceiveDeposit]);
        var keys = await keeper.GetPageAsync($"/work/flats/leases/{lease.Id}/keys");
        (await keys.SubmitAsync()).Errors.ShouldBe([host.Texts["lease.meter.required"], host.Texts["lease.meter.required"], host.Texts["lease.keys.required"], host.Texts["lease.signed.required"]]);
        (await keys.SubmitAsync(("Form.Water", "12.5"), ("Form.Electricity", "340"), ("Form.Furniture", "床\n书桌"), ("Form.Keys", "2"), ("Form.IsSigned", "true"))).Text.ShouldContain("书桌");

        // Twelve of 31 days of March, then the whole of April; the next three years less a day.
        var page = await own.GetPageAsync($"/my/flats/leases/{lease.Id}");
        (page.Text.Contains("174.19", StringComparison.Ordinal), page.Text.Contains("450.00", StringComparison.Ordinal), page.Text.Contains(host.Texts["lease.clock.is", 1, 120], StringComparison.Ordinal)).ShouldBe((true, true, true));
        (await town.LeaseOfAsync(application)).EndsOn.ShouldBe(new DateOnly(2029, 3, 19));
        (await own.GetPageAsync("/my/flats")).Text.ShouldContain("ZY26-00001");
        (await keeper.GetPageAsync("/work/flats/leases?tab=Running")).Text.ShouldContain("ZY26-00001");
        using var stranger = await host.SignInAsAsync(await host.AddAccountAsync(Role.Applicant));
        (await stranger.GetAsync($"/my/flats/leases/{lease.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var statement in new[] { "UPDATE LeaseRates SET Term = 2", "UPDATE LeaseSteps SET ByName = '别人'" })
            (await Should.ThrowAsync<DbException>(() => host.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(statement, Ct)))).Message.ShouldContain("is written once");
    }

    /// <summary>No keys were given: the flat is free, the deposit goes back whole, and the family may apply again.</summary>
    [Fact]
    public async Task Lease_ThatIsCancelled_FreesTheFlat_AndTheDepositGoesBack()
    {
        var town = await (await FlatTown.OpenAsync(host)).ReadyAsync();
        var account = await town.TalentAsync();
        var application = await town.QueuedAsync(account);
        await town.ReceiveAsync(await town.SignedAsync(account, application, "201"));
        (await Should.ThrowAsync<RefusedException>(() => town.ApplyAsync(account))).Refusal.ShouldBe(FlatRefusals.OneFamilyOneFlat);
        await town.LeaseStepAsync(application, LeaseAction.Cancel, "本人放弃");
        var lease = await town.LeaseOfAsync(application);
        (lease.Status, lease.Settlement!.Refund, lease.Deadline!.DueOn, (await town.UnitAsync("201")).Status).ShouldBe((LeaseStatus.AwaitingRefund, Money.FromYuan(450), new DateOnly(2026, 4, 3), FlatUnitStatus.Vacant));
        await town.LeaseStepAsync(application, LeaseAction.PayBack);
        (await town.LeaseOfAsync(application)).Status.ShouldBe(LeaseStatus.Ended);
        await town.ApplyAsync(account);
    }
}
