using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Browser.Tests.Foundation;

/// <summary>What was written when the session had ended comes back to whoever wrote it, at the form it was written in, and to nobody else.</summary>
[Collection(SharedPortal.Name)]
public sealed class TypedTextTests(Chromium chromium, LivePortal portal)
{
    private const string Restore = "[data-typed=restore]";
    private readonly Journey journey = new(chromium, portal, "zh-CN");

    [Fact]
    public async Task Opinion_WrittenWhileTheSessionEnded_ComesBackAndIsForgottenOnceSent()
    {
        var (clerk, window, form, made) = await DecliningAsync();
        await using var seat = window;
        await window.FillAsync(("Opinion", "参保地不在齐河，证件 11010519491231002X 的参保地在德城。"));
        portal.Clock.Advance(TimeSpan.FromMinutes(31));
        await window.PressAsync("main form .actions button");
        (await window.MainTextAsync()).ShouldContain("登录已过期");
        (await window.Page.Locator("[data-typed=kept]").IsVisibleAsync()).ShouldBeTrue();
        (await KeptAsync(window)).ShouldHaveSingleItem().ShouldNotContain("110105");

        await SignInAsync(window, clerk);

        new Uri(window.Page.Url).AbsolutePath.ShouldBe(form);
        await window.Page.ClickAsync(Restore);
        await window.JudgeAsync();
        (await window.Page.InputValueAsync("[name='Form.Opinion']")).ShouldBe("参保地不在齐河，证件 … 的参保地在德城。");
        await window.PressAsync("main form .actions button");
        (await KeptAsync(window)).ShouldBeEmpty();
        (await portal.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == made.Id).Select(row => row.Status).SingleAsync())).ShouldBe(SubsidyStatus.Declined);
    }

    [Fact]
    public async Task Application_FilledInWhileTheSessionEnded_ComesBackWithoutItsNumbers()
    {
        var made = await (await SubsidyDesks.OpenAsync(portal)).DraftedAsync();
        await using var phone = await journey.SeatAsync(made.Applicant);
        await phone.GoAsync($"/my/apply/{made.Id}/account");
        var card = Some.BankCard();
        await phone.FillAsync(("BankName", "齐河农商银行潘店支行"), ("Number", card));
        portal.Clock.Advance(TimeSpan.FromHours(13));
        await phone.PressAsync(".foot-act button");
        (await KeptAsync(phone)).ShouldHaveSingleItem().ShouldNotContain(card[^6..]);

        await SignInAsync(phone, made.Applicant);

        await phone.Page.ClickAsync(Restore);
        await phone.JudgeAsync();
        (await phone.Page.InputValueAsync("[name='Form.BankName']")).ShouldBe("齐河农商银行潘店支行");
        (await phone.Page.InputValueAsync("[name='Form.Number']")).ShouldBeEmpty();
        await phone.FillAsync(("Number", card));
        await phone.PressAsync(".foot-act button");
        new Uri(phone.Page.Url).AbsolutePath.ShouldBe($"/my/apply/{made.Id}");
        (await KeptAsync(phone)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Opinion_WhenAColleagueSignsInAtTheSameScreen_IsForgotten()
    {
        var (clerk, window, form, _) = await DecliningAsync();
        await using var seat = window;
        await window.FillAsync(("Opinion", "参保地不在齐河。"));
        portal.Clock.Advance(TimeSpan.FromMinutes(31));
        await window.PressAsync("main form .actions button");

        await SignInAsync(window, await portal.AddAccountAsync(Role.IntakeClerk));

        new Uri(window.Page.Url).AbsolutePath.ShouldBe(form);
        (await window.Page.Locator(Restore).CountAsync()).ShouldBe(0);
        (await KeptAsync(window)).ShouldBeEmpty();
        await portal.SignInAsync(window.Page.Context, clerk);
        await window.GoAsync(form);
        (await window.Page.Locator(Restore).CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("left alone")]
    [InlineData("signed out")]
    [InlineData("not wanted")]
    public async Task Opinion_AfterAWhileOrSigningOutOrAWord_IsForgotten(string how)
    {
        var (clerk, window, _, _) = await DecliningAsync();
        await using var seat = window;
        await window.Page.Clock.InstallAsync();
        await window.Page.ReloadAsync();
        await window.FillAsync(("Opinion", "参保地不在齐河。"));
        portal.Clock.Advance(TimeSpan.FromMinutes(31));
        await window.PressAsync("main form .actions button");
        (await KeptAsync(window)).Length.ShouldBe(1);
        if (how == "left alone") await window.Page.Clock.FastForwardAsync("31:00");
        else await SignInAsync(window, clerk);
        if (how == "signed out") await SignOutAsync(window);
        if (how == "not wanted") await window.Page.ClickAsync("[data-typed=drop]");
        (await KeptAsync(window)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Opinion_WhenSignedInAnewInAnotherTab_ComesBackFromTheErrorPage()
    {
        var (clerk, window, form, _) = await DecliningAsync();
        await using var seat = window;
        await window.FillAsync(("Opinion", "参保地不在齐河。"));
        await portal.SignInAsync(window.Page.Context, clerk);
        await window.PressAsync("main form .actions button");
        (await window.Page.Locator("[data-typed=kept]").IsVisibleAsync()).ShouldBeTrue();

        await window.PressAsync("main a.btn-primary");

        new Uri(window.Page.Url).AbsolutePath.ShouldBe(form);
        await window.Page.ClickAsync(Restore);
        (await window.Page.InputValueAsync("[name='Form.Opinion']")).ShouldBe("参保地不在齐河。");
    }

    /// <summary>The opinion is the file's, not the page's; leaving the page by signing out must not write it down again.</summary>
    [Fact]
    public async Task Opinion_BegunAtTheFile_GoesAlongToAnotherDecisionAndBack_AndNotPastTheSigningOut()
    {
        var made = await (await SubsidyDesks.OpenAsync(portal)).FirstReviewedAsync();
        await using var window = await journey.SeatAsync(await portal.AddAccountAsync(Role.SecondReviewer));
        await window.GoAsync($"/work/subsidies/{made.Id}");
        await window.FillAsync(("Opinion", "2026-03 的参保地不在齐河。"));

        await window.PressAsync("a[href$='/send-back']");
        (await window.Page.InputValueAsync("[name='Form.Opinion']")).ShouldBe("2026-03 的参保地不在齐河。");
        await window.FillAsync(("Opinion", "2026-03 的参保地在德城。"));
        await window.PressAsync(".actions a.btn");
        (await window.Page.InputValueAsync("#opinion")).ShouldBe("2026-03 的参保地在德城。");

        await SignOutAsync(window);
        (await KeptAsync(window)).ShouldBeEmpty();
    }

    private async Task<(Account Clerk, Visit Window, string Form, DeskCase Case)> DecliningAsync()
    {
        var made = await (await SubsidyDesks.OpenAsync(portal)).ConfirmedAsync();
        var clerk = await portal.AddAccountAsync(Role.IntakeClerk);
        var window = await journey.SeatAsync(clerk);
        var form = $"/work/subsidies/{made.Id}/decline";
        await window.GoAsync(form);
        return (clerk, window, form, made);
    }

    private static async Task SignInAsync(Visit visit, Account account)
    {
        await visit.FillAsync(("Name", account.UserName!), ("Password", NewAccount.DefaultPassword));
        await visit.PressAsync("main form button");
    }

    private static async Task SignOutAsync(Visit visit)
    {
        await visit.Page.Locator("details.menu summary").Last.ClickAsync();
        await visit.PressAsync("form[action='/signout'] button");
    }

    private static Task<string[]> KeptAsync(Visit visit) =>
        visit.Page.EvaluateAsync<string[]>("Object.keys(sessionStorage).filter(key => key.startsWith('typed:')).map(key => sessionStorage.getItem(key))");
}
