using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Policies;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing.Policies;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Browser.Tests.Subsidies;

/// <summary>Two benefits of one group, both reviewed, one approved: what the officer finds at the other, and the way back and through again, at a desk and on a phone, in both languages.</summary>
public sealed class MovedOnJourneyTests(Chromium chromium, LivePortal portal) : IClassFixture<LivePortal>
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task SecondOfAGroup_IsSentBack_ReviewedAgain_AndApprovedForTheDifference(string language)
    {
        var desks = await SubsidyDesks.OpenAsync(portal);
        var policies = new OwnPolicies(portal, desks.Office, desks.OtherOffice);
        var applicant = (await desks.ApprovedAsync()).Applicant;
        var group = language == "en" ? "talent" : "talents";
        var (one, two) = (await desks.OpenedAsync(await MonthlyAsync(policies, $"人才生活补贴{group}", $"Living grant {group}", 800, group), applicant), await desks.OpenedAsync(await MonthlyAsync(policies, $"骨干津贴{group}", $"Key staff grant {group}", 1_000, group), applicant));
        foreach (var made in new[] { one, two }) await desks.PassBothReviewsAsync(made);
        await desks.DecideAsync(one);
        await using var office = await new Journey(chromium, portal, language).SeatAsync(desks.Office);

        await office.GoAsync($"/work/subsidies/{two.Id}");
        (await office.Page.Locator("#opinion").CountAsync()).ShouldBe(0, "nothing to write where nothing can be approved");
        await office.GoAsync($"/work/subsidies/{two.Id}/approve");
        (await office.MainTextAsync()).ShouldContain(one.Number);
        await office.PressAsync("main a[href*='/recompute']");
        await office.GoAsync($"/work/subsidies/{two.Id}/approve");
        await office.PressAsync("main a[href*='/return']");
        await office.FillAsync(("Opinion", "另一项已审定，请重新核算。"));
        await office.PressAsync("main form[method=post] button[type=submit].btn-primary");

        await using var reviewer = await new Journey(chromium, portal, language).SeatAsync(desks.Reviewer);
        await reviewer.GoAsync($"/work/subsidies/{two.Id}");
        await desks.ApproveAsync(two);
        (await portal.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == two.Id).Select(row => row.Status).SingleAsync())).ShouldBe(SubsidyStatus.AwaitingPublicity);
    }

    private static Task<PolicyVersion> MonthlyAsync(OwnPolicies policies, string nameZh, string nameEn, decimal yuan, string group) => policies.PublishAsync(nameZh, nameEn, group, form =>
    {
        form.Blocks[0].Rows.Add(new ConditionFields { Kind = ConditionKind.Insurance, AtLeast = 3, ClauseZh = "办法第四条", ClauseEn = "Measures, Article 4" });
        (form.Amounts!.Basis, form.Amounts.Flat, form.MonthLimit, form.WindowMonths) = (AmountBasis.Flat, yuan, 36, 60);
    });
}
