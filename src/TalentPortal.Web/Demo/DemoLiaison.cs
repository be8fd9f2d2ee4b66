using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Application.Liaison.Rounds;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Demo;

/// <summary>
/// A leader who looks after three talents: one met this quarter, one last quarter, one never; a second post with whose leader one of them is shared, and a talent without a
/// leader. The last yearly round gave one of them the leader, the next one is being made. Of what they need one was solved last quarter, one is with a department that asks for more time and has another one to help it, one waits to be handed over; one promise is late and one
/// is not due yet. Made by the services that the pages call.
/// </summary>
internal sealed class DemoLiaison(DemoCounty county, DemoTime time, DateOnly today)
{
    private const int Met = 103, MetLastQuarter = 101, NeverMet = 106;

    public async Task MakeAsync(CancellationToken ct)
    {
        StandOn(today.AddMonths(-9));
        await county.AsAsync("office", scope => scope.GetRequiredService<LiaisonRuleService>().EnterAsync(Rules(today.AddMonths(-9)), ct));
        var (post, other) = (await EstablishAsync("县委副书记", "leader", "liaison", ct), await EstablishAsync("副县长", "leader2", null, ct));
        StandOn(today.AddMonths(-8));
        foreach (var number in new[] { Met, MetLastQuarter }) await AssignAsync(number, post, ct);
        var round = await AdjustAsync(today.AddMonths(-8).Year, post, ct);
        var quarter = Quarter.Of(today);
        var (talked, called) = (quarter.Previous.FirstDay.AddDays(20), Later(quarter.FirstDay, today.AddDays(-4)));
        await MeetAsync("liaison", MetLastQuarter, new RecordContact { On = quarter.Previous.LastDay.AddDays(-12), Kind = ContactKind.Visit, Summary = "到车间看了新产线，谈了明年的试验计划。", Promise = "协调中试场地", PromiseBy = Earlier(quarter.FirstDay.AddDays(10), today.AddDays(-2)) }, ct);
        var solved = await MeetAsync("liaison", Met, new RecordContact { On = talked, Kind = ContactKind.Talk, Need = NeedKind.Laboratory, NeedWords = "实验室用电需要增容", Summary = "座谈，主要讲了实验条件。" }, ct);
        await HandOverAsync(solved!.Value, Department.Housing, IssueGrade.Ordinary, "housing", talked.AddDays(1), ct);
        StandOn(talked.AddDays(9));
        await ActAsync(solved.Value, "housing", (scope, form) => scope.GetRequiredService<IssueDepartmentService>().AnswerAsync(solved.Value, new AnswerIssue { Refused = false, Words = "供电公司已增容至250千伏安，10日起可用。", Version = form.Version }, null, ct));
        StandOn(talked.AddDays(11));
        await ActAsync(solved.Value, "liaison", (scope, form) => scope.GetRequiredService<LeaderIssueService>().RateAsync(solved.Value, new RateIssue { Verdict = IssueVerdict.Satisfied, Words = "电话中说设备已经能同时开机，很满意", Version = form.Version }, ct));
        await ActAsync(solved.Value, "office", (scope, form) => scope.GetRequiredService<IssueOfficeService>().CloseAsync(solved.Value, form, ct));
        var running = await MeetAsync("leader", Met, new RecordContact { On = called, Kind = ContactKind.Call, Need = NeedKind.Children, NeedWords = "孩子下学期转入县城小学", Promise = "请教体局当面说明入学安排", PromiseBy = today.AddDays(10) }, ct);
        await HandOverAsync(running!.Value, Department.Education, IssueGrade.Simple, "education", called, ct, Department.PublicSecurity);
        await ActAsync(running.Value, "police", (scope, form) => scope.GetRequiredService<IssueDepartmentService>().SignHelpAsync(running.Value, form, ct));
        await ActAsync(running.Value, "education", (scope, form) => scope.GetRequiredService<IssueDepartmentService>().AskExtensionAsync(running.Value, new AskIssueExtension { Days = 10, Words = "学位核定下旬完成", Version = form.Version }, ct));
        StandOn(today);
        await ShareAsync(MetLastQuarter, other, ct);
        await BeginAdjustmentAsync(round + 1, other, ct);
        await county.AsAsync("office", async scope =>
        {
            var person = await PersonAsync(NeverMet, ct);
            var assignment = await scope.GetRequiredService<IPortalDb>().LiaisonAssignments.Where(row => row.PersonId == person && row.To == null).Select(row => row.Id).SingleAsync(ct);
            await scope.GetRequiredService<IssueOfficeService>().RegisterAsync(assignment, new RaiseIssue { Need = NeedKind.Spouse, Words = "配偶原在外地医院工作，希望在县内安排" }, ct);
        });
    }

