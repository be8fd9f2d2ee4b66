using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Browser.Tests.Talents;

/// <summary>A clerk imports a roster with one sound and one faulty row and settles the employer it brought; every page on the way is looked at by axe.</summary>
public sealed class RosterJourneyTests(Chromium chromium, LivePortal portal) : IClassFixture<LivePortal>
{
    [Theory]
    [InlineData(1440, "zh-CN", "91371499MA900001XQ", "371499199503120012", "新增 1 条，变更 0 条，无变化 0 条，有误 1 行未导入")]
    [InlineData(390, "en", "91371499MA9000029U", "371499199003120016", "1 new, 0 changed, 0 unchanged, 1 faulty and left out")]
    public async Task Roster_FromUploadToTheCheckedEmployer_ByTheScreenAlone(int width, string language, string code, string number, string outcome)
    {
        await using var context = await chromium.OpenAsync(width);
        await portal.SignInAsync(context, Role.FirstReviewer);
        var page = await context.NewPageAsync();
        await page.OpenInAsync(portal.Address, language);

        await OpenAsync(page, "/work/insurance");
        await page.SetInputFilesAsync("#Roster", Roster(code, number));
        await page.ClickAsync("main form button");
        await page.WaitForSelectorAsync("progress");
        await LookAsync(page);
        await WorkAsync();
        // The page asks for itself; nobody reloads it.
        await page.WaitForSelectorAsync(".actionbar button");
        await LookAsync(page);
        await page.ClickAsync(".actionbar button");
        await page.WaitForSelectorAsync("progress");
        await WorkAsync();
        await page.WaitForSelectorAsync($"text={outcome}");
        await LookAsync(page);

        await OpenAsync(page, "/work/jobs");
        await OpenAsync(page, "/work/employers/new");
        await OpenAsync(page, $"/work/employers?q={code}");
        await page.PressAsync("tbody a");
        await LookAsync(page);
        await page.PressAsync(".page-h a[href$='/edit']");
        await LookAsync(page);
        await page.SelectOptionAsync("#Form_TownshipCode", "371425001000");
        await page.FillAsync("#Form_Reason", "对照执照核对");
        await page.PressAsync(".actionbar button");
        await LookAsync(page);
        (await page.InnerTextAsync(".page-h")).ShouldNotContain(language == "en" ? "To be checked" : "待核对");
    }

    private async Task OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(new Uri(portal.Address, path).ToString());
        await LookAsync(page);
    }

    private static async Task LookAsync(IPage page) =>
        (await page.AxeFindingsAsync()).ShouldBeEmpty();

    private async Task WorkAsync()
    {
        while (await portal.Services.GetRequiredService<JobWorker>().RunNextAsync(TestContext.Current.CancellationToken)) portal.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private static FilePayload Roster(string code, string number) => new()
    {
        Name = "roster.xlsx",
        MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Buffer = Sheets.Xlsx([.. RosterColumns.Headings], ["齐河名册有限公司", code, "刘明", number, "2026-02", "已缴", "2026-02-15", "否"], ["", "x", "", "", "", "", "", ""]).ToArray(),
    };
}
