using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Recognitions;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Demo;

/// <summary>Takes people through the classification by the services that the pages call, on the days it would have taken.</summary>
internal sealed class DemoLevels(DemoCounty county, DemoTime time, DemoSheet sheet, IReadOnlyList<Employer> employers, DateOnly today)
{
    /// <summary>Working days from the application to the first day of the level: six desks, five days of publicity, and the day after.</summary>
    private const int DaysToLevel = 12;

    private readonly Dictionary<int, string> applicants = [];
    private WorkingCalendar calendar = null!;

    public async Task MakeAsync(CancellationToken ct)
    {
        calendar = await county.InScopeAsync(scope => scope.GetRequiredService<CalendarQueries>().CurrentAsync(ct));
        foreach (var batch in DemoLevel.Held.GroupBy(made => made.HeldFor!.Value).OrderByDescending(same => same.Key)) await GiveAsync([.. batch], today.AddMonths(-batch.Key), ct);
        var listed = DemoLevel.Open.TakeWhile(made => made.Reaches is RecognitionStatus.InPublicity).ToList();
        foreach (var made in listed) await AdvanceAsync(made, -9, today, ct);
        await PublishAsync(Day(-2), ct);
        await ObjectAsync(ct);
        await WithdrawAsync(ct);
        await CheckAsync(ct);
        foreach (var made in DemoLevel.Open.Skip(listed.Count)) await AdvanceAsync(made, -8, today, ct);
        await ConveneAsync(today, ct);
    }

    private async Task GiveAsync(IReadOnlyList<DemoLevel> batch, DateOnly from, CancellationToken ct)
    {
        foreach (var made in batch) await AdvanceAsync(made, -DaysToLevel, from, ct);
        await PublishAsync(Day(-6, from), ct);
        StandOn(from);
        await county.InScopeAsync(async scope =>
        {
            while (await scope.GetRequiredService<RecognitionDaily>().RunAsync(ct) > 0) { }
            return 0;
        });
    }

    /// <summary>A desk a working day, beginning so many days from the day that is named.</summary>
    private async Task AdvanceAsync(DemoLevel made, int daysFrom, DateOnly named, CancellationToken ct)
    {
        var reaches = made.HeldFor is null ? made.Reaches : RecognitionStatus.InPublicity;
        var day = daysFrom;
        StandOn(Day(day++, named));
        var id = await SubmitAsync(made, ct);
        if (reaches is RecognitionStatus.AwaitingEmployer) return;
        StandOn(Day(day++, named));
        var officer = $"company{made.Employer + 1}";
        if (reaches is RecognitionStatus.ReturnedByEmployer) { await Act(officer, id, (s, version) => s.GetRequiredService<RecognitionEmployerService>().RefuseAsync(id, Words("请先补签今年的劳动合同，再重新提交。", version), ct)); return; }
        await Act(officer, id, (s, version) => s.GetRequiredService<RecognitionEmployerService>().RecommendAsync(id, Words("该同志在本单位从事专业技术工作，业绩属实，同意推荐。", version), ct));
        if (reaches is RecognitionStatus.AwaitingIntake) return;
        StandOn(Day(day++, named));
        if (reaches is RecognitionStatus.AwaitingCorrection) { await Act("first", id, (s, version) => s.GetRequiredService<RecognitionDeskService>().RequestCorrectionAsync(id, new RequestCorrections { Version = version, Items = [new CorrectionRequest { Subject = "contract", WhatToDo = "请补充劳动合同签字盖章页。" }] }, ct)); return; }
        await Desk("first", id, RecognitionAction.Accept, "材料齐全，予以受理。", ct);
        if (reaches is RecognitionStatus.FirstReview) return;
        StandOn(Day(day++, named));
        if (!await ReviewAsync(made, id, ct) || reaches is RecognitionStatus.AwaitingPanel or RecognitionStatus.AwaitingDecision) return;
        StandOn(Day(day, named));
        if (made.IsAssessed) await VoteAsync(id, ct);
        await Desk("office", id, RecognitionAction.Approve, "同意按拟认定类别公示。", ct);
    }

