using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Liaison;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Testing;
using TalentPortal.Testing.Liaison;

namespace TalentPortal.Browser.Tests.Liaison;

/// <summary>
/// By the screen alone: the office opens the yearly round, gives a talent another leader, follows the portal for the rest, hands the list over; a second person reads
/// it and confirms; the new leader finds the talent with what the old one promised, the old one finds the talent gone, the talent reads who it is.
/// </summary>
public sealed class AdjustmentJourneyTests(Chromium chromium) : IAsyncLifetime
{
    // A database of its own for each language: one round runs at a time.
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
    public async Task Round_IsOpened_Decided_HandedOver_Confirmed_AndTheLeadersFindIt(string language, int width, int also)
    {
        this.language = language;
        var town = await LiaisonTown.OpenAsync(portal);
        var (person, fresh) = (await town.TalentAsync(), await town.TalentAsync());
        var assignment = await town.AssignAsync(person);
        var (talent, second, leader) = (await portal.AddAccountAsync(Role.Applicant, wish => wish.Person = person.Id), await portal.AddAccountAsync(Role.TalentOffice), await portal.AddAccountAsync(Role.Leader));
        var post = await town.EstablishAsync("副县长", leader);
        await portal.ActAsync(town.Leader, services => services.GetRequiredService<ContactService>().RecordAsync(assignment, new RecordContact { Kind = ContactKind.Visit, On = town.Today, Promise = "协调住房", PromiseBy = town.Today.AddDays(20) }, [], CancellationToken.None));
        Account[] accounts = [talent, second, leader, town.Leader, town.Office];
        data = ["中文", person.Name, Masks.Name(person.Name), fresh.Name, Masks.Name(fresh.Name), .. accounts.Select(account => account.DisplayName), .. accounts.Select(account => account.DisplayName[..1]), .. await portal.WithDbAsync(db => db.Employers.Select(row => row.Name).ToListAsync())];

        await using (var office = await OpenAsync(town.Office, width, also))
        {
            await office.GoAsync("/work/liaison");
            await office.PressAsync("a[href='/work/liaison/rounds']");
            await office.PressAsync("main form .btn-primary");
            await office.PressAsync(".grid-wrap tbody a");
            await office.Page.CheckAsync("#choice-Move");
            await office.PressAsync(".actionbar .btn-primary");
            (await office.Page.Locator(".has-err").CountAsync()).ShouldBe(1);
            await office.Page.CheckAsync($"input[value='{post.Value}']");
            await office.FillAsync(("Reason", "分管工业，就近联系"));
            await office.PressAsync(".actionbar .btn-primary");
            // On to the next one, whose proposal stands chosen.
            await office.PressAsync(".actionbar .btn-primary");
            await office.PressAsync(".tabs a:nth-child(3)");
            await office.PressAsync("a[href$='/hand-over']");
            await office.PressAsync(".actionbar .btn-primary");
        }

        await using (var confirming = await OpenAsync(second, width, also))
        {
            await confirming.GoAsync("/work/liaison/rounds");
            await confirming.PressAsync("tbody a");
            await confirming.PressAsync("a[href$='/print']");
            (await confirming.MainTextAsync()).ShouldContain("分管工业，就近联系");
            await confirming.PressAsync(".a4-tools a");
            await confirming.PressAsync("a[href$='/confirm']");
            await confirming.PressAsync(".actionbar .btn-primary");
        }

        await using (var reader = await OpenAsync(leader, 390, 1440))
        {
            await reader.GoAsync("/leader");
            (await reader.MainTextAsync()).ShouldContain(person.Name);
            await reader.PressAsync($".tcard:has-text('{person.Name}') h2 a");
            (await reader.MainTextAsync()).ShouldContain("协调住房");
            await reader.GoAsync("/messages");
        }

        await using (var reader = await OpenAsync(town.Leader, 390))
        {
            await reader.GoAsync("/leader");
            (await reader.MainTextAsync()).ShouldNotContain(person.Name);
        }

        await using (var own = await OpenAsync(talent, 390))
        {
            await own.GoAsync("/messages");
            (await own.MainTextAsync()).ShouldContain(leader.DisplayName);
        }

        (await portal.WithDbAsync(db => db.AdjustmentRounds.Select(row => row.State).SingleAsync())).ShouldBe(AdjustmentState.InForce);
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
