using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Testing.Foundation;
using TalentPortal.Web.Tests.Pages.Samples;

namespace TalentPortal.Web.Tests.Foundation;

public sealed class ErrorPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/nope", 404, "没有找到这个页面")]
    [InlineData("/samples/refuse?fail=missing", 404, "没有找到这个页面")]
    [InlineData("/samples/refuse?fail=forbidden", 403, "您没有办理这一项的权限")]
    [InlineData("/samples/refuse?fail=stale", 409, "内容已被他人更新")]
    [InlineData("/samples/refuse?fail=broken", 500, "系统出了点问题")]
    public async Task A_failure_ends_on_a_page_in_the_readers_words_with_a_number_to_quote(string path, int status, string heading)
    {
        using var browser = portal.Host.Browser();

        var answer = await browser.GetAsync(path);

        answer.Status.ShouldBe(status);
        answer.TextOf("h1").ShouldBe(heading);
        answer.TextOf(".trace").ShouldMatch("编号：[0-9a-f]{32}");
    }

    [Fact]
    public async Task A_refused_reading_says_why()
    {
        using var browser = portal.Host.Browser();

        var answer = await browser.GetAsync("/samples/refuse?fail=refused");

        answer.Status.ShouldBe(409);
        answer.TextOf("article").ShouldContain("审计人员只查看");
    }

    [Fact]
    public async Task What_broke_inside_is_told_to_developers_only()
    {
        using var development = new PortalHost { Environment = "Development", Pages = typeof(GalleryModel).Assembly };
        using var developer = development.Browser();
        using var reader = portal.Host.Browser();

        (await developer.GetAsync("/samples/refuse?fail=broken")).Text.ShouldContain("secret inner detail");
        var seen = (await reader.GetAsync("/samples/refuse?fail=broken")).Text;

        seen.ShouldNotContain("secret");
        seen.ShouldNotContain("Exception");
    }

    [Fact]
    public async Task A_stale_form_shows_what_changed_and_gives_back_what_was_typed()
    {
        using var host = new PortalHost { Pages = typeof(GalleryModel).Assembly, Register = services => services.AddSingleton<IChangeHistory, SampleHistory>() };
        using var browser = host.Browser();
        var page = await browser.GetAsync("/samples/refuse");

        var answer = await browser.SubmitAsync(page, "#sample", ("Form.Opinion", "stale"));

        answer.Status.ShouldBe(409);
        answer.TextOf(".tl").ShouldContain("复核通过");
        answer.TextOf(".tl").ShouldContain("李伟");
        answer.TextOf(".note").ShouldBe("stale");
        answer.Document.QuerySelector("a.btn-primary")!.GetAttribute("href").ShouldBe("/samples/refuse");
    }

    [Fact]
    public async Task A_failed_post_without_a_token_is_answered_by_the_same_page()
    {
        using var browser = portal.Host.Browser();

        var answer = await browser.PostAsync("/samples/refuse", ("Form.Opinion", "anything"));

        answer.Status.ShouldBe(400);
        answer.TextOf("h1").ShouldBe("这次提交没有被接受");
    }

    [Fact]
    public async Task A_post_that_the_browser_says_comes_from_another_site_is_refused_even_with_a_token()
    {
        using var browser = portal.Host.Browser();
        var page = await browser.GetAsync("/samples/refuse");
        browser.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        var answer = await browser.SubmitAsync(page, "#sample", ("Form.Opinion", "fine"));

        answer.Status.ShouldBe(400);
    }

    private sealed class SampleHistory : IChangeHistory
    {
        public string Subject => "sample";

        public Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<ChangeStep>>([new(new DateTime(2026, 3, 5, 2, 42, 0, DateTimeKind.Utc), "李伟", "复核通过")]);
    }
}
