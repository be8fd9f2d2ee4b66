using Microsoft.Playwright;
using TalentPortal.Application.Accounts;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Browser.Tests.Subsidies;

/// <summary>From the employer's confirmation to the approval, each desk with its own officer.</summary>
internal sealed class JobAtTheDesks(Journey journey, JobWords words, JobPeople people, string caseNumber)
{
    public async Task DecideAsync()
    {
        await ConfirmAsync();
        await AcceptAsync();
        await ReviewAsync();
        await AnswerAsync();
        await PassSecondAsync();
        await ApproveAsync();
    }

    /// <summary>After the notice: found by its number, with what the portal did by itself in its history.</summary>
    public async Task LookBackAsync()
    {
        await using var reviewer = await journey.SeatAsync(people.SecondReviewer);
        await reviewer.GoAsync("/work");
        await reviewer.Page.FillAsync("[data-global-search]", caseNumber);
        await reviewer.Page.LeaveAsync(() => reviewer.Page.PressAsync("[data-global-search]", "Enter"));
        await reviewer.JudgeAsync();
        await reviewer.PressAsync("tbody a");
        (await reviewer.Page.Locator(".tl li").CountAsync()).ShouldBeGreaterThan(8);
    }

    /// <summary>The employer looks at everything it has, confirms, and says why one month was paid late.</summary>
    private async Task ConfirmAsync()
    {
        await using var officer = await journey.SeatAsync(people.Employer);
        await officer.GoAsync("/employer");
        await officer.PressAsync("a[href$='/refuse']");
        await officer.PressAsync("main a.back");
        await officer.Page.CheckAsync("input[name=ids]");
        await officer.PressAsync("main form button[type=submit]");
        await officer.PressAsync("main form[method=post] button");
        await officer.GoAsync("/employer/staff");
        await officer.PressAsync("a[href$='/departure']");
        await officer.GoAsync("/employer/explanations");
        await officer.PressAsync(".picks a");
        await officer.FillAsync(("Explanation", words.Opinion));
        await officer.PressAsync("main form button");
    }

    private async Task AcceptAsync()
    {
        await using var window = await journey.SeatAsync(people.Window);
        await OpenAsync(window);
        await window.PressAsync("a[href$='/correct']");
        await window.PressAsync(".page-h a");
        await window.PressAsync("a[href$='/decline']");
        await window.PressAsync(".page-h a");
        await window.PressAsync("form[action$='/accept'] button");
    }

    /// <summary>Checks run by themselves; the degree is verified by hand, each doubt gets its conclusion, one department is asked.</summary>
    private async Task ReviewAsync()
    {
        await using var reviewer = await journey.SeatAsync(people.Reviewer);
        await OpenAsync(reviewer);
        await reviewer.PressAsync("form[action$='/start'] button");
        await reviewer.PressAsync("a[href$='/reveal']");
        await reviewer.PressAsync(".page-h a");
        await reviewer.PressAsync("a[href$='/verify']");
        await reviewer.PressAsync("main form .actions button");
        await reviewer.PressAsync("form[action$='/check'] button");
        var concluded = 0;
        for (; await reviewer.Page.Locator("a[href*='/checks/']").CountAsync() > 0; concluded++)
        {
            await reviewer.PressAsync("a[href*='/checks/']");
            await reviewer.FillAsync(("Conclusion", words.Opinion));
            await reviewer.PressAsync("main form .actions button");
        }

        concluded.ShouldBeGreaterThan(0, "five were hired in one month, which is a doubt");
        await reviewer.PressAsync("a[href$='/doubt']");
        await reviewer.PressAsync(".page-h a");
        await reviewer.PressAsync("a[href$='/pass']");
        await AskTaxationAloneAsync(reviewer.Page);
        await reviewer.FillAsync(("Opinion", words.Opinion));
        await reviewer.PressAsync("main form .actions button");
        await OpenAsync(reviewer);
    }

    private async Task AskTaxationAloneAsync(IPage page)
    {
        foreach (var box in await page.Locator("main .ask input[type=checkbox]").AllAsync()) await box.UncheckAsync();
        var asked = page.Locator("main form input[value=Taxation] + .ask");
        await asked.Locator("input[type=checkbox]").CheckAsync();
        await asked.Locator("textarea").FillAsync(words.Question);
    }

    private async Task AnswerAsync()
    {
        await using var department = await journey.SeatAsync(people.Department);
        await department.GoAsync("/work");
        await department.GoAsync("/work/joint-review");
        await department.PressAsync("tbody a");
        await department.ChooseAsync("verdict-Clear");
        await department.PressAsync("main form .actions button");
    }

    private Task PassSecondAsync() => DecideAsync(people.SecondReviewer, "send-back");

    /// <summary>The password was given more than five minutes ago: it is asked for again, and nothing typed is lost.</summary>
    private async Task ApproveAsync()
    {
        await using var office = await journey.SeatAsync(people.Office);
        await OpenAsync(office);
        await office.PressAsync("a[href$='/reject']");
        await office.PressAsync(".page-h a");
        await office.FillAsync(("Opinion", words.Opinion));
        journey.Portal.Clock.Advance(TimeSpan.FromMinutes(6));
        await office.PressAsync(".actionbar button[form=finish]");
        await office.Page.FillAsync("#__password", NewAccount.DefaultPassword);
        await office.PressAsync("main form button");
        await OpenAsync(office);
    }

    /// <param name="officer">Whose desk.</param>
    /// <param name="other">What the same desk could do instead; looked at and left.</param>
    private async Task DecideAsync(Account officer, string other)
    {
        await using var desk = await journey.SeatAsync(officer);
        await OpenAsync(desk);
        await desk.PressAsync($"a[href$='/{other}']");
        await desk.PressAsync(".page-h a");
        await desk.FillAsync(("Opinion", words.Opinion));
        await desk.PressAsync(".actionbar button[form=finish]");
    }

    /// <summary>From the queue, as an officer finds it.</summary>
    private async Task OpenAsync(Visit desk)
    {
        await desk.GoAsync("/work");
        await desk.GoAsync("/work/subsidies");
        await desk.PressAsync($"tbody a:text-is('{caseNumber}')");
    }
}
