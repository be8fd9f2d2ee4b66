using TalentPortal.Application.Accounts;
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
public sealed class BudgetJourneyTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
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
        await LeaderAsync(language);
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
