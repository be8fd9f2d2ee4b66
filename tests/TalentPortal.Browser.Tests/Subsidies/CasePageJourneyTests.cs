using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TalentPortal.Application.Subsidies;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Browser.Tests.Subsidies;

/// <summary>The case page under an officer's hands: the name comes with the file, materials by keyboard, the opinion in view, a phone.</summary>
[Collection(SharedPortal.Name)]
public sealed class CasePageJourneyTests(Chromium chromium, LivePortal portal)
{
    private static readonly LocatorWaitForOptions Patient = new() { Timeout = 90_000 };

    [Fact]
    public async Task File_OpenedByItsHandler_ShowsTheNameOnceOnRecord_AndMaterialsByKeyboard()
    {
        var made = await HandedInAsync(await SubsidyDesks.OpenAsync(portal));
        await using var context = await chromium.OpenAsync(1440);
        await portal.SignInAsync(context, Role.FirstReviewer);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(portal.Address, $"/work/subsidies/{made.Id}").ToString());

        await page.Locator("h1[data-name]").WaitForAsync(Patient);
        (await page.InnerTextAsync("h1")).ShouldBe(made.Applicant.DisplayName);
        (await portal.WithDbAsync(db => db.PersonalDataAccesses.CountAsync(row => row.Subject == made.Applicant.PersonId!.Value))).ShouldBe(1);
        (await page.AxeFindingsAsync()).ShouldBeEmpty();

        var tabs = page.Locator("[data-tabs] [role=tab]");
        var last = await tabs.CountAsync() - 1;
        last.ShouldBeGreaterThan(1);
        (await ShownAsync(page)).ShouldBe([(await tabs.First.GetAttributeAsync("aria-controls"))!]);
        await page.Keyboard.PressAsync("m");
        (await ShownAsync(page)).ShouldBe([(await tabs.Nth(1).GetAttributeAsync("aria-controls"))!]);
        await page.Keyboard.PressAsync("End");
        (await ShownAsync(page)).ShouldBe([(await tabs.Nth(last).GetAttributeAsync("aria-controls"))!]);
        (await tabs.Nth(last).EvaluateAsync<bool>("tab => tab === document.activeElement")).ShouldBeTrue();
        (await page.AxeFindingsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Opinion_AtTheDeskScreen_IsInViewAndItsLetterLeadsThere()
    {
        var desks = await SubsidyDesks.OpenAsync(portal);
        var made = await desks.FirstReviewedAsync();
        await using var context = await chromium.OpenAsync(1440);
        await portal.SignInAsync(context, Role.SecondReviewer);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(portal.Address, $"/work/subsidies/{made.Id}").ToString());

        foreach (var part in new[] { "#opinion", ".actionbar button[form=finish]", ".next-file" })
        {
            var box = (await page.Locator(part).BoundingBoxAsync()).ShouldNotBeNull(part);
            (box.Y + box.Height).ShouldBeLessThanOrEqualTo(900, part);
        }

        await page.Keyboard.PressAsync("p");
        await page.Keyboard.TypeAsync("核算无误，同意。");
        await page.Locator(".actionbar button[form=finish]").FocusAsync();
        await page.LeaveAsync(() => page.Keyboard.PressAsync("p"));
        (await portal.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == made.Id).Select(row => row.History.Count(step => step.Opinion == "核算无误，同意。")).SingleAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Materials_OnAPhone_AreDrawnAndTheBarDoesNotCoverThem()
    {
        var made = await HandedInAsync(await SubsidyDesks.OpenAsync(portal));
        await using var context = await chromium.OpenAsync(390, 844);
        await portal.SignInAsync(context, Role.FirstReviewer);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(portal.Address, $"/work/subsidies/{made.Id}").ToString());

        await page.Locator("[data-tabs]").ScrollIntoViewIfNeededAsync();
        await page.Locator(".sheets img").First.ScrollIntoViewIfNeededAsync();
        await page.Locator(".sheets img[data-drawn]").First.WaitForAsync(Patient);

        (await page.Locator(".viewer[hidden]").CountAsync()).ShouldBe(0);
        (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.actionbar')).position")).ShouldBe("static");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390);
    }

    /// <summary>The part of each material that can be seen, by its id.</summary>
    private static Task<string[]> ShownAsync(IPage page) => page.EvaluateAsync<string[]>("[...document.querySelectorAll('[role=tabpanel]')].filter(part => part.checkVisibility()).map(part => part.id)");

    /// <summary>Sent with a photo of everything that is asked for, and confirmed: it waits at intake.</summary>
    private async Task<DeskCase> HandedInAsync(SubsidyDesks desks)
    {
        var made = await desks.DraftedAsync();
        await portal.ActAsync(made.Applicant, async services => await services.GetRequiredService<SubsidyApplicantService>().SubmitAsync(made.Id, await VersionAsync(made), CancellationToken.None));
        await portal.ActAsync(desks.World.Officer, async services => await services.GetRequiredService<SubsidyEmployerService>()
            .ConfirmAsync(new ConfirmEmployments { Items = [new() { Id = made.Id.Value, Version = await VersionAsync(made) }] }, CancellationToken.None));
        return made;
    }

    private Task<long> VersionAsync(DeskCase made) => portal.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == made.Id).Select(row => row.Version).SingleAsync());
}
