using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Demo;

/// <summary>
/// A leader who looks after three talents: one met this quarter, one last quarter, one never; a second post that is free, and a talent without a
/// leader. Made by the services that the pages call.
/// </summary>
internal sealed class DemoLiaison(DemoCounty county, DemoTime time, DateOnly today)
{
    private const int Met = 103, MetLastQuarter = 101, NeverMet = 106;

    public async Task MakeAsync(CancellationToken ct)
    {
        StandOn(today.AddMonths(-9));
        await county.AsAsync("office", scope => scope.GetRequiredService<LiaisonRuleService>().EnterAsync(Rules(today.AddMonths(-9)), ct));
        var (post, _) = (await EstablishAsync("县委副书记", "leader", "liaison", ct), await EstablishAsync("副县长", "leader2", null, ct));
        StandOn(today.AddMonths(-8));
        foreach (var number in new[] { Met, MetLastQuarter, NeverMet }) await AssignAsync(number, post, ct);
        var quarter = Quarter.Of(today);
        await MeetAsync("liaison", MetLastQuarter, quarter.Previous.LastDay.AddDays(-12), ContactKind.Visit, null, null, "到车间看了新产线，谈了明年的试验计划。", ct);
        await MeetAsync("liaison", Met, quarter.Previous.FirstDay.AddDays(20), ContactKind.Talk, NeedKind.Laboratory, "实验室用电需要增容", "座谈，主要讲了实验条件。", ct);
        await MeetAsync("leader", Met, Later(quarter.FirstDay, today.AddDays(-4)), ContactKind.Call, null, null, null, ct);
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

    private async Task MeetAsync(string userName, int number, DateOnly on, ContactKind kind, NeedKind? need, string? needWords, string? summary, CancellationToken ct)
    {
        var person = await PersonAsync(number, ct);
        StandOn(on);
        await county.AsAsync(userName, async scope =>
        {
            var assignment = await scope.GetRequiredService<IPortalDb>().LiaisonAssignments.Where(row => row.PersonId == person && row.To == null).Select(row => row.Id).SingleAsync(ct);
            await scope.GetRequiredService<ContactService>().RecordAsync(assignment, new RecordContact { On = on, Kind = kind, Need = need, NeedWords = needWords, Summary = summary }, [], ct);
        });
    }

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

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private void StandOn(DateOnly day) => time.StandAt(CountyClock.StartOf(day).AddHours(9.5));
}
