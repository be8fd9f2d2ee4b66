using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Payments;
using TalentPortal.Testing;
using TalentPortal.Testing.Notices;

namespace TalentPortal.Web.Tests.Payments;

/// <summary>
/// Two officers have the same batch, or the same recovery, open. Whoever sends second changes nothing, is told who did what, and keeps
/// what was written. Seeded defects: no history of batches or of recoveries, no comparison of versions, the reason is left out of the page.
/// </summary>
public sealed class MoneyChangedMeanwhileTests : IAsyncLifetime
{
    private const string Written = "名单与公示不一致，重新生成。";

    private readonly PortalHost host = new();
    private ListedCase payee = null!;
    private PortalBrowser maker = null!, checker = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        var world = await NoticeWorld.OnAsync(host, new DateOnly(2026, 3, 12));
        payee = await world.ApprovedAsync(Some.Name());
        await world.PublishedAsync();
        host.Clock.Advance(TimeSpan.FromDays(20));
        await world.DayEndsAsync();
        (maker, checker) = (await host.SignInAsAsync(Role.Finance), await host.SignInAsAsync(Role.Finance));
    }

    public async ValueTask DisposeAsync()
    {
        maker.Dispose();
        checker.Dispose();
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Batch_CheckedWhileItsMakerHadItOpen_TellsByWhomAndKeepsTheReason()
    {
        var batch = await MadeAsync();
        var form = await maker.GetPageAsync(batch + "/discard");
        await CheckAsync(batch);

        var told = await form.SubmitAsync(("Form.Reason", Written));

        ShouldTell(told, ("生成批次", maker.Account), ("复核", checker.Account));
        (await StateAsync()).ShouldBe(PaymentBatchState.Checked);
        (await (await told.FollowAsync("main a.btn-primary")).SubmitAsync(("Form.Reason", Written))).Status.ShouldBe(HttpStatusCode.OK);
        (await StateAsync()).ShouldBe(PaymentBatchState.Discarded);
    }

    [Fact]
    public async Task Batch_DiscardedWhileASecondPersonCheckedIt_TellsByWhomAndKeepsTheOpinion()
    {
        var batch = await MadeAsync();
        var form = await checker.GetPageAsync(batch + "/check");
        await (await maker.GetPageAsync(batch + "/discard")).SubmitAsync(("Form.Reason", "重做"));

        ShouldTell(await form.SubmitAsync(("Form.Reason", Written)), ("生成批次", maker.Account), ("作废", maker.Account));

        (await StateAsync()).ShouldBe(PaymentBatchState.Discarded);
    }

    [Fact]
    public async Task Recovery_MovedByTwoAtOnce_TellsTheSecondByWhomAndKeepsTheGrounds()
    {
        var (proposer, id) = await ProposedAsync();
        using var first = await host.SignInAsAsync(proposer);
        using var second = await host.SignInAsAsync(Role.SecondReviewer);
        var form = await second.GetPageAsync($"/work/recoveries/{id}");
        await (await first.GetPageAsync($"/work/recoveries/{id}")).SubmitAsync(("Form.Action", nameof(RecoveryAction.Notify)), ("Form.Reason", "已书面告知"));

        var told = await form.SubmitAsync(("Form.Action", nameof(RecoveryAction.Drop)), ("Form.Reason", Written));

        ShouldTell(told, ("提出追缴", proposer), ("告知当事人", proposer));
        (await host.WithDbAsync(db => db.Recoveries.Select(row => row.State).SingleAsync())).ShouldBe(RecoveryState.Hearing);
        (await told.FollowAsync("main a.btn-primary")).Address.ShouldBe($"/work/recoveries/{id}");
    }

    private static void ShouldTell(PortalPage page, params (string What, Account By)[] steps)
    {
        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Heading.ShouldBe("内容已有更新");
        var told = page.TextsOf(".tl li");
        told.Count.ShouldBe(steps.Length);
        for (var i = 0; i < steps.Length; i++)
        {
            told[i].ShouldStartWith(steps[i].What);
            told[i].ShouldEndWith(" · " + steps[i].By.DisplayName);
        }

        page.TextsOf(".note").ShouldContain(Written);
    }

    /// <returns>The address of a new batch.</returns>
    private async Task<string> MadeAsync() => (await (await maker.GetPageAsync("/work/payments/make")).SubmitAsync()).Address;

    private async Task CheckAsync(string batch) => (await (await checker.GetPageAsync(batch + "/check")).SubmitAsync(("Form.Reason", "与公示一致"))).Errors.ShouldBeEmpty();

    /// <summary>Three months were paid; the last one was not due.</summary>
    private async Task<(Account Proposer, RecoveryId Id)> ProposedAsync()
    {
        var batch = await MadeAsync();
        await CheckAsync(batch);
        await (await maker.GetPageAsync(batch + "/send")).SubmitAsync(("Form.Reason", "送农商行"));
        var line = await host.WithDbAsync(db => db.PaymentLines.AsNoTracking().SingleAsync());
        var paid = string.Create(CultureInfo.InvariantCulture, $"序号,账号后四位,金额,结果,原因\r\n{line.Number},{line.LastFour},{line.Amount.Yuan:0.00},成功,");
        await (await maker.GetPageAsync(batch + "/result")).UploadAsync(new PortalUpload("Upload", "result.csv", "text/csv", Encoding.UTF8.GetBytes(paid)));
        var proposer = await host.AddAccountAsync(Role.SecondReviewer);
        var id = await host.ActAsync(proposer, services => services.GetRequiredService<RecoveryService>().ProposeAsync(
            new ProposeRecovery { Entitlement = payee.Right, FirstMonth = "2025-12", Cause = RecoveryCause.LateReportedDeparture, Reason = "单位补报离职" }, CancellationToken.None));
        return (proposer, id!.Value);
    }

    private Task<PaymentBatchState> StateAsync() => host.WithDbAsync(db => db.PaymentBatches.Select(batch => batch.State).SingleAsync());
}
