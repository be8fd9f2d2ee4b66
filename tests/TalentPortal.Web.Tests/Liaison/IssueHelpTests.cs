using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Liaison;

namespace TalentPortal.Web.Tests.Liaison;

/// <summary>Several departments for one issue (会办), over HTTP: who sees it, who is told, when the leading one may answer. Thursday, 12 March 2026.</summary>
public sealed class IssueHelpTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private LiaisonTown town = null!;
    private Account housing = null!, education = null!, police = null!, own = null!;
    private TalentIssueId id;

    private static CancellationToken Ct => CancellationToken.None;
    private string Path => $"/work/issues/{id}";

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        town = await LiaisonTown.OpenAsync(host);
        var talent = await town.TalentAsync();
        var assignment = await town.AssignAsync(talent);
        (housing, education, police) = (await DepartmentAsync(Department.Housing), await DepartmentAsync(Department.Education), await DepartmentAsync(Department.PublicSecurity));
        own = await host.AddAccountAsync(Role.Applicant, wish => wish.Person = talent.Id);
        id = await host.ActAsync(town.Office, services => services.GetRequiredService<IssueOfficeService>().RegisterAsync(assignment, new RaiseIssue { Need = NeedKind.Laboratory, Words = "用电增容" }, Ct));
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task HandedOver_ToOneThatLeadsAndOneThatHelps_EachIsTold_AndNobodyElseSeesIt()
    {
        using var office = await host.SignInAsAsync(town.Office);
        var form = await office.GetPageAsync($"{Path}/hand-over");
        var both = await form.SubmitAsync(("Form.Department", "Housing"), ("Form.Helpers", "Housing"), ("Form.Grade", "Simple"), ("Form.Words", "请核学区"));
        both.Errors.ShouldBe([host.Texts["issue.helpers.leads"]]);
        both.Find("textarea[name='Form.Words']")!.TextContent.Trim().ShouldBe("请核学区");
        await form.SubmitAsync(("Form.Department", "Housing"), ("Form.Helpers", "Education"), ("Form.Grade", "Simple"), ("Form.Words", "请核学区"));
        (await host.WithDbAsync(db => db.PortalMessages.AsNoTracking().OrderBy(row => row.Text.Key).Select(row => new { row.To, row.Text.Key }).ToListAsync())).Select(row => (row.To.Value, row.Key))
            .ShouldBe([(education.Id, "issue.news.AddHelp"), (housing.Id, "issue.news.HandOver")]);
        using var helper = await host.SignInAsAsync(education);
        (await helper.GetPageAsync(Path)).Text.ShouldContain("请核学区");
        (await helper.GetPageAsync($"{Path}/answer")).Text.ShouldContain(host.Texts["refusal.issue.not_in_this_state"]);
        using var other = await host.SignInAsAsync(police);
        (await other.GetPageAsync(Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetPageAsync("/work/issues")).Text.ShouldContain(host.Texts["issue.none"]);
    }

    [Fact]
    public async Task LeadingDepartment_WaitsForWhoeverHelps_AndTheTalentReadsItsAnswerAlone()
    {
        await HandOverAsync(Department.Education);
        await SignAsync();
        using var lead = await host.SignInAsAsync(housing);
        var early = await (await lead.GetPageAsync($"{Path}/answer")).SubmitAsync(("Form.Refused", "false"), ("Form.Words", "已增容"));
        early.Text.ShouldContain(host.Texts["refusal.issue.help_open", host.Texts.Of(Department.Education)]);
        using var helper = await host.SignInAsAsync(education);
        (await helper.GetPageAsync($"{Path}/help/answer")).Text.ShouldContain(host.Texts["refusal.issue.not_signed_yet"]);
        var signed = await (await helper.GetPageAsync(Path)).SubmitAsync();
        var form = await signed.FollowAsync("a[href$='/help/answer']");
        (await form.SubmitAsync()).Errors.ShouldBe([host.Texts["issue.say.required"]]);
        foreach (var _ in new[] { 1, 2 }) await form.SubmitAsync(("Form.Words", "学区容量已核"));
        (await lead.GetPageAsync(Path)).Text.ShouldContain("学区容量已核");
        await (await lead.GetPageAsync($"{Path}/answer")).SubmitAsync(("Form.Refused", "false"), ("Form.Words", "已增容"));
        using var phone = await host.SignInAsAsync(own);
        var page = await phone.GetPageAsync($"/my/issues/{id}");
        page.Text.ShouldContain("已增容");
        page.Text.ShouldNotContain("学区容量已核");
        var issue = await IssueAsync();
        (issue.Status, issue.History.Count(step => step.Action is IssueAction.AnswerHelp)).ShouldBe((IssueStatus.Answered, 1));
    }

    [Fact]
    public async Task Helper_GivesItsPartBack_AndTheOfficeAsksAnotherOrDoesWithout()
    {
        await HandOverAsync(Department.Education);
        await SignAsync();
        using var helper = await host.SignInAsAsync(education);
        await (await helper.GetPageAsync($"{Path}/help/give-back")).SubmitAsync(("Form.Words", "不属教体职责"));
        (await helper.GetPageAsync(Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        using var office = await host.SignInAsAsync(town.Office);
        var page = await office.GetPageAsync(Path);
        page.Text.ShouldContain(host.Texts["issue.helper.back", host.Texts.Of(Department.Education)]);
        (await (await page.FollowAsync("a[href$='/help/add']")).SubmitAsync(("Form.Department", "PublicSecurity"))).Errors.ShouldBe([host.Texts["issue.say.required"]]);
        await (await office.GetPageAsync($"{Path}/help/add")).SubmitAsync(("Form.Department", "PublicSecurity"), ("Form.Words", "核户籍"));
        await (await office.GetPageAsync($"{Path}/help/drop")).SubmitAsync(("Form.Department", "Education"), ("Form.Words", "改由公安"));
        (await IssueAsync()).Help.Select(part => part.Department).ShouldBe([Department.PublicSecurity]);
        using var next = await host.SignInAsAsync(police);
        (await next.GetPageAsync(Path)).Text.ShouldContain("核户籍");
    }

    /// <summary>Domain 10, example 4: an issue counts once, by the leading department's limit. Seen red with an issue marked late because whoever helps was.</summary>
    [Fact]
    public async Task Figures_CountTheIssueOnce_ByTheLeadingDepartmentsLimit_AndTheLedgerNamesAll()
    {
        await HandOverAsync(Department.Education);
        await SignAsync();
        host.Clock.Advance(TimeSpan.FromDays(4));
        await ActAsync(education, (service, version) => service.SignHelpAsync(id, new MoveIssue { Version = version }, Ct));
        await ActAsync(education, (service, version) => service.AnswerHelpAsync(id, new SayOfIssue { Words = "已核", Version = version }, Ct));
        await ActAsync(housing, (service, version) => service.AnswerAsync(id, new AnswerIssue { Refused = false, Words = "已增容", Version = version }, null, Ct));
        var issue = await IssueAsync();
        (issue.Help[0].WasLate, issue.WasLate).ShouldBe((true, false), "signed for a working day late");
        var year = (await host.ActAsync(town.Office, services => services.GetRequiredService<LiaisonFiguresQuery>().YearAsync(2026, Ct)))!;
        (year.Issues, year.Departments.Select(row => row.Department).Single()).ShouldBe((new LiaisonRate(1, 1), Department.Housing));
        using var office = await host.SignInAsAsync(town.Office);
        using var file = await office.Http.GetAsync(new Uri("/work/issues?handler=Export", UriKind.Relative));
        using var bytes = new MemoryStream(await file.Content.ReadAsByteArrayAsync());
        var cells = MiniExcelLibs.MiniExcel.Query(bytes).Cast<IDictionary<string, object>>().SelectMany(row => row.Values).Select(cell => $"{cell}").ToList();
        foreach (var department in new[] { Department.Housing, Department.Education }) cells.ShouldContain(host.Texts.Of(department));
    }

    [Fact]
    public async Task Helper_IsRemindedOfItsOwnLimit()
    {
        await host.ActAsync(await host.AddAccountAsync(Role.SystemAdministrator), services => services.GetRequiredService<MessageRuleService>()
            .EnterAsync(new EnterMessageRule { EffectiveFrom = new DateOnly(2026, 1, 1), QuietFrom = 21, QuietUntil = 8, RemindDays = 2, KeepDays = 180, Basis = "县委办通知" }, Ct));
        await HandOverAsync(Department.Education);
        (await RemindAsync()).ShouldBe(1, "to sign for it");
        await ActAsync(education, (service, version) => service.SignHelpAsync(id, new MoveIssue { Version = version }, Ct));
        (await RemindAsync()).ShouldBe(0, "five working days are left");
        host.Clock.Advance(TimeSpan.FromDays(6));
        (await RemindAsync()).ShouldBe(1);
        (await host.WithDbAsync(db => db.PortalMessages.AsNoTracking().Where(row => row.Text.Key == "issue.remind").Select(row => new { row.To, row.SubjectId }).Distinct().ToListAsync())).Select(row => (row.To.Value, row.SubjectId)).ShouldBe([(education.Id, id.Value)]);
    }

    /// <summary>Overdue is a department's own part while the issue runs, and nobody's once it was dropped.</summary>
    [Fact]
    public async Task Overdue_IsOnesOwnPart_AndNothingOnceTheIssueIsDropped()
    {
        await HandOverAsync(Department.Education);
        await SignAsync();
        host.Clock.Advance(TimeSpan.FromDays(5));
        foreach (var (account, late) in new[] { (housing, false), (education, true), (town.Office, true) }) (await OverdueAsync(account)).ShouldBe(late, account.DisplayName);
        await host.ActAsync(town.Office, async services => await services.GetRequiredService<IssueOfficeService>().DropAsync(id, new DropIssue { Cause = IssueDropCause.TakenBack, Words = "本人撤回", Version = (await IssueAsync()).Version }, Ct));
        foreach (var account in new[] { education, town.Office }) (await OverdueAsync(account)).ShouldBeFalse(account.DisplayName);
    }

    private async Task<bool> OverdueAsync(Account account)
    {
        using var reader = await host.SignInAsAsync(account);
        return (await reader.GetPageAsync("/work/issues?overdue=true")).Find($"a[href$='{Path}']") is not null;
    }

    private Task<int> RemindAsync() => host.WithAsync(services => services.GetRequiredService<ReminderDaily>().RunAsync(ReminderStep.IssueHelp, 0, ReminderDaily.AtOnce, Ct));

    private Task<Account> DepartmentAsync(Department department) => host.AddAccountAsync(Role.JointReviewer, wish => wish.Department = department);

    private Task HandOverAsync(params Department[] helpers) => host.ActAsync(town.Office, async services => await services.GetRequiredService<IssueOfficeService>()
        .HandOverAsync(id, new HandOverIssue { Department = Department.Housing, Helpers = [.. helpers], Grade = IssueGrade.Simple, Version = (await IssueAsync()).Version }, Ct));

    private Task SignAsync() => ActAsync(housing, (service, version) => service.SignAsync(id, new MoveIssue { Version = version }, Ct));

    private Task ActAsync(Account officer, Func<IssueDepartmentService, long, Task> step) => host.ActAsync(officer, async services => await step(services.GetRequiredService<IssueDepartmentService>(), (await IssueAsync()).Version));

    private Task<TalentIssue> IssueAsync() => host.WithDbAsync(db => db.TalentIssues.AsNoTracking().SingleAsync(row => row.Id == id));
}
