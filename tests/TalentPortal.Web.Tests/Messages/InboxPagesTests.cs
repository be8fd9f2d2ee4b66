using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;
using TalentPortal.Web.Messages;

namespace TalentPortal.Web.Tests.Messages;

/// <summary>The inbox over HTTP: what a step writes, who reads it in which language, what is marked, what stays as it was written.</summary>
public sealed class InboxPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task Step_ThatTellsTheApplicant_IsInTheInbox_CountedInTheShell_AndLeadsToTheCase()
    {
        var (account, id, number) = await AcceptedAsync();
        using var applicant = await host.SignInAsAsync(account);

        var home = await applicant.GetPageAsync("/my");
        home.Find(".bell .cnt")!.TextContent.ShouldBe("1");
        var inbox = await home.FollowAsync("a.bell");
        inbox.TextsOf(".inbox .is-unread .inbox-t").Single().ShouldBe(host.Texts["subsidy.news.Accept", number]);
        var message = await inbox.FollowAsync(".inbox a");
        (await applicant.GetPageAsync("/my")).Find(".bell .cnt")!.TextContent.ShouldBe("1", "looking changes nothing");
        var opened = await message.SubmitAsync(new Dictionary<string, string>(), button: "button[formaction]");

        opened.Address.ShouldBe($"/my/applications/{id}");
        opened.Find(".bell .cnt").ShouldBeNull();
        (await applicant.GetPageAsync("/messages?unread=true")).Text.ShouldContain(host.Texts["inbox.empty.unread"]);
    }

    [Fact]
    public async Task Message_WrittenInChinese_IsReadInEnglish_AfterTheReaderChoseIt()
    {
        var (account, _, number) = await AcceptedAsync();
        using var applicant = await host.SignInAsAsync(account);
        (await applicant.GetPageAsync("/messages")).Text.ShouldContain("已受理");

        await (await applicant.GetPageAsync("/my")).SubmitAsync(new Dictionary<string, string> { ["language"] = "en" }, "form[action='/culture']");

        (await applicant.GetPageAsync("/messages")).Text.ShouldContain($"Application {number} has been accepted");
    }

    [Fact]
    public async Task Values_OfAMessage_AreWrittenAsTheReaderReads_AndChineseNamesSaySo()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        await WriteAsync(clerk.Account, MessageSubject.OwnOffers, "offer.news.person", new TwoWordings("毕业生补贴", "Graduate allowance"), new DateOnly(2026, 3, 26));
        await WriteAsync(clerk.Account, MessageSubject.DeskSubsidy, "subsidy.hand_over.news", "370000", "王小明");
        (await clerk.GetPageAsync("/messages")).Text.ShouldContain(host.Texts["offer.news.person", "毕业生补贴", "2026年3月26日"]);

        await (await clerk.GetPageAsync("/messages")).SubmitAsync(new Dictionary<string, string> { ["language"] = "en" }, "form[action='/culture']");
        var english = await clerk.GetPageAsync("/messages");

        english.Text.ShouldContain("entitled to Graduate allowance without applying. Sign in and confirm by 26 Mar 2026");
        english.TextsOf(".inbox-t [lang=zh-CN]").ShouldBe(["王小明"]);
    }

    [Fact]
    public async Task Message_OfSomebodyElse_IsNotFound_AndCannotBeMarked()
    {
        var (account, _, _) = await AcceptedAsync();
        var id = await host.WithDbAsync(db => db.PortalMessages.Where(row => row.To == account.AccountId).Select(row => row.Id).SingleAsync());
        using var other = await host.SignInAsAsync(Role.Applicant);

        (await other.GetPageAsync($"/messages/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await Should.ThrowAsync<NotFoundException>(() => host.ActAsync(other.Account, services => services.GetRequiredService<InboxService>().ReadAsync(id, Ct)));
        await Should.ThrowAsync<NotFoundException>(() => host.ActAsync(other.Account, services => services.GetRequiredService<InboxService>().ReadAllAsync(id, Ct)));
        (await host.WithDbAsync(db => db.PortalMessages.Where(row => row.Id == id).Select(row => row.ReadAt).SingleAsync())).ShouldBeNull();
    }

    [Fact]
    public async Task Pages_ThereAndBack_ShowEachMessageOnce_AndAllAreMarkedUpToTheOneSeen()
    {
        var account = await host.AddAccountAsync(Role.Applicant);
        for (var i = 0; i < InboxService.PageSize + 5; i++) await WriteAsync(account, MessageSubject.OwnAccount, "record.phone.sms.changed", $"第{i}条");
        using var applicant = await host.SignInAsAsync(account);
        var first = await applicant.GetPageAsync("/messages");
        var second = await first.FollowAsync(".pager a:last-child");
        first.TextsOf(".inbox-t").Concat(second.TextsOf(".inbox-t")).Distinct().Count().ShouldBe(InboxService.PageSize + 5);
        (await second.FollowAsync(".pager a:nth-of-type(1)")).TextsOf(".inbox-t").ShouldBe(first.TextsOf(".inbox-t"));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await WriteAsync(account, MessageSubject.OwnAccount, "record.phone.sms.changed", "后来的");

        var marked = await first.SubmitAsync(new Dictionary<string, string>(), "form[action*='handler=All']");

        marked.TextsOf(".inbox .is-unread .inbox-t").Single().ShouldContain("后来的");
    }

    [Fact]
    public async Task Message_ChangedOrDeletedPastTheServices_IsRefusedByTheDatabase()
    {
        var account = await host.AddAccountAsync(Role.Applicant);
        await WriteAsync(account, MessageSubject.OwnAccount, "record.phone.sms.changed", "原话");

        await Should.ThrowAsync<Exception>(() => host.WithDbAsync(db => db.PortalMessages.Where(row => row.To == account.AccountId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Subject, MessageSubject.OwnLevel), Ct)));
        await Should.ThrowAsync<Exception>(() => host.WithDbAsync(db => db.PortalMessages.Where(row => row.To == account.AccountId).ExecuteDeleteAsync(Ct)));
        (await host.WithDbAsync(db => db.PortalMessages.CountAsync(row => row.To == account.AccountId && row.Subject == MessageSubject.OwnAccount))).ShouldBe(1);
    }

    [Theory]
    [InlineData(Role.FirstReviewer, ".wb")]
    [InlineData(Role.EmployerOfficer, "main.employer")]
    [InlineData(Role.Leader, "main.ld")]
    [InlineData(Role.Applicant, "main.m-pad")]
    public async Task Inbox_OfEveryReader_IsInTheRoomTheyWorkIn(Role role, string room)
    {
        using var reader = await host.SignInAsAsync(role);
        var page = await reader.GetPageAsync("/messages");
        page.Find(room).ShouldNotBeNull();
        page.Find("a.bell").ShouldNotBeNull();
        page.Text.ShouldContain(host.Texts["inbox.empty"]);
    }

    [Fact]
    public void Subjects_AllLeadToAPage() => Enum.GetValues<MessageSubject>().Except(MessagePlaces.Pages.Keys).ShouldBeEmpty();

    private Task WriteAsync(Account to, MessageSubject subject, string key, params object?[] values) => host.WithAsync(async services =>
    {
        services.GetRequiredService<InboxWriter>().Write(to.AccountId, new MessageAbout(subject), key, values);
        await services.GetRequiredService<IPortalDb>().SaveChangesAsync(Ct);
    });

    private async Task<(Account, SubsidyApplicationId, string)> AcceptedAsync()
    {
        var (account, clerk) = (await host.AddAccountAsync(Role.Applicant), await host.AddAccountAsync(Role.FirstReviewer));
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync(applicant: account);
        var (number, version) = await host.WithDbAsync(async db => await db.SubsidyApplications.SingleAsync(row => row.Id == id) is var row ? (row.CaseNumber!, row.Version) : default);
        await host.ActAsync(clerk, services => services.GetRequiredService<SubsidyIntakeService>().AcceptAsync(id, version, Ct));
        return (account, id, number);
    }
}