    /// <summary>A title is checked, anything else is scored; says whether the case goes on.</summary>
    private async Task<bool> ReviewAsync(DemoLevel made, RecognitionApplicationId id, CancellationToken ct)
    {
        if (!made.IsAssessed)
        {
            await Desk("first", id, RecognitionAction.PassReview, "称号证书已核实，符合条目。", ct);
            return true;
        }

        var points = made.Reaches is RecognitionStatus.NotRecognised ? new[] { 14, 20, 12, 10 } : [18, 22, 15, 12];
        await Act("first", id, (s, version) =>
        {
            var form = ScoreCase.Empty(version);
            for (var i = 0; i < points.Length; i++) (form.Lines[i].Points, form.Lines[i].Evidence) = (points[i], "证明材料已核实");
            form.Opinion = "按评分标准评分。";
            return s.GetRequiredService<RecognitionDeskService>().ScoreAsync(id, form, ct);
        });
        return made.Reaches is not RecognitionStatus.NotRecognised;
    }

    /// <summary>A panel of that day for one case: everybody is for what was applied for, and the meeting is closed with its minutes.</summary>
    private async Task VoteAsync(RecognitionApplicationId id, CancellationToken ct)
    {
        RecognitionPanelId panel = default;
        var day = new CountyClock(time).Today;
        await county.AsAsync("second", async scope => panel = await scope.GetRequiredService<RecognitionPanelService>().ConveneAsync(Panel(day), ct));
        await county.AsAsync("second", async scope =>
        {
            var db = scope.GetRequiredService<IPortalDb>();
            var form = RecordVotes.For(await db.RecognitionPanels.AsNoTracking().SingleAsync(row => row.Id == panel, ct));
            var level = await db.RecognitionApplications.Where(row => row.Id == id).Select(row => row.Level).SingleAsync(ct);
            foreach (var vote in form.Votes) (vote.Kind, vote.Level, vote.Opinion) = (VoteKind.For, level, "业绩突出，同意。");
            form.Opinion = "专家一致同意。";
            await scope.GetRequiredService<RecognitionPanelService>().RecordAsync(panel, id, form, ct);
        });
        await county.AsAsync("second", async scope =>
        {
            var version = await scope.GetRequiredService<IPortalDb>().RecognitionPanels.Where(row => row.Id == panel).Select(row => row.Version).SingleAsync(ct);
            await scope.GetRequiredService<RecognitionPanelService>().CloseAsync(panel, new ClosePanel { Minutes = "到会专家 5 人，评审 1 人，全票同意。", Version = version }, ct);
        });
    }

    private Task ConveneAsync(DateOnly day, CancellationToken ct)
    {
        StandOn(Day(-3));
        return county.AsAsync("second", scope => scope.GetRequiredService<RecognitionPanelService>().ConveneAsync(Panel(day), ct));
    }

    private static ConvenePanel Panel(DateOnly day) => new()
    {
        HeldOn = day,
        Place = "县人力资源市场三楼会议室",
        Experts = [.. new[] { ("钱学礼", "山东大学"), ("孙为民", "省农业科学院"), ("李国安", "德州学院"), ("周立平", "市工业和信息化局"), ("吴敏慧", "省人才评价中心") }.Select(expert => new ExpertFields { Name = expert.Item1, Affiliation = expert.Item2 })],
    };

    /// <summary>One person of the office makes the list, the other publishes it.</summary>
    private async Task PublishAsync(DateOnly day, CancellationToken ct)
    {
        StandOn(day);
        RecognitionNoticeId id = default;
        await county.AsAsync("office2", async scope => id = await scope.GetRequiredService<RecognitionNoticeService>().MakeAsync(ct));
        await county.AsAsync("office", async scope =>
        {
            var version = await scope.GetRequiredService<IPortalDb>().RecognitionNotices.Where(row => row.Id == id).Select(row => row.Version).SingleAsync(ct);
            await scope.GetRequiredService<RecognitionNoticeService>().PublishAsync(id, version, ct);
        });
    }

