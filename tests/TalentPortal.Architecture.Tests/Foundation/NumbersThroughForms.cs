using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;
using TalentPortal.Testing.Worlds;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>Sends numbers through every form that takes one, rightly and wrongly typed, and remembers them.</summary>
internal sealed partial class NumbersThroughForms(TwoWorlds worlds)
{
    private readonly PortalHost host = worlds.Host;
    private readonly List<string> numbers = [];

    public async Task<IReadOnlyList<string>> SendAsync()
    {
        await ApplyAsync();
        await AdministerAsync();
        await LookAsync();
        await ObjectAsync();
        await ImportAsync();
        await AnswerOfTheBankAsync();
        await CorrectAccountAsync();
        await ExportAsync();
        await host.WithAsync(services => services.GetRequiredService<OutboxDispatcher>().SendDueAsync(CancellationToken.None));
        return numbers;
    }

    private string Sent(string number)
    {
        numbers.Add(number);
        return number;
    }

    /// <summary>Registers with a phone, signs in wrongly and rightly, fills in the whole application and sends it.</summary>
    private async Task ApplyAsync()
    {
        var phone = Sent(Some.Phone());
        using var browser = host.Browse();
        var page = await (await browser.GetPageAsync("/register")).SubmitAsync(("Form.Phone", phone));
        page = await page.SubmitAsync(("Form.Code", await CodeToAsync(phone)), ("Form.Name", "试金石"), ("Form.Password", NewAccount.DefaultPassword), ("Form.PasswordAgain", NewAccount.DefaultPassword));
        page.Address.ShouldStartWith("/my");
        using (var stranger = host.Browse())
        {
            (await (await stranger.GetPageAsync("/signin")).SubmitAsync(("Form.Name", phone), ("Form.Password", "wrong-Horse-7"))).Status.ShouldBe(HttpStatusCode.Conflict);
            await (await stranger.GetPageAsync("/forgot-password")).SubmitAsync(("Form.Name", phone));
        }

        var draft = await (await browser.GetPageAsync("/my/apply")).PressAsync("main form[method=post]");
        page = await browser.GetPageAsync(draft.Address + "/identity");
        (await page.SubmitAsync(("Form.Name", "试金石"), ("Form.Number", Wrong(Some.IdNumber())))).Status.ShouldBe(HttpStatusCode.BadRequest);
        page = await page.SubmitAsync(("Form.Name", "试金石"), ("Form.Number", Sent(Some.IdNumber())));
        page = await page.SubmitAsync(("Form.Level", "Bachelor"), ("Form.IsFullTime", "true"), ("Form.School", "济南大学"), ("Form.Major", "机械工程"), ("Form.GraduatedOn.Year", "2025"), ("Form.GraduatedOn.Month", "6"), ("Form.GraduatedOn.Day", "20"));
        page = await browser.GetPageAsync($"{page.Address}?chosen={worlds.A.Employer.Id}");
        page = await page.SubmitAsync(
            ("Form.Kind", "Contract"), ("Form.StartedOn.Year", "2025"), ("Form.StartedOn.Month", "9"), ("Form.StartedOn.Day", "1"), ("Form.ContractEndsOn.Year", "2028"), ("Form.ContractEndsOn.Month", "8"), ("Form.ContractEndsOn.Day", "31"));
        (await page.SubmitAsync(("Form.HolderName", "试金石"), ("Form.BankName", "农业银行"), ("Form.Number", Wrong(Some.BankCard())))).Status.ShouldBe(HttpStatusCode.BadRequest);
        page = await page.SubmitAsync(("Form.HolderName", "试金石"), ("Form.BankName", "农业银行"), ("Form.Number", Sent(Some.BankCard())));
        page.Address.ShouldBe(draft.Address);
        foreach (var material in page.Document.QuerySelectorAll(".tasks a[href*='/materials/']").Select(link => link.GetAttribute("href")!))
            await (await browser.GetPageAsync(material)).UploadAsync(PortalUpload.Photo());
        await (await browser.GetPageAsync(draft.Address + "/consent")).SubmitAsync(("Form.Promise", "true"), ("Form.Consent", "true"));
        (await (await browser.GetPageAsync(draft.Address + "/check")).PressAsync("#q")).Address.ShouldStartWith("/my/applications/");
    }

    private async Task AdministerAsync()
    {
        using var administrator = await host.SignInAsAsync(worlds.A[Role.SystemAdministrator]);
        (await (await administrator.GetPageAsync("/work/accounts/new")).SubmitAsync(("Form.Name", "新任员"), ("Form.IdNumber", Sent(Some.IdNumber())), ("Form.Phone", Sent(Some.Phone())), ("Form.UserName", "canary.clerk"), ("Form.Roles", nameof(Role.IntakeClerk))))
            .Address.ShouldStartWith("/work/accounts/");
        using var security = await host.SignInAsAsync(worlds.A[Role.SecurityAdministrator]);
        (await (await security.GetPageAsync("/work/conflicts/new")).SubmitAsync(
            ("Form.Staff", worlds.A[Role.Finance].Id.ToString()), ("Form.Relation", "配偶"), ("Form.RelativeName", "某亲属"), ("Form.RelativeIdNumber", Sent(Some.IdNumber())))).Address.ShouldBe("/work/conflicts");
    }

