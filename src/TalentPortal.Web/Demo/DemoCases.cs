using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Demo;

/// <summary>Moves each demo case desk by desk to where it stands, on the working days it would have taken.</summary>
internal sealed class DemoCases(DemoCounty county, DemoTime time, DemoMaterials materials, IReadOnlyList<Employer> employers, DateOnly today)
{
    private static readonly SubsidyStatus[] Road =
    [
        SubsidyStatus.AwaitingEmployer, SubsidyStatus.AwaitingIntake, SubsidyStatus.Accepted, SubsidyStatus.FirstReview, SubsidyStatus.JointReview,
        SubsidyStatus.SecondReview, SubsidyStatus.AwaitingApproval, SubsidyStatus.AwaitingPublicity,
    ];

    private WorkingCalendar calendar = null!;
    private string? lastCard;

    public async Task MakeAsync(CancellationToken ct)
    {
        calendar = await county.InScopeAsync(scope => scope.GetRequiredService<CalendarQueries>().CurrentAsync(ct));
        await MakeAllAsync(SubsidyStatus.AwaitingPayment, ct);
        await PublishAsync(workingDaysAgo: 8, ct);
        time.StandAt(CountyClock.StartOf(today).AddHours(8));
        await county.InScopeAsync(scope => scope.GetRequiredService<DailyDeadlines>().RunAsync(ct));
        await MakeAllAsync(SubsidyStatus.InPublicity, ct);
        await PublishAsync(workingDaysAgo: 2, ct);
        foreach (var made in DemoCase.All.Where(made => made.Reaches is not (SubsidyStatus.AwaitingPayment or SubsidyStatus.InPublicity or SubsidyStatus.AwaitingFunds)).OrderByDescending(StartsDaysAgo)) await MakeAsync(made, ct);
        await UseUpAsync(ct);
    }

    /// <summary>This year's budget is used up before these are approved.</summary>
    private async Task UseUpAsync(CancellationToken ct)
    {
        var budget = new DemoBudget(county, today);
        StandAt(2);
        await budget.CutAsync(ct);
        await MakeAllAsync(SubsidyStatus.AwaitingFunds, ct);
        StandAt(0);
        await budget.ProposeAsync(ct);
    }

    private async Task MakeAllAsync(SubsidyStatus reaches, CancellationToken ct)
    {
        foreach (var made in DemoCase.All.Where(made => made.Reaches == reaches)) await MakeAsync(made, ct);
    }

    /// <summary>One person of the office drafts, another checks, the first publishes.</summary>
    private async Task PublishAsync(int workingDaysAgo, CancellationToken ct)
    {
        StandAt(workingDaysAgo);
        NoticeId id = default;
        await county.AsAsync("office", async scope => id = await scope.GetRequiredService<NoticeDraftService>().MakeAsync(await NoticeAsync(scope, ct), ct));
        await county.AsAsync("office2", async scope => await scope.GetRequiredService<NoticePublicationService>().CheckAsync(id, await VersionOfAsync(scope, id, ct), ct));
        await county.AsAsync("office", async scope => await scope.GetRequiredService<NoticePublicationService>().PublishAsync(id, await VersionOfAsync(scope, id, ct), ct));
    }

    private static async Task<DraftNotice> NoticeAsync(IServiceProvider scope, CancellationToken ct) => new()
    {
        Policy = await AllowanceOf(scope.GetRequiredService<IPortalDb>()).Select(row => row.Id).SingleAsync(ct),
        Title = "高校毕业生生活补贴拟发放名单公示",
        ItemName = "高校毕业生生活补贴",
        Department = "中共齐河县委人才工作领导小组办公室",
        Phone = "0534-12333",
        HowToObject = "公示期内，单位和个人可实名提出异议并附证据。匿名反映的，作为线索登记。",
    };

    private static Task<long> VersionOfAsync(IServiceProvider scope, NoticeId id, CancellationToken ct) =>
        scope.GetRequiredService<IPortalDb>().Notices.Where(notice => notice.Id == id).Select(notice => notice.Version).SingleAsync(ct);

    /// <summary>A case takes a working day for each desk it has passed.</summary>
    private static int StartsDaysAgo(DemoCase made) => made.DaysAtDesk + StepsTo(made.Reaches);

