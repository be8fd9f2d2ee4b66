using System.Globalization;
using System.Net;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Foundation;

public sealed class FormsTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    [Fact]
    public async Task InvalidField_WhenSent_ComesBackWithItsMessageAndWhatWasTyped()
    {
        var page = await SubmitAsync(("Form.Amount", "12"));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.TextsOf(".err-box h2").ShouldBe(["有 1 处需要修改"]);
        page.Find(".err-box a")!.GetAttribute("href").ShouldBe("#Form_Opinion");
        page.TextsOf(".has-err .err-t").ShouldBe(["请填写意见"]);
        page.Find("#Form_Opinion")!.GetAttribute("aria-describedby").ShouldBe("Form_Opinion-hint Form_Opinion-error");
        page.Find("#Form_Amount")!.GetAttribute("value").ShouldBe("12");
        page.Document.Title.ShouldNotBeNull().ShouldStartWith("错误：");
    }

    [Fact]
    public async Task RefusedForm_WhenSent_ComesBackWithTheWordingAndWhatWasTyped()
    {
        var page = await SubmitAsync(("Form.Opinion", "refused"));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Errors.ShouldBe(["审计人员只查看，不能兼任其他角色。"]);
        page.TextsOf("#Form_Opinion").ShouldBe(["refused"]);
    }

    [Fact]
    public async Task WordWhereANumberBelongs_WhenSent_NeverReachesTheHandler()
    {
        var page = await SubmitAsync(("Form.Opinion", "broken"), ("Form.Amount", "zwölf"));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.TextsOf(".has-err .err-t").ShouldBe(["“zwölf”无法识别，请核对；金额和数量只填数字，例如300000"]);
    }

    [Theory]
    [InlineData("2026", "3", "5", "2026-03-05")]
    [InlineData("2024", "02", "29", "2024-02-29")]
    public async Task Date_TypedAsThreeNumbers_ArrivesWhole(string year, string month, string day, string date)
    {
        var page = await SubmitAsync(("Form.Opinion", "fine"), ("Form.Start.Year", year), ("Form.Start.Month", month), ("Form.Start.Day", day));

        var expected = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        Uri.UnescapeDataString(page.Address).ShouldBe("/samples/refuse?start=" + expected);
    }

    [Theory]
    [InlineData("2025", "2", "29")]
    [InlineData("2025", "", "")]
    [InlineData("二〇二五", "1", "1")]
    public async Task Date_ThatDoesNotExist_ComesBackAsTyped(string year, string month, string day)
    {
        var page = await SubmitAsync(("Form.Opinion", "fine"), ("Form.Start.Year", year), ("Form.Start.Month", month), ("Form.Start.Day", day));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.TextsOf(".has-err .err-t").ShouldBe(["请填写完整、真实存在的日期"]);
        page.Find("#Form_Start_Year")!.GetAttribute("value").ShouldBe(year);
    }

    [Fact]
    public async Task PostedForms_OnAnyPage_CarryATokenAndEachItsOwnKey()
    {
        using var browser = await portal.SignInAsAsync(Role.Applicant);

        var forms = (await browser.GetPageAsync("/samples/refuse")).Document.QuerySelectorAll("form[method=post]");

        forms.Length.ShouldBeGreaterThan(2);
        forms.ShouldAllBe(form => form.QuerySelectorAll("input[name=__RequestVerificationToken]").Length == 1);
        forms.Select(form => form.QuerySelector("input[name=__key]")!.GetAttribute("value")).Distinct().Count().ShouldBe(forms.Length);
    }

    private async Task<PortalPage> SubmitAsync(params (string, string)[] fields)
    {
        using var browser = portal.Browse();
        return await (await browser.GetPageAsync("/samples/refuse")).SubmitAsync(fields);
    }
}
