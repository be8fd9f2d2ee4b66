using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Foundation;

public sealed partial class CalendarPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Preview = "button[formaction*=Preview]";
    private const string Form = "form.cal-entry";

    [Fact]
    public async Task Year_Announced_ShowsItsNoticeAndEveryNamedDay()
    {
        using var browser = await host.SignInAsAsync(Role.FirstReviewer);
        var page = await browser.GetPageAsync("/work/calendar");
        page.Heading.ShouldBe("2026 年工作日历");
        page.Text.ShouldContain("全年 248 个工作日");
        page.Text.ShouldContain("国办发明电〔2025〕7号");
        page.TextsOf("td.cal-work").ShouldBe(["4班", "14班", "28班", "9班", "20班", "10班"]);
        page.TextsOf("td.cal-off").Count.ShouldBe(33);
    }

    [Fact]
    public async Task Year_NotAnnounced_SaysProvisionalAndLeadsTheKeeperToTheForm()
    {
        using var keeper = await host.SignInAsAsync(Role.TalentOffice);
        var page = await keeper.GetPageAsync("/work/calendar/2029");
        page.TextsOf(".st").ShouldContain("暂定");
        page.Find(".note-wait").ShouldNotBeNull();
        (await page.FollowAsync("a[href$='/2029/notice']")).Heading.ShouldBe("录入 2029 年放假通知");
    }

    [Fact]
    public async Task Notice_WithoutTheCapability_IsNeitherOfferedNorOpen()
    {
        using var browser = await host.SignInAsAsync(Role.FirstReviewer);
        (await browser.GetPageAsync("/work/calendar/2029")).Find("a[href$='/notice']").ShouldBeNull();
        (await browser.GetAsync("/work/calendar/2029/notice")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/work/calendar/2013")]
    [InlineData("/work/calendar/2100/notice")]
    public async Task Year_OutsideTheTables_IsNotFound(string address)
    {
        using var browser = await host.SignInAsAsync(Role.TalentOffice);
        (await browser.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Notice_FilledInDayByDay_IsPreviewedThenSaved()
    {
        using var browser = await host.SignInAsAsync(Role.TalentOffice);
        var page = await browser.GetPageAsync("/work/calendar/2027/notice");
        page = await page.SubmitAsync(new Dictionary<string, string> { ["Form.Holidays[3].To"] = "2027-05-05", ["Form.Workdays[0]"] = "2027-05-08" }, Form, Preview);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.TextsOf("#preview tbody th").ShouldBe(["2027年5月5日", "2027年5月8日"]);
        (await browser.GetPageAsync("/work/calendar/2027")).TextsOf(".st").ShouldContain("暂定");

        page = await page.PressAsync(Form);
        page.Address.ShouldBe("/work/calendar/2027");
        page.TextsOf(".st").ShouldContain("国务院办公厅已公布");
        page.Text.ShouldContain(browser.Account.DisplayName);
        page.TextsOf("td.cal-work").ShouldBe(["8班"]);
        page.Text.ShouldContain("没有期限变动。");
    }

    [Fact]
    public async Task Notice_TextThatContradictsItself_KeepsTheTextAndSaysWhatIsWrong()
    {
        const string Text = "一、元旦：1月1日（周二）放假1天，不调休。";
        using var browser = await host.SignInAsAsync(Role.TalentOffice);
        var page = await browser.GetPageAsync("/work/calendar/2030/notice");
        page = await page.SubmitAsync(new Dictionary<string, string> { ["Form.Text"] = Text.Replace("周二", "周三") }, Form, Preview);
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Errors.ShouldBe(["2030年1月1日不是星期三，请对照原文"]);
        page.Find("textarea")!.TextContent.Trim().ShouldBe(Text.Replace("周二", "周三"));

        page = await page.SubmitAsync(new Dictionary<string, string> { ["Form.Text"] = Text }, Form, Preview);
        page.Errors.ShouldContain(error => error.Contains("国庆节"));
        page.Find("#preview").ShouldBeNull();
    }

    [Fact]
    public async Task Notice_EnteredByAColleagueMeanwhile_SaysByWhom()
    {
        using var slow = await host.SignInAsAsync(Role.TalentOffice);
        using var quick = await host.SignInAsAsync(Role.SecondReviewer);
        var open = await slow.GetPageAsync("/work/calendar/2031/notice");
        (await (await quick.GetPageAsync("/work/calendar/2031/notice")).PressAsync(Form)).Status.ShouldBe(HttpStatusCode.OK);
        var answer = await open.PressAsync(Form);
        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain(quick.Account.DisplayName);
        answer.Text.ShouldContain("录入了 2031 年放假通知");
    }

    [Fact]
    public async Task Pages_InEnglish_HaveNoChineseOutsideTheNotice()
    {
        using var browser = await host.SignInAsAsync(Role.TalentOffice, wish => wish.Name = "Wang Fang");
        var start = await browser.GetPageAsync("/work/calendar");
        await start.SubmitAsync(new Dictionary<string, string> { ["language"] = "en" }, "form[action*=culture]");
        foreach (var address in new[] { "/work/calendar", "/work/calendar/2028", "/work/calendar/2028/notice" })
        {
            var page = await browser.GetPageAsync(address);
            page.Status.ShouldBe(HttpStatusCode.OK);
            foreach (var quoted in page.Document.QuerySelectorAll("main [lang^=zh]").ToList()) quoted.TextContent = "";
            Chinese().Match(page.Text).Value.ShouldBe("", $"in {address}");
        }
    }

    [Fact]
    public async Task Portal_AreasWithRunningLimits_AreAllReachedByARecount()
    {
        var written = typeof(IRunningLimits).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IRunningLimits)));
        var registered = await host.WithAsync(services => Task.FromResult(services.GetServices<IRunningLimits>().Select(limits => limits.GetType()).ToList()));
        registered.ShouldBe(written, ignoreOrder: true);
        registered.ShouldNotBeEmpty();
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}+")]
    private static partial Regex Chinese();
}
