using Microsoft.EntityFrameworkCore;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Browser.Tests.Talents;

/// <summary>
/// An officer finds somebody by two characters, opens the profile, asks for the ID number and goes on to the case; each page is judged at
/// the desk and on a phone. Seeded defects: see docs/testing.md, "The talent register".
/// </summary>
[Collection(SharedPortal.Name)]
public sealed class TalentJourneyTests(Chromium chromium, LivePortal portal)
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Person_FoundByTwoCharacters_IsSeenWholeOnOnePage(string language)
    {
        var desks = await SubsidyDesks.OpenAsync(portal);
        var made = await desks.FirstReviewedAsync();
        var name = made.Applicant.DisplayName;
        var journey = new Journey(chromium, portal, language, await DataAsync(made, desks.SecondReviewer.DisplayName));
        await using var visit = await journey.ArriveAsync(Journey.Desk, also: Journey.Phone);
        await portal.SignInAsync(visit.Page.Context, desks.SecondReviewer);

        await visit.GoAsync("/work/talents?Q=" + Uri.EscapeDataString("没有此人"));
        await visit.Page.FillAsync("#q", name);
        await visit.PressAsync(".chips button");
        // Others of the same name may have come into this portal by other journeys.
        var person = $"tbody a[href$='{await PersonAsync(made)}']";
        (await visit.Page.Locator(person).CountAsync()).ShouldBe(1);
        await KeepAndDiscardAsync(visit);
        await visit.Page.FillAsync("#q", name);
        await visit.PressAsync(".chips button");
        await visit.PressAsync(person);
        (await visit.Page.InnerTextAsync("h1")).ShouldBe(Masks.Name(name));
        var text = await visit.MainTextAsync();
        foreach (var known in new[] { made.Number, "****" }) text.ShouldContain(known);
        text.ShouldNotContain(name);

        await visit.PressAsync("dl a[href*='IdNumber']");
        await visit.FillAsync(("Purpose", "与身份证原件核对"));
        await visit.PressAsync("main form button");
        (await visit.Page.InnerTextAsync(".money-strip b")).ShouldMatch("^[0-9]{17}[0-9X]$");
        await visit.PressAsync(".page-h a");
        // The case page has its own journeys.
        await visit.Page.PressAsync("[aria-labelledby=cases] a");
        (await visit.MainTextAsync()).ShouldContain(made.Number);
    }

    /// <summary>The filter under a name, as a chip over the list, and away with it.</summary>
    private static async Task KeepAndDiscardAsync(Visit visit)
    {
        await visit.PressAsync(".views a");
        await visit.FillAsync(("Name", "A1"));
        await visit.PressAsync("main form button");
        (await visit.Page.InnerTextAsync(".views [aria-current]")).ShouldBe("A1");
        await visit.PressAsync(".views a.small");
        // The whole list behind it names everybody, which is not judged here.
        await visit.Page.PressAsync("button[form=discard]");
        (await visit.Page.Locator(".views .chip").CountAsync()).ShouldBe(0);
    }

    private Task<PersonId> PersonAsync(DeskCase made) => portal.WithDbAsync(async db => (await db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == made.Id)).PersonId!.Value);

    /// <summary>Chinese that is no wording of the portal's.</summary>
    private async Task<IReadOnlyCollection<string>> DataAsync(DeskCase made, string reader) => await portal.WithDbAsync(async db =>
    {
        var application = await db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == made.Id);
        var person = await db.People.AsNoTracking().SingleAsync(row => row.Id == application.PersonId);
        // Whoever else of this portal carries the name stands in the list as well, with school and employer.
        var namesakes = await db.People.AsNoTracking().Where(row => row.Name.Contains(person.Name)).ToListAsync();
        var employers = await db.Employers.AsNoTracking().Select(row => row.Name).ToListAsync();
        List<string> said = [reader, reader[..1], "中文", "没有此人", person.BankAccount!.BankName, person.Name, Masks.Name(person.Name), application.EmployerName!, .. employers, .. application.History.Select(step => step.ByName), .. namesakes.SelectMany(namesake => namesake.Educations).SelectMany(education => new[] { education.School, education.Major })];
        return said;
    });
}
