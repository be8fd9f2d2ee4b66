using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Liaison;

namespace TalentPortal.Web.Tests.Liaison;

/// <summary>The pages of leaders and of the talent office over HTTP: three taps, two presses, what stays after a wrong input, what is masked.</summary>
public sealed class LiaisonPagesTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private LiaisonTown town = null!;
    private Person talent = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        town = await LiaisonTown.OpenAsync(host);
        talent = await town.TalentAsync();
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Leader_RecordsAContactInThreeTaps_AndTwoPressesMakeOne()
    {
        await town.AssignAsync(talent);
        using var leader = await host.SignInAsAsync(town.Leader);
        var home = await leader.GetPageAsync("/leader");
        home.Heading.ShouldContain("1");
        home.TextsOf(".tcard .st").ShouldBe([host.Texts.Of(ContactStanding.ThisMonth)]);
        home.Text.ShouldContain(host.Texts["liaison.sheet.received.none"]);
        var form = await home.FollowAsync(".tcard .btn");

        var refused = await form.SubmitAsync();
        refused.Errors.ShouldBe([host.Texts["liaison.kind.required"]]);
        var saved = await form.SubmitAsync(("Form.Kind", "Visit"), ("Form.Need", "Housing"));
        await form.SubmitAsync(("Form.Kind", "Visit"), ("Form.Need", "Housing"));

        saved.Text.ShouldContain(host.Texts["liaison.record.done", talent.Name]);
        saved.TextsOf(".tcard .st").ShouldBe([host.Texts.Of(ContactStanding.Kept)]);
        var kept = await host.WithDbAsync(db => db.LiaisonContacts.AsNoTracking().SingleAsync());
        (kept.Kind, kept.Need, kept.On, kept.LeaderName).ShouldBe((ContactKind.Visit, NeedKind.Housing, town.Today, town.Leader.DisplayName));
    }

    [Fact]
    public async Task Contact_WithAPictureAndWords_IsKept_AndAWrongFileLosesNothing()
    {
        var assignment = await town.AssignAsync(talent);
        using var officer = await host.SignInAsAsync(town.Officer);
        var form = await officer.GetPageAsync($"/leader/talents/{assignment}/contact");
        var wrong = await form.UploadAsync(new PortalUpload("Form.Photos", "笔记.png", "image/png", "hello"u8.ToArray()), ("Form.Kind", "Talk"), ("Form.Summary", "谈了试验计划"));
        wrong.Errors.Count.ShouldBe(1);
        wrong.Find("textarea[name='Form.Summary']")!.TextContent.Trim().ShouldBe("谈了试验计划");
        (await wrong.UploadAsync(PortalUpload.Photo("Form.Photos"), ("Form.Kind", "Talk"))).Status.ShouldBe(HttpStatusCode.OK);

        var sheet = await officer.GetPageAsync($"/leader/talents/{assignment}");
        sheet.Text.ShouldContain("谈了试验计划");
        (await officer.Http.GetAsync(new Uri(sheet.Find(".thumbs a")!.GetAttribute("href")!, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var stranger = await host.SignInAsAsync(Role.Leader);
        (await stranger.Http.GetAsync(new Uri(sheet.Find(".thumbs a")!.GetAttribute("href")!, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Office_AssignsAsProposed_AndSeesNamesMasked()
    {
        using var office = await host.SignInAsAsync(town.Office);
        var waiting = await (await office.GetPageAsync("/work/liaison")).FollowAsync("a[href$='/work/liaison/waiting']");
        waiting.Text.ShouldContain(Masks.Name(talent.Name));
        waiting.Text.ShouldNotContain(talent.Name);
        var assign = await waiting.FollowAsync("tbody .btn");
        (await assign.SubmitAsync()).Errors.ShouldBe([host.Texts["liaison.reason.required"]]);
        var post = await assign.SubmitAsync(("Form.Reason", "分管领域一致"));
        post.TextsOf("tbody td:first-child").ShouldBe([Masks.Name(talent.Name)]);
        (await office.GetPageAsync("/work/liaison/waiting")).Text.ShouldContain(host.Texts["liaison.without_leader.none"]);
    }

    [Fact]
    public async Task Office_HandsOver_Closes_AndAStaleFormIsToldOfWhatChanged()
    {
        var successor = await host.AddAccountAsync(Role.Leader);
        await town.AssignAsync(talent);
        using var office = await host.SignInAsAsync(town.Office);
        var (first, second) = (await office.GetPageAsync($"/work/liaison/posts/{town.Post}/hand-over"), await office.GetPageAsync($"/work/liaison/posts/{town.Post}/hand-over"));
        var (year, month, day) = ("2026", "3", "12");
        var done = await first.SubmitAsync(("Form.Successor", successor.Id.ToString()), ("Form.From.Year", year), ("Form.From.Month", month), ("Form.From.Day", day), ("Form.Reason", "换届"));
        done.Text.ShouldContain(host.Texts["liaison.hand_over.done", 1]);
        (await second.SubmitAsync(("Form.Successor", successor.Id.ToString()), ("Form.Reason", "换届"))).Status.ShouldBe(HttpStatusCode.Conflict);
        var running = await host.WithDbAsync(db => db.LiaisonAssignments.AsNoTracking().SingleAsync(row => row.To == null));
        running.LeaderId.ShouldBe(successor.AccountId);
        done.Find("a[href$='/close']").ShouldBeNull();
        var end = await office.GetPageAsync($"/work/liaison/assignments/{running.Id}/end");
        (await end.SubmitAsync(("Form.Ending", "Adjusted"), ("Form.Note", "年度调整"))).Status.ShouldBe(HttpStatusCode.OK);
        (await (await office.GetPageAsync($"/work/liaison/posts/{town.Post}/close")).SubmitAsync(("Form.Reason", "机构改革"))).Text.ShouldContain(host.Texts["liaison.post.close.done"]);
    }

    [Fact]
    public async Task Rules_AreEnteredForALaterDay_AndRefusedForAnEarlierOne()
    {
        using var office = await host.SignInAsAsync(town.Office);
        var page = await office.GetPageAsync("/work/liaison/rules");
        (await page.SubmitAsync(("Form.EffectiveFrom.Year", "2026"), ("Form.EffectiveFrom.Month", "3"), ("Form.EffectiveFrom.Day", "12"), ("Form.Basis", "新制度"))).Text.ShouldContain(host.Texts["refusal.liaison.rules_start_too_early"]);
        var entered = await page.SubmitAsync(("Form.EffectiveFrom.Year", "2026"), ("Form.EffectiveFrom.Month", "4"), ("Form.EffectiveFrom.Day", "1"), ("Form.MostTalents", "6"), ("Form.Basis", "新制度"));
        entered.TextsOf("tbody tr").Count.ShouldBe(2);
        using var auditor = await host.SignInAsAsync(Role.Auditor);
        (await auditor.GetPageAsync("/work/liaison/rules")).Find("main form[method=post]").ShouldBeNull();
        (await auditor.GetPageAsync($"/work/liaison/posts/{town.Post}/hand-over")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Contact_IsWithdrawnWithItsReason_AndStaysReadable()
    {
        var assignment = await town.AssignAsync(talent);
        await town.MeetAsync(assignment, town.Today);
        using var leader = await host.SignInAsAsync(town.Leader);
        var form = await (await leader.GetPageAsync($"/leader/talents/{assignment}")).FollowAsync("a[href$='/withdraw']");
        (await form.SubmitAsync()).Errors.ShouldBe([host.Texts["liaison.reason.required"]]);
        (await form.SubmitAsync(("Form.Reason", "记错了人"))).Text.ShouldContain("记错了人");
    }

    [Fact]
    public async Task Ledger_OfTheYear_IsASpreadsheet()
    {
        await town.MeetAsync(await town.AssignAsync(talent), town.Today);
        using var office = await host.SignInAsAsync(town.Office);
        var figures = await office.GetPageAsync("/work/liaison/figures");
        figures.TextsOf("tbody td:first-child").ShouldBe([town.Leader.DisplayName]);
        using var file = await office.Http.GetAsync(new Uri("/work/liaison/figures?handler=Export&year=2026", UriKind.Relative));
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using var bytes = new MemoryStream(await file.Content.ReadAsByteArrayAsync());
        MiniExcelLibs.MiniExcel.Query(bytes).Cast<IDictionary<string, object>>().SelectMany(row => row.Values).Select(cell => $"{cell}").ShouldContain(Masks.Name(talent.Name));
    }
}
