using TalentPortal.Domain.Accounts;
using TalentPortal.Testing.Foundation;
using TalentPortal.Web.Tests.Pages.Samples;

namespace TalentPortal.Web.Tests.Foundation;

/// <summary>Bar B28, for the answers the shell itself gives. Seeded defect: drop a header in SecurityHeaders.</summary>
public sealed class HeadersTests(PortalFixture portal) : IClassFixture<PortalFixture>
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
    public async Task Every_answer_whatever_it_is_carries_the_security_headers(string path)
    {
        using var browser = portal.Host.Browser();

        var answer = await browser.GetAsync(path);

        var policy = Header(answer, "Content-Security-Policy");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldContain("script-src 'self' 'nonce-");
        policy.ShouldNotContain("unsafe");
        Header(answer, "Strict-Transport-Security").ShouldStartWith("max-age=63072000");
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "X-Frame-Options").ShouldBe("DENY");
        Header(answer, "Referrer-Policy").ShouldBe("same-origin");
        Header(answer, "Permissions-Policy").ShouldStartWith("camera=(self)");
        answer.Response.Headers.Contains("Server").ShouldBeFalse();
        answer.Response.Headers.Contains("X-Powered-By").ShouldBeFalse();
    }

    [Fact]
    public async Task Inline_script_carries_the_nonce_of_its_own_answer()
    {
        using var browser = portal.Host.Browser();

        var first = await browser.GetAsync("/samples/refuse");
        var second = await browser.GetAsync("/samples/refuse");

        var nonces = first.Document.QuerySelectorAll("script").Select(script => script.GetAttribute("nonce")).Distinct().ToList();
        nonces.Count.ShouldBe(1);
        Header(first, "Content-Security-Policy").ShouldContain($"'nonce-{nonces[0]}'");
        Header(second, "Content-Security-Policy").ShouldNotContain(nonces[0]!);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/samples/gallery")]
    [InlineData("/samples/refuse")]
    [InlineData("/nope")]
    public async Task No_page_has_an_inline_style_or_handler(string path)
    {
        using var browser = portal.Host.BrowserOf(SomeActor.With(Role.FirstReviewer));

        var answer = await browser.GetAsync(path);

        answer.Document.QuerySelectorAll("[style]").ShouldBeEmpty();
        answer.Document.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Signed_in_pages_are_not_kept_but_style_sheets_may_be()
    {
        using var browser = portal.Host.BrowserOf(SomeActor.With(Role.FirstReviewer));

        var page = await browser.GetAsync("/work");
        var styles = await browser.GetAsync(page.Document.QuerySelector("link[href*=theme]")!.GetAttribute("href")!);

        Header(page, "Cache-Control").ShouldBe("no-store");
        Header(styles, "Cache-Control").ShouldContain("immutable");
    }

    [Fact]
    public async Task Cookies_outside_development_are_host_cookies()
    {
        using var browser = portal.Host.Browser();
        var page = await browser.GetAsync("/");

        var switched = await browser.SubmitAsync(page, "form[action='/culture']", ("language", "en"));

        var cookies = page.Response.Headers.GetValues("Set-Cookie").Concat(switched.Response.Headers.GetValues("Set-Cookie")).ToList();
        cookies.Count.ShouldBe(2);
        foreach (var cookie in cookies) ShouldBeHostCookie(cookie);
    }

    [Fact]
    public async Task Cookies_on_a_developers_plain_http_do_without_the_prefix()
    {
        using var host = new PortalHost { Environment = "Development", Pages = typeof(GalleryModel).Assembly };
        using var client = host.CreateClient();

        var cookie = (await client.GetAsync("http://localhost/")).Headers.GetValues("Set-Cookie").Single();

        cookie.ShouldStartWith("portal.");
        cookie.ShouldNotContain("secure");
    }

    private static void ShouldBeHostCookie(string cookie)
    {
        cookie.ShouldStartWith("__Host-");
        foreach (var part in new[] { "path=/", "secure", "httponly", "samesite=lax" }) cookie.ShouldContain(part, Case.Insensitive);
        cookie.ShouldNotContain("domain=", Case.Insensitive);
    }

    private static string Header(PortalAnswer answer, string name) =>
        string.Join(", ", answer.Response.Headers.TryGetValues(name, out var values) ? values : []);
}
