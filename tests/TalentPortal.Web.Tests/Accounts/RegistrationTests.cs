using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Accounts;

public sealed partial class RegistrationTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Password = "river-stone-41";

    [Fact]
    public async Task Registration_FromPhoneToMyRoom_WorksWithTheCodeOfTheMessage()
    {
        using var browser = host.Browse();
        var phone = Some.Phone();
        var page = await AskAsync(browser, phone);
        page = await FinishAsync(page, await CodeAsync(phone));
        page.Address.ShouldBe("/my");
        (await SignInAsync(phone)).Address.ShouldBe("/my");
    }

    [Fact]
    public async Task Account_OfAnApplicant_HoldsNoPlainPhone()
    {
        using var browser = host.Browse();
        var phone = Some.Phone();
        await FinishAsync(await AskAsync(browser, phone), await CodeAsync(phone));
        var account = await host.WithDbAsync(db => db.Accounts.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).FirstAsync());
        account.PhoneNumber.ShouldBeNull();
        account.Email.ShouldBeNull();
        account.UserName!.Length.ShouldBe(64);
        account.Roles.Select(held => held.Role).ShouldBe([Role.Applicant]);
        browserAddresses(browser).ShouldNotContain(phone);

        static string browserAddresses(PortalBrowser browser) => string.Concat(browser.Cookies.GetAllCookies().Select(cookie => cookie.Value));
    }

    [Fact]
    public async Task Registration_OfAKnownPhone_LooksTheSameAndTellsItsOwner()
    {
        var (known, unknown) = (Some.Phone(), Some.Phone());
        await host.AddAccountAsync(Role.Applicant, wish => wish.Phone = known);
        using var browser = host.Browse();
        var (first, second) = (await AskAsync(browser, known), await AskAsync(browser, unknown));
        first.Status.ShouldBe(second.Status);
        first.Text.ShouldBe(second.Text);
        (await host.MessagesToAsync(known)).Single().Text.ShouldBe(host.Texts["account.sms.already_registered"]);
    }

    [Fact]
    public async Task WrongCode_FiveTimes_SpendsTheCode()
    {
        using var browser = host.Browse();
        var phone = Some.Phone();
        var page = await AskAsync(browser, phone);
        var right = await CodeAsync(phone);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            page = await FinishAsync(page, right == "000000" ? "111111" : "000000");
            page.Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.WrongCode)]);
        }
        (await FinishAsync(page, right)).Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.CodeIsSpent)]);
    }

    [Fact]
    public async Task Code_AfterTenMinutes_IsSpent()
    {
        await using var own = new PortalHost();
        await own.InitializeAsync();
        using var browser = own.Browse();
        var phone = Some.Phone();
        var page = await AskAsync(browser, phone);
        var code = CodeOf((await own.MessagesToAsync(phone))[0].Text);
        own.Clock.Advance(TimeSpan.FromMinutes(10));
        (await FinishAsync(page, code)).Errors.ShouldBe([own.Texts.Refusal(AccountRefusals.CodeIsSpent)]);
    }

    [Fact]
    public async Task Code_OnceUsed_DoesNotFitAgain()
    {
        using var browser = host.Browse();
        var phone = Some.Phone();
        var page = await AskAsync(browser, phone);
        var code = await CodeAsync(phone);
        await FinishAsync(page, code);
        using var thief = host.Browse();
        (await thief.GetPageAsync(page.Address)).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task FourthCode_ForOnePhone_IsNotSent()
    {
        using var browser = host.Browse();
        var phone = Some.Phone();
        for (var code = 0; code < 3; code++) (await AskAsync(browser, phone)).Address.ShouldStartWith("/register/");
        (await AskAsync(browser, phone)).Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.TooManyCodes.With(30))]);
        (await host.MessagesToAsync(phone)).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("12345678", "Easy")]
    [InlineData("short", "TooShort")]
    [InlineData("password1", "Easy")]
    public async Task WeakPassword_IsSaidAtItsField_AndTheCodeStaysGood(string password, string fault)
    {
        using var browser = host.Browse();
        var phone = Some.Phone();
        var page = await AskAsync(browser, phone);
        var code = await CodeAsync(phone);
        page = await FinishAsync(page, code, password);
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Errors.ShouldBe([host.Texts["enum.PasswordFault." + fault]]);
        (await FinishAsync(page, code)).Address.ShouldBe("/my");
    }

    [Fact]
    public async Task Phone_ThatIsNone_IsSaidAtItsField()
    {
        using var browser = host.Browse();
        var page = await AskAsync(browser, "12345");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Errors.ShouldBe([host.Texts["account.register.phone_wrong"]]);
    }

    private static async Task<PortalPage> AskAsync(PortalBrowser browser, string phone) =>
        await (await browser.GetPageAsync("/register")).SubmitAsync(("Form.Phone", phone));

    private static Task<PortalPage> FinishAsync(PortalPage page, string code, string password = Password) =>
        page.SubmitAsync(("Form.Code", code), ("Form.Name", "赵晓明"), ("Form.Password", password), ("Form.PasswordAgain", password));

    private async Task<PortalPage> SignInAsync(string phone)
    {
        using var browser = host.Browse();
        return await (await browser.GetPageAsync("/signin")).SubmitAsync(("Form.Name", phone), ("Form.Password", Password));
    }

    private async Task<string> CodeAsync(string phone) => CodeOf((await host.MessagesToAsync(phone))[0].Text);

    private static string CodeOf(string text) => SixDigits().Match(text).Value;

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex SixDigits();
}
