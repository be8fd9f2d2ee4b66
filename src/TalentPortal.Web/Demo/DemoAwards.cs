using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Demo;

/// <summary>
/// One call for awards that is open; under it an award that runs with its first instalment paid, a case that experts score, and one at the form check. One selection: somebody who
/// bears a title, and a nomination that experts vote on.
/// </summary>
internal sealed class DemoAwards(DemoCounty county, DemoTime time, DemoSheet sheet, IReadOnlyList<Employer> employers, DateOnly today)
{
    /// <summary>User names of the experts; five, so that each is drawn.</summary>
    public static readonly string[] Experts = ["expert", "expert2", "expert3", "expert4", "expert5"];

    private static readonly string[] Houses = ["山东大学", "齐鲁工业大学", "省农业科学院", "省机械设计研究院", "德州学院"];

    private WorkingCalendar calendar = null!;

    public async Task MakeAsync(CancellationToken ct)
    {
        calendar = await county.InScopeAsync(scope => scope.GetRequiredService<CalendarQueries>().CurrentAsync(ct));
        StandOn(Day(-32));
        var number = await CallAsync(WriteAwardCall.Of(AwardTerms.CountyDraft(), null), ct);
        var selection = await CallAsync(WriteAwardCall.Of(AwardTerms.CountySelectionDraft(), null), ct);
        for (var i = 0; i < Experts.Length; i++)
        {
            var form = new EnterAwardExpert { UserName = Experts[i], Affiliation = Houses[i], Field = "装备制造" };
            await county.AsAsync("office", scope => scope.GetRequiredService<AwardExpertRegister>().EnterAsync(form, ct));
        }

        await RunAsync(await SubmitAsync(number, 0, TalentLevel.B, "智能拖拉机无人驾驶系统", ct), ct);
        var title = await ChooseAsync(await SubmitAsync(selection, 2, TalentLevel.E, "设施蔬菜绿色防控技术推广", ct), ct);
        StandOn(Day(-4));
        await DrawAsync(await SubmitAsync(number, 1, TalentLevel.C, "功能性植物蛋白提取", ct), ct);
        StandOn(Day(-2));
        await RunDailyAsync(ct);
        await Act("office", title, (scope, version) => scope.GetRequiredService<AwardTermService>().NameAsync(title, new NameTalent { NamedOn = Day(-2), Opinion = "公示期满无异议，予以命名。", Version = version }, ct));
        await DrawAsync(await SubmitAsync(selection, 1, TalentLevel.F, "小麦育种青年团队带头人", ct), ct);
        StandOn(Day(-1));
        await SubmitAsync(number, 2, TalentLevel.D, "可降解薄膜材料", ct);
        StandOn(today);
    }

    private async Task<string> CallAsync(WriteAwardCall form, CancellationToken ct)
    {
        (form.TitleZh, form.TitleEn, form.BodyZh, form.BodyEn) = form.Kind is AwardKind.Selection
            ? ($"{today.Year}年度优秀人才评选通知", $"Selection of outstanding talent {today.Year}",
                "各单位可提名在本县工作、业绩突出的人才，由专家投票，任期三年。", "Employers may nominate people who work in the county and stand out. Experts vote; the term is three years.")
            : ($"{today.Year}年产业领军人才奖励申报通知", $"Call for industry leader awards {today.Year}",
                "本县企业、事业单位可为全职引进或培养的产业领军人才申报。请如实填写，材料不全的一次性告知补正。", "Employers of the county may apply for industry leaders who work for them full time. You are told once of everything that is missing.");
        (form.OpensOn, form.ClosesOn) = (Day(-32), today.AddDays(30));
        AwardCallId id = default;
        await county.AsAsync("office", async scope => id = await scope.GetRequiredService<AwardCallService>().WriteAsync(form, ct));
        await county.AsAsync("office2", async scope => await scope.GetRequiredService<AwardCallService>().CheckAsync(id, await CallVersionAsync(scope, id, ct), ct));
        await county.AsAsync("office2", async scope => await scope.GetRequiredService<AwardCallService>().PublishAsync(id, await CallVersionAsync(scope, id, ct), ct));
        return await county.InScopeAsync(async scope => (await scope.GetRequiredService<IPortalDb>().AwardCalls.Where(row => row.Id == id).Select(row => row.Number).SingleAsync(ct))!);
    }

