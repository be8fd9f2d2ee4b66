using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Notices;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Browser.Tests.Documents;

/// <summary>Every receipt from the page it stands on to the sheet that is printed, by everybody who reads one, at a desk and on a phone.</summary>
public sealed class ReceiptJourneyTests(Chromium chromium) : IAsyncLifetime
{
    private const string Print = "main .receipt-links a";
    private readonly LivePortal portal = new();

    public async ValueTask InitializeAsync() => await ((IAsyncLifetime)portal).InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Receipts_FromTheScreenToThePaper(string language)
    {
        var desks = await SubsidyDesks.OpenAsync(portal);
        var made = await desks.ApprovedAsync();
        var batch = await PaidAsync(desks);
        await AskAsync(language);

        await using var applicant = await SeatAsync(language, made.Applicant);
        await applicant.GoAsync($"/my/applications/{made.Id}");
        await applicant.PressAsync(Print);
        (await applicant.MainTextAsync()).ShouldContain("3,300.00");
        await DownloadAsync(applicant, "pdf");
        await DownloadAsync(applicant, "json");
        await applicant.GoAsync("/my/allowance");
        await applicant.PressAsync("main a[href$='/2026-02']");
        (await applicant.MainTextAsync()).ShouldContain("550.00");

        await using var reviewer = await SeatAsync(language, desks.Reviewer);
        await reviewer.GoAsync($"/work/subsidies/{made.Id}/receipt");
        await reviewer.GoAsync($"/work/subsidies/{made.Id}/recompute/receipt?Side=Again");
        // The batch is worked on at a desk, with the names of officers and their opinions on it.
        await using var finance = await new Journey(chromium, portal, language).ArriveAsync(Journey.Desk);
        await portal.SignInAsync(finance.Page.Context, desks.Finance);
        await finance.GoAsync($"/work/payments/{batch}");
        await finance.PressAsync("tbody a[href$='/receipt']");
        (await finance.MainTextAsync()).ShouldContain("3,300.00");
    }

    /// <summary>Anybody takes the pre-check along, without a script too: it is a form.</summary>
    private async Task AskAsync(string language)
    {
        await using var anybody = await new Journey(chromium, portal, language, data: ["中文"]).ArriveAsync(Journey.Phone);
        await anybody.GoAsync("/precheck");
        await anybody.FillAsync(("Birth.Year", "1999"), ("Birth.Month", "1"), ("Graduation.Year", "2025"), ("Graduation.Month", "6"));
        foreach (var choice in new[] { "level-Master", "full-yes", "work-Enterprise", "insured-no" }) await anybody.ChooseAsync(choice);
        await anybody.PressAsync("main button[type=submit]");
        await anybody.PressAsync(".receipt-links button");
        (await anybody.Page.Locator(".paper table").CountAsync()).ShouldBeGreaterThan(1);
    }

    private static async Task DownloadAsync(Visit visit, string form)
    {
        var file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.ClickAsync($".a4-tools a[href$='/{form}']"));
        file.SuggestedFilename.ShouldEndWith("." + form);
    }

    private async Task<PaymentBatchId> PaidAsync(SubsidyDesks desks)
    {
        await desks.PublishAsync();
        portal.Clock.Advance(TimeSpan.FromDays(20));
        await portal.WithAsync(async services => { while (await services.GetRequiredService<DailyDeadlines>().RunAsync(CancellationToken.None) > 0) { } });
        return await desks.SendAsync();
    }

    private async Task<Visit> SeatAsync(string language, Account account)
    {
        var journey = new Journey(chromium, portal, language, data: ["中文", account.DisplayName, account.DisplayName[..1]]);
        var visit = account.IsApplicant ? await journey.ArriveAsync(Journey.Phone) : await journey.ArriveAsync(Journey.Desk, also: Journey.Phone);
        await portal.SignInAsync(visit.Page.Context, account);
        return visit;
    }
}
