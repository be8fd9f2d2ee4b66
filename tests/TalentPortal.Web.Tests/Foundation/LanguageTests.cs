using TalentPortal.Domain.Accounts;

using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Foundation;

public sealed class LanguageTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    [Fact]
    public async Task FirstLanguage_WhateverTheBrowserPrefers_IsChinese()
    {
        using var browser = portal.Browse();
        browser.Http.DefaultRequestHeaders.Add("Accept-Language", "en");

        var page = await browser.GetPageAsync("/");

        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("zh-CN");
        page.Heading.ShouldBe("回齐河，能得到什么");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/privacy?from=home")]
    [InlineData("/accessibility")]
    [InlineData("/nope?x=1")]
    public async Task Switch_OnAnyPage_StaysThereAndEverythingIsEnglish(string address)
    {
        using var browser = portal.Browse();

        var page = await (await browser.GetPageAsync(address)).SubmitAsync(English, "form[action='/culture']");

        page.Address.ShouldBe(address);
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.Document.DocumentElement.TextContent.Replace("中文", "", StringComparison.Ordinal).ShouldNotMatch(@"\p{IsCJKUnifiedIdeographs}");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Switch_WithAForeignAddress_LeadsHome(string address)
    {
        using var browser = portal.Browse();
        var page = await browser.GetPageAsync("/privacy");

        (await page.SubmitAsync(new Dictionary<string, string>(English) { ["returnUrl"] = address }, "form[action='/culture']")).Address.ShouldBe("/");
    }

    [Fact]
    public async Task LargeText_SwitchedOnAndOff_IsAClassOfTheDocument()
    {
        using var browser = portal.Browse();
        var normal = await browser.GetPageAsync("/");

        var large = await normal.SubmitAsync(new Dictionary<string, string> { ["size"] = "large" }, "form[action='/text-size']");
        var again = await large.SubmitAsync(new Dictionary<string, string> { ["size"] = "normal" }, "form[action='/text-size']");

        large.Document.DocumentElement.ClassName.ShouldBe("large");
        again.Document.DocumentElement.ClassName.ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task Parts_InEnglish_SpeakEnglishToo()
    {
        using var browser = await portal.SignInAsAsync(Role.FirstReviewer);
        await (await browser.GetPageAsync("/")).SubmitAsync(English, "form[action='/culture']");

        var page = await browser.GetPageAsync("/samples/gallery");

        page.TextsOf(".due").ShouldBe(["2 days left", "2 days overdue", "Due today", "Clock stopped", "9 days leftprovisional"]);
        page.TextsOf(".pager .grow").ShouldBe(["4 rows on this page, 47 in all"]);
        page.TextsOf(".why-not").ShouldBe(["An auditor only reads and cannot hold another role."]);
    }

    private static readonly Dictionary<string, string> English = new() { ["language"] = "en" };
}
