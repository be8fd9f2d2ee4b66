using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Browser.Tests.Subsidies;

/// <summary>What the applicant does, with one thumb: estimate, register, answer, photograph, send, look.</summary>
internal sealed partial class JobAtThePhone(Journey journey, JobWords words)
{
    private const string Password = "river-stone-41";

    /// <summary>In English each page is looked at on a big screen too: its words are longer, and nobody else walks these pages there.</summary>
    public Task<Visit> ArriveAsync() => journey.ArriveAsync(Journey.Phone, words.Language == "en" ? Journey.Desk : null);

    public async Task<Visit> SignInAsync()
    {
        var visit = await ArriveAsync();
        await visit.GoAsync("/signin?returnUrl=/my");
        await visit.FillAsync(("Name", words.Phone), ("Password", Password));
        await visit.PressAsync("main form button");
        return visit;
    }

    /// <summary>Once without the last condition, for the nearest way in, and then as it is.</summary>
    public static async Task EstimateAsync(Visit visit)
    {
        await visit.GoAsync("/precheck");
        await visit.PressAsync("main form[method=post] button[type=submit]");
        await visit.FillAsync(("Birth.Year", "2003"), ("Birth.Month", "3"), ("Graduation.Year", "2025"), ("Graduation.Month", "6"));
        foreach (var choice in new[] { "level-Bachelor", "full-yes", "work-Enterprise", "insured-no" }) await visit.ChooseAsync(choice);
        await visit.PressAsync("main form[method=post] button[type=submit]");
        (await visit.Page.Locator(".nearest").CountAsync()).ShouldBe(1);
        await visit.Page.ClickAsync("details.fold summary");
        await visit.ChooseAsync("insured-yes");
        await visit.FillAsync(("FirstInsured.Year", "2025"), ("FirstInsured.Month", "9"));
        await visit.PressAsync("details.fold button[type=submit]");
        (await visit.Page.Locator(".nearest").CountAsync()).ShouldBe(0);
    }

    /// <param name="visit">The phone.</param>
    /// <param name="filled">Something to do when the form is filled in, with the code that the development inbox shows.</param>
    public async Task RegisterAsync(Visit visit, Func<Task>? filled = null)
    {
        await visit.GoAsync("/register");
        await visit.FillAsync(("Phone", words.Phone));
        await visit.PressAsync("main form button");
        await visit.FillAsync(("Code", await CodeAsync(visit)), ("Name", words.Applicant), ("Password", Password), ("PasswordAgain", Password));
        if (filled is not null) await filled();
        await visit.PressAsync("main form button");
        new Uri(visit.Page.Url).AbsolutePath.ShouldBe("/my");
    }

    /// <param name="visit">The phone.</param>
    /// <param name="at">Something to do at the pages that stand for their kind.</param>
    /// <returns>The number of the case.</returns>
    public async Task<string> ApplyAsync(Visit visit, Func<string, Task>? at = null)
    {
        at ??= _ => Task.CompletedTask;
        await visit.PressAsync("main a[href='/my/apply']");
        await visit.PressAsync("main form[method=post] button");
        await StateAsync(visit);
        await at("tasks");
        await UploadAllAsync(visit);
        await at("material");
        await visit.PressAsync(".foot-act a");
        await visit.PressAsync("a[href$='/consent']");
        foreach (var box in new[] { "#promise", "#consent" }) await visit.Page.CheckAsync(box);
        await visit.PressAsync(".foot-act button");
        await visit.PressAsync("a[href$='/check']");
        await at("check");
        await visit.PressAsync(".foot-act button");
        await visit.PressAsync("a[href$='/withdraw']");
        await visit.PressAsync("main a.back");
        return CaseNumber().Match(await visit.MainTextAsync()).Value;
    }

    private async Task StateAsync(Visit visit)
    {
        await visit.PressAsync(".tasks a.is-next");
        await visit.FillAsync(("Name", words.Applicant), ("Number", "371425"));
        await visit.PressAsync(".foot-act button");
        (await visit.Page.Locator(".err-t").CountAsync()).ShouldBe(1);
        await visit.FillAsync(("Number", words.IdNumber));
        await visit.PressAsync(".foot-act button");
        foreach (var choice in new[] { "level-Bachelor", "full-yes" }) await visit.ChooseAsync(choice);
        await visit.FillAsync(("School", words.School), ("Major", words.Major), ("GraduatedOn.Year", "2025"), ("GraduatedOn.Month", "6"), ("GraduatedOn.Day", "20"));
        await visit.PressAsync(".foot-act button");
        await visit.Page.FillAsync("#q-name", words.CreditCode);
        await visit.PressAsync("form[role=search] button");
        await visit.PressAsync("main .tasks a");
        await visit.ChooseAsync("kind-Contract");
        await visit.FillAsync(("StartedOn.Year", "2025"), ("StartedOn.Month", "9"), ("StartedOn.Day", "1"), ("ContractEndsOn.Year", "2028"), ("ContractEndsOn.Month", "8"), ("ContractEndsOn.Day", "31"));
        await visit.PressAsync(".foot-act button");
        await visit.FillAsync(("BankName", words.Bank), ("Number", words.Card));
        await visit.PressAsync(".foot-act button");
    }

    private static async Task UploadAllAsync(Visit visit)
    {
        var photo = PortalUpload.Photo();
        var materials = await visit.Page.Locator(".tasks a[href*='/materials/']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        materials.ShouldNotBeEmpty();
        foreach (var material in materials)
        {
            if (material != materials[0]) await visit.PressAsync(".foot-act a");
            await visit.PressAsync($".tasks a[href='{material}']");
            await visit.Page.SetInputFilesAsync("#Form_Photo", new FilePayload { Name = photo.Name, MimeType = photo.ContentType, Buffer = photo.Content });
            await visit.PressAsync("form[enctype] button");
        }
    }

    /// <summary>Read in a second tab. The text of a message is Chinese whoever reads the inbox, so this page is not judged for its language.</summary>
    private async Task<string> CodeAsync(Visit visit)
    {
        var inbox = await visit.Page.Context.NewPageAsync();
        await inbox.GotoAsync(new Uri(journey.Portal.Address, "/dev/inbox").ToString());
        (await inbox.AxeFindingsAsync()).ShouldBeEmpty();
        var message = await inbox.Locator("article", new PageLocatorOptions { HasText = words.Phone }).First.InnerTextAsync();
        await inbox.CloseAsync();
        return Code().Match(message).Value;
    }

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)")]
    private static partial Regex Code();

    [GeneratedRegex(@"BT\d\d-\d{5}")]
    private static partial Regex CaseNumber();
}
