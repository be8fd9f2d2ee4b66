using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Messages;

/// <summary>SMS and mail over HTTP: an address proved by its code, what the reader chose, the quiet hours, and what could not be sent.</summary>
public sealed class ChannelPagesTests : IAsyncLifetime
{
    private const string Ordinary = "subsidy.news.Accept", Obligatory = "subsidy.news.Decline";
    private static readonly CancellationToken Ct = CancellationToken.None;
    private readonly PortalHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();
    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Mail_ProvedByItsCode_GetsWhatTheReaderIsTold_UntilItIsRemoved()
    {
        using var applicant = await host.SignInAsAsync(Role.Applicant);
        var form = await (await (await applicant.GetPageAsync("/account")).FollowAsync("a[href='/account/messages']")).FollowAsync("a[href='/account/mail']");
        var wrong = await form.SubmitAsync(("Form.Address", "lisi@"));
        wrong.Errors.ShouldBe([host.Texts["account.mail.wrong"]]);
        wrong.Find("[name='Form.Address']")!.GetAttribute("value").ShouldBe("lisi@");
        var codePage = await wrong.SubmitAsync(("Form.Address", "LiSi@example.com"));
        (await codePage.SubmitAsync(("Form.Code", "000000"))).Status.ShouldBe(HttpStatusCode.Conflict);

        var channels = await codePage.SubmitAsync(("Form.Code", await CodeAsync("lisi@example.com")));
        channels.Text.ShouldContain("l***@example.com");
        await TellAsync(applicant.Account, Ordinary);
        (await host.MessagesToAsync("lisi@example.com"))[0].Text.ShouldContain(host.Texts[Ordinary, "370001"]);

        (await channels.PressAsync("form[action*='handler=Forget']")).Text.ShouldContain(host.Texts["account.mail.none"]);
        await TellAsync(applicant.Account, Ordinary);
        (await host.MessagesToAsync("lisi@example.com")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task CodeOfAnotherAccount_ForAMail_IsNotFound()
    {
        using var applicant = await host.SignInAsAsync(Role.Applicant);
        var code = await (await applicant.GetPageAsync("/account/mail")).SubmitAsync(("Form.Address", "wangwu@example.com"));
        using var other = await host.SignInAsAsync(Role.Applicant);
        (await other.GetPageAsync(code.Address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Reader_WhoWantsNoSms_HasEverythingInTheInbox_AndWhatIsObligatoryOnThePhone()
    {
        var phone = Some.Phone();
        using var applicant = await host.SignInAsAsync(Role.Applicant, wish => wish.Phone = phone);
        var channels = await applicant.GetPageAsync("/account/messages");
        channels.Text.ShouldContain(Masks.Phone(phone));
        (await channels.SubmitAsync(("Form.BySms", "false"))).Text.ShouldContain(host.Texts["account.channels.saved"]);

        await TellAsync(applicant.Account, Ordinary);
        await TellAsync(applicant.Account, Obligatory);

        (await host.MessagesToAsync(phone)).Select(message => message.Text).ShouldBe([host.Texts[Obligatory, "370001"]]);
        (await applicant.GetPageAsync("/messages")).TextsOf(".inbox-t").Count.ShouldBe(2);
    }

    [Fact]
    public async Task QuietHours_HoldWhatIsNotUrgentUntilMorning_AndNoCode()
    {
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        await EnterAsync(administrator, "12");
        var phone = Some.Phone();
        host.Clock.Advance(TimeSpan.FromHours(13));
        var told = await host.AddAccountAsync(Role.Applicant, wish => wish.Phone = phone);
        await TellAsync(told, Ordinary);
        await WriteCodeAsync(phone);

        (await DispatchAsync()).ShouldBe(1);
        (await host.MessagesToAsync(phone)).Where(message => message.SentAt is not null).Select(message => message.Text).Single().ShouldContain("654321");
        host.Clock.Advance(TimeSpan.FromHours(9.9));
        (await DispatchAsync()).ShouldBe(0, "still before eight");
        host.Clock.Advance(TimeSpan.FromHours(0.2));
        (await DispatchAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Rules_ForADayThatHasBegun_AreRefused_AndNothingTypedIsLost()
    {
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        (await EnterAsync(administrator, "12")).TextsOf("tbody tr").Count.ShouldBe(1);
        var refused = await EnterAsync(administrator, "12");
        refused.Text.ShouldContain(host.Texts["refusal.message.rules_start_too_early"]);
        refused.Find("[name='Form.Basis']")!.GetAttribute("value").ShouldBe("县委办通知");
        (await EnterAsync(administrator, "13")).TextsOf("tbody tr").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Message_ThatFailedTenTimes_StandsInThePageWithoutItsText_AndIsSentAgain()
    {
        var phone = Some.Phone();
        await TellAsync(await host.AddAccountAsync(Role.Applicant, wish => wish.Phone = phone), Ordinary);
        await FailAsync();
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        var page = await administrator.GetPageAsync("/work/outbox");
        page.TextsOf("tbody tr").Single().ShouldContain(Masks.Phone(phone));
        page.Text.ShouldContain("The gateway answered 503.");
        page.Content.ShouldNotContain(host.Texts[Ordinary, "370001"]);
        page.Content.ShouldNotContain(phone);

        var again = await page.PressAsync("form[action*='handler=Again']");
        again.Text.ShouldContain(host.Texts["message.desk.none"]);
        (await DispatchAsync()).ShouldBe(1);
        (await administrator.GetPageAsync("/work/outbox")).TextsOf("main dd").ShouldBe(["0", "1", "0"]);
        await Should.ThrowAsync<RefusedException>(() => host.ActAsync(administrator.Account, async services => await services.GetRequiredService<OutboxDesk>().SendAgainAsync(await services.GetRequiredService<IPortalDb>().Outbox.Select(row => row.Id).SingleAsync(), 0, Ct)));
    }

    /// <summary>A code that nobody can use any more would come days later. Seen red when everything that failed is taken.</summary>
    [Fact]
    public async Task AllAgain_LeavesCodesThatAreVoid_AndSaysSo()
    {
        var phone = Some.Phone();
        await WriteCodeAsync(phone);
        await FailAsync();
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        (await administrator.GetPageAsync("/work/outbox")).Find("form[action*='handler=All']").ShouldBeNull("nothing but a code");
        await TellAsync(await host.AddAccountAsync(Role.Applicant, wish => wish.Phone = phone), Ordinary);
        await FailAsync();

        var after = await (await administrator.GetPageAsync("/work/outbox")).PressAsync("form[action*='handler=All']");

        after.Text.ShouldContain(host.Texts["message.desk.again.done", 1]);
        after.Text.ShouldContain(host.Texts["message.desk.urgent", 1]);
        (await DispatchAsync()).ShouldBe(1);
        (await host.WithDbAsync(db => db.Outbox.SingleAsync(row => row.IsUrgent))).HasFailed.ShouldBeTrue();
    }

    /// <summary>Half a year after it was sent or given up, and not a day before; what still waits stays, and so does the inbox. Seen red with everything a day too early.</summary>
    [Fact]
    public async Task SentAndGivenUp_AreDeletedWhenTheirDaysAreOver_AndTheInboxStays()
    {
        var account = await host.AddAccountAsync(Role.Applicant, wish => wish.Phone = Some.Phone());
        await TellAsync(account, Ordinary);
        await FailAsync();
        await TellAsync(account, Ordinary);
        (await DispatchAsync()).ShouldBe(1);
        await WriteCodeAsync(Some.Phone());
        (await RetainAsync()).ShouldBe(0, "no rules yet");
        await host.ActAsync(await host.AddAccountAsync(Role.SystemAdministrator), services => services.GetRequiredService<MessageRuleService>()
            .EnterAsync(new EnterMessageRule { EffectiveFrom = new DateOnly(2026, 1, 1), QuietFrom = 21, QuietUntil = 8, RemindDays = 3, KeepDays = 180, Basis = "县委办通知" }, Ct));

        host.Clock.Advance(TimeSpan.FromDays(180));
        (await RetainAsync()).ShouldBe(0);
        host.Clock.Advance(TimeSpan.FromDays(1));
        (await RetainAsync()).ShouldBe(2);

        (await host.WithDbAsync(db => db.Outbox.SingleAsync())).IsUrgent.ShouldBeTrue("it still waits");
        (await host.WithDbAsync(db => db.PortalMessages.CountAsync(row => row.To == account.AccountId))).ShouldBe(2);
    }

    [Theory]
    [InlineData("29")]
    [InlineData("1096")]
    [InlineData("")]
    public async Task Rules_ThatKeepTooShortOrTooLong_AreRefused(string days)
    {
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        (await EnterAsync(administrator, "12", ("Form.KeepDays", days))).Errors.ShouldBe([host.Texts["message.rules.keep.required", 30, 1095]]);
    }

    [Fact]
    public void Kinds_NameTextsThatExist() => MessageKinds.Urgent.Concat(MessageKinds.Obligatory).Where(key => !host.Texts.Has(key)).ShouldBeEmpty();

    private static async Task<PortalPage> EnterAsync(PortalBrowser administrator, string day, params (string, string)[] also) =>
        await (await administrator.GetPageAsync("/work/outbox/rules")).SubmitAsync([("Form.EffectiveFrom.Year", "2026"), ("Form.EffectiveFrom.Month", "3"), ("Form.EffectiveFrom.Day", day), ("Form.Basis", "县委办通知"), .. also]);

    private Task TellAsync(Account account, string key) => host.WithAsync(async services =>
    {
        var db = services.GetRequiredService<IPortalDb>();
        foreach (var reader in await AccountMessages.ReadersAsync(db.Accounts.Where(row => row.Id == account.Id), Ct))
            services.GetRequiredService<AccountMessages>().Send(reader, new MessageAbout(MessageSubject.OwnAccount), key, "370001");
        await db.SaveChangesAsync(Ct);
    });

    private Task WriteCodeAsync(string phone) => host.WithAsync(async services =>
    {
        services.GetRequiredService<OutboxWriter>().Sms(MobileNumber.TryParse(phone, out var number, out _) ? number : throw new ArgumentException(phone), PortalLanguage.Chinese, "account.sms.reset_code", "654321");
        await services.GetRequiredService<IPortalDb>().SaveChangesAsync(Ct);
    });

    private Task FailAsync() => host.WithDbAsync(async db =>
    {
        var message = await db.Outbox.SingleAsync(row => row.SentAt == null && row.NextAttemptAt != null);
        for (var attempt = 0; attempt < 10; attempt++) message.Failed("The gateway answered 503.", host.Now);
        return await db.SaveChangesAsync(Ct);
    });

    private Task<int> RetainAsync() => host.WithAsync(services => services.GetRequiredService<OutboxRetention>().RunAsync(OutboxRetention.AtOnce, Ct));

    private Task<int> DispatchAsync() => host.WithAsync(services => services.GetRequiredService<OutboxDispatcher>().SendDueAsync(Ct));

    private async Task<string> CodeAsync(string address) => Regex.Match((await host.MessagesToAsync(address))[0].Text, "[0-9]{6}").Value;
}
