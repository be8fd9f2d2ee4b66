using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Services;
using TalentPortal.Testing;
using TalentPortal.Testing.Liaison;

namespace TalentPortal.Web.Tests.Services;

/// <summary>Parts of a request over HTTP: a department asks for more time or gives its part back, the talent office decides, the other departments keep their days, the talent reads what happens. Thursday, 12 March 2026; five working days end on the 19th.</summary>
public sealed class ServicePartTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private ServiceTown town = null!;
    private Account police = null!, education = null!;
    private ServiceRequestId id;

    private static CancellationToken Ct => CancellationToken.None;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        town = await ServiceTown.OpenAsync(host);
        (police, education) = (await town.DepartmentAsync(Department.PublicSecurity), await town.DepartmentAsync(Department.Education));
        id = await town.AskAsync("law");
        await town.AssignAsync(id, Department.PublicSecurity, Department.Education);
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Department_AsksForTime_IsToldWhatIsWrong_AndTheTalentReadsTheNewDay()
    {
        using var officer = await host.SignInAsAsync(police);
        var form = await (await officer.GetPageAsync($"/work/services/{id}")).FollowAsync("a[href$='/ask-extension']");
        (await form.SubmitAsync()).Errors.ShouldBe([host.Texts["service.until.required"], host.Texts["service.say.required"]]);
        var saturday = await form.SubmitAsync([.. Day(2026, 3, 21), ("Form.Words", "等省厅核验")]);
        saturday.Text.ShouldContain(host.Texts["refusal.service.no_working_day"]);
        saturday.Find("textarea[name='Form.Words']")!.TextContent.Trim().ShouldBe("等省厅核验");
        (await form.SubmitAsync([.. Day(2026, 3, 26), ("Form.Words", "等省厅核验")])).Text.ShouldContain(host.Texts["service.extension.sent"]);
        using var phone = await host.SignInAsAsync(town.Own);
        var waiting = await phone.GetPageAsync($"/my/services/{id}");
        waiting.Text.ShouldContain(host.Texts["service.my.asked_time", host.Texts.Of(Department.PublicSecurity)]);
        waiting.Text.ShouldNotContain("等省厅核验");

        using var office = await host.SignInAsAsync(town.Office);
        var decision = await (await office.GetPageAsync($"/work/services/{id}")).FollowAsync("a[href$='/extension']");
        decision.Text.ShouldContain("等省厅核验");
        (await decision.SubmitAsync(("Form.Words", "同意"))).Errors.ShouldBe([host.Texts["issue.grant.required"]]);
        await decision.SubmitAsync(("Form.Grant", "true"), ("Form.Words", "同意"));
        (await phone.GetPageAsync($"/my/services/{id}")).Text.ShouldContain(host.Texts["service.my.extended", host.Texts.Of(Department.PublicSecurity), new DateOnly(2026, 3, 26)]);
        (await town.RequestAsync(id)).Tasks.Select(task => task.Deadline!.DueOn.Day).ShouldBe([26, 19], ignoreOrder: true);
        (await ToldAsync("service.news.GrantExtension")).ShouldBe([police.Id, town.Own.Id], ignoreOrder: true);
    }

    /// <summary>Seen red with the reach of whoever gave back left as it was: the page still opens.</summary>
    [Fact]
    public async Task Part_GivenBack_IsItsDepartmentsNoMore_AndGoesToTheOneThatWasNamed()
    {
        using var officer = await host.SignInAsAsync(education);
        var form = await (await officer.GetPageAsync($"/work/services/{id}")).FollowAsync("a[href$='/give-back']");
        (await form.SubmitAsync(("Form.Named", "Health"))).Errors.ShouldBe([host.Texts["service.say.required"]]);
        (await form.SubmitAsync(("Form.Named", "Health"), ("Form.Words", "不属教体职责"))).Text.ShouldContain(host.Texts["service.given_back"]);
        (await officer.GetPageAsync($"/work/services/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var phone = await host.SignInAsAsync(town.Own);
        var told = await phone.GetPageAsync($"/my/services/{id}");
        told.Text.ShouldContain(host.Texts["service.my.given_back"]);
        told.Text.ShouldNotContain("不属教体职责");

        var health = await town.DepartmentAsync(Department.Health);
        using var office = await host.SignInAsAsync(town.Office);
        (await office.GetPageAsync("/work")).Status.ShouldBe(HttpStatusCode.OK);
        var settle = await (await office.GetPageAsync($"/work/services/{id}")).FollowAsync("a[href$='/reassign']");
        settle.Text.ShouldContain("不属教体职责");
        (await settle.SubmitAsync()).Errors.ShouldBe([host.Texts["service.needed.required"]]);
        (await settle.SubmitAsync(("Form.Needed", "false"))).Errors.ShouldBe([host.Texts["service.needed.no_department"], host.Texts["service.say.required"]], "the department named was chosen beforehand");
        (await settle.SubmitAsync(("Form.Needed", "true"), ("Form.Words", "请安排"))).Text.ShouldContain(host.Texts["service.reassign.done"]);
        using var next = await host.SignInAsAsync(health);
        (await next.GetPageAsync($"/work/services/{id}")).Text.ShouldContain("请安排");
        (await officer.GetPageAsync($"/work/services/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ToldAsync("service.news.Reassign")).ShouldBe([health.Id]);
    }

    [Fact]
    public async Task Part_GivenBackAndNotNeeded_LetsTheTalentGrade_AndTwoPressesCountOnce()
    {
        await town.FeedAsync(police, id, Department.PublicSecurity);
        await host.ActAsync(education, async services => await services.GetRequiredService<ServiceDepartmentService>().GiveBackAsync(id, Department.Education, new GiveServiceBack { Words = "不需要", Version = (await town.RequestAsync(id)).Version }, Ct));
        using var office = await host.SignInAsAsync(town.Office);
        var settle = await office.GetPageAsync($"/work/services/{id}/reassign");
        foreach (var _ in new[] { 1, 2 }) await settle.SubmitAsync(("Form.Needed", "false"), ("Form.Department", ""), ("Form.Words", "公安已核"));
        var request = await town.RequestAsync(id);
        (request.Status, request.Tasks.Count, request.History.Count(step => step.Action is ServiceAction.DropLastPart)).ShouldBe((ServiceStatus.Answered, 1, 1));
        (await ToldAsync("service.news.DropLastPart")).ShouldBe([town.Own.Id]);
        using var phone = await host.SignInAsAsync(town.Own);
        (await phone.GetPageAsync($"/my/services/{id}")).Find("a[href$='/rate']").ShouldNotBeNull();
    }

    /// <summary>Seen red with the reminder kept by request instead of by part: whoever was added later, and whoever was given more time, is not reminded.</summary>
    [Fact]
    public async Task Reminders_AreOfEachPartsOwnLimit()
    {
        await host.ActAsync(await host.AddAccountAsync(Role.SystemAdministrator), services => services.GetRequiredService<MessageRuleService>()
            .EnterAsync(new EnterMessageRule { EffectiveFrom = new DateOnly(2026, 1, 1), QuietFrom = 21, QuietUntil = 8, RemindDays = 3, KeepDays = 180, Basis = "县委办通知" }, Ct));
        var health = await town.DepartmentAsync(Department.Health);
        await ExtendAsync(new DateOnly(2026, 3, 26));
        host.Clock.Advance(TimeSpan.FromDays(5));
        (await RemindAsync()).ShouldBe(1);
        await town.AssignAsync(id, Department.Health);
        host.Clock.Advance(TimeSpan.FromDays(6));
        (await RemindAsync()).ShouldBe(2);
        (await RemindAsync()).ShouldBe(0);
        (await ToldAsync("service.remind")).ShouldBe([education.Id, police.Id, health.Id], ignoreOrder: true);
        (await host.WithDbAsync(db => db.PortalMessages.Where(row => row.Text.Key == "service.remind").Select(row => row.SubjectId).Distinct().ToListAsync())).ShouldBe([id.Value]);
    }

    [Fact]
    public async Task Overdue_IsADepartmentsOwnPart_AndTheFiguresFollowMoreTime()
    {
        await ExtendAsync(new DateOnly(2026, 3, 26));
        host.Clock.Advance(TimeSpan.FromDays(8));
        var number = (await town.RequestAsync(id)).Number!;
        foreach (var (account, late) in new[] { (police, false), (education, true), (town.Office, true) })
        {
            using var reader = await host.SignInAsAsync(account);
            (await reader.GetPageAsync("/work/services?overdue=true")).Text.Contains(number, StringComparison.Ordinal).ShouldBe(late);
        }

        (await host.ActAsync(town.Office, services => services.GetRequiredService<ServiceFiguresQuery>().YearAsync(2026, Ct))).Single().InTime.Planned.ShouldBe(1);
        await host.ActAsync(education, async services => await services.GetRequiredService<ServiceDepartmentService>().GiveBackAsync(id, Department.Education, new GiveServiceBack { Words = "不需要", Version = (await town.RequestAsync(id)).Version }, Ct));
        await host.ActAsync(town.Office, async services => await services.GetRequiredService<ServiceOfficeService>().ReassignAsync(id, new ReassignService { Needed = false, Words = "不需要", Version = (await town.RequestAsync(id)).Version }, Ct));
        (await host.ActAsync(town.Office, services => services.GetRequiredService<ServiceFiguresQuery>().YearAsync(2026, Ct))).Single().InTime.Planned.ShouldBe(0, "what is left is due on the 26th");
        (await town.RequestAsync(id)).WasLate.ShouldBeTrue();
    }

    private async Task ExtendAsync(DateOnly until)
    {
        await host.ActAsync(police, async services => await services.GetRequiredService<ServiceDepartmentService>().AskExtensionAsync(id, Department.PublicSecurity, new AskServiceTime { Until = until, Words = "等核验", Version = (await town.RequestAsync(id)).Version }, Ct));
        await host.ActAsync(town.Office, async services => await services.GetRequiredService<ServiceOfficeService>().DecideExtensionAsync(id, new Application.Liaison.DecideMoreTime { Grant = true, Words = "同意", Version = (await town.RequestAsync(id)).Version }, Ct));
    }

    private Task<int> RemindAsync() => host.WithAsync(services => services.GetRequiredService<ReminderDaily>().RunAsync(ReminderStep.ServiceTasks, 0, ReminderDaily.AtOnce, Ct));

    private Task<List<Guid>> ToldAsync(string key) => host.WithDbAsync(db => db.PortalMessages.AsNoTracking().Where(row => row.Text.Key == key && row.Subject != MessageSubject.StaffService).Select(row => row.To.Value).ToListAsync());

    private static (string, string)[] Day(int year, int month, int day) => [("Form.Until.Year", $"{year:0000}"), ("Form.Until.Month", $"{month}"), ("Form.Until.Day", $"{day}")];
}
