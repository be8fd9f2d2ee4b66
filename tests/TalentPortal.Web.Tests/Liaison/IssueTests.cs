using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Liaison;

namespace TalentPortal.Web.Tests.Liaison;

/// <summary>Issues over HTTP on a real database: who sees which, what a wrong input says and keeps, what two presses and a stale form come to.</summary>
public sealed class IssueTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private LiaisonTown town = null!;
    private Person talent = null!;
    private LiaisonAssignmentId assignment;
    private Account housing = null!, education = null!, own = null!;

    private static CancellationToken Ct => CancellationToken.None;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        town = await LiaisonTown.OpenAsync(host);
        talent = await town.TalentAsync();
        assignment = await town.AssignAsync(talent);
        housing = await host.AddAccountAsync(Role.JointReviewer, wish => wish.Department = Department.Housing);
        education = await host.AddAccountAsync(Role.JointReviewer, wish => wish.Department = Department.Education);
        own = await host.AddAccountAsync(Role.Applicant, wish => wish.Person = talent.Id);
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Contact_WithANeed_BecomesAnIssue_AndWithdrawingItDropsWhatNobodyHasYet()
    {
        var contact = await MeetAsync();
        (await IssueAsync()).Status.ShouldBe(IssueStatus.Registered);
        await host.ActAsync(town.Leader, services => services.GetRequiredService<ContactService>().WithdrawAsync(contact, new WithdrawContact { Reason = "记错了人", Version = 1 }, Ct));
        var issue = await IssueAsync();
        (issue.Status, issue.DropCause).ShouldBe((IssueStatus.Dropped, IssueDropCause.Mistake));
        (await host.WithDbAsync(db => db.LeaderPromises.AsNoTracking().SingleAsync())).State.ShouldBe(PromiseState.Withdrawn);
    }

    [Fact]
    public async Task Withdrawing_LeavesAnIssueThatADepartmentHas()
    {
        var contact = await MeetAsync();
        await HandOverAsync();
        await host.ActAsync(town.Leader, services => services.GetRequiredService<ContactService>().WithdrawAsync(contact, new WithdrawContact { Reason = "日期记错", Version = 1 }, Ct));
        (await IssueAsync()).Status.ShouldBe(IssueStatus.HandedOver);
    }

    [Fact]
    public async Task Departments_SeeTheirOwnAlone_NamesWholeForWhoeverWorksOnIt()
    {
        await MeetAsync();
        await HandOverAsync();
        var path = $"/work/issues/{(await IssueAsync()).Id}";
        using var mine = await host.SignInAsAsync(housing);
        (await mine.GetPageAsync("/work/issues")).Text.ShouldContain(Masks.Name(talent.Name));
        (await mine.GetPageAsync(path)).Text.ShouldContain(talent.Name);
        using var other = await host.SignInAsAsync(education);
        (await other.GetPageAsync("/work/issues")).Text.ShouldContain(host.Texts["issue.none"]);
        (await other.GetPageAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        using var office = await host.SignInAsAsync(town.Office);
        (await office.GetPageAsync(path)).Text.ShouldNotContain(talent.Name);
        using var stranger = await host.SignInAsAsync(Role.Applicant);
        (await stranger.GetPageAsync($"/my/issues/{(await IssueAsync()).Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var leader = await host.SignInAsAsync(Role.Leader);
        (await leader.GetPageAsync($"/leader/issues/{(await IssueAsync()).Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Refusal_WithoutPolicyTextSignerOrPaper_IsToldWhatIsMissing_AndLosesNothing()
    {
        await MeetAsync();
        await HandOverAsync();
        var id = (await IssueAsync()).Id;
        using var officer = await host.SignInAsAsync(housing);
        await (await officer.GetPageAsync($"/work/issues/{id}")).SubmitAsync();
        var form = await officer.GetPageAsync($"/work/issues/{id}/answer");
        var wrong = await form.SubmitAsync(("Form.Refused", "true"), ("Form.Words", "不符合条件"));
        wrong.Errors.ShouldBe([host.Texts["issue.grounds.required"], host.Texts["issue.signer.required"]]);
        wrong.Find("textarea[name='Form.Words']")!.TextContent.Trim().ShouldBe("不符合条件");
        (await form.SubmitAsync(("Form.Refused", "true"), ("Form.Words", "不符合条件"), ("Form.Grounds", "第八条"), ("Form.Signer", "李局长"))).Errors.ShouldBe([host.Texts["issue.paper.required"]]);
        await form.UploadAsync(PortalUpload.Photo("Form.Paper"), ("Form.Refused", "true"), ("Form.Words", "不符合条件"), ("Form.Grounds", "第八条"), ("Form.Signer", "李局长"));

        using var phone = await host.SignInAsAsync(own);
        var page = await phone.GetPageAsync($"/my/issues/{id}");
        page.Text.ShouldContain("第八条");
        (await phone.Http.GetAsync(new Uri(page.Find("a[href*='/papers/']")!.GetAttribute("href")!, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var other = await host.SignInAsAsync(education);
        (await other.Http.GetAsync(new Uri(page.Find("a[href*='/papers/']")!.GetAttribute("href")!.Replace("/my/", "/work/", StringComparison.Ordinal), UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Seen red when what belongs to a refusal is dropped without a word: the answer is sent.</summary>
    [Fact]
    public async Task Answer_WithWhatBelongsToARefusal_SaysSoAtTheField_AndKeepsIt()
    {
        await MeetAsync();
        await HandOverAsync();
        var id = (await IssueAsync()).Id;
        using var officer = await host.SignInAsAsync(housing);
        await (await officer.GetPageAsync($"/work/issues/{id}")).SubmitAsync();
        var form = await officer.GetPageAsync($"/work/issues/{id}/answer");

        var wrong = await form.SubmitAsync(("Form.Refused", "false"), ("Form.Words", "已通电"), ("Form.Grounds", "第八条"), ("Form.Signer", "李局长"));

        wrong.Errors.ShouldBe([host.Texts["issue.solved.no_grounds"], host.Texts["issue.solved.no_signer"]]);
        wrong.Find("textarea[name='Form.Grounds']")!.TextContent.Trim().ShouldBe("第八条");
        (await form.UploadAsync(PortalUpload.Photo("Form.Paper"), ("Form.Refused", "false"), ("Form.Words", "已通电"))).Errors.ShouldBe([host.Texts["issue.solved.no_paper"]]);
        (await IssueAsync()).Status.ShouldBe(IssueStatus.InHand);
    }

    [Fact]
    public async Task Talent_RaisesAnIssue_IsAskedOnTheHomePage_AndTwoPressesCountOnce()
    {
        using var phone = await host.SignInAsAsync(own);
        var raised = await (await phone.GetPageAsync("/my/issues/new")).SubmitAsync(("Form.Need", "Children"), ("Form.Words", "孩子入学"));
        raised.Text.ShouldContain(host.Texts["issue.raised"]);
        await HandOverAsync();
        await AnswerAsync("已安排");
        (await phone.GetPageAsync("/my")).Text.ShouldContain(host.Texts["issue.my.asked.count", 1]);
        var form = await phone.GetPageAsync($"/my/issues/{(await IssueAsync()).Id}");
        (await form.SubmitAsync(("Form.Verdict", "Dissatisfied"))).Errors.ShouldBe([host.Texts["issue.dissatisfied.why"]]);
        await form.SubmitAsync(("Form.Verdict", "Satisfied"));
        await form.SubmitAsync(("Form.Verdict", "Satisfied"));
        var issue = await IssueAsync();
        (issue.Status, issue.History.Count(step => step.Action is IssueAction.Accept)).ShouldBe((IssueStatus.Settled, 1));
    }

    [Fact]
    public async Task Somebody_NobodyLooksAfter_IsToldWhereToGo()
    {
        using var phone = await host.SignInAsAsync(Role.Applicant);
        (await phone.GetPageAsync("/my/issues")).Text.ShouldContain(host.Texts["refusal.issue.nobody_looks_after"]);
        (await (await phone.GetPageAsync("/my/issues/new")).SubmitAsync(("Form.Need", "Children"), ("Form.Words", "孩子入学"))).Text.ShouldContain(host.Texts["refusal.issue.nobody_looks_after"]);
    }

    [Fact]
    public async Task Answer_ToldToTheLeader_IsWrittenDownWithHow()
    {
        await MeetAsync();
        await HandOverAsync();
        await AnswerAsync("已通电");
        using var leader = await host.SignInAsAsync(town.Officer);
        var form = await leader.GetPageAsync($"/leader/issues/{(await IssueAsync()).Id}");
        (await form.SubmitAsync(("Form.Verdict", "Satisfied"))).Errors.ShouldBe([host.Texts["issue.told.how"]]);
        await form.SubmitAsync(("Form.Verdict", "Satisfied"), ("Form.Words", "电话中说很满意"));
        var step = (await IssueAsync()).History.MaxBy(row => row.Sequence)!;
        (step.Action, step.Words, step.ByName).ShouldBe((IssueAction.Accept, "电话中说很满意", town.Officer.DisplayName));
    }

    [Fact]
    public async Task Answer_IsWrittenDownByTheOffice_WhereNobodyLooksAfterTheTalentAnyMore()
    {
        await MeetAsync();
        await HandOverAsync();
        await AnswerAsync("已通电");
        var path = $"/work/issues/{(await IssueAsync()).Id}/told";
        using var office = await host.SignInAsAsync(town.Office);
        var form = await office.GetPageAsync(path);
        (await form.SubmitAsync(("Form.Verdict", "Satisfied"), ("Form.Words", "电话中说满意"))).Text.ShouldContain(host.Texts["refusal.issue.leader_asks"]);
        await host.ActAsync(town.Office, services => services.GetRequiredService<LiaisonAssignmentService>().EndAsync(assignment, new EndAssignment { Ending = LiaisonEnding.Adjusted, LastDay = town.Today, Note = "年度调整", Version = 1 }, Ct));
        await (await office.GetPageAsync(path)).SubmitAsync(("Form.Verdict", "Satisfied"), ("Form.Words", "电话中说满意"));
        (await IssueAsync()).Status.ShouldBe(IssueStatus.Settled);
    }

    [Fact]
    public async Task Talent_ReadsTheAnswer_NotWhatOfficeAndDepartmentSaidToEachOther()
    {
        await MeetAsync();
        var issue = await IssueAsync();
        await host.ActAsync(town.Office, services => services.GetRequiredService<IssueOfficeService>().HandOverAsync(issue.Id, new HandOverIssue { Department = Department.Housing, Grade = IssueGrade.Simple, Words = "先放一放", Version = issue.Version }, Ct));
        await AnswerAsync("已通电");
        using var phone = await host.SignInAsAsync(own);
        var page = await phone.GetPageAsync($"/my/issues/{issue.Id}");
        page.Text.ShouldContain("已通电");
        page.Text.ShouldNotContain("先放一放");
        page.Text.ShouldNotContain(housing.DisplayName);
        page.Text.ShouldNotContain(town.Office.DisplayName);
    }

    [Fact]
    public async Task StaleForm_IsToldOfWhatChanged()
    {
        await MeetAsync();
        var path = $"/work/issues/{(await IssueAsync()).Id}/hand-over";
        using var office = await host.SignInAsAsync(town.Office);
        var (first, second) = (await office.GetPageAsync(path), await office.GetPageAsync(path));
        await first.SubmitAsync(("Form.Department", "Housing"), ("Form.Grade", "Simple"));
        (await second.SubmitAsync(("Form.Department", "Education"), ("Form.Grade", "Simple"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await IssueAsync()).Department.ShouldBe(Department.Housing);
    }

    [Fact]
    public async Task History_IsKept_AlsoAgainstWhoeverWritesPastThePortal()
    {
        await MeetAsync();
        var steps = await Should.ThrowAsync<Exception>(() => host.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE IssueSteps SET Words = 'x'", Ct)));
        steps.Message.ShouldContain("written once");
    }

    [Fact]
    public async Task News_GoToTheDepartmentAndTheTalent_AndNameNothingOfTheNeed()
    {
        await MeetAsync();
        await HandOverAsync();
        await AnswerAsync("已通电");
        var written = await host.WithDbAsync(db => db.PortalMessages.AsNoTracking().OrderBy(row => row.WrittenAt).ThenBy(row => row.Id).ToListAsync());
        written.Select(row => (row.To, row.Subject, row.Text.Key)).ShouldBe([(housing.AccountId, MessageSubject.DeskIssue, "issue.news.HandOver"), (own.AccountId, MessageSubject.OwnIssue, "issue.news.Answer")]);
        using var phone = await host.SignInAsAsync(own);
        var read = await phone.GetPageAsync($"/messages/{written[1].Id}");
        read.Text.ShouldContain((await IssueAsync()).Number);
        read.Text.ShouldNotContain("用电增容");
        (await host.WithDbAsync(db => db.Outbox.AsNoTracking().CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Circular_TellsTheYearSoFar_IsIssuedOnce_AndStaysWhenFiguresMove()
    {
        await MeetAsync();
        await HandOverAsync();
        await AnswerAsync("已通电");
        host.Clock.Advance(TimeSpan.FromDays(25));
        using var office = await host.SignInAsAsync(town.Office);
        (await office.GetPageAsync("/work/liaison/circulars/2026/2")).Status.ShouldBe(HttpStatusCode.NotFound);
        var draft = await (await office.GetPageAsync("/work/liaison/circulars")).FollowAsync("a[href*='/circulars/2026/1']");
        draft.Text.ShouldContain("100.0%");
        (await draft.SubmitAsync()).Text.ShouldContain("100.0%");
        (await (await office.GetPageAsync("/work/liaison/circulars/2026/1")).SubmitAsync()).Text.ShouldContain(host.Texts["refusal.issue.circular_issued"]);
        using var leader = await host.SignInAsAsync(town.Leader);
        var read = await (await leader.GetPageAsync("/leader/circulars")).FollowAsync("tbody a");
        read.Text.ShouldNotContain(town.Leader.DisplayName);
        var kept = await host.WithDbAsync(db => db.LiaisonCirculars.AsNoTracking().SingleAsync());
        (kept.Figures.Issues, kept.Figures.Contacts).ShouldBe((new LiaisonRate(1, 1), new LiaisonRate(1, 1)));
    }

    [Fact]
    public async Task Sheet_IsAPdf_ForWhoeverLooksAfterTheTalent()
    {
        await MeetAsync();
        using var leader = await host.SignInAsAsync(town.Leader);
        using var answer = await leader.Http.GetAsync(new Uri($"/leader/talents/{assignment}?handler=Pdf", UriKind.Relative));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        (await answer.Content.ReadAsByteArrayAsync())[..5].ShouldBe("%PDF-"u8.ToArray());
        using var stranger = await host.SignInAsAsync(Role.Leader);
        (await stranger.Http.GetAsync(new Uri($"/leader/talents/{assignment}?handler=Pdf", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Ledger_OfIssues_IsASpreadsheetWithMaskedNames()
    {
        await MeetAsync();
        using var office = await host.SignInAsAsync(town.Office);
        using var file = await office.Http.GetAsync(new Uri("/work/issues?handler=Export", UriKind.Relative));
        using var bytes = new MemoryStream(await file.Content.ReadAsByteArrayAsync());
        var cells = MiniExcelLibs.MiniExcel.Query(bytes).Cast<IDictionary<string, object>>().SelectMany(row => row.Values).Select(cell => $"{cell}").ToList();
        cells.ShouldContain(Masks.Name(talent.Name));
        cells.ShouldNotContain(talent.Name);
    }

    /// <summary>Whoever an officer handed the duty to hears of an issue on the days of the duty, as a deputy in joint review is asked. Seen red when only the department's own accounts are read.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public async Task Deputy_OfADepartment_IsToldOnTheDaysOfTheDuty(int inDays, int messages)
    {
        var first = CountyClock.DayOf(host.Now).AddDays(inDays);
        await host.ActAsync(housing, services => services.GetRequiredService<DelegationService>()
            .DelegateAsync(new DelegateDuty { Colleague = education.Id, Duty = Capability.HandleIssues, FirstDay = first, LastDay = first.AddDays(1), Reason = "出差" }, Ct));
        await MeetAsync();
        await HandOverAsync();

        ((await ToldAsync(education)), await ToldAsync(housing)).ShouldBe((messages, 1));
        using var deputy = await host.SignInAsAsync(education);
        (await deputy.GetPageAsync($"/work/issues/{(await IssueAsync()).Id}")).Status.ShouldBe(messages == 1 ? HttpStatusCode.OK : HttpStatusCode.NotFound);
    }

    /// <summary>An officer who is away with a deputy leaves nobody of the department: the deputy is reached all the same. Seen red when only the department's own accounts count.</summary>
    [Fact]
    public async Task Department_WhoseOnlyHandlerIsADeputy_IsReached()
    {
        var today = CountyClock.DayOf(host.Now);
        await host.ActAsync(housing, services => services.GetRequiredService<DelegationService>()
            .DelegateAsync(new DelegateDuty { Colleague = education.Id, Duty = Capability.HandleIssues, FirstDay = today, LastDay = today, Reason = "出差" }, Ct));
        await host.WithDbAsync(async db =>
        {
            (await db.Accounts.SingleAsync(row => row.Id == housing.Id)).Disable();
            return await db.SaveChangesAsync(Ct);
        });

        (await host.WithAsync(services => services.GetRequiredService<DepartmentOfficers>().ReachedAsync(Ct))).ShouldContain(Department.Housing);
    }

    private Task<int> ToldAsync(Account account) => host.WithDbAsync(db => db.PortalMessages.CountAsync(row => row.To == account.AccountId));

    private Task<LiaisonContactId> MeetAsync() => host.ActAsync(town.Leader, services => services.GetRequiredService<ContactService>()
        .RecordAsync(assignment, new RecordContact { Kind = ContactKind.Visit, On = town.Today, Need = NeedKind.Laboratory, NeedWords = "用电增容", Promise = "协调供电公司", PromiseBy = town.Today.AddDays(20) }, [], Ct));

    private async Task HandOverAsync()
    {
        var issue = await IssueAsync();
        await host.ActAsync(town.Office, services => services.GetRequiredService<IssueOfficeService>().HandOverAsync(issue.Id, new HandOverIssue { Department = Department.Housing, Grade = IssueGrade.Simple, Version = issue.Version }, Ct));
    }

    private async Task AnswerAsync(string words)
    {
        var id = (await IssueAsync()).Id;
        await host.ActAsync(housing, async services =>
        {
            var service = services.GetRequiredService<IssueDepartmentService>();
            await service.SignAsync(id, new MoveIssue { Version = (await IssueAsync()).Version }, Ct);
            await service.AnswerAsync(id, new AnswerIssue { Refused = false, Words = words, Version = (await IssueAsync()).Version }, null, Ct);
        });
    }

    private Task<TalentIssue> IssueAsync() => host.WithDbAsync(db => db.TalentIssues.AsNoTracking().SingleAsync());
}