    private static int StepsTo(SubsidyStatus status) => status switch
    {
        SubsidyStatus.AwaitingCorrection or SubsidyStatus.Declined or SubsidyStatus.Withdrawn => 2,
        SubsidyStatus.Discrepancy => 4,
        SubsidyStatus.Rejected or SubsidyStatus.AwaitingFunds => 7,
        // These wait for their notice, which the demo publishes later on.
        SubsidyStatus.InPublicity => Road.Length + 2,
        SubsidyStatus.AwaitingPayment => Road.Length + 9,
        _ => Array.IndexOf(Road, status),
    };

    private async Task MakeAsync(DemoCase made, CancellationToken ct)
    {
        var daysAgo = StartsDaysAgo(made);
        StandAt(daysAgo--);
        var id = await SubmitAsync(made, ct);
        if (made.Reaches is SubsidyStatus.AwaitingEmployer) return;
        StandAt(daysAgo--);
        await ConfirmAsync(id, made, ct);
        if (made.Reaches is SubsidyStatus.AwaitingIntake) return;
        if (made.Reaches is SubsidyStatus.Withdrawn) { await WithdrawAsync(id, ct); return; }
        StandAt(daysAgo--);
        if (made.Reaches is SubsidyStatus.Declined) { await Clerk("first", id, (s, version) => s.GetRequiredService<SubsidyIntakeService>().DeclineAsync(id, Refusing("本人参保地不在齐河，不属于本补贴范围。", AllowanceRule.Pension, version), ct)); return; }
        if (made.Reaches is SubsidyStatus.AwaitingCorrection) { await AskForContractAsync(id, ct); return; }
        await Clerk("first", id, (s, version) => s.GetRequiredService<SubsidyIntakeService>().AcceptAsync(id, version, ct));
        if (made.Reaches is SubsidyStatus.Accepted) return;
        StandAt(daysAgo--);
        await Clerk("first", id, (s, version) => s.GetRequiredService<SubsidyReviewService>().StartAsync(id, version, ct));
        if (made.Reaches is SubsidyStatus.FirstReview) return;
        if (made.Reaches is SubsidyStatus.Discrepancy) { await Clerk("first", id, (s, version) => s.GetRequiredService<SubsidyReviewService>().RaiseDoubtAsync(id, Words("收款账户与他人相同，需核实。", version), ct)); return; }
        StandAt(daysAgo--);
        await ConcludeDoubtsAsync(id, ct);
        await Clerk("first", id, (s, version) => s.GetRequiredService<SubsidyReviewService>().PassAsync(id, PassOf(version, made.Reaches), ct));
        if (made.Reaches is SubsidyStatus.JointReview) return;
        StandAt(daysAgo--);
        await AnswerAsync(id, ct);
        if (made.Reaches is SubsidyStatus.SecondReview) return;
        StandAt(daysAgo--);
        await Clerk("second", id, (s, version) => s.GetRequiredService<SubsidySecondReviewService>().PassAsync(id, Words("核算无误，同意。", version), ct));
        if (made.Reaches is SubsidyStatus.AwaitingApproval) return;
        StandAt(daysAgo);
        if (made.Reaches is SubsidyStatus.Rejected) { await Clerk("office", id, (s, version) => s.GetRequiredService<SubsidyApprovalService>().RejectAsync(id, Refusing("劳动关系不实，不予通过。", AllowanceRule.Contract, version), ct)); return; }
        await Clerk("office", id, (s, version) => s.GetRequiredService<SubsidyApprovalService>().ApproveAsync(id, Words("同意纳入拟发放名单。", version), ct));
    }

    private void StandAt(int workingDaysAgo) => time.StandAt(CountyClock.StartOf(calendar.AddWorkingDays(today, -workingDaysAgo).Date).AddHours(9.5));

