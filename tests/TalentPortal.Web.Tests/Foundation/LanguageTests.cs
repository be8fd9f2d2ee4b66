using TalentPortal.Domain.Accounts;
using TalentPortal.Testing.Foundation;

namespace TalentPortal.Web.Tests.Foundation;

public sealed class LanguageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Chinese_is_the_first_language_whatever_the_browser_prefers()
    {
        using var browser = portal.Host.Browser();
        browser.Client.DefaultRequestHeaders.Add("Accept-Language", "en");

        var page = await browser.GetAsync("/");

        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("zh-CN");
        page.TextOf("h1").ShouldBe("回齐河，能得到什么");
    }

    [Fact]
    public async Task The_switch_stays_on_the_page_and_everything_is_english_after_it()
    {
        using var browser = portal.Host.Browser();

        var switched = await browser.SubmitAsync(await browser.GetAsync("/privacy?from=home"), "form[action='/culture']", ("language", "en"));
        var page = await browser.GetAsync(switched.Location!);

        switched.Location.ShouldBe("/privacy?from=home");
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.TextOf("body").Replace("中文", "", StringComparison.Ordinal).ShouldNotMatch(@"\p{IsCJKUnifiedIdeographs}");
    }

    [Fact]
    public async Task An_error_page_lets_one_switch_and_leads_back_to_the_address_that_failed()
    {
        using var browser = portal.Host.Browser();

        var switched = await browser.SubmitAsync(await browser.GetAsync("/nope?x=1"), "form[action='/culture']", ("language", "en"));

        switched.Location.ShouldBe("/nope?x=1");
        (await browser.GetAsync("/nope")).TextOf("h1").ShouldBe("Page not found");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task The_switch_never_leads_to_another_site(string address)
    {
        using var browser = portal.Host.Browser();

        var switched = await browser.SubmitAsync(await browser.GetAsync("/"), "form[action='/culture']", ("language", "en"), ("returnUrl", address));

        switched.Location.ShouldBe("/");
    }

    [Fact]
    public async Task Large_text_is_a_class_of_the_document_and_can_be_taken_back()
    {
        using var browser = portal.Host.Browser();

        await browser.SubmitAsync(await browser.GetAsync("/"), "form[action='/text-size']", ("size", "large"));
        var large = await browser.GetAsync("/");
        await browser.SubmitAsync(large, "form[action='/text-size']", ("size", "normal"));

        large.Document.DocumentElement.ClassName.ShouldBe("large");
        (await browser.GetAsync("/")).Document.DocumentElement.ClassName.ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task The_parts_speak_english_too()
    {
        using var browser = portal.Host.BrowserOf(SomeActor.With(Role.FirstReviewer));
        await browser.SubmitAsync(await browser.GetAsync("/"), "form[action='/culture']", ("language", "en"));

        var page = await browser.GetAsync("/samples/gallery");

        page.Document.QuerySelectorAll(".due").Select(light => light.TextContent).ShouldBe(["2 days left", "2 days overdue", "Due today", "Clock stopped", "9 days leftprovisional"]);
        page.TextOf(".pager span").ShouldBe("4 rows on this page, 47 in all");
        page.TextOf(".why-not").ShouldBe("An auditor only reads and cannot hold another role.");
    }
}
