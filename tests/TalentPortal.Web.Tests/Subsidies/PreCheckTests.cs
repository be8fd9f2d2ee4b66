using System.Net;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

public sealed class PreCheckTests(PortalHost host) : IClassFixture<PortalHost>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await new SubsidyWorld(host).OpenAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task MasterInACompany_WithoutSigningIn_SeesTheWholeSumAndItsLines()
    {
        var page = await AskAsync(("Form.Level", "Master"), ("Form.Insured", "true"), ("Form.FirstInsured.Year", "2026"), ("Form.FirstInsured.Month", "3"));

        page.Heading.ShouldBe("按您的回答，可以得到");
        page.TextsOf(".rc-t strong").ShouldBe(["¥39,600.00"]);
        page.TextsOf(".rc-l dd").ShouldContain("× 36 = 39,600.00");
        page.Find(".rc-t .caps")!.TextContent.ShouldBe("叁万玖仟陆佰元整");
    }

    [Fact]
    public async Task NotInsuredYet_WithinThreeYears_SeesTheNearestWayAndItsLastMonth()
    {
        var page = await AskAsync(("Form.Level", "Bachelor"), ("Form.Graduation.Year", "2023"), ("Form.Graduation.Month", "７"), ("Form.Insured", "false"));

        page.Heading.ShouldBe("现在还不能领，差 1 个条件");
        page.Find(".nearest")!.TextContent.ShouldContain("2026-07");
        page.TextsOf(".nearest .rc-t strong").ShouldBe(["¥19,800.00"]);
        page.Document.QuerySelectorAll(".bad, .st-no").ShouldBeEmpty();
    }

    [Fact]
    public async Task MissingAnswers_WhenSent_AreSaidBesideTheFieldsWithTheOthersKept()
    {
        var page = await AskAsync(("Form.Birth.Year", "98"), ("Form.Insured", "true"));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Errors.ShouldContain("请填写年份（4 位）和月份（1 至 12）");
        page.Find("#Form_Birth_Year")!.GetAttribute("value").ShouldBe("98");
        page.Find("#work-Enterprise")!.HasAttribute("checked").ShouldBeTrue();
    }

    /// <summary>The model state keeps its entries by the alphabet; the reader goes down the page.</summary>
    [Fact]
    public async Task MissingAnswers_AreListedInTheOrderOfTheQuestions()
    {
        using var browser = host.Browse();
        var page = await (await browser.GetPageAsync("/precheck")).PressAsync("main form[method=post]");

        page.Errors.ShouldBe(["请填写出生年月", "请选择学历", "请选择是或否", "请填写毕业年月", "请选择工作情况", "请选择缴过或还没有"]);
    }

    [Fact]
    public async Task FirstMonth_WhenSaidToBeInsured_IsAskedFor()
    {
        var page = await AskAsync(("Form.Level", "Bachelor"), ("Form.Insured", "true"));

        page.Errors.ShouldBe(["请填写第一次缴费的年月"]);
    }

    [Fact]
    public async Task PreCheck_FromTheHomePage_IsOneStepAway()
    {
        using var browser = host.Browse();

        var page = await (await browser.GetPageAsync("/")).FollowAsync(".hero a[href='/precheck']");

        page.Heading.ShouldBe("看看能领多少");
    }

    [Fact]
    public async Task Officer_WhoIsNoApplicant_IsNotSentToARoomThatIsLocked()
    {
        using var clerk = await host.SignInAsAsync(TalentPortal.Domain.Accounts.Role.FirstReviewer);

        (await clerk.GetPageAsync("/precheck")).Document.QuerySelectorAll("a[href='/my']").ShouldBeEmpty();
    }

    private async Task<PortalPage> AskAsync(params (string Name, string Value)[] answers)
    {
        using var browser = host.Browse();
        var usual = new Dictionary<string, string>
        {
            ["Form.Birth.Year"] = "1999",
            ["Form.Birth.Month"] = "1",
            ["Form.FullTime"] = "true",
            ["Form.Graduation.Year"] = "2025",
            ["Form.Graduation.Month"] = "6",
            ["Form.Work"] = "Enterprise",
        };
        foreach (var (name, value) in answers) usual[name] = value;
        return await (await browser.GetPageAsync("/precheck")).SubmitAsync(usual);
    }
}
