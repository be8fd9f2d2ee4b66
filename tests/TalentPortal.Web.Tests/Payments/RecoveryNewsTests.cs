using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Payments;

/// <summary>Whoever is asked to give money back is told of it, until when they may be heard and what was decided, by SMS whatever was chosen. Paid are 2025-09 to 2026-02.</summary>
public sealed class RecoveryNewsTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private readonly string phone = Some.Phone();
    private readonly PortalHost host = new();
    private SubsidyDesks desks = null!;
    private DeskCase made = null!;
    private Account second = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        desks = await SubsidyDesks.OpenAsync(host);
        second = await host.AddAccountAsync(Role.SecondReviewer);
        made = await desks.ApprovedAsync();
        await desks.PublishAsync();
        host.Clock.Advance(TimeSpan.FromDays(12));
        await host.WithAsync(async services => { while (await services.GetRequiredService<DailyDeadlines>().RunAsync(Ct) > 0) { } });
        var batch = await desks.SendAsync();
        await desks.TakeAsync(batch, await desks.AnswerOfBankAsync(batch));
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    /// <summary>Seen red without the message: nothing is in the inbox.</summary>
    [Fact]
    public async Task Recovery_IsToldAtEachStep_BySmsWhateverWasChosen_AndStandsOnTheOwnCase()
    {
        await SpeakAsync(account => account.Choose(bySms: false, byMail: false), PortalLanguage.Chinese);
        var id = await ProposeAsync();
        var before = await ToldAsync();
        await MoveAsync(id, RecoveryAction.Notify, desks.SecondReviewer);
        var recovery = await host.WithDbAsync(db => db.Recoveries.AsNoTracking().SingleAsync());
        var words = host.Texts["recovery.news.Notify", made.Number, recovery.Number, Money.FromYuan(1_100), Money.FromYuan(1_100), recovery.HearingEndsOn];
        (await host.MessagesToAsync(phone))[0].Text.ShouldContain(words);
        using var applicant = await host.SignInAsAsync(made.Applicant);
        (await applicant.GetPageAsync("/messages")).Text.ShouldContain(words);
        (await applicant.GetPageAsync($"/my/applications/{made.Id}")).Find($"#recovery-{recovery.Number}")!.TextContent.ShouldSatisfyAllConditions(
            card => card.ShouldContain("¥1,100.00"), card => card.ShouldContain("2026-01、2026-02"), card => card.ShouldContain(new PortalFormat().Date(recovery.HearingEndsOn!.Value)));

        await MoveAsync(id, RecoveryAction.RecordStatement, desks.SecondReviewer);
        await MoveAsync(id, RecoveryAction.Decide, second);
        await RepayAsync(id, 600);
        await RepayAsync(id, 500);

        (await ToldAsync() - before).ShouldBe(5);
        // What was repaid is no decision against the reader, who wanted no SMS.
        (await host.MessagesToAsync(phone))[0].Text.ShouldContain(host.Texts["recovery.news.Decide", made.Number, recovery.Number, Money.FromYuan(1_100)]);
    }

    [Fact]
    public async Task Recovery_IsToldInTheReadersLanguage_AndGivenUpBeforeAnybodyKnewItIsNot()
    {
        await SpeakAsync(_ => { }, PortalLanguage.English);
        var before = await ToldAsync();
        await MoveAsync(await ProposeAsync(), RecoveryAction.Drop, desks.SecondReviewer);
        (await ToldAsync()).ShouldBe(before);

        await MoveAsync(await ProposeAsync(), RecoveryAction.Notify, desks.SecondReviewer);

        (await host.MessagesToAsync(phone))[0].Text.ShouldContain($"¥1,100.00 of your application {made.Number} is to be asked back");
    }

    private Task SpeakAsync(Action<Account> choose, string language) => host.WithDbAsync(async db =>
    {
        var account = await db.Accounts.SingleAsync(row => row.Id == made.Applicant.Id);
        account.UsePhone(host.Vault.Seal(PersonalField.Phone, account.Id, phone));
        account.Speak(language);
        choose(account);
        return await db.SaveChangesAsync(Ct);
    });

    /// <summary>The last two months, paid in error.</summary>
    private async Task<RecoveryId> ProposeAsync()
    {
        var right = await host.WithDbAsync(db => db.Entitlements.Where(row => row.ApplicationId == made.Id).Select(row => row.Id).SingleAsync());
        return (await host.ActAsync(desks.SecondReviewer, services => services.GetRequiredService<RecoveryService>()
            .ProposeAsync(new ProposeRecovery { Entitlement = right, FirstMonth = "2026-01", Cause = RecoveryCause.PaidInError, Reason = "多发两个月" }, Ct)))!.Value;
    }

    private Task MoveAsync(RecoveryId id, RecoveryAction action, Account officer) => host.ActAsync(officer, async services =>
        await services.GetRequiredService<RecoveryService>().MoveAsync(id, new MoveRecovery { Action = action, Reason = "按规定办理", Version = await VersionAsync(id) }, Ct));

    private Task RepayAsync(RecoveryId id, decimal yuan) => host.ActAsync(desks.SecondReviewer, async services =>
        await services.GetRequiredService<RecoveryService>().RepayAsync(id, new RecordRepayment { Amount = yuan, ReceivedOn = DateOnly.FromDateTime(host.Now), Voucher = $"PZ-{yuan:0}", Version = await VersionAsync(id) }, Ct));

    private Task<long> VersionAsync(RecoveryId id) => host.WithDbAsync(db => db.Recoveries.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());

    private Task<int> ToldAsync() => host.WithDbAsync(db => db.PortalMessages.CountAsync(row => row.To == made.Applicant.AccountId));
}