    /// <summary>The officer of the employer applies for somebody who works there and has no award yet.</summary>
    private async Task<AwardCaseId> SubmitAsync(string number, int employer, TalentLevel level, string project, CancellationToken ct)
    {
        var (officer, house) = ($"company{employer + 1}", employers[employer].Id);
        AwardCaseId id = default;
        await county.AsAsync(officer, async scope =>
        {
            var (db, service) = (scope.GetRequiredService<IPortalDb>(), scope.GetRequiredService<AwardEmployerService>());
            var spell = await db.Employments.Where(row => row.EmployerId == house && row.LeftOn == null).OrderBy(row => row.StartedOn).ThenBy(row => row.Id).Select(row => row.Id).FirstAsync(ct);
            id = await service.StartAsync(number, new DescribeAward { Employment = spell, Class = level, Project = project, Field = "装备制造", Summary = "完成关键部件国产化，三年内形成批量生产能力，带动本地配套企业。" }, ct);
            var terms = (await scope.GetRequiredService<AwardCallQueries>().PublicAsync(number, ct)).Terms;
            foreach (var material in terms.Materials)
                await service.AddMaterialAsync(id, material.Code, $"{material.NameZh}.pdf", sheet.Pdf([new DemoPage(material.NameZh, [$"项目：{project}"], "（样本）")]), ct);
        });
        await Act(officer, id, (scope, version) => scope.GetRequiredService<AwardEmployerService>().SubmitAsync(id, new SubmitAward { Promise = true, Version = version }, ct));
        return id;
    }

    private async Task DrawAsync(AwardCaseId id, CancellationToken ct)
    {
        await Act("first", id, (scope, version) => scope.GetRequiredService<AwardCheckService>().DecideAsync(id, AwardAction.PassForm, Words("材料齐全，符合申报条件。", version), ct));
        await Act("second", id, (scope, version) => scope.GetRequiredService<AwardReviewService>().CommitAsync(id, version, ct));
        await Act("second2", id, (scope, version) => scope.GetRequiredService<AwardReviewService>().OpenAsync(id, new OpenAwardDraw { Witness = "福彩双色球 07 12 19 25 28 33", Version = version }, ct));
    }

    /// <summary>From the draw to the first instalment, a desk a working day or two.</summary>
    private async Task RunAsync(AwardCaseId id, CancellationToken ct)
    {
        await DrawAsync(id, ct);
        StandOn(Day(-26));
        foreach (var expert in Experts) await Act(expert, id, (scope, _) => scope.GetRequiredService<AwardExpertService>().ScoreAsync(id, Score(Array.IndexOf(Experts, expert)), ct));
        StandOn(Day(-24));
        await InspectAsync(id, Day(-24), "企业生产车间", "样机已下线，研发人员到位，设备与申报一致。", ct);
        StandOn(Day(-22));
        var draft = new DraftAwardDecision { Class = TalentLevel.B, Gross = 3_000_000, MeetingOn = Day(-22), Minutes = "县委人才工作领导小组会议研究，同意给予B类领军人才奖励。" };
        await Act("office", id, (scope, version) => { draft.Version = version; return scope.GetRequiredService<AwardOfficeService>().DraftAsync(id, draft, ct); });
        foreach (var signer in new[] { "office", "office2" }) await Office(signer, id, AwardAction.Sign, ct);
        await Act("leader", id, (scope, version) => scope.GetRequiredService<AwardLeaderService>().SignAsync(id, Words("同意。", version), ct));
        await PublishAsync(ct);
        StandOn(Day(-14));
        await RunDailyAsync(ct);
        await ContractAsync(id, ct);
        await PayAsync(id, ct);
    }

    private Task<int> RunDailyAsync(CancellationToken ct) => county.InScopeAsync(async scope =>
    {
        while (await scope.GetRequiredService<AwardDaily>().RunAsync(ct) > 0) { }
        return 0;
    });

    /// <summary>From the draw to the public list; the title follows when its days are over.</summary>
    private async Task<AwardCaseId> ChooseAsync(AwardCaseId id, CancellationToken ct)
    {
        await DrawAsync(id, ct);
        StandOn(Day(-9));
        foreach (var expert in Experts)
        {
            var vote = new VoteOnAward { Choice = expert == Experts[^1] ? VoteChoice.Abstain : VoteChoice.For, Opinion = expert == Experts[^1] ? null : "业绩突出，同意推荐。" };
            await Act(expert, id, (scope, _) => scope.GetRequiredService<AwardExpertService>().VoteAsync(id, vote, ct));
        }

        await InspectAsync(id, Day(-9), "种植基地", "技术推广到位，农户反映良好。", ct);
        StandOn(Day(-8));
        var draft = new DraftAwardDecision { Class = TalentLevel.E, Gross = 0, MeetingOn = Day(-8), Minutes = "县委人才工作领导小组办公室会议研究，同意命名。" };
        await Act("office", id, (scope, version) => { draft.Version = version; return scope.GetRequiredService<AwardOfficeService>().DraftAsync(id, draft, ct); });
        foreach (var signer in new[] { "office", "office2" }) await Office(signer, id, AwardAction.Sign, ct);
        await PublishAsync(ct);
        return id;
    }

