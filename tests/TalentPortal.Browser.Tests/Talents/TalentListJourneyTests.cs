using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents.Import;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Browser.Tests.Talents;

/// <summary>A clerk turns a list of 400 people with faults and repetitions into a register, finds one of them, and takes the import back; every page on the way is looked at by axe.</summary>
public sealed class TalentListJourneyTests(Chromium chromium, LivePortal portal) : IClassFixture<LivePortal>
{
    [Theory]
    [InlineData(1440, "zh-CN", 11)]
    [InlineData(390, "en", 12)]
    public async Task List_FromUploadToTheRegisterAndBack_ByTheScreenAlone(int width, string language, int seed)
    {
        var list = new TalentListGenerator(400, seed, DateOnly.FromDateTime(portal.Now));
        string[][] rows = [[.. TalentListGenerator.Headings], .. list.Rows()];
        var sound = rows.Length - 1 - list.Faulty - list.Repeated;
        await using var context = await chromium.OpenAsync(width);
        await portal.SignInAsync(context, Role.TalentOffice);
        var page = await context.NewPageAsync();
        await page.OpenInAsync(portal.Address, language);

        await page.GotoAsync(new Uri(portal.Address, "/work/talents/import").ToString());
        await LookAsync(page);
        await page.SetInputFilesAsync("#List", new FilePayload { Name = $"list{seed}.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = Sheets.Xlsx(rows).ToArray() });
        await page.PressAsync("main form button");
        page.Url.ShouldEndWith("/columns");
        await LookAsync(page);
        await page.ClickAsync(".actionbar button");
        await page.WaitForSelectorAsync("progress");
        await WorkAsync();
        // The page asks for itself; nobody reloads it.
        await page.WaitForSelectorAsync(".actionbar button");
        await LookAsync(page);
        (await page.InnerTextAsync(".actionbar button")).ShouldContain($"{sound}");
        await page.ClickAsync(".actionbar button");
        await page.WaitForSelectorAsync("progress");
        await WorkAsync();
        await page.WaitForSelectorAsync("a[href$='/undo']");
        await LookAsync(page);

        await page.ClickAsync("a[href$='/undo']");
        await page.WaitForSelectorAsync("#Form_Reason");
        await LookAsync(page);
        await page.FillAsync("#Form_Reason", "重复导入");
        await page.ClickAsync(".actionbar button");
        await page.WaitForSelectorAsync("progress");
        await WorkAsync();
        await page.WaitForSelectorAsync(language == "en" ? $"text={sound} removed" : $"text=删除新增 {sound} 人");
        await LookAsync(page);
    }

    private static async Task LookAsync(IPage page) => (await page.AxeFindingsAsync()).ShouldBeEmpty();

    private async Task WorkAsync()
    {
        while (await portal.Services.GetRequiredService<JobWorker>().RunNextAsync(TestContext.Current.CancellationToken)) portal.Clock.Advance(TimeSpan.FromSeconds(1));
    }
}
