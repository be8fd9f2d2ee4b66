using TalentPortal.Domain.Accounts;
using TalentPortal.Testing.Foundation;

namespace TalentPortal.Web.Tests.Foundation;

public sealed class FormsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task An_invalid_field_comes_back_with_400_its_message_and_what_was_typed()
    {
        var answer = await SubmitAsync(("Form.Amount", "12"));

        answer.Status.ShouldBe(400);
        answer.TextOf(".err-box h2").ShouldBe("有 1 处需要修改");
        answer.Document.QuerySelector(".err-box a")!.GetAttribute("href").ShouldBe("#Form_Opinion");
        answer.TextOf(".has-err .err-t").ShouldBe("请填写意见");
        answer.Document.QuerySelector("#Form_Opinion")!.GetAttribute("aria-describedby").ShouldBe("Form_Opinion-hint Form_Opinion-error");
        answer.Document.QuerySelector("#Form_Amount")!.GetAttribute("value").ShouldBe("12");
        answer.Document.Title.ShouldStartWith("错误：");
    }

    [Fact]
    public async Task A_refusal_comes_back_with_409_its_wording_and_what_was_typed()
    {
        var answer = await SubmitAsync(("Form.Opinion", "refused"));

        answer.Status.ShouldBe(409);
        answer.TextOf(".err-box").ShouldContain("审计人员只查看");
        answer.TextOf("#Form_Opinion").ShouldBe("refused");
    }

    [Fact]
    public async Task A_word_where_a_number_belongs_never_reaches_the_handler()
    {
        var answer = await SubmitAsync(("Form.Opinion", "broken"), ("Form.Amount", "zwölf"));

        answer.Status.ShouldBe(400);
        answer.TextOf(".has-err .err-t").ShouldBe("“zwölf”的格式不对，请核对");
    }

    [Theory]
    [InlineData("2026", "3", "5", "2026-03-05")]
    [InlineData("2024", "02", "29", "2024-02-29")]
    public async Task A_date_typed_as_three_numbers_arrives_whole(string year, string month, string day, string date)
    {
        var answer = await SubmitAsync(("Form.Opinion", "fine"), ("Form.Start.Year", year), ("Form.Start.Month", month), ("Form.Start.Day", day));

        answer.Status.ShouldBe(302);
        Uri.UnescapeDataString(answer.Location!).ShouldContain(DateOnly.Parse(date, null).ToString("d", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2025", "2", "29")]
    [InlineData("2025", "", "")]
    [InlineData("二〇二五", "1", "1")]
    public async Task A_date_that_does_not_exist_comes_back_as_typed(string year, string month, string day)
    {
        var answer = await SubmitAsync(("Form.Opinion", "fine"), ("Form.Start.Year", year), ("Form.Start.Month", month), ("Form.Start.Day", day));

        answer.Status.ShouldBe(400);
        answer.TextOf(".has-err .err-t").ShouldBe("请填写完整、真实存在的日期");
        answer.Document.QuerySelector("#Form_Start_Year")!.GetAttribute("value").ShouldBe(year);
    }

    [Fact]
    public async Task Every_posted_form_carries_a_key_and_a_token_each_its_own_key()
    {
        using var browser = portal.Host.BrowserOf(SomeActor.With(Role.Applicant));

        var page = await browser.GetAsync("/samples/refuse");

        var forms = page.Document.QuerySelectorAll("form[method=post]");
        forms.Length.ShouldBeGreaterThan(2);
        forms.ShouldAllBe(form => form.QuerySelectorAll("input[name=__RequestVerificationToken]").Length == 1);
        forms.Select(form => form.QuerySelector("input[name=__key]")!.GetAttribute("value")).Distinct().Count().ShouldBe(forms.Length);
    }

    private async Task<PortalAnswer> SubmitAsync(params (string, string)[] fields)
    {
        using var browser = portal.Host.Browser();
        return await browser.SubmitAsync(await browser.GetAsync("/samples/refuse"), "#sample", fields);
    }
}
