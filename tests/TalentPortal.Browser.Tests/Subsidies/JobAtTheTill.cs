using System.Text;
using Microsoft.Playwright;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Browser.Tests.Subsidies;

/// <summary>Rosters in, notices out, months granted, money sent: what is done for many people at once.</summary>
internal sealed class JobAtTheTill(Journey journey, JobWords words, JobPeople people)
{
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly List<(string Name, string Number)> colleagues = [.. Enumerable.Range(0, 4).Select(i => (words.Colleague(i), Some.IdNumber(new DateOnly(1999, 1, 1))))];

    /// <summary>The applicant and four colleagues, each insured in each month; the month named came three months late.</summary>
    public async Task ImportAsync(YearMonth first, YearMonth last, YearMonth? late = null)
    {
        await using var clerk = await journey.SeatAsync(people.Reviewer);
        await clerk.GoAsync("/work/insurance");
        await clerk.Page.SetInputFilesAsync("#Roster", new FilePayload { Name = $"roster-{last}.xlsx", MimeType = Sheet, Buffer = Roster(first.To(last), late) });
        await clerk.PressAsync("main form button");
        await journey.Portal.WorkAsync();
        // The page asks for itself; nobody reloads it.
        await clerk.Page.WaitForSelectorAsync(".actionbar button");
        await clerk.JudgeAsync();
        await clerk.PressAsync(".actionbar button");
        await journey.Portal.WorkAsync();
        await clerk.Page.WaitForSelectorAsync("progress", new PageWaitForSelectorOptions { State = WaitForSelectorState.Detached });
        await clerk.JudgeAsync();
    }

    /// <summary>Drafted by one, checked by another, published.</summary>
    public async Task PublishAsync()
    {
        await using var maker = await journey.SeatAsync(people.Office);
        await maker.GoAsync("/work/notices");
        await maker.PressAsync("a[href$='/make']");
        await maker.FillAsync(("Title", words.NoticeTitle), ("ItemName", words.Item), ("Department", words.School), ("Phone", "0534-5330000"), ("HowToObject", words.Opinion));
        await maker.PressAsync("main form button");
        var draft = new Uri(maker.Page.Url).AbsolutePath;
        await using (var checker = await journey.SeatAsync(people.OtherOffice))
        {
            await checker.GoAsync(draft);
            await checker.PressAsync("a[href$='/check']");
            await checker.PressAsync(".actionbar button");
        }

        await maker.GoAsync(draft);
        await maker.PressAsync("a[href$='/publish']");
        await maker.PressAsync(".actionbar button");
    }

    /// <summary>One person starts the month's accrual, the job computes it, another checks it.</summary>
    public async Task AccrueAsync(YearMonth month)
    {
        await using var maker = await journey.SeatAsync(people.SecondReviewer);
        await maker.GoAsync("/work/accrual");
        await maker.FillAsync(("Month", month.ToString()));
        await maker.PressAsync("main form button");
        await journey.Portal.WorkAsync();
        await maker.Page.WaitForSelectorAsync("progress", new PageWaitForSelectorOptions { State = WaitForSelectorState.Detached });
        await maker.JudgeAsync();
        await using var checker = await journey.SeatAsync(people.Accountant);
        await checker.GoAsync(new Uri(maker.Page.Url).AbsolutePath);
        await checker.PressAsync("tbody a");
        await checker.PressAsync(".page-h a");
        await checker.PressAsync("form.actionbar button");
    }

    /// <summary>Made by one, checked by another, sent, fetched as a file, and what the bank says taken in.</summary>
    public async Task PayAsync()
    {
        await using var maker = await journey.SeatAsync(people.Finance);
        await maker.GoAsync("/work/payments");
        await maker.PressAsync("a[href$='/make']");
        await maker.FillAsync(("Period", YearMonth.Of(journey.Portal.Today).ToString()));
        await maker.PressAsync(".actionbar button");
        var batch = new Uri(maker.Page.Url).AbsolutePath;
        await using (var checker = await journey.SeatAsync(people.OtherFinance)) await StepAsync(checker, batch, "check");
        await StepAsync(maker, batch, "send");
        await maker.GoAsync($"{batch}/download");
        await maker.FillAsync(("Reason", words.Opinion));
        await maker.Page.SelectOptionAsync("#Format", "Csv");
        var file = await DownloadAsync(maker.Page);
        await maker.GoAsync($"{batch}/result");
        await maker.Page.SetInputFilesAsync("#Upload", new FilePayload { Name = "result.csv", MimeType = "text/csv", Buffer = Answer(file) });
        await maker.PressAsync(".actionbar button");
        await maker.GoAsync("/work/ledger");
    }

    private async Task StepAsync(Visit officer, string batch, string step)
    {
        await officer.GoAsync(batch);
        await officer.PressAsync($"a[href$='/{step}']");
        await officer.FillAsync(("Reason", words.Opinion));
        await officer.PressAsync(".actionbar button");
    }

    private static async Task<string> DownloadAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".actionbar button").First.ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(content, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    /// <summary>The bank's answer to its file: everything paid.</summary>
    private static byte[] Answer(string file) => Encoding.UTF8.GetBytes(string.Join("\r\n", CsvText.Parse(file)
        .Where(cells => cells[0].All(char.IsAsciiDigit)).Select(cells => $"{cells[0]},{cells[2][^4..]},{cells[4]},成功,").Prepend("序号,账号后四位,金额,结果,原因")));

    private byte[] Roster(IEnumerable<YearMonth> months, YearMonth? late)
    {
        string[] Row(string name, string number, YearMonth month, bool isLate) =>
            [words.Employer, words.CreditCode, name, number, month.ToString(), "已缴", $"{(isLate ? month.AddMonths(2) : month)}-15", isLate ? "是" : "否"];
        var rows = months.SelectMany(month => colleagues.Select(colleague => Row(colleague.Name, colleague.Number, month, false)).Prepend(Row(words.Applicant, words.IdNumber, month, month == late)));
        return Sheets.Xlsx([[.. RosterColumns.Headings], .. rows]).ToArray();
    }
}
