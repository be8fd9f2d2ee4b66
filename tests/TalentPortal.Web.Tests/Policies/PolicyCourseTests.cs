using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Policies;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Testing;
using TalentPortal.Testing.Policies;

namespace TalentPortal.Web.Tests.Policies;

/// <summary>A policy itself: its names, its group, the end of new applications. Time stands at 12 March 2026.</summary>
public sealed class PolicyCourseTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private Account author = null!, second = null!;
    private OwnPolicies policies = null!;
    private PortalBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        (author, second) = (await host.AddAccountAsync(Role.TalentOffice), await host.AddAccountAsync(Role.TalentOffice));
        policies = new OwnPolicies(host, author, second);
        browser = await host.SignInAsAsync(author);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Rename_ByThePage_KeepsTheCode_AndLeavesAStep()
    {
        var version = await policies.TalentAllowanceAsync();
        var form = await browser.GetPageAsync($"/work/policies/rename?policy={version.PolicyId}");

        (await form.SubmitAsync(("Form.Reason", "文件更名"))).Text.ShouldContain(host.Texts.Refusal(PolicyRefusals.NothingChanged));
        var list = await form.SubmitAsync(("Form.NameZh", "高层次人才津贴"), ("Form.NameEn", "High-level talent allowance"), ("Form.Reason", "文件更名"));

        list.Text.ShouldContain("优秀人才津贴 / Outstanding talent allowance / living → 高层次人才津贴 / High-level talent allowance / living");
        var policy = await PolicyAsync(version);
        (policy.Code, policy.NameZh, policy.NameEn).ShouldBe(("outstanding-talent-allowance", "高层次人才津贴", "High-level talent allowance"));
    }

    [Fact]
    public async Task Group_OfAPublishedPolicy_Stays()
    {
        var version = await policies.TalentAllowanceAsync();
        await policies.RentGrantAsync();

        var page = await (await browser.GetPageAsync($"/work/policies/rename?policy={version.PolicyId}")).SubmitAsync(("Form.Group", "housing"), ("Form.Reason", "归并"));

        (page.Status, (await PolicyAsync(version)).Group).ShouldBe((HttpStatusCode.Conflict, "living"));
        page.Text.ShouldContain(host.Texts.Refusal(PolicyRefusals.GroupFixed));
    }

    [Fact]
    public async Task Closed_FromItsDay_NobodyCanApply_AndWhoSentBeforeGoesOn()
    {
        var version = await policies.TalentAllowanceAsync();
        var form = await browser.GetPageAsync($"/work/policies/close?policy={version.PolicyId}");
        (await form.SubmitAsync(Day(new DateOnly(2026, 3, 12)))).Errors.ShouldBe([host.Texts.Refusal(PolicyRefusals.ClosesTooEarly)]);

        var list = await form.SubmitAsync(Day(new DateOnly(2026, 3, 20)));

        list.Text.ShouldContain("2026年3月20日 起停止申请");
        (await InForceAsync(version)).ShouldNotBeNull();
        host.Clock.Advance(TimeSpan.FromDays(8));
        (await InForceAsync(version)).ShouldBeNull();
        (await host.WithAsync(services => services.GetRequiredService<AllowanceInForce>().AllAsync(CancellationToken.None))).ShouldBeEmpty();
    }

    [Fact]
    public async Task NewVersion_OfAClosedPolicy_OpensItFromItsFirstDay()
    {
        var version = await policies.TalentAllowanceAsync();
        await (await browser.GetPageAsync($"/work/policies/close?policy={version.PolicyId}")).SubmitAsync(Day(new DateOnly(2026, 3, 20)));
        host.Clock.Advance(TimeSpan.FromDays(10));

        await policies.SucceedAsync(version, new DateOnly(2026, 4, 1));

        (await InForceAsync(version)).ShouldBeNull("it opens with the first day of the new version");
        host.Clock.Advance(TimeSpan.FromDays(10));
        (await InForceAsync(version)).ShouldNotBeNull();
        using var later = await host.SignInAsAsync(author);
        (await later.GetPageAsync($"/work/policies?policy={version.PolicyId}")).Text.ShouldContain(host.Texts.Of(PolicyStepKind.Reopened));
    }

    [Fact]
    public async Task Group_TypedOnce_IsChosenAfterwards_AndNotMadeTwice()
    {
        await policies.TalentAllowanceAsync();

        var form = await browser.GetPageAsync("/work/policies/make");
        form.TextsOf("select[name='Form.Group'] option").ShouldBe([host.Texts["policy.make.group.new"], "living"]);
        var again = await form.SubmitAsync(("Form.NameZh", "安家补贴"), ("Form.NameEn", "Settling"), ("Form.Layer", "County"), ("Form.NewGroupZh", "生活"), ("Form.NewGroupEn", "Living"));
        again.Errors.ShouldBe([host.Texts["policy.make.group.taken"]]);
        (await again.SubmitAsync(("Form.Group", "living"))).Errors.ShouldBeEmpty();
    }

    private static Dictionary<string, string> Day(DateOnly day) => new()
    {
        ["Form.From.Year"] = $"{day.Year}",
        ["Form.From.Month"] = $"{day.Month}",
        ["Form.From.Day"] = $"{day.Day}",
        ["Form.Reason"] = "文件到期",
    };

    private Task<Policy> PolicyAsync(PolicyVersion of) => host.WithDbAsync(db => db.Policies.AsNoTracking().SingleAsync(row => row.Id == of.PolicyId));

    private Task<AllowanceVersion?> InForceAsync(PolicyVersion of) => host.WithAsync(services => services.GetRequiredService<AllowanceInForce>().FindAsync(of.PolicyId, CancellationToken.None));
}
