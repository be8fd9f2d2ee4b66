using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Subsidies;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Browser.Tests.Messages;

/// <summary>Messages by the screen alone: an applicant proves a mail address on a phone, hears of a step in the inbox and opens the case from it; the administrator sets quiet hours.</summary>
public sealed class MessageJourneyTests(Chromium chromium) : IAsyncLifetime
{
    private readonly LivePortal portal = new();

    public async ValueTask InitializeAsync() => await ((IAsyncLifetime)portal).InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(1440, "zh-CN", "已受理", "21:00–08:00")]
    [InlineData(390, "en", "has been accepted", "21:00–08:00")]
    public async Task Message_IsHeardOf_Read_AndOpened(int width, string language, string told, string quiet)
    {
        var account = await portal.AddAccountAsync(Role.Applicant, wish => wish.Phone = Some.Phone());
        await using var first = await chromium.OpenAsync(390);
        await using var second = await chromium.OpenAsync(width);
        var applicant = await OpenAsync(first, account, 390, language);

        await applicant.GoAsync("/account");
        await applicant.PressAsync("a[href='/account/messages']");
        await applicant.PressAsync("a[href='/account/mail']");
        await applicant.FillAsync(("Address", "reader@example.com"));
        await applicant.PressAsync("main form .btn-primary");
        await applicant.FillAsync(("Code", Regex.Match((await portal.MessagesToAsync("reader@example.com"))[0].Text, "[0-9]{6}").Value));
        await applicant.PressAsync("main form .btn-primary");
        (await applicant.MainTextAsync()).ShouldContain("r***@example.com");

        var id = await AcceptedAsync(account);
        await applicant.GoAsync("/my");
        (await applicant.Page.InnerTextAsync(".bell .cnt")).ShouldBe("1");
        await applicant.PressAsync("a.bell");
        (await applicant.MainTextAsync()).ShouldContain(told);
        await applicant.PressAsync(".inbox a");
        await applicant.PressAsync("main form .btn-primary");
        new Uri(applicant.Page.Url).AbsolutePath.ShouldBe($"/my/applications/{id}");
        await applicant.GoAsync("/messages?unread=true");

        var administrator = await OpenAsync(second, await portal.AddAccountAsync(Role.SystemAdministrator), width, language);
        await administrator.GoAsync("/messages");
        await administrator.GoAsync("/work/outbox");
        await administrator.PressAsync("a[href='/work/outbox/rules']");
        await administrator.PressAsync("main form .btn-primary");
        (await administrator.Page.Locator(".has-err").CountAsync()).ShouldBe(2);
        await administrator.FillAsync(("EffectiveFrom.Year", "2026"), ("EffectiveFrom.Month", "3"), ("EffectiveFrom.Day", "1"), ("Basis", language == "en" ? "Circular 5" : "县委办通知"));
        await administrator.PressAsync("main form .btn-primary");
        (await administrator.MainTextAsync()).ShouldContain(quiet);
    }

    private async Task<SubsidyApplicationId> AcceptedAsync(Account account)
    {
        var id = await (await new SubsidyWorld(portal).OpenAsync()).ConfirmedAsync(applicant: account);
        var version = await portal.WithDbAsync(db => Task.FromResult(db.SubsidyApplications.Where(row => row.Id == id).Select(row => row.Version).Single()));
        await portal.ActAsync(await portal.AddAccountAsync(Role.FirstReviewer), services => services.GetRequiredService<SubsidyIntakeService>().AcceptAsync(id, version, CancellationToken.None));
        return id;
    }

    private async Task<Visit> OpenAsync(IBrowserContext context, Account account, int width, string language)
    {
        await portal.SignInAsync(context, account);
        var visit = new Visit(await context.NewPageAsync(), portal.Address, width, language);
        await visit.StartAsync();
        return visit;
    }
}
