using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

public sealed class EmployerRoomTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Officer_ConfirmingTwoAtOnce_SendsBothToTheCounterAfterOneSummary()
    {
        var world = await new SubsidyWorld(host).OpenAsync();
        var (first, second) = (await world.SubmittedAsync(), await world.SubmittedAsync());
        using var officer = await host.SignInAsAsync(world.Officer);

        var summary = await officer.GetPageAsync($"/employer/confirm?ids={first.Value}&ids={second.Value}");
        summary.Text.ShouldContain("确认 2 人在本单位工作");
        var done = await summary.SubmitAsync();

        done.TextsOf(".note-ok").ShouldBe(["已确认 2 人，申请已转窗口受理。"]);
        done.TextsOf(".picks li").ShouldBeEmpty();
        (await StatusesAsync(first, second)).ShouldBe([SubsidyStatus.AwaitingIntake, SubsidyStatus.AwaitingIntake]);
        (await host.WithDbAsync(db => db.Employments.CountAsync(row => row.EmployerId == world.Officer.EmployerId && row.ConfirmedAt != null))).ShouldBe(2);
    }

    [Fact]
    public async Task OfficerOfAnotherEmployer_ForgingAnId_FindsNothing()
    {
        var world = await new SubsidyWorld(host).OpenAsync();
        var foreign = await world.SubmittedAsync();
        using var other = await host.SignInAsAsync((await new SubsidyWorld(host).OpenAsync()).Officer);

        (await other.GetPageAsync($"/employer/applications/{foreign}/refuse")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetPageAsync("/employer")).TextsOf(".picks li").ShouldBeEmpty();
        (await other.GetPageAsync($"/employer/confirm?ids={foreign.Value}")).Address.ShouldBe("/employer");
    }

    [Fact]
    public async Task Officer_WhoAppliesThere_MayNotConfirmTheOwnApplication()
    {
        var world = await new SubsidyWorld(host).OpenAsync();
        var both = await host.AddAccountAsync(Role.EmployerOfficer, wish =>
        {
            wish.Roles.Add(Role.Applicant);
            wish.Employer = world.Officer.EmployerId;
        });
        await world.SubmittedAsync(both);
        using var officer = await host.SignInAsAsync(both);

        (await officer.GetPageAsync("/employer/confirm")).Text.ShouldContain(host.Texts["employer.confirm.choose"]);
        var page = await officer.GetPageAsync("/employer");
        page.Text.ShouldNotContain(host.Texts["employer.confirm.choose"]);

        page.TextsOf(".why-not").ShouldBe(["本人的申请应当回避"]);
        page.Find("input[name=ids]")!.HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public async Task Refusal_WithItsReason_ReachesTheApplicantsPageAndPhone()
    {
        var world = await new SubsidyWorld(host).OpenAsync();
        var phone = Some.Phone();
        var account = await host.AddAccountAsync(Role.Applicant, wish => wish.Phone = phone);
        var id = await world.SubmittedAsync(account);
        using var officer = await host.SignInAsAsync(world.Officer);
        using var applicant = await host.SignInAsAsync(account);

        var empty = await (await officer.GetPageAsync($"/employer/applications/{id}/refuse")).SubmitAsync();
        await (await officer.GetPageAsync($"/employer/applications/{id}/refuse")).SubmitAsync(("Form.Reason", "合同到期日应为 2027年8月31日。"));

        empty.TextsOf(".err-t").ShouldBe(["请写明退回原因"]);
        (await applicant.GetPageAsync($"/my/applications/{id}")).Text.ShouldContain("合同到期日应为 2027年8月31日。");
        (await host.MessagesToAsync(phone)).Single().Text.ShouldContain("被单位退回");
    }

    [Fact]
    public async Task Departure_WhenReported_IsOnRecordOnce()
    {
        var world = await new SubsidyWorld(host).OpenAsync();
        await world.ConfirmedAsync();
        using var officer = await host.SignInAsAsync(world.Officer);
        var form = await (await officer.GetPageAsync("/employer/staff")).FollowAsync(".picks a[href$='/departure']");

        var early = await form.SubmitAsync(("Form.LeftOn.Year", "2025"), ("Form.LeftOn.Month", "8"), ("Form.LeftOn.Day", "31"), ("Form.Reason", "辞职"));
        var done = await form.SubmitAsync(("Form.LeftOn.Year", "2026"), ("Form.LeftOn.Month", "2"), ("Form.LeftOn.Day", "28"), ("Form.Reason", "辞职"));

        early.Errors.ShouldBe(["离职日期早于入职日期，请核对。"]);
        done.Text.ShouldContain("2026年2月28日 离职：辞职");
        done.Document.QuerySelectorAll("a[href$='/departure']").ShouldBeEmpty();
    }

    [Fact]
    public async Task LatePaymentOfStaff_WhenExplained_IsNoLongerHeld()
    {
        var world = await new SubsidyWorld(host).OpenAsync();
        var id = await world.ConfirmedAsync();
        var person = await LateMonthAsync(world.Officer, id);
        using var officer = await host.SignInAsAsync(world.Officer);
        var list = await officer.GetPageAsync("/employer/explanations");
        list.Text.ShouldContain("2025-11");

        var done = await (await list.FollowAsync(".picks a")).SubmitAsync(("Form.Explanation", "新入职，开户次月办结。"));

        done.Text.ShouldContain("没有需要说明的补缴");
        (await host.WithDbAsync(db => db.InsuranceMonths.SingleAsync(row => row.PersonId == person && row.IsBackPayment))).BackPaymentExplanation.ShouldBe("新入职，开户次月办结。");
    }

    [Fact]
    public async Task StaffLists_ForTheEmployer_CarryNoPersonalNumbers()
    {
        var world = await new SubsidyWorld(host).OpenAsync();
        await world.SubmittedAsync();
        await world.ConfirmedAsync();
        using var officer = await host.SignInAsAsync(world.Officer);

        foreach (var address in new[] { "/employer", "/employer/staff", "/employer/explanations" })
        {
            var page = await officer.GetPageAsync(address);
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Text.ShouldNotMatch(@"\d{11,}|\*{4}");
        }
    }

    private Task<List<SubsidyStatus>> StatusesAsync(params SubsidyApplicationId[] ids) =>
        host.WithDbAsync(db => db.SubsidyApplications.Where(row => ids.Contains(row.Id)).Select(row => row.Status).ToListAsync());

    private Task<PersonId> LateMonthAsync(Account officer, SubsidyApplicationId id) => host.WithDbAsync(async db =>
    {
        var person = (await db.SubsidyApplications.SingleAsync(row => row.Id == id)).PersonId!.Value;
        var month = await db.InsuranceMonths.SingleAsync(row => row.PersonId == person && row.EmployerId == officer.EmployerId && row.Month == new YearMonth(2025, 11));
        month.Restate(true, new DateOnly(2026, 1, 15), true);
        await db.SaveChangesAsync(CancellationToken.None);
        return person;
    });
}