    /// <summary>Searches by number, types one into an address, and reveals all three numbers of one person.</summary>
    private async Task LookAsync()
    {
        using var reviewer = await host.SignInAsAsync(worlds.A[Role.FirstReviewer]);
        foreach (var number in new[] { Sent(Some.IdNumber()), Sent(Some.Phone()) })
        {
            (await (await reviewer.GetPageAsync("/work/search")).SubmitAsync(new Dictionary<string, string> { ["q"] = number }, "form[action$='/search' i]")).Address.ShouldNotContain(number);
            (await reviewer.GetAsync("/work/search?q=" + number)).StatusCode.ShouldBe(HttpStatusCode.OK);
            await reviewer.GetAsync("/check?number=" + number);
        }

        var row = worlds.A.All(RowKind.Application).First(row => row.State == "AwaitingIntake");
        foreach (var field in new[] { PersonalField.IdNumber, PersonalField.Phone, PersonalField.BankAccount })
            (await (await reviewer.GetPageAsync($"/work/subsidies/{row.Key}/reveal")).SubmitAsync(("Form.Field", field.ToString()), ("Form.Purpose", "电话核实"))).Find(".money-strip").ShouldNotBeNull();
    }

    private async Task ObjectAsync()
    {
        var number = worlds.B.All(RowKind.NoticeNumber).First(row => row.State == "Published").Key;
        using var browser = host.Browse();
        (await (await browser.GetPageAsync($"/notices/{number}/object/1")).SubmitAsync(("Form.Name", "举报人"), ("Form.Phone", Sent(Some.Phone())), ("Form.Statement", "七月起已不在该单位上班，附考勤记录。"))).Address.ShouldContain("/received");
        using var office = await host.SignInAsAsync(worlds.A[Role.TalentOffice]);
        var objection = worlds.A.All(RowKind.Objection).First();
        (await (await office.GetPageAsync($"/work/objections/{objection.Key}/contact")).SubmitAsync(("Form.Reason", "联系异议人核实"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>A roster too large for small buffers, with faulty rows, from the upload to the import.</summary>
    private async Task ImportAsync()
    {
        var employer = worlds.A.Employer;
        var rows = Enumerable.Range(0, 6_000).Select(i => new[] { employer.Name, i % 100 == 0 ? "x" : employer.CreditCode, "名册" + Some.Name(), i % 40 == 0 ? Sent(Some.IdNumber()) : Some.IdNumber(), "2026-02", "已缴", "2026-02-15", "否" });
        using var clerk = await host.SignInAsAsync(worlds.A[Role.FirstReviewer]);
        using var file = Sheets.Xlsx([[.. RosterColumns.Headings], .. rows]);
        file.Length.ShouldBeGreaterThan(70_000);
        var page = await (await clerk.GetPageAsync("/work/insurance")).UploadAsync("Roster", "大名册.xlsx", new StreamContent(file));
        await WorkAsync();
        (await clerk.GetAsync(page.Address + "?handler=Annotated")).StatusCode.ShouldBe(HttpStatusCode.OK);
        page = await (await clerk.GetPageAsync(page.Address)).SubmitAsync();
        await WorkAsync();
        (await clerk.GetPageAsync(page.Address)).Text.ShouldContain("60 行未导入");
    }

    /// <summary>The bank repeats whole account numbers, one of them wrong.</summary>
    private async Task AnswerOfTheBankAsync()
    {
        using var finance = await host.SignInAsAsync(worlds.A[Role.Finance]);
        var batch = worlds.A.All(RowKind.Batch).First();
        var answer = "序号,收款账号,金额,结果,原因\r\n" + string.Join("\r\n", Enumerable.Range(1, 3).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i},{Sent(Some.BankCard())},1.00,成功,")));
        await (await finance.GetPageAsync($"/work/payments/{batch.Key}/result")).UploadAsync("Upload", "回盘.csv", new ByteArrayContent(Encoding.UTF8.GetBytes(answer)));
    }

    private async Task CorrectAccountAsync()
    {
        var row = worlds.B.All(RowKind.Application).First(row => row.State == "PaymentFailed");
        using var applicant = await host.SignInAsAsync(row.Owner!);
        var page = await (await applicant.GetPageAsync($"/my/applications/{row.Key}/account")).SubmitAsync(("Form.BankName", "建设银行"), ("Form.HolderName", row.Owner!.DisplayName), ("Form.Number", Sent(Some.BankCard())));
        page.Address.ShouldBe($"/my/applications/{row.Key}");
    }

    private async Task ExportAsync()
    {
        using var office = await host.SignInAsAsync(worlds.A[Role.TalentOffice]);
        using var reviewer = await host.SignInAsAsync(worlds.A[Role.FirstReviewer]);
        foreach (var (browser, address) in new[] { (office, "/work/ledger?handler=Export"), (reviewer, "/work/subsidies/export") })
            (await browser.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using (var employers = await (await reviewer.GetPageAsync("/work/employers")).FormToSend("form[action*='handler=Export']").SendAsync(reviewer)) employers.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var paper in worlds.A.All(RowKind.Paper)) (await office.GetAsync($"/documents/{paper.Key}/pdf")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private string Wrong(string number) => Sent(number[..^1] + (number[^1] == '5' ? '6' : '5'));

    private async Task<string> CodeToAsync(string phone) => Code().Match((await host.MessagesToAsync(phone))[0].Text).Value;

    private async Task WorkAsync()
    {
        while (await host.Services.GetRequiredService<JobWorker>().RunNextAsync(CancellationToken.None)) host.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex Code();
}
