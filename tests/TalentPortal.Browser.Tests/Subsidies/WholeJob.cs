using TalentPortal.Application.Payments;
using TalentPortal.Application.Talents;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Browser.Tests.Subsidies;

/// <summary>
/// The main job from the roster to the money in the account, by the pages alone: applicant, employer and public on a phone, officers at
/// their desks.
/// </summary>
internal static class WholeJob
{
    /// <summary>Headings of files that people bring are theirs, not the portal's language; and a language is called by its own name.</summary>
    private static readonly string[] NotOurs = [.. RosterColumns.Headings, .. BankResultFile.Columns.Split('、'), "中文"];

    public static async Task RunAsync(Chromium chromium, LivePortal portal, JobWords words)
    {
        var journey = new Journey(chromium, portal, words.Language, NotOurs);
        var people = await JobPeople.HireAsync(portal, words);
        var (phone, till) = (new JobAtThePhone(journey, words), new JobAtTheTill(journey, words, people));
        await till.ImportAsync(new YearMonth(2025, 9), new YearMonth(2026, 2), late: new YearMonth(2025, 11));

        string caseNumber;
        await using (var visit = await phone.ArriveAsync())
        {
            await JobAtThePhone.EstimateAsync(visit);
            await phone.RegisterAsync(visit);
            caseNumber = await phone.ApplyAsync(visit);
        }

        var desks = new JobAtTheDesks(journey, words, people, caseNumber);
        await desks.DecideAsync();
        await till.PublishAsync();
        await LookAtNoticeAsync(journey, words);
        await portal.LiveAsync(days: 12);
        await desks.LookBackAsync();
        await AwaitsPaymentAsync(phone, words);
        await portal.LiveAsync(days: 20);
        await till.ImportAsync(new YearMonth(2026, 3), new YearMonth(2026, 3));
        await till.AccrueAsync(new YearMonth(2026, 3));
        await till.PayAsync();
        await IsPaidAsync(phone, words);
    }

    private static async Task LookAtNoticeAsync(Journey journey, JobWords words)
    {
        await using var neighbour = await journey.ArriveAsync(Journey.Phone);
        await neighbour.GoAsync("/notices");
        await neighbour.PressAsync($"main a:has-text('{words.NoticeTitle}')");
        await neighbour.PressAsync("a[href*='/object/']");
    }

    private static async Task AwaitsPaymentAsync(JobAtThePhone phone, JobWords words)
    {
        await using var visit = await phone.SignInAsync();
        await visit.PressAsync("main .tasks a[href*='/applications/']");
        (await visit.BadgesAsync()).ShouldContain(words.AwaitingPayment);
    }

    /// <summary>The state, the sum, the receipt behind it, and the papers with their check code.</summary>
    private static async Task IsPaidAsync(JobAtThePhone phone, JobWords words)
    {
        await using var visit = await phone.SignInAsync();
        await visit.PressAsync("main .tasks a[href*='/applications/']");
        (await visit.BadgesAsync()).ShouldContain(words.Paid);
        (await visit.Page.InnerTextAsync(".rc")).ShouldContain("3,300.00");
        await visit.PressAsync("main a[href^='/documents/']");
        var (number, code) = (await visit.Page.InnerTextAsync(".paper-h p:nth-of-type(1) .num"), await visit.Page.InnerTextAsync(".paper-h p:nth-of-type(2) .num"));
        await visit.GoAsync("/my/allowance");
        (await visit.MainTextAsync()).ShouldContain("3,300.00");
        await visit.GoAsync("/my/looks");
        await visit.GoAsync("/check");
        await visit.FillAsync(("Number", number), ("Code", code));
        await visit.PressAsync("main form button");
        (await visit.Page.Locator(".st").CountAsync()).ShouldBe(1);
    }
}
