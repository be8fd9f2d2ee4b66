using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Testing.Notices;

/// <summary>A county with a policy, two officers of the talent office, and approved applications that wait for publicity.</summary>
public sealed class NoticeWorld
{
    private readonly PortalHost host;

    private NoticeWorld(PortalHost host, PolicyVersionId policy, Account maker, Account checker)
    {
        this.host = host;
        (Policy, Maker, Checker) = (policy, maker, checker);
    }

    public PolicyVersionId Policy { get; }
    public Account Maker { get; }
    public Account Checker { get; }

    /// <summary>At ten in the morning of this day in the county.</summary>
    public static async Task<NoticeWorld> OnAsync(PortalHost host, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(host);
        GoTo(host, day);
        var policy = await host.WithAsync(async services =>
        {
            await services.GetRequiredService<ReferenceData>().EnsureAsync(CancellationToken.None);
            var db = services.GetRequiredService<IPortalDb>();
            var allowance = new Policy("graduate-allowance-" + Some.Number(), "毕业生生活补贴", "Graduate allowance", PolicyLayer.County, "graduates");
            var author = new Actor(AccountId.New(), "周", AccessTable.CapabilitiesOf([Role.TalentOffice])) { Person = PersonId.New() };
            var version = new PolicyVersion(allowance.Id, 1, new DateOnly(2026, 1, 1), AllowanceTerms.CountyDraft2026(), author, host.Now);
            db.Policies.Add(allowance);
            db.PolicyVersions.Add(version);
            await db.SaveChangesAsync(CancellationToken.None);
            return version.Id;
        });
        return new NoticeWorld(host, policy, await host.AddAccountAsync(Role.TalentOffice), await host.AddAccountAsync(Role.TalentOffice));
    }

    public static void GoTo(PortalHost host, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(host);
        host.Clock.AdjustTime(new DateTimeOffset(day, new TimeOnly(2, 0), TimeSpan.Zero));
    }

    /// <summary>One approved application with its right and three months of 550 yuan.</summary>
    public Task<ListedCase> ApprovedAsync(string name, string? employer = null, string? idNumber = null) => host.WithAsync(async services =>
    {
        var (db, vault) = (services.GetRequiredService<IPortalDb>(), services.GetRequiredService<PersonalDataVault>());
        var clock = await services.GetRequiredService<CaseClocks>().NowAsync(CancellationToken.None);
        var number = idNumber ?? Some.IdNumber();
        var person = Some.Person(vault, name, idNumber: number);
        var phone = Some.Phone();
        person.UsePhone(vault.Seal(PersonalField.Phone, person.Id.Value, phone));
        var card = Some.BankCard();
        person.UseBankAccount(new BankAccount("齐河农商银行", name, vault.Seal(PersonalField.BankAccount, person.Id.Value, card), card[^4..]));
        var firm = employer is null ? null : await db.Employers.FirstOrDefaultAsync(known => known.Name == employer);
        if (firm is null) db.Employers.Add(firm = Some.Employer(name: employer));
        var (application, lines, right) = Approve(person, firm, clock, db);
        db.People.Add(person);
        db.SubsidyApplications.Add(application);
        db.Entitlements.Add(right);
        db.AccrualLines.AddRange(lines);
        await db.SaveChangesAsync(CancellationToken.None);
        return new ListedCase(application.Id, right.Id, person.Id, name, number, phone, card);
    });

    public Task<NoticeId> DraftAsync() => host.ActAsync(Maker, services => services.GetRequiredService<NoticeDraftService>().MakeAsync(Form(), CancellationToken.None));

    public DraftNotice Form() => new()
    {
        Policy = Policy,
        Title = "2026 年毕业生生活补贴拟发放名单",
        ItemName = "毕业生生活补贴",
        Department = "县委人才办",
        Phone = "0534-5330000",
        HowToObject = "署真实姓名并附事实依据。",
    };

    public Task CheckAsync(NoticeId id) => host.ActAsync(Checker, async services =>
        await services.GetRequiredService<NoticePublicationService>().CheckAsync(id, await VersionAsync(id), CancellationToken.None));

    /// <returns>The notice's number.</returns>
    public Task<string> PublishAsync(NoticeId id) => host.ActAsync(Maker, async services =>
        await services.GetRequiredService<NoticePublicationService>().PublishAsync(id, await VersionAsync(id), CancellationToken.None));

    /// <returns>The number of a notice with everybody who waits, drafted, checked and published today.</returns>
    public async Task<string> PublishedAsync()
    {
        var id = await DraftAsync();
        await CheckAsync(id);
        return await PublishAsync(id);
    }

    public Task<ReceivedObjection> ObjectAsync(string number, int serial, bool anonymous = false) => host.WithAsync(services =>
        services.GetRequiredService<ObjectionIntakeService>().ReceiveAsync(number, serial, new RaiseObjection
        {
            Anonymous = anonymous,
            Name = "孙立新",
            Phone = "13812345678",
            Statement = "七月起已不在该单位上班，附考勤记录。",
        }, null, "203.0.113.7", CancellationToken.None));