    private async Task WithdrawAsync(CancellationToken ct)
    {
        StandOn(Day(-10));
        foreach (var made in DemoLevel.Held.Where(made => made.IsWithdrawn || made.IsWithdrawalProposed))
        {
            var id = await HeldByAsync(made, ct);
            await county.AsAsync("office", async scope => await scope.GetRequiredService<RecognitionHolderService>().ProposeWithdrawalAsync(id, new ProposeWithdrawal { Reason = WithdrawalReason.FalseDocuments, Opinion = "发证单位复函：证书编号查无记录。", Version = await VersionOfAsync(scope, id, ct) }, ct));
            if (made.IsWithdrawn) await county.AsAsync("office2", async scope => await scope.GetRequiredService<RecognitionHolderService>().SettleWithdrawalAsync(id, new SettleWithdrawal { Withdraw = true, Opinion = "已与发证单位再次核实，情况属实。", Version = await VersionOfAsync(scope, id, ct) }, ct));
        }
    }

    /// <summary>The first reviewer finds that somebody did nothing of what was promised.</summary>
    private async Task CheckAsync(CancellationToken ct)
    {
        StandOn(Day(-1));
        foreach (var made in DemoLevel.Held.Where(made => made.HasFailedMidTerm))
        {
            var id = await HeldByAsync(made, ct);
            await county.AsAsync("first", async scope => await scope.GetRequiredService<RecognitionHolderService>().CheckMidTermAsync(id, new CheckMidTerm { Passed = false, Opinion = "半年未在岗，承诺的项目没有启动。", Version = await VersionOfAsync(scope, id, ct) }, ct));
        }
    }