    private async Task<LeaderPostId> EstablishAsync(string title, string holder, string? officer, CancellationToken ct)
    {
        var (leader, assistant) = (await AccountAsync(holder, ct), officer is null ? (Guid?)null : await AccountAsync(officer, ct));
        LeaderPostId id = default;
        await county.AsAsync("office", async scope => id = await scope.GetRequiredService<LeaderPostService>().EstablishAsync(new EstablishPost { Title = title, Holder = leader, Officer = assistant, Since = today.AddMonths(-10) }, ct));
        return id;
    }

    private async Task AssignAsync(int number, LeaderPostId post, CancellationToken ct)
    {
        var person = await PersonAsync(number, ct);
        await county.AsAsync("office", async scope => await scope.GetRequiredService<LiaisonAssignmentService>().AssignAsync(person, new AssignTalent { Post = post.Value, Reason = "分管领域一致" }, ct));
    }

    /// <summary>The round of the last time: one talent got a leader by it, the others stayed as they were.</summary>
    /// <returns>Its year.</returns>
    private async Task<int> AdjustAsync(int year, LeaderPostId post, CancellationToken ct)
    {
        var (id, given) = (await OpenAsync(year, ct), await PersonAsync(NeverMet, ct));
        await county.AsAsync("office", async scope =>
        {
            var (desk, rounds) = (scope.GetRequiredService<AdjustmentDeskQuery>(), scope.GetRequiredService<AdjustmentRoundService>());
            foreach (var line in (await desk.GetAsync(id, ct)).Rows.Select(row => row.Line).ToList())
                await rounds.DecideAsync(id, line.Id, line.HasLeader ? new DecideLine { Choice = AdjustmentChoice.Keep, Reason = "联系正常", Version = line.Version }
                    : line.PersonId == given ? new DecideLine { Choice = AdjustmentChoice.Assign, Post = post.Value, Reason = "分管领域一致", Version = line.Version }
                    : new DecideLine { Choice = AdjustmentChoice.Wait, Reason = "到岗不久，下一年度再安排", Version = line.Version }, ct);
            await rounds.HandOverAsync(id, new HandOverAdjustment { From = today.AddMonths(-8), Note = "已征求各位领导意见", Version = await VersionAsync(scope) }, ct);
        });
        await county.AsAsync("office2", async scope => await scope.GetRequiredService<AdjustmentDecisionService>().ConfirmAsync(id, new ConfirmAdjustment { From = today.AddMonths(-8), Version = await VersionAsync(scope) }, ct));
        return year;

        Task<long> VersionAsync(IServiceProvider scope) => scope.GetRequiredService<IPortalDb>().AdjustmentRounds.Where(row => row.Id == id).Select(row => row.Version).SingleAsync(ct);
    }

    /// <summary>The next one is being made: one talent is to have another leader, of the others there are proposals.</summary>
    private async Task BeginAdjustmentAsync(int year, LeaderPostId other, CancellationToken ct)
    {
        var (id, moved) = (await OpenAsync(year, ct), await PersonAsync(MetLastQuarter, ct));
        await county.AsAsync("office", async scope =>
        {
            var line = (await scope.GetRequiredService<AdjustmentDeskQuery>().GetAsync(id, ct)).Rows.Select(row => row.Line).Single(row => row.PersonId == moved);
            await scope.GetRequiredService<AdjustmentRoundService>().DecideAsync(id, line.Id, new DecideLine { Choice = AdjustmentChoice.Move, Post = other.Value, Reason = "分管工业，联合调研后由其联系更方便", Version = line.Version }, ct);
        });
    }

