using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TalentPortal.Application.Accounts;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Browser.Tests.Subsidies;

/// <summary>
/// A graduate applies on a phone and the employer confirms, in a real browser: every page is whole, accessible and, in English, English.
/// </summary>
public sealed class RoomJourneyTests(Chromium chromium, LivePortal portal) : IClassFixture<Chromium>, IClassFixture<LivePortal>
{
    private const string Name = "欧阳静";

    [Theory]
    [InlineData(390, "zh-CN")]
    [InlineData(1440, "en")]
    public async Task Graduate_FromPreCheckToTheEmployersConfirmation_GetsThroughOnAnyScreen(int width, string language)
    {
        var world = await new SubsidyWorld(portal).OpenAsync();
        var account = await portal.AddAccountAsync(Role.Applicant, wish => (wish.Name, wish.WithoutPerson) = (Name, true));
        await using var context = await chromium.OpenAsync(width);
        var visit = new Visit(await context.NewPageAsync(), portal.Address, width, language);
        await visit.StartAsync();
        await PreCheckAsync(visit);
        await portal.SignInAsync(context, account);

        await visit.GoAsync("/my");
        await visit.GoAsync("/my/apply");
        await visit.PressAsync("main form[method=post] button");
        await AnswerAsync(visit, await portal.WithDbAsync(db => db.Employers.Where(row => row.Id == world.Officer.EmployerId).Select(row => row.CreditCode).SingleAsync()));
        await visit.PressAsync(".foot-act button");
        visit.Page.Url.ShouldContain("/my/applications/");
        await visit.PressAsync("a[href$='/withdraw']");
        await visit.GoAsync("/my/allowance");
        await visit.GoAsync("/my/looks");

        await ConfirmAsync(world.Officer, width, language);
    }

    private static async Task PreCheckAsync(Visit visit)
    {
        await visit.GoAsync("/precheck");
        await visit.PressAsync("main form[method=post] button[type=submit]");
        await visit.FillAsync(("Birth.Year", "1999"), ("Birth.Month", "1"), ("Graduation.Year", "2023"), ("Graduation.Month", "7"));
        foreach (var choice in new[] { "level-Bachelor", "full-yes", "work-Enterprise", "insured-no" }) await visit.ChooseAsync(choice);
        await visit.PressAsync("main form[method=post] button[type=submit]");
        (await visit.Page.Locator(".nearest").CountAsync()).ShouldBe(1);
        await visit.Page.ClickAsync("details.fold summary");
        await visit.ChooseAsync("insured-yes");
        await visit.FillAsync(("FirstInsured.Year", "2025"), ("FirstInsured.Month", "9"));
        await visit.PressAsync("details.fold button[type=submit]");
        (await visit.Page.Locator(".nearest").CountAsync()).ShouldBe(0);
    }

    private static async Task AnswerAsync(Visit visit, string creditCode)
    {
        await visit.PressAsync(".tasks a.is-next");
        await visit.FillAsync(("Name", Name), ("Number", "371425"));
        await visit.PressAsync(".foot-act button");
        await visit.FillAsync(("Number", Some.IdNumber()));
        await visit.PressAsync(".foot-act button");
        foreach (var choice in new[] { "level-Bachelor", "full-yes" }) await visit.ChooseAsync(choice);
        await visit.FillAsync(("School", "济南大学"), ("Major", "机械工程"), ("GraduatedOn.Year", "2025"), ("GraduatedOn.Month", "6"), ("GraduatedOn.Day", "20"));
        await visit.PressAsync(".foot-act button");
        await visit.Page.FillAsync("#q-name", creditCode);
        await visit.PressAsync("form[role=search] button");
        await visit.PressAsync("main .tasks a");
        await visit.ChooseAsync("kind-Contract");
        await visit.FillAsync(("StartedOn.Year", "2025"), ("StartedOn.Month", "9"), ("StartedOn.Day", "1"), ("ContractEndsOn.Year", "2028"), ("ContractEndsOn.Month", "8"), ("ContractEndsOn.Day", "31"));
        await visit.PressAsync(".foot-act button");
        await visit.FillAsync(("BankName", "齐河农商银行"), ("Number", "6217002220034567897"));
        await visit.PressAsync(".foot-act button");
        await UploadAllAsync(visit);
        await visit.PressAsync("a[href$='/consent']");
        foreach (var box in new[] { "#promise", "#consent" }) await visit.Page.CheckAsync(box);
        await visit.PressAsync(".foot-act button");
        await visit.PressAsync("a[href$='/check']");
    }

    private static async Task UploadAllAsync(Visit visit)
    {
        var photo = PortalUpload.Photo();
        var materials = await visit.Page.Locator(".tasks a[href*='/materials/']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        foreach (var material in materials)
        {
            await visit.GoAsync(material);
            await visit.Page.SetInputFilesAsync("#Form_Photo", new FilePayload { Name = photo.Name, MimeType = photo.ContentType, Buffer = photo.Content });
            await visit.PressAsync("form[enctype] button");
            await visit.PressAsync(".foot-act a");
        }
    }

    private async Task ConfirmAsync(Account officer, int width, string language)
    {
        await using var context = await chromium.OpenAsync(width);
        await portal.SignInAsync(context, officer);
        var visit = new Visit(await context.NewPageAsync(), portal.Address, width, language);
        await visit.StartAsync();
        await visit.GoAsync("/employer");
        await visit.PressAsync("a[href$='/refuse']");
        await visit.GoAsync("/employer");
        await visit.Page.CheckAsync("input[name=ids]");
        await visit.PressAsync("main form button[type=submit]");
        await visit.PressAsync("main form[method=post] button");
        await visit.GoAsync("/employer/staff");
        await visit.PressAsync("a[href$='/departure']");
        await visit.GoAsync("/employer/explanations");
    }
}
