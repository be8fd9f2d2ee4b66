using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Web.Demo;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Tests.Demo;

/// <summary>The walks of docs/try-it.md, with the demo accounts and nothing but links and forms of the pages.</summary>
public sealed class TryItTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task Correction_Answered_IsTakenInByTheDesk()
    {
        using var applicant = await SignInAsync(DemoPeople.Phone(8));
        var status = await OwnCaseAsync(applicant);
        var form = await status.FollowAsync("main a[href$='/correct']");
        form.Text.ShouldContain("劳动合同");

        status = await form.SubmitAsync(("Form.Items[0].Reply", "已补签字页"));

        status.TextsOf(".st-lg").ShouldBe(["待受理"]);
        using var clerk = await SignInAsync("first");
        var file = await (await clerk.GetPageAsync("/work/subsidies" + status.Address["/my/applications".Length..])).PressAsync("form[action$='/accept']");
        file.Status.ShouldBe(HttpStatusCode.OK);
        (await applicant.GetPageAsync(status.Address)).TextsOf(".st-lg").ShouldBe(["已受理"]);
    }

    [Fact]
    public async Task Refusal_ByTheOffice_IsReadByTheApplicantWithItsReason()
    {
        using var applicant = await SignInAsync(DemoPeople.Phone(24));
        var status = await OwnCaseAsync(applicant);
        using var office = await SignInAsync("office");

        await (await office.GetPageAsync("/work/subsidies" + status.Address["/my/applications".Length..] + "/reject")).SubmitAsync(("Form.Opinion", "合同期限不足一年。"));

        status = await applicant.GetPageAsync(status.Address);
        status.TextsOf(".st-lg").ShouldBe(["不予通过"]);
        status.Find(".note-no")!.TextContent.ShouldContain("合同期限不足一年。");
    }

    [Fact]
    public async Task Objection_ByAPasserBy_HoldsOnePersonUntilTheOfficeDecides()
    {
        using var passerBy = portal.Browse();
        // The list in publicity comes first, the ended one after it.
        var notice = await (await passerBy.GetPageAsync("/notices")).FollowAsync("main a[href^='/notices/']");
        var thanks = await (await notice.FollowAsync("a[href*='/object/']")).SubmitAsync(("Form.Name", "孙某"), ("Form.Phone", "13912345678"), ("Form.Statement", "此人上月已离职，不应再发补贴。"));
        thanks.Errors.ShouldBeEmpty();
        using var office = await SignInAsync("office");
        var objection = await (await office.GetPageAsync("/work/objections")).FollowAsync("tbody a");

        foreach (var (step, words) in new[] { ("Register", "已登记核查"), ("Dismiss", "经核查，本人仍在职参保。") })
            objection = await (await office.GetPageAsync($"{objection.Address}/{step}")).SubmitAsync(("Form.Reason", words));

        objection.TextsOf(".page-h .st").ShouldContain("异议不成立");
    }

    [Fact]
    public async Task FailedPayment_AfterTheApplicantsCorrection_IsInTheNextBatchAndNobodyElseIs()
    {
        using var maker = await SignInAsync("finance");
        using var checker = await SignInAsync("finance2");
        var batch = await (await maker.GetPageAsync("/work/payments/make")).SubmitAsync(("Form.Period", "2026-03"));
        await (await checker.GetPageAsync(batch.Address + "/check")).SubmitAsync(("Form.Reason", "一致"));
        await (await maker.GetPageAsync(batch.Address + "/send")).SubmitAsync(("Form.Reason", "报送"));
        var file = await (await maker.GetPageAsync(batch.Address + "/download")).SubmitAsync(("Form.Reason", "报送"), ("Format", "Csv"));
        var result = await (await maker.GetPageAsync(batch.Address + "/result")).UploadAsync(new PortalUpload("Upload", "result.csv", "text/csv", await AnswerAsync(await file.Answer.Content.ReadAsByteArrayAsync())));
        result.Errors.ShouldBeEmpty();

        using var applicant = await portal.SignInAsAsync(await OwnerOfLineOneAsync());
        var status = await OwnCaseAsync(applicant);
        status.TextsOf(".st-lg").ShouldBe(["拨付失败"]);
        var corrected = await (await status.FollowAsync("main a[href$='/account']")).SubmitAsync(("Form.Number", Some.BankCard()));

        corrected.TextsOf(".st-lg").ShouldBe(["待拨付"]);
        (await maker.GetPageAsync("/work/payments/make")).TextsOf("form section:first-of-type tbody tr").ShouldHaveSingleItem();
    }

    private async Task<byte[]> AnswerAsync(byte[] bankFile)
    {
        var (source, target) = (Path.Combine(portal.DataDirectory, "bank.csv"), Path.Combine(portal.DataDirectory, "result.csv"));
        await File.WriteAllBytesAsync(source, bankFile);
        (await portal.WithAsync(services => services.GetRequiredKeyedService<IPortalCommand>("make-bank-result")
            .RunAsync(CommandOptions.Parse(["--bank-file", source, "--out", target, "--failed", "1"]), CancellationToken.None))).ShouldBe(0);
        return await File.ReadAllBytesAsync(target);
    }

    private Task<Account> OwnerOfLineOneAsync() => portal.WithDbAsync(async db =>
    {
        var failed = await db.PaymentLines.SingleAsync(line => line.State == PaymentLineState.Failed);
        var right = await db.Entitlements.SingleAsync(row => row.Id == failed.EntitlementId);
        return await db.Accounts.SingleAsync(account => account.PersonId == right.PersonId);
    });

    /// <summary>By the link of the applicant's own start page.</summary>
    private static async Task<PortalPage> OwnCaseAsync(PortalBrowser applicant) => await (await applicant.GetPageAsync("/my")).FollowAsync("main a[href*='/my/applications/']");

    private async Task<PortalBrowser> SignInAsync(string name) => await portal.SignInAsAsync(await portal.WithAsync(services =>
        services.GetRequiredService<DemoAccounts>().FindAsync(char.IsAsciiDigit(name[0]) ? services.GetRequiredService<AccountNames>().UserNameOf(name) : name)));
}
