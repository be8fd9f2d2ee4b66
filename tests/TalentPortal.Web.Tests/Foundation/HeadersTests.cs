using System.Net;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Foundation;

/// <summary>Bar B28, for the answers the shell itself gives. Seeded defect: drop a header in SecurityHeaders.</summary>
public sealed class HeadersTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nope")]
    [InlineData("/work")]
    [InlineData("/health")]
    [InlineData("/css/theme.css")]
    [InlineData("/icons.svg")]
    [InlineData("/lib/tabler/tabler.min.css")]
    [InlineData("/samples/refuse?fail=broken")]
    [InlineData("/samples/refuse?fail=stale")]
    public async Task Answer_OfAnyKind_CarriesTheSecurityHeaders(string path)
    {
        using var browser = portal.Browse();

        using var answer = await browser.GetAsync(path);

        ShouldBeGuarded(answer);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("refused", HttpStatusCode.Conflict)]
    [InlineData("stale", HttpStatusCode.Conflict)]
    [InlineData("missing", HttpStatusCode.NotFound)]
    [InlineData("forbidden", HttpStatusCode.Forbidden)]
    [InlineData("broken", HttpStatusCode.InternalServerError)]
    public async Task Answer_ToAFormThatFails_CarriesThemToo(string fail, HttpStatusCode status)
    {
        using var browser = portal.Browse();

        var page = await (await browser.GetPageAsync("/samples/refuse")).SubmitAsync(new Dictionary<string, string> { ["Form.Opinion"] = fail }, "#sample");

        page.Status.ShouldBe(status);
        ShouldBeGuarded(page.Answer);
    }

    [Fact]
    public async Task Answer_ToAFormSentTwiceWithOtherContents_CarriesThemToo()
    {
        using var browser = portal.Browse();
        var form = await browser.GetPageAsync("/samples/refuse");
        await form.SubmitAsync(new Dictionary<string, string> { ["Form.Opinion"] = "同意" }, "#sample");

        var page = await form.SubmitAsync(new Dictionary<string, string> { ["Form.Opinion"] = "不同意" }, "#sample");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ShouldBeGuarded(page.Answer);
    }

    private static void ShouldBeGuarded(HttpResponseMessage answer)
    {
        var policy = Header(answer, "Content-Security-Policy");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldContain("script-src 'self' 'nonce-");
        policy.ShouldNotContain("unsafe");
        Header(answer, "Strict-Transport-Security").ShouldStartWith("max-age=63072000");
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "X-Frame-Options").ShouldBe("DENY");
        Header(answer, "Referrer-Policy").ShouldBe("same-origin");
        Header(answer, "Permissions-Policy").ShouldStartWith("camera=(self)");
        Header(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(answer, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.Contains("X-Powered-By").ShouldBeFalse();
    }

    [Fact]
    public async Task Script_OnAPage_CarriesTheNonceOfItsOwnAnswer()
    {
        using var browser = portal.Browse();

        var first = await browser.GetPageAsync("/samples/refuse");
        var second = await browser.GetPageAsync("/samples/refuse");

        var nonces = first.Document.QuerySelectorAll("script").Select(script => script.GetAttribute("nonce")).Distinct().ToList();
        nonces.Count.ShouldBe(1);
        Header(first.Answer, "Content-Security-Policy").ShouldContain($"'nonce-{nonces[0]}'");
        Header(second.Answer, "Content-Security-Policy").ShouldNotContain(nonces[0]!);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/samples/gallery")]
    [InlineData("/samples/refuse")]
    [InlineData("/nope")]
    public async Task Page_OfTheShell_HasNoInlineStyleOrHandler(string path)
    {
        using var browser = await portal.SignInAsAsync(Role.FirstReviewer);

        var page = await browser.GetPageAsync(path);

        page.Document.QuerySelectorAll("[style]").ShouldBeEmpty();
        page.Document.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Caching_WhenSignedIn_IsForStyleSheetsOnly()
    {
        using var browser = await portal.SignInAsAsync(Role.FirstReviewer);

        var page = await browser.GetPageAsync("/work");
        using var styles = await browser.GetAsync(page.Find("link[href*=theme]")!.GetAttribute("href")!);

        Header(page.Answer, "Cache-Control").ShouldBe("no-store");
        Header(styles, "Cache-Control").ShouldContain("immutable");
    }

    [Fact]
    public async Task Cookies_OutsideDevelopment_AreHostCookies()
    {
        using var browser = portal.Browse();
        using var page = await browser.GetAsync("/");

        await (await browser.GetPageAsync("/")).PressAsync("form[action='/text-size']");

        page.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => IsHostCookie(cookie));
        browser.Cookies.GetAllCookies().Select(cookie => cookie.Name).ShouldBe(["__Host-portal.form", "__Host-portal.text"], ignoreOrder: true);
        browser.Cookies.GetAllCookies().ShouldAllBe(cookie => cookie.Secure && cookie.HttpOnly);
    }

    [Fact]
    public async Task Cookies_OnADevelopersPlainHttp_DoWithoutThePrefix()
    {
        await using var development = new PortalHost { Environment = "Development" };
        await development.InitializeAsync();
        using var client = development.CreateClient();

        using var answer = await client.GetAsync(new Uri("http://localhost/"));

        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldStartWith("portal.");
        cookie.ShouldNotContain("secure");
    }

    private static bool IsHostCookie(string cookie) =>
        cookie.StartsWith("__Host-", StringComparison.Ordinal) && !cookie.Contains("domain=", StringComparison.OrdinalIgnoreCase)
        && new[] { "path=/", "secure", "httponly", "samesite=lax" }.All(part => cookie.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.TryGetValues(name, out var values) ? values : []);
}
