using Microsoft.EntityFrameworkCore;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Browser.Tests.Subsidies;

/// <summary>A clerk chooses files in the queue by keyboard, reads one summary and decides them together.</summary>
public sealed class TogetherJourneyTests(Chromium chromium, LivePortal portal) : IClassFixture<LivePortal>
{
    [Theory]
    [InlineData(1440, "zh-CN")]
    [InlineData(390, "en")]
    public async Task Files_ChosenInTheQueue_AreAcceptedAndPassedTogether(int width, string language)
    {
        var world = await new SubsidyWorld(portal).OpenAsync();
        SubsidyApplicationId[] ids = [await world.ConfirmedAsync(), await world.ConfirmedAsync()];
        await using var context = await chromium.OpenAsync(width);
        await portal.SignInAsync(context, Role.FirstReviewer);
        var visit = new Visit(await context.NewPageAsync(), portal.Address, width, language);
        await visit.StartAsync();

        foreach (var (state, step) in new[] { (SubsidyStatus.AwaitingIntake, "Accept"), (SubsidyStatus.Accepted, "Start"), (SubsidyStatus.FirstReview, "Pass") })
        {
            await visit.GoAsync($"/work/subsidies?Status={state}");
            (await visit.Page.Locator(".selbar").IsVisibleAsync()).ShouldBeFalse();
            await visit.Page.CheckAsync("input[data-all]");
            (await visit.Page.InnerTextAsync("[data-chosen]")).ShouldBe("2");
            await visit.JudgeAsync();
            await visit.PressAsync($".selbar button[formaction$='/{step.ToLowerInvariant()}']");
            if (await visit.Page.Locator("[data-template]").First.IsVisibleAsync()) await visit.Page.Locator("[data-template]").First.ClickAsync();
            await visit.PressAsync("main form[method=post] button[type=submit]");
        }

        (await portal.WithDbAsync(db => db.SubsidyApplications.Where(row => ids.Contains(row.Id)).Select(row => row.Status).ToListAsync()))
            .ShouldAllBe(status => status == SubsidyStatus.JointReview);
    }
}
