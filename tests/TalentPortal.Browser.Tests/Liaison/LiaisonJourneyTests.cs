using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TalentPortal.Application.Accounts;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison;
using TalentPortal.Testing;
using TalentPortal.Testing.Liaison;

namespace TalentPortal.Browser.Tests.Liaison;

/// <summary>Leaders and their talents by the screen alone: the office gives five talents a leader, the leader records a visit with a need and a picture on a phone, the post changes hands with all five.</summary>
public sealed class LiaisonJourneyTests(Chromium chromium) : IAsyncLifetime
{
    // A database of its own for each language: the office sees the whole county.
    private readonly LivePortal portal = new();

    public async ValueTask InitializeAsync() => await ((IAsyncLifetime)portal).InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(1440, "zh-CN", "已记录", "5 位人才由接任领导联系")]
    [InlineData(390, "en", "is recorded", "with 5 talents")]
    public async Task Talents_AreAssigned_Met_AndHandedOver(int width, string language, string recorded, string handedOver)
    {
        var town = await LiaisonTown.OpenAsync(portal);
        for (var i = 0; i < 5; i++) await town.TalentAsync();
        var successor = await portal.AddAccountAsync(Role.Leader);
        await using var first = await chromium.OpenAsync(width);
        await using var second = await chromium.OpenAsync(390);
        await using var third = await chromium.OpenAsync(390);
        var office = await OpenAsync(first, town.Office, width, language);

        await office.GoAsync("/work/liaison");
        for (var i = 0; i < 5; i++)
        {
            await office.GoAsync("/work/liaison/waiting");
            await office.PressAsync("tbody .btn");
            if (i == 0)
            {
                await office.PressAsync(".actionbar .btn-primary");
                (await office.Page.Locator(".has-err").CountAsync()).ShouldBe(1);
            }

            await office.FillAsync(("Reason", language == "en" ? "The same field of work" : "分管领域一致"));
            await office.PressAsync(".actionbar .btn-primary");
        }

        var leader = await OpenAsync(second, town.Leader, 390, language);
        await leader.GoAsync("/leader");
        (await leader.Page.Locator(".tcard").CountAsync()).ShouldBe(5);
        await leader.PressAsync(".tcard .btn-primary");
        await leader.ChooseAsync("kind-Visit");
        await leader.ChooseAsync("need-Laboratory");
        await leader.Page.ClickAsync("main details summary");
        await leader.Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "IMG_1.png", MimeType = "image/png", Buffer = PortalUpload.Photo().Content });
        await leader.PressAsync("main form .btn-primary");
        (await leader.MainTextAsync()).ShouldContain(recorded);
        await leader.PressAsync(".tcard:last-child h2 a");
        (await leader.Page.Locator(".thumbs img").CountAsync()).ShouldBe(1);

        await office.GoAsync($"/work/liaison/posts/{town.Post}/hand-over");
        await office.Page.SelectOptionAsync("[name='Form.Successor']", new SelectOptionValue { Value = successor.Id.ToString() });
        await office.FillAsync(("Reason", language == "en" ? "A new term" : "换届"));
        await office.PressAsync(".actionbar .btn-primary");
        (await office.MainTextAsync()).ShouldContain(handedOver);
        await office.GoAsync("/work/liaison/figures");

        var taken = await OpenAsync(third, successor, 390, language);
        await taken.GoAsync("/leader");
        (await taken.Page.Locator(".tcard").CountAsync()).ShouldBe(5);
        (await portal.WithDbAsync(db => db.LiaisonAssignments.CountAsync(row => row.Ending == LiaisonEnding.PostChangedHands))).ShouldBe(5);
    }

    private async Task<Visit> OpenAsync(IBrowserContext context, Account account, int width, string language)
    {
        await portal.SignInAsync(context, account);
        var visit = new Visit(await context.NewPageAsync(), portal.Address, width, language);
        await visit.StartAsync();
        return visit;
    }
}