    private Task<SubsidyApplicationId> SubmitAsync(DemoCase made, CancellationToken ct) => county.InScopeAsync(async scope =>
    {
        var (db, vault, clock) = (scope.GetRequiredService<IPortalDb>(), scope.GetRequiredService<PersonalDataVault>(), await scope.GetRequiredService<CaseClocks>().NowAsync(ct));
        var person = PersonOf(made, vault);
        db.People.Add(person);
        await db.SaveChangesAsync(ct);
        var account = await scope.GetRequiredService<DemoAccounts>().AddApplicantAsync(person, DemoPeople.Phone(made.Number));
        var employer = await db.Employers.SingleAsync(row => row.Id == employers[made.Employer].Id, ct);
        var first = FirstMonthOf(made);
        var employment = new Employment(person.Id, employer.Id, first.FirstDay, first.AddMonths(35).LastDay, EmploymentKind.Contract, false);
        db.Employments.Add(employment);
        db.InsuranceMonths.AddRange(first.To(first.AddMonths(made.Insured - 1)).Select((month, i) => Insured(person.Id, employer.Id, month, made.LatePayment && i == 2)));
        var version = await AllowanceOf(db).SingleAsync(ct);
        var application = new SubsidyApplication(SubsidyApplicationId.New(), account.AccountId, clock.UtcNow);
        application.IdentifyAs(person, clock.UtcNow);
        application.StateLevel(made.Level, clock.UtcNow);
        application.WorkAt(employment, employer, clock.UtcNow);
        application.Consent((await scope.GetRequiredService<ConsentWordings>().KeepAsync(ct)).Id, clock.UtcNow);
        db.SubsidyApplications.Add(application);
        await db.SaveChangesAsync(ct);
        var actor = new Actor(account.AccountId, person.Name, AccessTable.CapabilitiesOf([Role.Applicant])) { Person = person.Id };
        await materials.HandInAsync(scope, made, application, person, employment, version.Terms, actor, ct);
        application.Submit(actor, await scope.GetRequiredService<RunningNumbers>().NextAsync("BT", clock.Today.Year, ct), version.Id, version.Terms.TimeLimits, EmployerRoute.ToConfirm, [], clock);
        await db.SaveChangesAsync(ct);
        return application.Id;
    });

    /// <summary>Nobody is insured for last month yet: that roster is the visitor's to import, and its accrual then finds a month to pay.</summary>
    private YearMonth FirstMonthOf(DemoCase made) => YearMonth.Of(today).AddMonths(-1 - made.Insured);

    private Person PersonOf(DemoCase made, PersonalDataVault vault)
    {
        var id = PersonId.New();
        var graduated = new DateOnly(FirstMonthOf(made).Year, 1, 1).AddMonths(-6).AddDays(19);
        var citizen = DemoPeople.IdNumber(made.Number, DemoPeople.BirthDate(made.Number, made.Level, graduated));
        var name = DemoPeople.Name(made.Number);
        var person = new Person(id, name, Pinyin.Initials(name), IdentityDocumentKind.CitizenId, vault.Seal(PersonalField.IdNumber, id.Value, citizen.Value), citizen.BirthDate, citizen.Sex);
        person.UsePhone(vault.Seal(PersonalField.Phone, id.Value, DemoPeople.Phone(made.Number)));
        var card = made.SharedAccount && lastCard is not null ? lastCard : DemoPeople.BankCard(made.Number);
        lastCard = card;
        person.UseBankAccount(new BankAccount("齐河农村商业银行", name, vault.Seal(PersonalField.BankAccount, id.Value, card), card[^4..]));
        var (school, major) = DemoPeople.Studies(made.Number, made.Level);
        person.StateEducation(new Education(made.Level, true, school, major, graduated, false));
        if (!made.Unverified) person.VerifyEducation(made.Level, EducationVerification.Chsi, graduated.AddDays(20));
        person.Describe(person.Traits with
        {
            EthnicityCode = made.Number % 17 == 0 ? "03" : "01",
            HouseholdRegion = made.Number % 4 == 0 ? "371402" : RegionCodes.County,
            FirstInCounty = FirstMonthOf(made),
            Source = (made.Number % 4) switch { 0 => TalentSource.Recruited, 3 when made.Number % 5 == 0 => TalentSource.Local, _ => TalentSource.Returned },
            Team = made.Number % 6 == 0 ? TalentTeam.EnterpriseManagement : made.Number % 7 == 0 ? TalentTeam.SocialWork : TalentTeam.Professional,
        });
        return person;
    }

    private static InsuranceMonth Insured(PersonId person, EmployerId employer, YearMonth month, bool late) =>
        new(person, month, employer, true, late ? month.AddMonths(2).FirstDay.AddDays(14) : month.FirstDay.AddDays(17), late);

    private Task<int> ConfirmAsync(SubsidyApplicationId id, DemoCase made, CancellationToken ct) => county.InScopeAsync(async scope =>
    {
        var db = scope.GetRequiredService<IPortalDb>();
        var application = await db.SubsidyApplications.SingleAsync(row => row.Id == id, ct);
        var employment = await db.Employments.SingleAsync(row => row.Id == application.EmploymentId, ct);
        var clock = await scope.GetRequiredService<CaseClocks>().NowAsync(ct);
        employment.Confirm(clock.UtcNow);
        application.ConfirmEmployment(new Actor(AccountId.New(), DemoPeople.Name(DemoAccounts.FirstOfficer + made.Employer), AccessTable.CapabilitiesOf([Role.EmployerOfficer])) { Employer = employers[made.Employer].Id }, clock);
        return await db.SaveChangesAsync(ct);
    });

