using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Browser.Tests.Budgets;

/// <summary>
/// From no budget to one that is used up and raised again, by the screen alone: two people of finance, an applicant who waits, the office that
/// sees it, a leader. Every page is judged at a desk and on a phone.
/// </summary>
public sealed class BudgetJourneyTests(Chromium chromium) : IAsyncLifetime
{
    // A database of its own for each language: a budget, once kept, is kept for everybody.
    private readonly LivePortal portal = new();

    public async ValueTask InitializeAsync() => await ((IAsyncLifetime)portal).InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("zh-CN", "按审定时间先后")]
    [InlineData("en", "in the order of approval")]
    public async Task Budget_FromNoneToUsedUpAndRaised_ByTheScreenAlone(string language, string inLine)
    {
        var desks = await SubsidyDesks.OpenAsync(portal);
        await using var finance = await SeatAsync(language, desks.Finance);
        await using var second = await SeatAsync(language, desks.OtherFinance);
        await KeepAsync(finance);
        await ConfirmAsync(second, await ProposeAsync(finance, BudgetChangeKind.Appropriation, "1000"));
        var made = await desks.ApprovedAsync();

        await using var applicant = await SeatAsync(language, made.Applicant);
        await applicant.GoAsync($"/my/applications/{made.Id}");
        (await applicant.MainTextAsync()).ShouldContain(inLine);
        await LookAsync(language, await portal.AddAccountAsync(Role.TalentOffice), "/work/budget/waiting", made.Number);
        await ForeseeAsync(language, desks);
        await AnnounceAsync(language, desks);
        await applicant.GoAsync($"/my/applications/{made.Id}");
        await applicant.PressAsync("main a[href^='/notices/funds/']");
        await finance.GoAsync("/work/budget/waiting");
        await finance.PressAsync("tbody a[href*='/override']");
        await ConfirmAsync(second, await ProposeAsync(finance, BudgetChangeKind.Adjustment, "9000000"));

        (await desks.StatusAsync(made)).ShouldBe(SubsidyStatus.AwaitingPublicity);
        await second.PressAsync("main a[href*='/entries/']");
        await finance.GoAsync(new Uri(second.Page.Url).AbsolutePath);
        await finance.PressAsync(".actionbar a");
        await finance.FillAsync(("Document", "更正1号"), ("Reason", "重复录入"));
        await finance.PressAsync(".actionbar .btn-primary");
        (await finance.BadgesAsync()).Count.ShouldBe(1);
        await CasesAsync(finance, made.Number);
        await ProveAsync(language, finance, made);
        await LeaderAsync(language);
    }

    /// <summary>Before the next decisions the office reads that they would wait, and where.</summary>
    private async Task ForeseeAsync(string language, SubsidyDesks desks)
    {
        var (one, other) = (await desks.ReviewedAsync(), await desks.ReviewedAsync());
        // Names of applicants stand on these pages as they are everywhere at the desks.
        await using var office = await new Journey(chromium, portal, language).ArriveAsync(Journey.Desk, also: Journey.Phone);
        await portal.SignInAsync(office.Page.Context, desks.Office);
        foreach (var page in new[] { $"/work/subsidies/{one.Id}", $"/work/subsidies/{one.Id}/approve", $"/work/subsidies/together/approve?ids={one.Id}&ids={other.Id}" })
        {
            await office.GoAsync(page);
            (await office.MainTextAsync()).ShouldContain(language == "en" ? "place 2" : "第 2 位");
        }
    }

    /// <summary>One of the office makes the notice, another publishes it, everybody reads it.</summary>
    private async Task AnnounceAsync(string language, SubsidyDesks desks)
    {
        await using var maker = await SeatAsync(language, desks.Office);
        await using var other = await SeatAsync(language, desks.OtherOffice);
        await maker.GoAsync("/work/budget/notices");
        await maker.PressAsync("main a[href*='/notices/make']");
        await maker.FillAsync(("Phone", ""), ("Remark", "0534-5330001"));
        await maker.PressAsync(".actionbar .btn-primary");
        (await maker.Page.Locator(".has-err").CountAsync()).ShouldBe(1);
        (await maker.Page.InputValueAsync("[name='Form.Remark']")).ShouldBe("0534-5330001");
        await maker.FillAsync(("Phone", "0534-5330000"));
        await maker.PressAsync(".actionbar .btn-primary");
        await maker.PressAsync(".actionbar a[href$='/close']");
        await other.GoAsync(new Uri(maker.Page.Url).AbsolutePath.Replace("/close", "", StringComparison.Ordinal));
        await other.PressAsync(".actionbar .btn-primary");
        await using var anybody = await new Journey(chromium, portal, language, data: ["中文"]).ArriveAsync(Journey.Phone);
        await anybody.GoAsync("/notices");
        await anybody.PressAsync("main a[href^='/notices/funds/']");
        (await anybody.MainTextAsync()).ShouldContain("0534-5330001");
    }

    private async Task KeepAsync(Visit finance)
    {
        await finance.GoAsync("/work/budget");
        await finance.GoAsync("/work/budget/items/new");
        await finance.PressAsync(".actionbar .btn-primary");
        (await finance.Page.Locator(".has-err").CountAsync()).ShouldBe(2);
        await finance.FillAsync(("TwoPersonsFrom", "1000000"), ("Reason", "预算管理办法"));
        await finance.PressAsync(".actionbar .btn-primary");
        await finance.PressAsync("main a[href$='/rule']");
        await finance.GoAsync("/work/budget/open");
        await finance.PressAsync(".actionbar .btn-primary");
    }

    private static async Task<string> ProposeAsync(Visit finance, BudgetChangeKind kind, string yuan)
    {
        await finance.GoAsync("/work/budget");
        await finance.PressAsync("tbody th a");
        await finance.PressAsync($".actionbar a[href*='{kind}']");
        await finance.FillAsync(("Amount", yuan), ("Document", "齐财预〔2026〕12号"), ("Reason", "年度预算"));
        await finance.PressAsync(".actionbar .btn-primary");
        return new Uri(finance.Page.Url).AbsolutePath;
    }

    private static async Task ConfirmAsync(Visit second, string change)
    {
        await second.GoAsync(change);
        await second.Page.CheckAsync($"input[value='{nameof(BudgetChangeAction.Confirm)}']");
        await second.PressAsync("form.panel .btn-primary");
        (await second.Page.Locator(".err-box").CountAsync()).ShouldBe(0);
    }

    private static async Task CasesAsync(Visit finance, string number)
    {
        await finance.GoAsync("/work/budget");
        await finance.PressAsync("tbody th a");
        await finance.PressAsync("main a[href$='/cases']");
        (await finance.MainTextAsync()).ShouldContain(number);
    }

    /// <summary>Finance has it proved, the auditor reads it; after somebody wrote past the portal each fault leads to its case and line.</summary>
    private async Task ProveAsync(string language, Visit finance, DeskCase made)
    {
        await using var auditor = await SeatAsync(language, await portal.AddAccountAsync(Role.Auditor));
        await StartAsync(finance);
        (await finance.Page.Locator("main .st-ok").CountAsync()).ShouldBeGreaterThan(0);
        await portal.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE BudgetReservationParts SET [Open] = [Open] + 100"));
        await StartAsync(auditor);
        (await auditor.MainTextAsync()).ShouldContain(made.Number);
        // The case itself names its applicant, as everywhere at the desks.
        (await auditor.Page.Locator($"tbody a[href$='/work/subsidies/{made.Id}']").CountAsync()).ShouldBeGreaterThan(0);
        await auditor.PressAsync("tbody a[href$='/cases']");
        await auditor.GoAsync("/work/budget/proofs");
        (await auditor.Page.Locator("tbody tr").CountAsync()).ShouldBe(2);
    }

    private async Task StartAsync(Visit reader)
    {
        await reader.GoAsync("/work/budget/proofs");
        await reader.PressAsync("main form button");
        await reader.JudgeAsync();
        var page = new Uri(reader.Page.Url).AbsolutePath;
        while (await portal.Services.GetRequiredService<JobWorker>().RunNextAsync(CancellationToken.None)) { }
        await reader.GoAsync(page);
    }

    private async Task LookAsync(string language, Account reader, string address, string shown)
    {
        await using var visit = await SeatAsync(language, reader);
        await visit.GoAsync(address);
        (await visit.MainTextAsync()).ShouldContain(shown);
    }

    private async Task LeaderAsync(string language)
    {
        await using var leader = await SeatAsync(language, await portal.AddAccountAsync(Role.Leader));
        await leader.GoAsync("/leader");
        await leader.PressAsync("a[href='/leader/budget']");
        (await leader.Page.Locator("main .budget-bar").CountAsync()).ShouldBe(1);
    }

    private async Task<Visit> SeatAsync(string language, Account account)
    {
        // Whose screen it is stands in the corner, and the other language by its own name.
        var journey = new Journey(chromium, portal, language, data: ["中文", account.DisplayName, account.DisplayName[..1]]);
        var visit = account.IsApplicant ? await journey.ArriveAsync(Journey.Phone) : await journey.ArriveAsync(Journey.Desk, also: Journey.Phone);
        await portal.SignInAsync(visit.Page.Context, account);
        return visit;
    }
}
