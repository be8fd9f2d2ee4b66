using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;
using TalentPortal.Testing;
using TalentPortal.Testing.Notices;

namespace TalentPortal.Web.Tests.Notices;

public sealed class NoticeBenchTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private NoticeWorld world = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        world = await NoticeWorld.OnAsync(host, new DateOnly(2026, 9, 24));
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task TwoOfficers_MakeCheckAndPublish_OneAfterTheOther()
    {
        await world.ApprovedAsync("张建明");
        using var maker = await host.SignInAsAsync(world.Maker);
        var made = await (await maker.GetPageAsync("/work/notices/make")).SubmitAsync();
        made.Status.ShouldBe(HttpStatusCode.OK);
        made.Text.ShouldContain("张*明");
        var id = made.Address.Split('/')[^1];
        (await maker.GetPageAsync($"/work/notices/{id}/check")).Text.ShouldContain("编制人和校核人须为不同的人");

        using var checker = await host.SignInAsAsync(world.Checker);
        var check = await checker.GetPageAsync($"/work/notices/{id}/check");
        check.Text.ShouldContain("没有发现证件号码");
        (await check.PressAsync("main form[method=post]")).Text.ShouldContain("已校核");
        var published = await (await maker.GetPageAsync($"/work/notices/{id}/publish")).PressAsync("main form[method=post]");
        published.Text.ShouldContain("GS26-00001");
        (await maker.GetPageAsync($"/work/notices/{id}/archive")).Text.ShouldContain("2026年10月9日");
    }

    [Fact]
    public async Task Gate_FindsANumberSomebodyTypedIntoTheText_AndStopsCheckAndPublication()
    {
        await world.ApprovedAsync("张建明");
        var id = await world.DraftAsync();
        using var maker = await host.SignInAsAsync(world.Maker);
        var edited = await (await maker.GetPageAsync($"/work/notices/{id}/edit")).SubmitAsync(("Form.HowToObject", "请拨打经办人手机 13955512345 反映。"));
        edited.Status.ShouldBe(HttpStatusCode.OK);

        using var checker = await host.SignInAsAsync(world.Checker);
        var check = await checker.GetPageAsync($"/work/notices/{id}/check");
        check.Text.ShouldContain("不得公开的号码");
        (await check.PressAsync("main form[method=post]")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await host.WithDbAsync(db => db.Notices.SingleAsync(row => row.Id == id))).State.ShouldBe(NoticeState.Draft);
    }

    [Fact]
    public async Task StaleForm_AfterTheCheckOfAnother_SaysWhoDidWhat()
    {
        await world.ApprovedAsync("张建明");
        var id = await world.DraftAsync();
        using var maker = await host.SignInAsAsync(world.Maker);
        var form = await maker.GetPageAsync($"/work/notices/{id}/edit");
        await world.CheckAsync(id);
        var stale = await form.SubmitAsync(("Form.Title", "另一个标题"));
        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        stale.Text.ShouldContain("已校核");
        stale.Text.ShouldContain(world.Checker.DisplayName);
    }

    [Fact]
    public async Task Notice_LeftOutThroughThePage_TakesOneOff()
    {
        await world.ApprovedAsync("张建明", "齐河一号有限公司");
        await world.ApprovedAsync("李晓华", "齐河二号有限公司");
        var id = await world.DraftAsync();
        using var maker = await host.SignInAsAsync(world.Maker);
        var page = await (await (await maker.GetPageAsync($"/work/notices/{id}")).FollowAsync("td a[href*='leave-out']")).PressAsync("main form[method=post]");
        page.Text.ShouldNotContain("张*明");
        page.Text.ShouldContain("李*华");
    }

    [Fact]
    public async Task Objection_DecidedThroughThePages_IsAnsweredInWriting()
    {
        await world.ApprovedAsync("张建明");
        var number = await world.PublishedAsync();
        await world.ObjectAsync(number, 1);
        using var officer = await host.SignInAsAsync(world.Checker);
        var objection = await (await officer.GetPageAsync("/work/objections")).FollowAsync("tbody a");
        objection.Text.ShouldContain("138****5678");
        objection.Text.ShouldNotContain("13812345678");
        var registered = await (await officer.GetPageAsync(objection.Address + "/register")).SubmitAsync(("Form.Reason", "署名属实"));
        registered.Text.ShouldContain("核查中");
        var dismissed = await (await officer.GetPageAsync(objection.Address + "/dismiss")).SubmitAsync(("Form.Reason", "参保记录与合同一致"));
        dismissed.Text.ShouldContain("异议不成立");
        var answer = await dismissed.FollowAsync("a[href^='/documents/']");
        answer.Text.ShouldContain("异议答复书");
        answer.Text.ShouldContain("参保记录与合同一致");
    }

    [Fact]
    public async Task Letter_EnteredThroughThePage_StandsInTheRegisterWithItsFiles()
    {
        await world.ApprovedAsync("张建明");
        var number = await world.PublishedAsync();
        using var officer = await host.SignInAsAsync(world.Checker);
        (await officer.GetPageAsync("/work/objections/enter")).TextsOf("select option").ShouldContain(option => option.Contains(number));
        var form = await officer.GetPageAsync($"/work/objections/enter?notice={number}&serial=1");
        form.Text.ShouldContain("张*明");
        var empty = await form.SubmitAsync(("Form.Statement", "七月起已不在该单位上班，附考勤记录。"));
        empty.Status.ShouldBe(HttpStatusCode.BadRequest);
        empty.Errors.ShouldBe(["请填写异议人姓名，或勾选没有署名", "请选择来信或来访", "请填写收到日期"], ignoreOrder: true);

        var entered = await form.UploadAsync(PortalUpload.Photo("Evidence"), ("Form.Channel", nameof(ObjectionChannel.Letter)), ("Form.ReceivedOn.Year", "2026"), ("Form.ReceivedOn.Month", "9"),
            ("Form.ReceivedOn.Day", "24"), ("Form.Name", "孙立新"), ("Form.Statement", "七月起已不在该单位上班，附考勤记录。"));
        entered.Errors.ShouldBeEmpty();
        foreach (var part in new[] { "待登记", "来信", "孙立新", world.Checker.DisplayName }) entered.Text.ShouldContain(part);
        var file = await officer.GetAsync(entered.Find("figure a[href*='/evidence/']")!.GetAttribute("href")!);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await officer.GetPageAsync("/work/objections")).Text.ShouldContain("来信");
    }

    [Fact]
    public async Task ObjectorsNumber_Shown_IsWrittenIntoTheHistory()
    {
        await world.ApprovedAsync("张建明");
        await world.ObjectAsync(await world.PublishedAsync(), 1);
        using var officer = await host.SignInAsAsync(world.Checker);
        var objection = await (await officer.GetPageAsync("/work/objections")).FollowAsync("tbody a");
        (await (await officer.GetPageAsync(objection.Address + "/contact")).SubmitAsync(("Form.Reason", "核实署名"))).Text.ShouldContain("13812345678");
        (await officer.GetPageAsync(objection.Address)).Text.ShouldContain("核实署名");
    }

    [Theory]
    [InlineData(Role.FirstReviewer)]
    [InlineData(Role.Applicant)]
    [InlineData(Role.Finance)]
    public async Task Bench_ForOthers_IsClosed(Role role)
    {
        await world.ApprovedAsync("张建明");
        var id = await world.DraftAsync();
        using var browser = await host.SignInAsAsync(role);
        foreach (var address in new[] { "/work/notices", "/work/notices/make", $"/work/notices/{id}", $"/work/notices/{id}/check", "/work/objections" })
            (await browser.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, address);
    }

    [Fact]
    public async Task AnswerToAnObjection_ForAnybodyElse_IsNotThere()
    {
        await world.ApprovedAsync("张建明");
        var received = await world.ObjectAsync(await world.PublishedAsync(), 1);
        await world.DecideAsync(received.Number, ObjectionAction.Register);
        await world.DecideAsync(received.Number, ObjectionAction.Uphold);
        var answer = await host.WithDbAsync(db => db.IssuedDocuments.SingleAsync(row => row.Kind == Domain.Documents.DocumentKind.ObjectionReply));
        using var applicant = await host.SignInAsAsync(Role.Applicant);
        (await applicant.GetAsync($"/documents/{answer.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await applicant.GetAsync($"/documents/{Guid.NewGuid():N}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