    private Task<int> WithdrawAsync(SubsidyApplicationId id, CancellationToken ct) => county.InScopeAsync(async scope =>
    {
        var db = scope.GetRequiredService<IPortalDb>();
        var application = await db.SubsidyApplications.SingleAsync(row => row.Id == id, ct);
        application.Withdraw(new Actor(application.StartedBy, application.ApplicantName, AccessTable.CapabilitiesOf([Role.Applicant])) { Person = application.PersonId }, "已在外地就业。", await scope.GetRequiredService<CaseClocks>().NowAsync(ct));
        return await db.SaveChangesAsync(ct);
    });

    private Task AskForContractAsync(SubsidyApplicationId id, CancellationToken ct) =>
        Clerk("first", id, async (s, version) =>
        {
            var material = (await AllowanceOf(s.GetRequiredService<IPortalDb>()).Select(row => row.Terms).SingleAsync(ct)).Materials.Single(known => known.NameZh == "劳动合同").Code;
            await s.GetRequiredService<SubsidyCorrectionService>().RequestAsync(id, new RequestCorrections { Version = version, Items = [new() { Subject = material, WhatToDo = "请补充劳动合同签字盖章页，要看清双方签字。" }] }, ct);
        });

    private Task ConcludeDoubtsAsync(SubsidyApplicationId id, CancellationToken ct) => county.AsAsync("first", async scope =>
    {
        var db = scope.GetRequiredService<IPortalDb>();
        while (true)
        {
            var application = await db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == id, ct);
            if (application.Checks.FirstOrDefault(check => check.IsOpen) is not { } doubt) return;
            await scope.GetRequiredService<SubsidyReviewService>().ConcludeAsync(id, new ConcludeCheck { CheckId = doubt.Id, Version = application.Version, Conclusion = "已与单位和本人核实，情况属实，不影响发放。" }, ct);
        }
    });

    private static PassFirstReview PassOf(long version, SubsidyStatus reaches) => new()
    {
        Version = version,
        Opinion = "材料齐全，比对一致，同意。",
        Questions = reaches is SubsidyStatus.JointReview
            ? [Ask(Department.PublicSecurity, "本人身份、户籍状态是否有异常？"), Ask(Department.Taxation, "参保月份内是否有工资薪金申报？")]
            : [Ask(Department.PublicSecurity, "本人身份、户籍状态是否有异常？")],
    };

    private static DepartmentQuestion Ask(Department department, string question) => new() { Department = department, IsAsked = true, Question = question };

    private Task AnswerAsync(SubsidyApplicationId id, CancellationToken ct) => county.AsAsync("police", async scope =>
    {
        var joint = scope.GetRequiredService<SubsidyJointReviewService>();
        var number = await scope.GetRequiredService<IPortalDb>().SubsidyApplications.Where(row => row.Id == id).Select(row => row.CaseNumber).SingleAsync(ct);
        await joint.AnswerAsync((await joint.OpenAsync(ct)).Single(question => question.CaseNumber == number).Id, new AnswerJointQuestion { Verdict = JointVerdict.Clear }, ct);
    });

    private static DecideOnCase Refusing(string reason, AllowanceRule ground, long version) => new() { Opinion = reason, Grounds = [ground], Version = version };

    private static DecideOnCase Words(string opinion, long version) => new() { Opinion = opinion, Version = version };

    /// <summary>A desk acts on the case as it stands.</summary>
    private Task Clerk(string userName, SubsidyApplicationId id, Func<IServiceProvider, long, Task> act) => county.AsAsync(userName, async scope =>
    {
        var version = await scope.GetRequiredService<IPortalDb>().SubsidyApplications.Where(row => row.Id == id).Select(row => row.Version).SingleAsync();
        await act(scope, version);
    });

    private static IQueryable<PolicyVersion> AllowanceOf(IPortalDb db) => db.PolicyVersions.Where(row => db.Policies.Any(policy => policy.Id == row.PolicyId && policy.Code == Policy.GraduateAllowance));
}
