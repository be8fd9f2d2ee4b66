using System.Net;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Accounts;

public sealed class SignInTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Wrong = "Wrong-Horse-7";

    [Fact]
    public async Task StaffSignsIn_WithNameAndPassword_EntersTheWorkbench()
    {
        await host.AddAccountAsync(Role.FirstReviewer, wish => wish.UserName = "clerk.one");
        var page = await SignInAsync("Clerk.One", NewAccount.DefaultPassword);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Address.ShouldStartWith("/work");
    }

    [Fact]
    public async Task ApplicantSignsIn_WithPhoneAndPassword_EntersMyRoom()
    {
        var phone = Some.Phone();
        await host.AddAccountAsync(Role.Applicant, wish => wish.Phone = phone);
        (await SignInAsync("+86 " + phone, NewAccount.DefaultPassword)).Address.ShouldStartWith("/my");
    }

    [Fact]
    public async Task SignIn_FromAProtectedPage_ReturnsThere()
    {
        await host.AddAccountAsync(Role.FirstReviewer, wish => wish.UserName = "returning");
        using var browser = host.Browse();
        var page = await browser.GetPageAsync("/account");
        page.Address.ShouldStartWith("/signin");
        page = await page.SubmitAsync(("Form.Name", "returning"), ("Form.Password", NewAccount.DefaultPassword));
        page.Address.ShouldBe("/account");
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    public async Task SignIn_WithAForeignReturnAddress_StaysInTheHouse(string address)
    {
        await host.AddAccountAsync(Role.FirstReviewer, wish => wish.UserName = "phished" + Some.Number());
        using var browser = host.Browse();
        var account = await host.AddAccountAsync(Role.FirstReviewer);
        var page = await browser.GetPageAsync("/signin?returnUrl=" + Uri.EscapeDataString(address));
        page = await page.SubmitAsync(("Form.Name", account.UserName!), ("Form.Password", NewAccount.DefaultPassword));
        page.Address.ShouldStartWith("/work");
    }

    [Fact]
    public async Task WrongPassword_OfKnownAndUnknownAndDisabledAccount_AnswersAlike()
    {
        await host.AddAccountAsync(Role.FirstReviewer, wish => wish.UserName = "known.one");
        await DisableAsync(await host.AddAccountAsync(Role.FirstReviewer, wish => wish.UserName = "disabled.one"));
        var answers = new[]
        {
            await SignInAsync("known.one", Wrong), await SignInAsync("nobody.one", Wrong), await SignInAsync("disabled.one", NewAccount.DefaultPassword),
        };
        answers.Select(answer => answer.Status).Distinct().ShouldBe([HttpStatusCode.Conflict]);
        answers.Select(answer => answer.Text).Distinct().Count().ShouldBe(1);
        answers[0].Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.WrongNameOrPassword)]);
    }

    [Theory]
    [InlineData("locked.one", true)]
    [InlineData("unheard.of", false)]
    public async Task SixthTryInTheWindow_OfKnownOrUnknownName_IsNotEvenChecked(string name, bool exists)
    {
        if (exists) await host.AddAccountAsync(Role.FirstReviewer, wish => wish.UserName = name);
        for (var attempt = 0; attempt < 5; attempt++) (await SignInAsync(name, Wrong)).Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.WrongNameOrPassword)]);
        (await SignInAsync(name, NewAccount.DefaultPassword)).Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.TooManyTries.With(15))]);
    }

    [Fact]
    public async Task LockedAccount_AfterTheWindow_OpensAgain()
    {
        using var own = new PortalHost();
        await own.InitializeAsync();
        await own.AddAccountAsync(Role.FirstReviewer, wish => wish.UserName = "patient");
        for (var attempt = 0; attempt < 5; attempt++) await SignInAsync("patient", Wrong, own);
        own.Clock.Advance(TimeSpan.FromMinutes(15));
        (await SignInAsync("patient", NewAccount.DefaultPassword, own)).Address.ShouldStartWith("/work");
    }

    [Fact]
    public async Task OneTimePassword_LeadsToThePasswordPage_UntilAnotherIsChosen()
    {
        await host.AddAccountAsync(Role.FirstReviewer, wish => (wish.UserName, wish.MustChangePassword) = ("newcomer", true));
        using var browser = host.Browse();
        var page = await (await browser.GetPageAsync("/signin")).SubmitAsync(("Form.Name", "newcomer"), ("Form.Password", NewAccount.DefaultPassword));
        page.Address.ShouldBe("/account/password");
        (await browser.GetPageAsync("/work")).Address.ShouldBe("/account/password");
        page = await page.SubmitAsync(("Form.CurrentPassword", NewAccount.DefaultPassword), ("Form.NewPassword", "Own-Choice-2026"), ("Form.PasswordAgain", "Own-Choice-2026"));
        page.Address.ShouldStartWith("/work");
        (await browser.GetPageAsync("/work/rights")).Address.ShouldBe("/work/rights");
    }

    [Theory]
    [InlineData("short1A", "TooShortForStaff")]
    [InlineData("alllowercaseletters", "NotMixed")]
    [InlineData("Aa1111111111", "Easy")]
    public async Task NewPassword_BelowTheStaffProfile_IsSaidAtItsField(string password, string fault)
    {
        using var browser = await host.SignInAsAsync(Role.FirstReviewer);
        var page = await browser.GetPageAsync("/account/password");
        page = await page.SubmitAsync(("Form.CurrentPassword", NewAccount.DefaultPassword), ("Form.NewPassword", password), ("Form.PasswordAgain", password));
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Errors.ShouldBe([host.Texts["enum.PasswordFault." + fault]]);
    }

    private Task<PortalPage> SignInAsync(string name, string password) => SignInAsync(name, password, host);

    private static async Task<PortalPage> SignInAsync(string name, string password, PortalHost at)
    {
        using var browser = at.Browse();
        return await (await browser.GetPageAsync("/signin")).SubmitAsync(("Form.Name", name), ("Form.Password", password));
    }

    private Task<int> DisableAsync(TalentPortal.Application.Accounts.Account account) => host.WithDbAsync(async db =>
    {
        (await db.Accounts.FindAsync(account.Id))!.Disable();
        return await db.SaveChangesAsync(CancellationToken.None);
    });
}
