using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TalentPortal.Application.Accounts;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Testing;
using TalentPortal.Testing.Liaison;

namespace TalentPortal.Browser.Tests.Liaison;

/// <summary>
/// By the screen alone: a talent puts a photograph with the phone, the own leader sees it, the office shares the talent with another leader, who reads and can do
/// nothing, the talent sees with whom and why; the office takes it back and the card is gone.
/// </summary>
public sealed class SharingJourneyTests(Chromium chromium) : IAsyncLifetime
{
    // A database of its own for each language: the ledger is the whole county's.
    private readonly LivePortal portal = new();
    private string language = "";
    private IReadOnlyCollection<string> data = [];

    public async ValueTask InitializeAsync() => await ((IAsyncLifetime)portal).InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("zh-CN", 1440, 390)]
    [InlineData("en", 390, 1440)]
    public async Task Talent_WithAPhotograph_IsShared_Read_AndTakenBack(string language, int width, int also)
    {
        this.language = language;
        var town = await LiaisonTown.OpenAsync(portal);
        var person = await town.TalentAsync();
        var assignment = await town.AssignAsync(person);
        var (talent, guest) = (await portal.AddAccountAsync(Role.Applicant, wish => wish.Person = person.Id), await portal.AddAccountAsync(Role.Leader));
        var post = await town.EstablishAsync("副县长", guest);
        Account[] accounts = [talent, guest, town.Leader, town.Office];
        data = ["中文", person.Name, Masks.Name(person.Name), .. accounts.Select(account => account.DisplayName), .. accounts.Select(account => account.DisplayName[..1]), .. await portal.WithDbAsync(db => db.Employers.Select(row => row.Name).ToListAsync())];

        await using (var own = await OpenAsync(talent, 390))
        {
            await own.GoAsync("/my/record");
            await own.PressAsync("a[href='/my/portrait']");
            await own.Page.SetInputFilesAsync("input[type=file][capture]", new FilePayload { Name = "IMG_1.jpg", MimeType = "image/jpeg", Buffer = PortalUpload.Portrait().Content });
            await own.PressAsync("main form[enctype] .btn-primary");
            (await own.Page.Locator("main img.portrait-l").CountAsync()).ShouldBe(1);
        }

        await using (var leader = await OpenAsync(town.Leader, 390, 1440))
        {
            await leader.GoAsync("/leader");
            (await leader.Page.EvaluateAsync<int>("document.querySelector('.tcard img.portrait').naturalWidth")).ShouldBeGreaterThan(100);
            await leader.PressAsync(".tcard h2 a");
        }

        await using (var office = await OpenAsync(town.Office, width, also))
        {
            await office.GoAsync($"/work/liaison/assignments/{assignment}");
            await office.PressAsync("a[href$='/share']");
            await office.PressAsync(".actionbar .btn-primary");
            (await office.Page.Locator(".has-err").CountAsync()).ShouldBe(3);
            await office.Page.CheckAsync($"input[value='{post.Value}']");
            await office.FillAsync(("To.Year", "2026"), ("To.Month", "4"), ("To.Day", "30"), ("Reason", "联合调研中试基地"));
            await office.PressAsync(".actionbar .btn-primary");
            await office.GoAsync($"/work/liaison/assignments/{assignment}");
            await office.GoAsync($"/work/liaison/talents/{person.Id}/portrait");
            await office.GoAsync($"/work/talents/{person.Id}");
        }

        await using (var reader = await OpenAsync(guest, 390, 1440))
        {
            await reader.GoAsync("/leader");
            (await reader.Page.Locator(".tcard a.btn").CountAsync()).ShouldBe(0);
            await reader.PressAsync(".tcard h3 a");
            (await reader.MainTextAsync()).ShouldContain("联合调研中试基地");
            (await reader.Page.Locator("main form, main a.btn-primary").CountAsync()).ShouldBe(0);
        }

        await using (var own = await OpenAsync(talent, 390))
        {
            await own.GoAsync("/my/looks");
            (await own.MainTextAsync()).ShouldContain(guest.DisplayName);
        }

        await using (var office = await OpenAsync(town.Office, width, also))
        {
            await office.GoAsync("/work/liaison");
            await office.PressAsync("a[href='/work/liaison/sharings']");
            await office.PressAsync("tbody a");
            await office.PressAsync("a[href$='/end']");
            await office.FillAsync(("Reason", "调研取消"));
            await office.PressAsync(".actionbar .btn-danger-quiet");
        }

        await using (var reader = await OpenAsync(guest, 390))
        {
            await reader.GoAsync("/leader");
            (await reader.Page.Locator(".tcard").CountAsync()).ShouldBe(0);
        }

        (await portal.WithDbAsync(db => db.TalentSharings.Select(row => row.Ending).SingleAsync())).ShouldBe(SharingEnding.TakenBack);
    }

    private async Task<Visit> OpenAsync(Account account, int width, int? also = null)
    {
        var context = await chromium.OpenAsync(width);
        await portal.SignInAsync(context, account);
        var visit = new Visit(await context.NewPageAsync(), portal.Address, width, language, data, also);
        await visit.StartAsync();
        return visit;
    }
}
