using System.Net;
using System.Text.RegularExpressions;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Accounts;

public sealed partial class PasswordResetTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string NewPassword = "Fresh-Start-88";

    [Fact]
    public async Task ForgottenPassword_OfAnApplicant_IsReplacedAndEndsOtherSessions()
    {
        var account = await host.AddAccountAsync(Role.Applicant, wish => wish.Phone = "19988800001");
        using var elsewhere = await host.SignInAsAsync(account);
        using var browser = host.Browse();
        var page = await ResetAsync(await AskAsync(browser, "19988800001"), await CodeAsync("19988800001"));
        page.Address.ShouldBe("/my");
        (await elsewhere.GetPageAsync("/my")).Address.ShouldStartWith("/signin");
    }

    [Fact]
    public async Task ForgottenPassword_OfStaffWithPhone_AsksTheStricterProfile()
    {
        await host.AddAccountAsync(Role.FirstReviewer, wish => (wish.UserName, wish.Phone) = ("forgetful", "19988800002"));
        using var browser = host.Browse();
        var page = await AskAsync(browser, "forgetful");
        page = await ResetAsync(page, await CodeAsync("19988800002"), "river-stone");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Errors.ShouldBe([host.Texts.Of(PasswordFault.NotMixed)]);
    }

    [Fact]
    public async Task Reset_OfAKnownAndAnUnknownName_LooksTheSame()
    {
        await host.AddAccountAsync(Role.FirstReviewer, wish => wish.UserName = "somebody.real");
        using var browser = host.Browse();
        var (known, unknown) = (await AskAsync(browser, "somebody.real"), await AskAsync(browser, "somebody.else"));
        known.Text.ShouldBe(unknown.Text);
        (await ResetAsync(known, "000000")).Text.ShouldBe((await ResetAsync(unknown, "000000")).Text);
    }

    [Fact]
    public async Task CodeOfARegistration_CannotResetAPassword()
    {
        using var browser = host.Browse();
        var page = await (await browser.GetPageAsync("/register")).SubmitAsync(("Form.Phone", Some.Phone()));
        (await browser.GetPageAsync(page.Address.Replace("/register/", "/forgot-password/", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<PortalPage> AskAsync(PortalBrowser browser, string name) =>
        await (await browser.GetPageAsync("/forgot-password")).SubmitAsync(("Form.Name", name));

    private static Task<PortalPage> ResetAsync(PortalPage page, string code, string password = NewPassword) =>
        page.SubmitAsync(("Form.Code", code), ("Form.NewPassword", password), ("Form.PasswordAgain", password));

    private async Task<string> CodeAsync(string phone) => SixDigits().Match((await host.MessagesToAsync(phone))[0].Text).Value;

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex SixDigits();
}