    private async Task ObjectAsync(CancellationToken ct)
    {
        StandOn(Day(-1));
        var names = DemoLevel.Open.Where(made => made.IsObjectedTo).Select(made => DemoPeople.Name(made.Person)).ToList();
        await county.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<IPortalDb>();
            var about = await db.RecognitionApplications.Where(row => row.Status == RecognitionStatus.InPublicity && names.Contains(row.ApplicantName)).Select(row => row.Id).SingleAsync(ct);
            var notice = await db.RecognitionNotices.AsNoTracking().SingleAsync(row => row.Items.Any(item => item.ApplicationId == about), ct);
            var said = new RaiseObjection { Name = "田青禾", Phone = DemoPeople.Phone(128), Statement = "该同志去年九月起在外地工作，不在公示的单位上班，请核查社保和考勤。" };
            return await scope.GetRequiredService<ObjectionIntakeService>().ReceiveAsync(notice.Number!, notice.Items.Single(item => item.ApplicationId == about).Serial, said, null, "203.0.113.7", ct);
        });
    }

    private Task<RecognitionId> HeldByAsync(DemoLevel made, CancellationToken ct) => county.InScopeAsync(scope =>
    {
        var (db, name) = (scope.GetRequiredService<IPortalDb>(), DemoPeople.Name(made.Person));
        return db.Recognitions.Where(row => row.PersonName == name).Select(row => row.Id).SingleAsync(ct);
    });

    private static Task<long> VersionOfAsync(IServiceProvider scope, RecognitionId id, CancellationToken ct) => scope.GetRequiredService<IPortalDb>().Recognitions.Where(row => row.Id == id).Select(row => row.Version).SingleAsync(ct);

    private async Task<RecognitionApplicationId> SubmitAsync(DemoLevel made, CancellationToken ct)
    {
        if (!applicants.TryGetValue(made.Person, out var userName)) applicants[made.Person] = userName = await EnterAsync(made, ct);
        RecognitionApplicationId id = default;
        await county.AsAsync(userName, async scope =>
        {
            var (db, service) = (scope.GetRequiredService<IPortalDb>(), scope.GetRequiredService<RecognitionApplicantService>());
            id = await service.StartAsync(made.Entry, ct);
            var application = await db.RecognitionApplications.AsNoTracking().SingleAsync(row => row.Id == id, ct);
            var terms = await db.CatalogueVersions.AsNoTracking().Where(row => row.Id == application.CatalogueVersionId).Select(row => row.Terms).SingleAsync(ct);
            foreach (var proof in terms.Entry(made.Entry)!.Proofs) await service.AddProofAsync(id, proof.Code, $"{proof.NameZh}.pdf", sheet.Pdf([Page(proof.NameZh, application)]), ct);
        });
        await Act(userName, id, (s, version) => s.GetRequiredService<RecognitionApplicantService>().SubmitAsync(id, new SubmitRecognition { Promise = true, Version = version }, ct));
        return id;
    }

    private static DemoPage Page(string title, RecognitionApplication application) => new(title, [$"持有人：{application.ApplicantName}", $"单位：{application.EmployerName}", "", "兹证明上述人员所持材料真实有效。"], application.EmployerName);

    /// <summary>Insured since before the application, and not yet for last month: that roster is the visitor's to import.</summary>
    private Task<string> EnterAsync(DemoLevel made, CancellationToken ct) => county.InScopeAsync(async scope =>
    {
        var (db, vault) = (scope.GetRequiredService<IPortalDb>(), scope.GetRequiredService<PersonalDataVault>());
        var (id, name) = (PersonId.New(), DemoPeople.Name(made.Person));
        var (first, last) = (YearMonth.Of(new CountyClock(time).Today).AddMonths(-8), YearMonth.Of(today).AddMonths(-2));
        var graduated = first.FirstDay.AddMonths(-2).AddDays(19);
        var citizen = DemoPeople.IdNumber(made.Person, DemoPeople.BirthDate(made.Person, made.Education, graduated));
        var person = new Person(id, name, Pinyin.Initials(name), IdentityDocumentKind.CitizenId, vault.Seal(PersonalField.IdNumber, id.Value, citizen.Value), citizen.BirthDate, citizen.Sex);
        person.UsePhone(vault.Seal(PersonalField.Phone, id.Value, DemoPeople.Phone(made.Person)));
        var (school, major) = DemoPeople.Studies(made.Person, made.Education);
        person.StateEducation(new Education(made.Education, true, school, major, graduated, false));
        person.VerifyEducation(made.Education, EducationVerification.Chsi, graduated.AddDays(20));
        person.Describe(person.Traits with { EthnicityCode = "01", FirstInCounty = first, Source = TalentSource.Recruited, Team = made.Entry is "E-02" ? TalentTeam.HighlySkilled : TalentTeam.Professional });
        db.People.Add(person);
        var employer = await db.Employers.SingleAsync(row => row.Id == employers[made.Employer].Id, ct);
        var employment = new Employment(id, employer.Id, first.FirstDay, null, EmploymentKind.Contract, false);
        employment.Confirm(first.FirstDay.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc));
        db.Employments.Add(employment);
        db.InsuranceMonths.AddRange(first.To(last).Select(month => new InsuranceMonth(id, month, employer.Id, true, month.FirstDay.AddDays(17), false)));
        await db.SaveChangesAsync(ct);
        return (await scope.GetRequiredService<DemoAccounts>().AddApplicantAsync(person, DemoPeople.Phone(made.Person))).UserName!;
    });

    private Task Desk(string userName, RecognitionApplicationId id, RecognitionAction action, string words, CancellationToken ct) =>
        Act(userName, id, (s, version) => s.GetRequiredService<RecognitionDeskService>().DecideAsync(id, action, Words(words, version), ct));

    /// <summary>Somebody acts on the case as it stands.</summary>
    private Task Act(string userName, RecognitionApplicationId id, Func<IServiceProvider, long, Task> act) => county.AsAsync(userName, async scope =>
        await act(scope, await scope.GetRequiredService<IPortalDb>().RecognitionApplications.Where(row => row.Id == id).Select(row => row.Version).SingleAsync()));

    private static DecideRecognition Words(string words, long version) => new() { Opinion = words, Version = version };

    private DateOnly Day(int workingDays) => Day(workingDays, today);

    private DateOnly Day(int workingDays, DateOnly from) => calendar.AddWorkingDays(from, workingDays).Date;

    private void StandOn(DateOnly day) => time.StandAt(CountyClock.StartOf(day).AddHours(9.5));
}
