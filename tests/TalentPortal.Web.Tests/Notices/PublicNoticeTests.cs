using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Notices;
using TalentPortal.Testing;
using TalentPortal.Testing.Notices;
using UglyToad.PdfPig;

namespace TalentPortal.Web.Tests.Notices;

public sealed partial class PublicNoticeTests : IAsyncLifetime
{
    private static readonly DateOnly Published = new(2026, 9, 24);

    private readonly PortalHost host = new();
    private readonly List<ListedCase> listed = [];
    private NoticeWorld world = null!;
    private string number = "";

    public async ValueTask InitializeAsync()
    {
        host.Settings["DocumentCheck:PdfsPerAddress"] = "3";
        await host.InitializeAsync();
        world = await NoticeWorld.OnAsync(host, Published);
        listed.Add(await world.ApprovedAsync("张建明", "齐河一号有限公司"));
        listed.Add(await world.ApprovedAsync("王伟", "齐河二号有限公司"));
        listed.Add(await world.ApprovedAsync("王伟", "齐河二号有限公司"));
        number = await world.PublishedAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Home_WhileANoticeRuns_LeadsToIt()
    {
        using var browser = host.Browse();
        var page = await (await browser.GetPageAsync("/")).FollowAsync("a[href^='/notices/gs']");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("张*明");
        page.Text.ShouldContain("2026年10月9日");
        page.Text.ShouldContain("4,950.00");
    }

    [Fact]
    public async Task PublicPages_OfTwoNotices_LeakNothingOfAnybody()
    {
        var other = await NoticeWorld.OnAsync(host, Published);
        listed.Add(await other.ApprovedAsync("赵子涵"));
        var second = await other.PublishedAsync();
        await world.ObjectAsync(number, 1);
        using var browser = host.Browse();
        string[] addresses = ["/", "/notices", .. new[] { number, second }.SelectMany(notice => new[] { $"/notices/{notice}", $"/notices/{notice}/print", $"/notices/{notice}/object/1", $"/notices/{notice}/pdf" })];
        foreach (var address in addresses) Leaks(await ReadAsync(browser, address)).ShouldBeEmpty(address);
    }

    /// <summary>The paper is drawn anew for whoever asks; the page itself stays open to everybody.</summary>
    [Fact]
    public async Task Pdf_AskedForAgainAndAgainFromOneAddress_IsRefusedAfterItsTries()
    {
        using var browser = host.Browse();
        for (var i = 0; i < 3; i++) (await browser.GetAsync($"/notices/{number}/pdf")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await browser.GetAsync($"/notices/{number}/pdf")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await browser.GetPageAsync($"/notices/{number}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task PublicPage_OfTwoWhoShareNameAndEmployer_LeavesAThousandCandidates()
    {
        using var browser = host.Browse();
        var page = await browser.GetPageAsync($"/notices/{number}");
        var shown = MaskedNumber().Matches(page.Text).Select(match => match.Value).ToList();
        shown.Count.ShouldBe(2);
        // Four digits of place, ten hidden, four at the end: every birth day of forty years and the hidden county digits remain.
        shown.ShouldAllBe(mask => mask.Count(character => character == '*') == 10);
    }

    [Fact]
    public async Task Notice_AfterItsTakeDown_IsGone()
    {
        NoticeWorld.GoTo(host, new DateOnly(2026, 10, 15));
        using var browser = host.Browse();
        var page = await browser.GetPageAsync($"/notices/{number}");
        page.Status.ShouldBe(HttpStatusCode.Gone);
        page.Text.ShouldNotContain("张*明");
        (await browser.GetPageAsync($"/notices/{number}/pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetPageAsync($"/notices/{number}/object/1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetPageAsync("/notices")).Text.ShouldNotContain(number);
    }

    [Fact]
    public async Task Notice_NotPublishedAndNotThere_AnswerAlike()
    {
        using var browser = host.Browse();
        var (unknown, drafted) = (await browser.GetAsync("/notices/GS26-99999"), await browser.GetAsync("/notices/draft"));
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        drafted.StatusCode.ShouldBe(unknown.StatusCode);
    }

    [Fact]
    public async Task Objection_SentTwiceFromOneForm_IsOneObjection()
    {
        using var browser = host.Browse();
        var form = await browser.GetPageAsync($"/notices/{number}/object/1");
        (string, string)[] values = [("Form.Name", "孙立新"), ("Form.Phone", "13812345678"), ("Form.Statement", "七月起已不在该单位上班，附考勤。")];
        var first = await form.SubmitAsync(values);
        var second = await form.SubmitAsync(values);

        first.Text.ShouldContain("YY26-00001");
        second.Text.ShouldContain("YY26-00001");
        (await host.WithDbAsync(db => db.Objections.CountAsync())).ShouldBe(1);
        (await host.WithDbAsync(db => db.NoticeItems.SingleAsync(item => item.Serial == 1))).State.ShouldBe(NoticeItemState.Held);
    }

    [Fact]
    public async Task Objection_WithoutNameOrReason_SaysWhatIsMissingAndKeepsTheRest()
    {
        using var browser = host.Browse();
        var page = await (await browser.GetPageAsync($"/notices/{number}/object/1")).SubmitAsync(("Form.Name", ""), ("Form.Phone", "123"), ("Form.Statement", "短"));
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Errors.Count.ShouldBe(3);
        (await host.WithDbAsync(db => db.Objections.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Paper_VerifiedByItsCode_IsValid_AndAWrongCodeAnswersLikeAnUnknownNumber()
    {
        var issued = await host.WithDbAsync(db => db.IssuedDocuments.SingleAsync(row => row.Number == number));
        using var browser = host.Browse();
        var page = await browser.GetPageAsync($"/check?number={number}&code={issued.CheckCode}");
        (await page.SubmitAsync()).Text.ShouldContain("有效");
        var wrong = await page.SubmitAsync(("Form.Code", "2222-2222-2222"));
        var unknown = await page.SubmitAsync(("Form.Number", "GS26-99999"));
        wrong.Text.ShouldContain("无法核验");
        wrong.Text.ShouldBe(unknown.Text);
    }

    private IEnumerable<string> Leaks(string text)
    {
        foreach (var person in listed)
            foreach (var canary in new[] { person.IdNumber, person.Phone, person.Card, person.IdNumber[6..14], person.Person.Value.ToString("N"), person.Application.Value.ToString("N") })
                if (text.Contains(canary, StringComparison.OrdinalIgnoreCase)) yield return canary;
        foreach (Match number in FullNumber().Matches(text)) yield return number.Value;
        if (text.Contains("13812345678", StringComparison.Ordinal) || text.Contains("孙立新", StringComparison.Ordinal)) yield return "the objector";
    }

    private static async Task<string> ReadAsync(PortalBrowser browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        if (answer.Content.Headers.ContentType?.MediaType != "application/pdf") return await answer.Content.ReadAsStringAsync();
        using var pdf = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync());
        var text = new StringBuilder();
        foreach (var page in pdf.GetPages()) text.AppendLine(page.Text);
        return text.ToString();
    }

    [GeneratedRegex(@"(?<![0-9A-Za-z*-])\d{4}\*+\d{3}[\dX]")]
    private static partial Regex MaskedNumber();

    [GeneratedRegex(@"(?<![0-9A-Za-z])(\d{17}[\dX]|1[3-9]\d{9}|\d{16,19})(?![0-9A-Za-z])")]
    private static partial Regex FullNumber();
}