    /// <summary>A letter about one row, entered at the bench today.</summary>
    public Task<ObjectionId> EnterAsync(string number, int serial, DateOnly receivedOn, bool anonymous = false, Account? by = null) => host.ActAsync(by ?? Checker, services =>
        services.GetRequiredService<ObjectionEntryService>().EnterAsync(number, serial, new EnterObjection
        {
            Channel = ObjectionChannel.Letter,
            ReceivedOn = receivedOn,
            Anonymous = anonymous,
            Name = anonymous ? null : "孙立新",
            Statement = "来信反映七月起已不在该单位上班，附考勤记录。",
        }, [], CancellationToken.None));

    public Task DecideAsync(string objection, ObjectionAction step) => host.ActAsync(Checker, async services =>
    {
        var found = await services.GetRequiredService<IPortalDb>().Objections.AsNoTracking().SingleAsync(row => row.Number == objection);
        await services.GetRequiredService<ObjectionService>().TakeAsync(found.Id, step, new DecideObjection { Reason = "核对了参保和合同", Version = found.Version }, CancellationToken.None);
    });

    /// <summary>What the background work does, until nothing is due.</summary>
    public Task DayEndsAsync() => host.WithAsync(async services =>
    {
        while (await services.GetRequiredService<DailyDeadlines>().RunAsync(CancellationToken.None) > 0) { }
    });

    public Task<SubsidyStatus> StatusAsync(ListedCase listed) => host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == listed.Application).Select(row => row.Status).SingleAsync());

    public Task<EntitlementState> RightAsync(ListedCase listed) => host.WithDbAsync(db => db.Entitlements.Where(row => row.Id == listed.Right).Select(row => row.State).SingleAsync());

    /// <summary>How many months of this person could be paid today.</summary>
    public Task<int> PayableAsync(ListedCase listed) => host.WithAsync(async services =>
    {
        var candidates = await services.GetRequiredService<PaymentCandidates>().ListAsync(CancellationToken.None);
        return candidates.Where(candidate => candidate.Right.Id == listed.Right).Sum(candidate => candidate.Ready.Count);
    });

    public Task<long> VersionAsync(NoticeId id) => host.WithDbAsync(db => db.Notices.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());

    private (SubsidyApplication, IReadOnlyList<AccrualLine>, Entitlement) Approve(Person person, Employer firm, CaseClock clock, IPortalDb db)
    {
        var employment = new Employment(person.Id, firm.Id, new DateOnly(2025, 7, 1), new DateOnly(2028, 6, 30), EmploymentKind.Contract, false);
        db.Employments.Add(employment);
        var applicant = Officer(Role.Applicant) with { Person = person.Id };
        var application = new SubsidyApplication(SubsidyApplicationId.New(), applicant.Id, clock.UtcNow);
        application.IdentifyAs(person, clock.UtcNow);
        application.StateLevel(EducationLevel.Bachelor, clock.UtcNow);
        application.WorkAt(employment, firm, clock.UtcNow);
        application.Consent("3F2A-91BC-04DE", clock.UtcNow);
        application.Submit(applicant, $"BT26-{Some.Number():00000}", Policy, AllowanceTerms.CountyDraft2026().TimeLimits, EmployerRoute.ToConfirm, [], clock);
        application.ConfirmEmployment(Officer(Role.EmployerOfficer) with { Employer = firm.Id }, clock);
        application.Accept(Officer(Role.IntakeClerk), null, clock);
        var reviewer = Officer(Role.FirstReviewer);
        application.StartReview(reviewer, clock);
        application.RecordChecks([], clock.UtcNow);
        application.PassFirstReview(reviewer, "材料齐全", [], clock);
        application.RecordAssessment(Guid.NewGuid(), Money.FromYuan(1_650), clock.UtcNow);
        application.PassSecondReview(Officer(Role.SecondReviewer), "核算无误", clock);
        application.Approve(Officer(Role.TalentOffice), "同意", "00", clock);
        var months = new YearMonth(2025, 10).To(new YearMonth(2025, 12))
            .Select(month => new EarnedMonth(month, AccrualKind.Regular, AccrualReason.InsuredMonth, Money.FromYuan(550), firm.Id, firm.Type, EducationLevel.Bachelor)).ToList();
        var (right, lines) = Entitlement.Grant(application, new YearMonth(2025, 10), new YearMonth(2030, 9), 36, new YearMonth(2025, 12), months, clock.UtcNow);
        return (application, lines, right);
    }

    private static Actor Officer(Role role) => new(AccountId.New(), Some.Name(), AccessTable.CapabilitiesOf([role])) { Person = PersonId.New() };
}

/// <summary>One approved case, with the numbers that must never become public.</summary>
public sealed record ListedCase(SubsidyApplicationId Application, EntitlementId Right, PersonId Person, string Name, string IdNumber, string Phone, string Card);
