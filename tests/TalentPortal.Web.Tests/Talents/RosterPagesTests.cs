using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Talents;

public sealed class RosterPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Roster_UploadedCheckedAndConfirmed_IsImportedAndSaysWhatChanged()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        var uploaded = await UploadAsync(clerk, "十月.xlsx", ["齐河甲有限公司", "91371499MA900001XQ", "刘明", "371499199503120012", "2026-02", "已缴", "2026-02-15", "否"], ["", "x", "", "", "", "", "", ""]);
        uploaded.Heading.ShouldBe("十月.xlsx");
        uploaded.Find("progress").ShouldNotBeNull();
        await WorkAsync();
        var check = await clerk.GetPageAsync(uploaded.Address);
        check.Text.ShouldContain("统一社会信用代码应为 18 位");
        check.Text.ShouldContain("371499********0012");
        var result = await check.SubmitAsync();
        await WorkAsync();

        (await clerk.GetPageAsync(result.Address)).Text.ShouldContain("新增 1 条，变更 0 条，无变化 0 条，有误 1 行未导入");
    }

    [Fact]
    public async Task Roster_ConfirmationSentTwice_MakesOneImport()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var uploaded = await UploadAsync(clerk, "二次.xlsx", ["齐河乙有限公司", "91371499MA900001XQ", "赵亮", "371499199003120016", "2026-01", "未缴", "", "否"]);
        await WorkAsync();
        var check = await clerk.GetPageAsync(uploaded.Address);
        var before = await host.WithDbAsync(db => db.Jobs.CountAsync());

        await check.SubmitAsync();
        await check.SubmitAsync();

        (await host.WithDbAsync(db => db.Jobs.CountAsync())).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Roster_AnnotatedCopy_IsADownload()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var uploaded = await UploadAsync(clerk, "有误.xlsx", ["", "x", "", "", "", "", "", ""]);
        await WorkAsync();

        var copy = await clerk.GetAsync(uploaded.Address + "?handler=Annotated");

        copy.StatusCode.ShouldBe(HttpStatusCode.OK);
        copy.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        copy.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Theory]
    [InlineData("word.xlsx", "no spreadsheet", "这不是 Excel 文件")]
    public async Task Roster_OtherFile_IsRefusedAtOnce(string name, string content, string words)
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        var answer = await SendAsync(clerk, name, new StringContent(content));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Errors.ShouldHaveSingleItem().ShouldContain(words);
    }

    [Fact]
    public async Task Roster_WithoutAFile_AsksForOne()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        var answer = await (await clerk.GetPageAsync("/work/insurance")).SubmitAsync();

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe(["请选择文件"]);
    }

    [Theory]
    [InlineData(Role.SecondReviewer)]
    [InlineData(Role.Applicant)]
    [InlineData(Role.Auditor)]
    public async Task Rosters_ForOtherRoles_AreClosed(Role role)
    {
        using var other = await host.SignInAsAsync(role);

        (await other.GetAsync("/work/insurance")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Jobs_ShowTheOwnersAndNobodyElses()
    {
        using var owner = await host.SignInAsAsync(Role.FirstReviewer);
        using var other = await host.SignInAsAsync(Role.FirstReviewer);
        await UploadAsync(owner, "任务.xlsx", ["", "x", "", "", "", "", "", ""]);
        await WorkAsync();

        var mine = await owner.GetPageAsync("/work/jobs");
        mine.Text.ShouldContain("已校验 1 行，有误 1 行");
        (await other.GetPageAsync("/work/jobs")).Text.ShouldContain("没有后台任务");
        (await other.GetAsync(mine.Find("a[href*=Result]")!.GetAttribute("href")!)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Job_Waiting_CanBeCancelled()
    {
        using var owner = await host.SignInAsAsync(Role.FirstReviewer);
        await UploadAsync(owner, "取消.xlsx", ["", "x", "", "", "", "", "", ""]);

        var after = await (await owner.GetPageAsync("/work/jobs")).PressAsync("main form[method=post]");

        after.Text.ShouldContain("已取消");
    }

    private static async Task<PortalPage> UploadAsync(PortalBrowser clerk, string name, params string[][] rows)
    {
        var page = await SendAsync(clerk, name, new StreamContent(Sheets.Xlsx([[.. RosterColumns.Headings], .. rows])));
        page.Status.ShouldBe(HttpStatusCode.OK);
        return page;
    }

    private static async Task<PortalPage> SendAsync(PortalBrowser clerk, string name, HttpContent file) =>
        await (await clerk.GetPageAsync("/work/insurance")).UploadAsync("Roster", name, file);

    private async Task WorkAsync()
    {
        while (await host.Services.GetRequiredService<JobWorker>().RunNextAsync(default)) host.Clock.Advance(TimeSpan.FromSeconds(1));
    }
}
