using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;

using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Foundation;

public sealed class ErrorPagesTests(ErrorPagesTests.Portal portal) : IClassFixture<ErrorPagesTests.Portal>
{
    [Theory]
    [InlineData("/nope", HttpStatusCode.NotFound, "没有找到这个页面")]
    [InlineData("/samples/refuse?fail=missing", HttpStatusCode.NotFound, "没有找到这个页面")]
    [InlineData("/samples/loaded", HttpStatusCode.NotFound, "没有找到这个页面")]
    [InlineData("/samples/refuse?fail=forbidden", HttpStatusCode.Forbidden, "您没有办理这一项的权限")]
    [InlineData("/samples/refuse?fail=stale", HttpStatusCode.Conflict, "内容已有更新")]
    [InlineData("/samples/refuse?fail=broken", HttpStatusCode.InternalServerError, "系统出了点问题")]
    public async Task Failure_OfAnyKind_EndsOnAPageInTheReadersWordsWithANumberToQuote(string path, HttpStatusCode status, string heading)
    {
        using var browser = portal.Browse();

        var page = await browser.GetPageAsync(path);

        page.Status.ShouldBe(status);
        page.Heading.ShouldBe(heading);
        page.Find(".trace")!.TextContent.ShouldMatch("编号：[0-9A-Z:]{10,}");
    }

    [Fact]
    public async Task NumberToQuote_OfAnError_IsFoundInTheLogWithoutTheQuery()
    {
        using var browser = portal.Browse();
        var number = (await browser.GetPageAsync("/samples/refuse?fail=broken")).Find(".trace")!.TextContent.Split('：')[1];

        var log = await ReadLogAsync();

        log.ShouldContain(line => line.Contains(number, StringComparison.Ordinal) && line.Contains("secret inner detail", StringComparison.Ordinal));
        log.ShouldNotContain(line => line.Contains("fail=broken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refusal_WhileReading_SaysWhy()
    {
        using var browser = portal.Browse();

        var page = await browser.GetPageAsync("/samples/refuse?fail=refused");

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Text.ShouldContain("审计人员只查看");
    }

    [Fact]
    public async Task InnerDetail_OfAnError_IsForDevelopersOnly()
    {
        await using var development = new SamplePortal { Environment = "Development" };
        await development.InitializeAsync();
        using var developer = development.Browse();
        using var reader = portal.Browse();

        (await developer.GetPageAsync("/samples/refuse?fail=broken")).Content.ShouldContain("secret inner detail");
        var seen = (await reader.GetPageAsync("/samples/refuse?fail=broken")).Content;

        seen.ShouldNotContain("secret");
        seen.ShouldNotContain("Exception");
    }

    [Fact]
    public async Task StaleForm_WhenSent_ShowsWhatChangedAndGivesBackWhatWasTyped()
    {
        using var browser = portal.Browse();

        var page = await (await browser.GetPageAsync("/samples/refuse")).SubmitAsync(("Form.Opinion", "stale"));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.TextsOf(".tl li").ShouldBe(["复核通过2026年3月5日 10:42 · 李伟"]);
        page.TextsOf(".note").ShouldBe(["stale"]);
        page.Find("a.btn-primary")!.GetAttribute("href").ShouldBe("/samples/refuse");
    }

    [Fact]
    public async Task Post_WithoutAToken_IsAnsweredByTheErrorPage()
    {
        using var browser = portal.Browse();

        using var answer = await browser.Http.PostAsync(new Uri("/samples/refuse", UriKind.Relative), new FormUrlEncodedContent([new("Form.Opinion", "anything")]));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("这次提交没有被接受");
    }

    [Fact]
    public async Task Post_FromAnotherSite_IsRefusedEvenWithAToken()
    {
        using var browser = portal.Browse();
        var page = await browser.GetPageAsync("/samples/refuse");
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        (await page.SubmitAsync(("Form.Opinion", "fine"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<string[]> ReadLogAsync()
    {
        var file = Directory.GetFiles(Path.Combine(portal.DataDirectory, "logs")).ShouldHaveSingleItem();
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return (await reader.ReadToEndAsync()).Split('\n');
    }

    /// <summary>The sample pages with one history to tell.</summary>
    public sealed class Portal : SamplePortal
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IChangeHistory, SampleHistory>());
        }
    }

    private sealed class SampleHistory : IChangeHistory
    {
        public string Subject => "sample";

        public Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<ChangeStep>>([new(new DateTime(2026, 3, 5, 2, 42, 0, DateTimeKind.Utc), "李伟", "复核通过")]);
    }
}
