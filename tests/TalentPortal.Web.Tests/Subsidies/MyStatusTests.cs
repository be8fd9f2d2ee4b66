using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Audit;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

public sealed class MyStatusTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string WhatToDo = "合同缺签字页，请补拍。";
    private readonly string phone = Some.Phone();

    [Fact]
    public async Task AcceptedCase_OnItsPage_SaysWhoHasItUntilWhenAndWhatComesNext()
    {
        var (account, id) = await CaseAsync();
        await ActAsClerkAsync((services, version) => services.GetRequiredService<SubsidyIntakeService>().AcceptAsync(id, version, CancellationToken.None), id);
        using var applicant = await host.SignInAsAsync(account);

        var page = await applicant.GetPageAsync($"/my/applications/{id}");

        page.TextsOf(".st").ShouldBe(["已受理"]);
        page.Text.ShouldContain("第 4 步，共 9 步");
        page.Text.ShouldContain("2026年3月19日");
        page.Text.ShouldContain("受理通知书");
        (await host.MessagesToAsync(phone)).Single().Text.ShouldContain("已受理");
    }

    [Fact]
    public async Task Message_ToAnApplicantWhoReadsEnglish_IsEnglish()
    {
        var (account, id) = await CaseAsync();
        using var applicant = await host.SignInAsAsync(account);
        await (await applicant.GetPageAsync("/my")).SubmitAsync(new Dictionary<string, string> { ["language"] = "en" }, "form[action='/culture']");

        await AskForContractAsync(id);

        (await host.MessagesToAsync(phone)).Single().Text.ShouldContain("needs corrections. Sign in and complete them by 26 Mar 2026");
    }

    [Fact]
    public async Task CorrectionRequest_WhenAnswered_GoesBackToTheCounterWithTheNewPage()
    {
        var (account, id) = await CaseAsync();
        await AskForContractAsync(id);
        using var applicant = await host.SignInAsAsync(account);
        var status = await applicant.GetPageAsync($"/my/applications/{id}");
        status.Text.ShouldContain(WhatToDo);
        (await host.MessagesToAsync(phone)).Single().Text.ShouldContain("2026年3月26日");

        var correct = await status.FollowAsync("a[href$='/correct']");
        await (await correct.FollowAsync("a[href$='/materials/contract']")).UploadAsync(PortalUpload.Photo());
        var silent = await correct.SubmitAsync();
        var sent = await (await applicant.GetPageAsync(correct.Address)).SubmitAsync(("Form.Items[0].Reply", "已补拍签字页。"));

        silent.TextsOf(".err-t").ShouldBe(["请写明怎样补正的"]);
        sent.TextsOf(".st").ShouldBe(["待受理"]);
        var kept = await host.WithDbAsync(db => db.SubsidyApplications.SingleAsync(row => row.Id == id));
        kept.Materials.ShouldHaveSingleItem().Code.ShouldBe("contract");
        kept.Corrections.Single().Reply.ShouldBe("已补拍签字页。");
    }

    [Fact]
    public async Task Withdrawal_AfterItsEffectWasShown_EndsTheCase()
    {
        var (account, id) = await CaseAsync();
        using var applicant = await host.SignInAsAsync(account);
        var page = await (await applicant.GetPageAsync($"/my/applications/{id}")).FollowAsync("a[href$='/withdraw']");
        page.Text.ShouldContain("结束办理");

        var status = await page.SubmitAsync(("Form.Reason", "到外地工作"));

        status.TextsOf(".st").ShouldBe(["已撤回"]);
        status.Document.QuerySelectorAll("a[href$='/withdraw']").ShouldBeEmpty();
    }

    [Fact]
    public async Task FailedPayment_WithAnotherCard_WaitsForPaymentAgain()
    {
        var (account, id) = await CaseAsync();
        await FailPaymentAsync(id);
        using var applicant = await host.SignInAsAsync(account);
        var page = await (await applicant.GetPageAsync($"/my/applications/{id}")).FollowAsync("main a[href$='/account']");

        var status = await page.SubmitAsync(("Form.BankName", "齐河农商银行"), ("Form.Number", "6228480012345678903"));

        status.TextsOf(".st").ShouldBe(["待拨付"]);
        var person = await host.WithDbAsync(db => db.People.SingleAsync(row => row.Id == account.PersonId));
        person.BankAccount!.LastFour.ShouldBe("8903");
    }

    [Fact]
    public async Task StrangersCase_UnderItsAddress_DoesNotExist()
    {
        var (_, id) = await CaseAsync();
        using var stranger = await host.SignInAsAsync(Role.Applicant);

        foreach (var part in new[] { "", "/withdraw", "/correct", "/account" })
            (await stranger.GetPageAsync($"/my/applications/{id}{part}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task LookAtAFullNumber_WithItsReason_IsSeenByItsOwnerOnly()
    {
        var (account, _) = await CaseAsync();
        await host.WithDbAsync(db =>
        {
            db.PersonalDataAccesses.Add(new PersonalDataAccess(AccountId.New(), "王海燕", account.PersonId!.Value, PersonalField.IdNumber, "核对学信网", "t", host.Now));
            return db.SaveChangesAsync(CancellationToken.None);
        });
        using var owner = await host.SignInAsAsync(account);
        using var other = await host.SignInAsAsync(Role.Applicant);

        var seen = (await owner.GetPageAsync("/my/looks")).Text;
        seen.ShouldContain("王海燕 查看了证件号码");
        seen.ShouldContain("核对学信网");
        (await other.GetPageAsync("/my/looks")).Text.ShouldNotContain("王海燕");
    }

    [Fact]
    public async Task Allowance_BeforeAnythingIsGranted_SaysWhatComes()
    {
        using var applicant = await host.SignInAsAsync(Role.Applicant);

        (await applicant.GetPageAsync("/my/allowance")).Text.ShouldContain("还没有审定的补贴");
    }

    [Fact]
    public async Task Allowance_WithAMonthStillOpen_NamesItBesideTheNextOne()
    {
        var made = await (await SubsidyDesks.OpenAsync(host)).ApprovedAsync();
        // As if the roster of February had not come in yet when the decision was taken.
        await host.WithDbAsync(db => db.AccrualLines.Where(line => line.Month == new YearMonth(2026, 2) && db.Entitlements.Any(right => right.Id == line.EntitlementId && right.CaseNumber == made.Number)).ExecuteDeleteAsync());
        using var applicant = await host.SignInAsAsync(made.Applicant);

        var page = await applicant.GetPageAsync("/my/allowance");

        page.Text.ShouldContain("下一个核定月份 2026-03");
        page.Text.ShouldContain("2026-02：参保记录到齐、符合条件后，随下一次核定补计");
    }

    private async Task<(Account Account, SubsidyApplicationId Id)> CaseAsync()
    {
        var world = await new SubsidyWorld(host).OpenAsync();
        var account = await host.AddAccountAsync(Role.Applicant, wish => wish.Phone = phone);
        return (account, await world.ConfirmedAsync(applicant: account));
    }

    private Task AskForContractAsync(SubsidyApplicationId id) => ActAsClerkAsync((services, version) =>
        services.GetRequiredService<SubsidyCorrectionService>().RequestAsync(id, new RequestCorrections { Version = version, Items = [new() { Subject = "contract", WhatToDo = WhatToDo }] }, CancellationToken.None), id);

    private async Task ActAsClerkAsync(Func<IServiceProvider, long, Task> work, SubsidyApplicationId id)
    {
        var clerk = await host.AddAccountAsync(Role.FirstReviewer);
        var version = await host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
        await host.ActAsync(clerk, services => work(services, version));
    }

    /// <summary>By the moves of the desks, each by another person, down to the bank's refusal.</summary>
    private Task FailPaymentAsync(SubsidyApplicationId id) => host.WithAsync(async services =>
    {
        var db = services.GetRequiredService<IPortalDb>();
        var application = await db.SubsidyApplications.SingleAsync(row => row.Id == id);
        var clock = await services.GetRequiredService<CaseClocks>().NowAsync(CancellationToken.None);
        application.Accept(Officer(Role.FirstReviewer), null, clock);
        application.StartReview(Officer(Role.FirstReviewer), clock);
        application.RecordChecks([], clock.UtcNow);
        application.PassFirstReview(Officer(Role.FirstReviewer), "通过", [], clock);
        application.RecordAssessment(Guid.CreateVersion7(), Money.FromYuan(550), clock.UtcNow);
        application.PassSecondReview(Officer(Role.SecondReviewer), "通过", clock);
        application.Approve(Officer(Role.TalentOffice), "同意", "digest", clock);
        application.Publish(Officer(Role.TalentOffice), "GS26-00001", clock);
        application.EndPublicity(clock.Today.AddDays(-1), clock);
        application.RecordFailedPayment(Officer(Role.Finance), "户名不符", clock);
        await db.SaveChangesAsync(CancellationToken.None);
    });

    private static Actor Officer(Role role) => new(AccountId.New(), "经办", AccessTable.CapabilitiesOf([role])) { Person = Domain.Talents.PersonId.New() };
}
