using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents.Import;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Talents;

public sealed class TalentImportPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly string[] Headings = ["姓名", "证件号", "谁知道", "单位", "统一社会信用代码"];

    [Fact]
    public async Task List_FromUploadToUndo_ByItsPages()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var (name, number) = (Some.Name(), Some.IdNumber());

        var columns = await UploadAsync(clerk, "十月台账.xlsx", Headings, [name, number, "专业技术人才", "齐河甲有限公司", "91371499MA900001XQ"], ["错", "1", "", "", ""]);
        columns.Address.ShouldEndWith("/columns");
        columns.Text.ShouldNotContain(number);
        columns.Text.ShouldNotContain(name);
        var checking = await columns.SubmitAsync(("Form.Columns[2]", "Team"));
        checking.Find("progress").ShouldNotBeNull();
        await WorkAsync();
        var check = await clerk.GetPageAsync(checking.Address);
        check.Text.ShouldContain("确认导入 1 人");
        check.Text.ShouldContain("姓名应为 2 至 60 字");
        await check.SubmitAsync();
        await WorkAsync();
        (await host.WithDbAsync(db => db.People.SingleAsync(person => person.Name == name))).Team.ShouldBe(TalentTeam.Professional);

        var undo = await clerk.GetPageAsync(checking.Address + "/undo");
        (await undo.SubmitAsync(("Form.Reason", ""))).Status.ShouldBe(HttpStatusCode.BadRequest);
        await (await clerk.GetPageAsync(checking.Address + "/undo")).SubmitAsync(("Form.Reason", "导错文件"));
        await WorkAsync();

        (await clerk.GetPageAsync(checking.Address)).Text.ShouldContain("删除新增 1 人");
        (await host.WithDbAsync(db => db.People.AnyAsync(person => person.Name == name))).ShouldBeFalse();
    }

    [Fact]
    public async Task Columns_WithoutANumber_AreAskedForAndKeepWhatWasChosen()
    {
        using var clerk = await host.SignInAsAsync(Role.TalentOffice);
        var columns = await UploadAsync(clerk, "缺列.xlsx", Headings, ["刘明", Some.IdNumber(), "", "", ""]);

        var answer = await columns.SubmitAsync(("Form.Columns[1]", ""), ("Form.Mode", "AddOnly"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe(["请指明哪一列是姓名、哪一列是证件号码"]);
        answer.Find("#Form_Mode option[selected]")!.GetAttribute("value").ShouldBe("AddOnly");
    }

    [Fact]
    public async Task List_ConfirmedTwice_IsOneImport()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var checking = await (await UploadAsync(clerk, "二次.xlsx", Headings, [Some.Name(), Some.IdNumber(), "", "", ""])).SubmitAsync();
        await WorkAsync();
        var check = await clerk.GetPageAsync(checking.Address);
        var before = await host.WithDbAsync(db => db.Jobs.CountAsync());

        await check.SubmitAsync();
        await check.SubmitAsync();

        (await host.WithDbAsync(db => db.Jobs.CountAsync())).ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>", "A1:C1")]
    public async Task List_ThatHidesSomething_IsRefusedWithItsPlace(string after, string words)
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var file = Sheets.Package(Sheets.Parts(Sheets.SheetXml([Headings, ["刘明", Some.IdNumber(), "", "", ""]], after)));
        var columns = await (await clerk.GetPageAsync("/work/talents/import")).UploadAsync("List", "合并.xlsx", new StreamContent(file));

        if (columns.Status is HttpStatusCode.OK)
        {
            var checking = await columns.SubmitAsync();
            await WorkAsync();
            columns = await clerk.GetPageAsync(checking.Address);
        }

        columns.Text.ShouldContain(words);
    }

    [Fact]
    public async Task Template_HasEveryColumnAndIsRecognisedWhole()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        var file = await (await clerk.GetAsync("/work/talents/import?handler=Template")).Content.ReadAsByteArrayAsync();

        using var sheet = SheetReader.Open(new MemoryStream(file));
        var headings = sheet.Rows().ShouldHaveSingleItem().Cells;
        TalentHeadings.Suggest(headings).ShouldBe(Enum.GetValues<TalentColumn>().Select(column => (TalentColumn?)column));
    }

    [Theory]
    [InlineData(Role.IntakeClerk)]
    [InlineData(Role.SecondReviewer)]
    [InlineData(Role.Applicant)]
    [InlineData(Role.Auditor)]
    public async Task Imports_ForOtherRoles_AreClosed(Role role)
    {
        using var other = await host.SignInAsAsync(role);

        (await other.GetAsync("/work/talents/import")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<PortalPage> UploadAsync(PortalBrowser clerk, string name, params string[][] rows)
    {
        var page = await (await clerk.GetPageAsync("/work/talents/import")).UploadAsync("List", name, new StreamContent(Sheets.Xlsx(rows)));
        page.Status.ShouldBe(HttpStatusCode.OK);
        return page;
    }

    private async Task WorkAsync()
    {
        while (await host.Services.GetRequiredService<JobWorker>().RunNextAsync(default)) host.Clock.Advance(TimeSpan.FromSeconds(1));
    }
}