    private static ScoreAward Score(int expert)
    {
        var form = ScoreAward.For(AwardTerms.CountyDraft(), 0);
        for (var i = 0; i < form.Lines.Count; i++) form.Lines[i].Points = AwardTerms.CountyDraft().Criteria[i].Points - 2 - ((expert + i) % 3);
        form.Opinion = "技术路线清楚，产业化条件具备。";
        return form;
    }

    private Task InspectAsync(AwardCaseId id, DateOnly on, string place, string report, CancellationToken ct)
    {
        var photo = sheet.Photo(new DemoPage("现场考察照片", [place], "（样本）"));
        var form = new InspectAward { HeldOn = on, Place = place, Colleagues = "second2", Report = report, Passed = true };
        return Act("second", id, (scope, version) => { form.Version = version; return scope.GetRequiredService<AwardReviewService>().InspectAsync(id, form, [("现场.jpg", photo)], ct); });
    }

    private async Task PublishAsync(CancellationToken ct)
    {
        AwardListId list = default;
        await county.AsAsync("office2", async scope => list = await scope.GetRequiredService<AwardListService>().MakeAsync(ct));
        await county.AsAsync("office", async scope => await scope.GetRequiredService<AwardListService>().PublishAsync(list, await scope.GetRequiredService<IPortalDb>().AwardLists.Where(row => row.Id == list).Select(row => row.Version).SingleAsync(ct), ct));
    }

    private Task ContractAsync(AwardCaseId id, CancellationToken ct)
    {
        var form = new SignAwardContract
        {
            SignedOn = Day(-14),
            StartsOn = Day(-14),
            EndsOn = Day(-14).AddYears(3),
            Tasks = "三年内完成三代样机，形成年产500台能力，新增就业60人。",
            Milestones = [new MilestoneFields { Title = "第二代样机", DueOn = Day(-14).AddMonths(18) }, new MilestoneFields { Title = "批量生产", DueOn = Day(-14).AddYears(3) }],
        };
        return Act("office", id, (scope, version) => { form.Version = version; return scope.GetRequiredService<AwardOfficeService>().SignContractAsync(id, form, ct); });
    }

    private async Task PayAsync(AwardCaseId id, CancellationToken ct)
    {
        StandOn(Day(-12));
        var part = await county.InScopeAsync(async scope => (await scope.GetRequiredService<IPortalDb>().AwardCases.AsNoTracking().SingleAsync(row => row.Id == id, ct)).Instalments.Single(row => row.Number == 1).Id);
        await Act("finance", id, (scope, version) => scope.GetRequiredService<AwardPaymentService>().OrderAsync(id, part, version, ct));
        await Act("finance2", id, (scope, version) => scope.GetRequiredService<AwardPaymentService>().CheckAsync(id, part, version, ct));
        StandOn(Day(-10));
        await Act("finance", id, (scope, version) => scope.GetRequiredService<AwardPaymentService>().SettleAsync(id, part, new SettleAwardPayment { PaidOn = Day(-10), Voucher = "6222-0001", Version = version }, ct));
    }

    private Task Office(string officer, AwardCaseId id, AwardAction action, CancellationToken ct) =>
        Act(officer, id, (scope, version) => scope.GetRequiredService<AwardOfficeService>().DecideAsync(id, action, Words("同意。", version), ct));

    private Task Act(string userName, AwardCaseId id, Func<IServiceProvider, long, Task> act) => county.AsAsync(userName, async scope =>
        await act(scope, await scope.GetRequiredService<IPortalDb>().AwardCases.Where(row => row.Id == id).Select(row => row.Version).SingleAsync(CancellationToken.None)));

    private static Task<long> CallVersionAsync(IServiceProvider scope, AwardCallId id, CancellationToken ct) => scope.GetRequiredService<IPortalDb>().AwardCalls.Where(row => row.Id == id).Select(row => row.Version).SingleAsync(ct);

    private static DecideAward Words(string words, long version) => new() { Opinion = words, Version = version };

    private DateOnly Day(int workingDays) => calendar.AddWorkingDays(today, workingDays).Date;

    private void StandOn(DateOnly day) => time.StandAt(CountyClock.StartOf(day).AddHours(9.5));
}