    private async Task<AdjustmentRoundId> OpenAsync(int year, CancellationToken ct)
    {
        AdjustmentRoundId id = default;
        await county.AsAsync("office", async scope => id = await scope.GetRequiredService<AdjustmentRoundService>().OpenAsync(new OpenAdjustment { Year = year }, ct));
        return id;
    }

    private async Task ShareAsync(int number, LeaderPostId post, CancellationToken ct)
    {
        var person = await PersonAsync(number, ct);
        await county.AsAsync("office", async scope =>
        {
            var assignment = await scope.GetRequiredService<IPortalDb>().LiaisonAssignments.Where(row => row.PersonId == person && row.To == null).Select(row => row.Id).SingleAsync(ct);
            await scope.GetRequiredService<SharingService>().ShareAsync(assignment, new ShareTalent { Post = post.Value, From = today, To = today.AddDays(30), Reason = "分管工业，联合调研中试基地" }, ct);
        });
    }

    /// <returns>The issue that came of it.</returns>
    private async Task<TalentIssueId?> MeetAsync(string userName, int number, RecordContact said, CancellationToken ct)
    {
        var person = await PersonAsync(number, ct);
        StandOn(said.On!.Value);
        TalentIssueId? issue = null;
        await county.AsAsync(userName, async scope =>
        {
            var assignment = await scope.GetRequiredService<IPortalDb>().LiaisonAssignments.Where(row => row.PersonId == person && row.To == null).Select(row => row.Id).SingleAsync(ct);
            var contact = await scope.GetRequiredService<ContactService>().RecordAsync(assignment, said, [], ct);
            issue = await scope.GetRequiredService<IPortalDb>().TalentIssues.Where(row => row.ContactId == contact).Select(row => (TalentIssueId?)row.Id).SingleOrDefaultAsync(ct);
        });
        return issue;
    }

    private async Task HandOverAsync(TalentIssueId id, Department department, IssueGrade grade, string officer, DateOnly on, CancellationToken ct, params Department[] helpers)
    {
        StandOn(on);
        await ActAsync(id, "office", (scope, form) => scope.GetRequiredService<IssueOfficeService>().HandOverAsync(id, new HandOverIssue { Department = department, Helpers = [.. helpers], Grade = grade, Words = helpers.Length == 0 ? null : "请配合部门核对户籍后告知牵头部门", Version = form.Version }, ct));
        await ActAsync(id, officer, (scope, form) => scope.GetRequiredService<IssueDepartmentService>().SignAsync(id, form, ct));
    }

    /// <summary>One step of an issue, at the version it has.</summary>
    private Task ActAsync(TalentIssueId id, string userName, Func<IServiceProvider, MoveIssue, Task> step) => county.AsAsync(userName, async scope =>
        await step(scope, new MoveIssue { Version = await scope.GetRequiredService<IPortalDb>().TalentIssues.Where(row => row.Id == id).Select(row => row.Version).SingleAsync() }));

    private Task<PersonId> PersonAsync(int number, CancellationToken ct) => county.InScopeAsync(scope =>
    {
        var (db, name) = (scope.GetRequiredService<IPortalDb>(), DemoPeople.Name(number));
        return db.Recognitions.Where(row => row.PersonName == name).Select(row => row.PersonId).FirstAsync(ct);
    });

    private Task<Guid> AccountAsync(string userName, CancellationToken ct) => county.InScopeAsync(async scope => (await scope.GetRequiredService<DemoAccounts>().FindAsync(userName)).Id);

    private static EnterLiaisonRules Rules(DateOnly from)
    {
        var form = EnterLiaisonRules.Of(LiaisonRules.CountyDraft());
        (form.EffectiveFrom, form.Basis) = (from, "县级领导联系高层次人才制度");
        return form;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private void StandOn(DateOnly day) => time.StandAt(CountyClock.StartOf(day).AddHours(9.5));
}
