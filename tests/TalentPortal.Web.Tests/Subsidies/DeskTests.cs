using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>A case across the desks, page by page, as the officers see it.</summary>
public sealed class DeskTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Case_FromIntakeToApproval_PassesEveryDeskAndGrantsTheMonths()
    {
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync();
        var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        (await reviewer.GetPageAsync("/work/subsidies")).Text.ShouldContain("待受理");
        await PressAsync(reviewer, id, "accept");
        await PressAsync(reviewer, id, "start");
        (await reviewer.GetPageAsync($"/work/subsidies/{id}")).Text.ShouldContain("¥3,300.00");
        await DecideAsync(reviewer, id, "pass", AskingOnlyEducation);

        var department = await host.SignInAsAsync(Role.JointReviewer);
        var question = (await department.GetPageAsync("/work/joint-review")).Find("tbody a")!.GetAttribute("href")!;
        (await (await department.GetPageAsync(question)).SubmitAsync(("Form.Verdict", nameof(JointVerdict.Clear)))).Address.ShouldBe("/work/joint-review");

        await DecideAsync(await host.SignInAsAsync(Role.SecondReviewer), id, "pass-second");
        await DecideAsync(await host.SignInAsAsync(Role.TalentOffice), id, "approve");
        var granted = await host.WithDbAsync(db => db.Entitlements.SingleAsync(row => row.ApplicationId == id));
        granted.AccruedTotal.ShouldBe(Money.FromYuan(3300));
        granted.UsedMonths.ShouldBe(6);
    }

    [Fact]
    public async Task Decision_WithoutOpinion_SaysSoBesideTheFieldAndKeepsTheCase()
    {
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync();
        var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var page = await (await clerk.GetPageAsync($"/work/subsidies/{id}/decline")).SubmitAsync(("Form.Opinion", " "));
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Errors.ShouldBe(["请写明意见或理由"]);
        (await StatusOfAsync(id)).ShouldBe(SubsidyStatus.AwaitingIntake);
    }

    [Fact]
    public async Task SecondReview_ByTheFirstReviewer_IsRefusedWithTheReason()
    {
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync();
        var both = await host.SignInAsAsync(Role.FirstReviewer, account => account.Roles.Add(Role.SecondReviewer));
        await PressAsync(both, id, "accept");
        await PressAsync(both, id, "start");
        await DecideAsync(both, id, "pass", AskingNobody);
        (await StatusOfAsync(id)).ShouldBe(SubsidyStatus.SecondReview);
        var page = await both.GetPageAsync($"/work/subsidies/{id}");
        page.Text.ShouldContain("您已办理过本件的另一环节");
        (await both.GetPageAsync($"/work/subsidies/{id}/pass-second")).Find("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Decision_FromAStaleForm_Is409AndChangesNothing()
    {
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync();
        var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var stale = await clerk.GetPageAsync($"/work/subsidies/{id}/decline");
        await PressAsync(clerk, id, "accept");
        (await stale.SubmitAsync(("Form.Opinion", "不属于本补贴范围。"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await StatusOfAsync(id)).ShouldBe(SubsidyStatus.Accepted);
    }

    [Fact]
    public async Task Names_OfApplicantAndEmployersOfficer_AreMaskedInTheHistoryToo()
    {
        var world = await new SubsidyWorld(host).OpenAsync();
        var applicant = await host.AddAccountAsync(Role.Applicant);
        var id = await world.ConfirmedAsync(applicant: applicant);
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        await PressAsync(clerk, id, "accept");

        var page = await clerk.GetPageAsync($"/work/subsidies/{id}");

        page.Text.ShouldNotContain(applicant.DisplayName);
        page.Text.ShouldNotContain(world.Officer.DisplayName);
        var course = page.TextsOf(".tl li");
        course.ShouldContain(step => step.Contains(Masks.Name(applicant.DisplayName)));
        course.ShouldContain(step => step.Contains(clerk.Account.DisplayName));
    }

    [Fact]
    public async Task Name_InFull_IsShownOnceAndTheLookIsOnRecord()
    {
        var applicant = await host.AddAccountAsync(Role.Applicant);
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync(applicant: applicant);
        using var clerk = await host.SignInAsAsync(Role.SecondReviewer);
        var form = await (await clerk.GetPageAsync($"/work/subsidies/{id}")).FollowAsync(".case-h a[href*='/reveal']");

        var shown = await form.SubmitAsync(("Form.Purpose", "电话核实身份"));

        shown.Text.ShouldContain(applicant.DisplayName);
        var look = await host.WithDbAsync(db => db.PersonalDataAccesses.SingleAsync(row => row.Subject == applicant.PersonId!.Value));
        (look.Field, look.Purpose).ShouldBe((PersonalField.Name, "电话核实身份"));
    }

    [Fact]
    public async Task Form_SentTwice_HasOneEffectAndOneAnswer()
    {
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync();
        var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var page = await clerk.GetPageAsync($"/work/subsidies/{id}");
        var first = await page.PressAsync("form[action$='/accept']");
        var second = await page.PressAsync("form[action$='/accept']");
        second.Address.ShouldBe(first.Address);
        second.Status.ShouldBe(HttpStatusCode.OK);
        (await host.WithDbAsync(db => db.SubsidyApplications.SingleAsync(row => row.Id == id))).History.Count(step => step.Action is SubsidyAction.Accept).ShouldBe(1);
    }

    private static readonly (string, string)[] AskingNobody = [.. Enumerable.Range(0, Enum.GetValues<Department>().Length).Select(i => ($"Form.Questions[{i}].IsAsked", "false"))];
    private static readonly (string, string)[] AskingOnlyEducation = [.. AskingNobody.Skip(1), ("Form.Questions[0].IsAsked", "true"), ("Form.Questions[0].Question", "学历是否属实？")];

    private Task<SubsidyStatus> StatusOfAsync(SubsidyApplicationId id) =>
        host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == id).Select(row => row.Status).SingleAsync());

    private static async Task PressAsync(PortalBrowser browser, SubsidyApplicationId id, string action)
    {
        var page = await browser.GetPageAsync($"/work/subsidies/{id}");
        (await page.PressAsync($"form[action$='/{action}']")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task DecideAsync(PortalBrowser browser, SubsidyApplicationId id, string action, params (string, string)[] values)
    {
        var page = await browser.GetPageAsync($"/work/subsidies/{id}/{action}");
        var answer = await page.SubmitAsync([("Form.Opinion", "同意"), .. values]);
        answer.Status.ShouldBe(HttpStatusCode.OK, string.Join("; ", answer.Errors));
    }
}
