using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Simulation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Payments;

/// <summary>
/// A county on a real SQLite database in which people are granted, published and paid: cases go through the moves of the desks, money
/// through the services. Now is 23 November 2026.
/// </summary>
public sealed class PaymentTown : IAsyncDisposable
{
    public static readonly YearMonth July = new(2026, 7);
    public static readonly Money Monthly = Money.FromYuan(550);

    private readonly ActingAs acting = new();
    private int cases;
    private int notices;

    private PaymentTown(MigratedDatabase database) => Database = database;

    public MigratedDatabase Database { get; }
    public Policy Policy { get; } = new(Policy.GraduateAllowance, "高校毕业生生活补贴", "Graduate living allowance", PolicyLayer.County, "living");
    public PolicyVersion Version { get; private set; } = null!;
    public Employer Company { get; } = Some.Employer();

    public Actor Reviewer { get; } = Staff("初审", Role.FirstReviewer);
    public Actor SecondReviewer { get; } = Staff("复核", Role.SecondReviewer);
    public Actor Accountant { get; } = Staff("核定", Role.SecondReviewer);
    public Actor Office { get; } = Staff("人才办", Role.TalentOffice);
    public Actor OtherOffice { get; } = Staff("人才办二", Role.TalentOffice);
    public Actor Maker { get; } = Staff("经办", Role.Finance);
    public Actor Checker { get; } = Staff("复核经办", Role.Finance);

    public static Actor Staff(string name, params Role[] roles) => new(AccountId.New(), name, AccessTable.CapabilitiesOf(roles)) { Person = PersonId.New() };

    /// <param name="also">Puts something else in the place of a service.</param>
    public static async Task<PaymentTown> CreateAsync(Action<IServiceCollection>? also = null)
    {
        PaymentTown? town = null;
        var database = await MigratedDatabase.CreateAsync(services =>
        {
            services.AddSingleton<ICurrentActor>(_ => town!.acting);
            services.AddSingleton(new PortalFormat());
            services.AddSingleton(PortalTexts.Load(new PortalFormat(), strict: true));
            services.AddScoped<CalendarQueries>().AddScoped<CaseClocks>().AddScoped<RunningNumbers>().AddScoped<OutboxWriter>().AddScoped<InboxWriter>().AddScoped<AccountMessages>().AddScoped<SubsidyNews>();
            services.AddSingleton<CheckCodes>().AddScoped<DocumentIssuer>().AddScoped<DocumentWithdrawals>().AddScoped<IssuedDocumentQueries>();
            services.AddValidatorsFromAssemblyContaining<MakePaymentBatch>();
            services.AddBudgets().AddScoped<RightCosts>().AddScoped<IFundedCases, SubsidyFunds>();
            services.AddPayments();
            also?.Invoke(services);
        });
        town = new PaymentTown(database);
        await town.FoundAsync();
        return town;
    }

    public async Task<TResult> AsAsync<TService, TResult>(Actor actor, Func<TService, Task<TResult>> work) where TService : notnull
    {
        acting.Actor = actor;
        return await Database.InScopeAsync(work);
    }

    public Task AsAsync<TService>(Actor actor, Func<TService, Task> work) where TService : notnull => AsAsync<TService, bool>(actor, async service =>
    {
        await work(service);
        return true;
    });

    public Task<TResult> ReadAsync<TResult>(Func<IPortalDb, Task<TResult>> work) => Database.InScopeAsync(work);

    public Task ChangeAsync(Func<IPortalDb, Task> work) => Database.InScopeAsync<IPortalDb>(async db =>
    {
        await work(db);
        await db.SaveChangesAsync(default);
    });

    public CaseClock Now => new(Database.Clock.GetUtcNow().UtcDateTime, new WorkingCalendar(Array.Empty<CalendarYear>()));

    /// <summary>A bachelor in a company with a contract since July, insured and granted so many months from July on, decided and waiting for publicity.</summary>
    /// <param name="under">Another policy than the graduate allowance.</param>
    public async Task<Entitlement> GrantAsync(int months = 3, Employer? employer = null, EducationLevel level = EducationLevel.Bachelor, PolicyVersion? under = null)
    {
        Entitlement granted = null!;
        await ChangeAsync(db =>
        {
            var (person, job, card) = (Some.Person(Database.Get<PersonalDataVault>()), employer ?? Company, Some.BankCard());
            person.UsePhone(Seal(PersonalField.Phone, person, Some.Phone()));
            person.UseBankAccount(new BankAccount("齐河农商银行", person.Name, Seal(PersonalField.BankAccount, person, card), card[^4..]));
            person.StateEducation(new Education(level, true, "示例大学", "会计", new DateOnly(2026, 6, 30), false));
            var employment = new Employment(person.Id, job.Id, new DateOnly(2026, 7, 1), new DateOnly(2029, 6, 30), EmploymentKind.Contract, false);
            db.People.Add(person);
            db.Employments.Add(employment);
            foreach (var month in July.To(July.AddMonths(months - 1))) db.InsuranceMonths.Add(Insured(person.Id, month, job.Id));
            var application = DecidedCase(person, employment, job, level, under ?? Version);
            db.SubsidyApplications.Add(application);
            var earned = July.To(July.AddMonths(months - 1)).Select(month => new EarnedMonth(month, AccrualKind.Regular, AccrualReason.InsuredMonth, Monthly, job.Id, job.Type, level)).ToList();
            (granted, var lines) = Entitlement.Grant(application, July, July.AddMonths(59), 36, July.AddMonths(months - 1), earned, Now.UtcNow);
            db.Entitlements.Add(granted);
            db.AccrualLines.AddRange(lines);
            return Task.CompletedTask;
        });
        return granted;
    }

    /// <summary>Publishes everything that is not published yet, by a person for each right, and lets the days pass unless told otherwise.</summary>
    public async Task<NoticeId> PublishAsync(bool pass = true)
    {
        var id = NoticeId.New();
        await ChangeAsync(async db =>
        {
            var rows = await (from line in db.AccrualLines
                              where line.NoticeItemId == null && line.Kind != AccrualKind.Recovery
                              join right in db.Entitlements on line.EntitlementId equals right.Id
                              select new { line, right }).ToListAsync();
            var notice = new Notice(id, new NoticeHeading("公示", "生活补贴", "人才办", "0534-5330000", "署名"), Version.Id, new PublicityTerms(5, 5, 15, NameDisplay.Masked), Office, Now.UtcNow);
            var serial = 0;
            foreach (var person in rows.GroupBy(row => row.right.Id))
            {
                var (right, lines) = (person.First().right, person.Select(row => row.line).OrderBy(line => line.Month).ToList());
                var item = new NoticeItem(id, ++serial, right.Id, right.ApplicationId, right.PersonId, new NoticeLine(
                    Masks.Name(right.PersonName), null, right.EmployerName, right.Level, lines[0].Month, lines[^1].Month, lines.Count, lines.Sum(line => line.Amount)));
                db.NoticeItems.Add(item);
                foreach (var line in lines) line.PublishIn(item.Id);
            }

            notice.Count(serial, rows.Sum(row => row.line.Amount), Office, Now.UtcNow);
            notice.Check("d", OtherOffice, Now.UtcNow);
            notice.Publish("d", $"GS26-{++notices:00000}", Office, Now);
            db.Notices.Add(notice);
            foreach (var application in await db.SubsidyApplications.Where(row => row.Status == SubsidyStatus.AwaitingPublicity).ToListAsync()) application.Publish(Office, "GS", Now);
        });
        if (pass) await PassAsync(id);
        return id;
    }

    /// <summary>The notice's days go by and nobody objects.</summary>
    public async Task PassAsync(NoticeId id)
    {
        Database.Clock.Advance(TimeSpan.FromDays(12));
        await ChangeAsync(async db =>
        {
            var notice = await db.Notices.SingleAsync(row => row.Id == id);
            foreach (var application in await db.SubsidyApplications.Where(row => row.Status == SubsidyStatus.InPublicity).ToListAsync()) application.EndPublicity(notice.LastDay!.Value, Now);
            foreach (var right in await db.Entitlements.Where(row => row.State == EntitlementState.Pending).ToListAsync()) right.Start();
        });
    }

    public async Task<PaymentBatchId> MakeAsync(Actor? maker = null)
    {
        var preview = await AsAsync<PaymentService, BatchPreview>(Maker, service => service.PreviewAsync(default));
        return await AsAsync<PaymentService, PaymentBatchId>(maker ?? Maker, service => service.MakeAsync(
            new MakePaymentBatch { Period = "2026-11", People = preview.Ready.Count, TotalFen = preview.Total.Fen }, default));
    }

    public async Task CheckAsync(PaymentBatchId id, Actor? checker = null)
    {
        var version = await VersionAsync(id);
        await AsAsync<PaymentCheckService>(checker ?? Checker, service => service.CheckAsync(id, new ExplainPayment { Reason = "名单与公示一致", Version = version }, default));
    }

    public async Task SendAsync(PaymentBatchId id)
    {
        var version = await VersionAsync(id);
        await AsAsync<BankFileService>(Maker, service => service.SendAsync(id, new ExplainPayment { Reason = "送农商行", Version = version }, default));
    }

    public async Task<PaymentBatchId> SentBatchAsync()
    {
        var id = await MakeAsync();
        await CheckAsync(id);
        await SendAsync(id);
        return id;
    }

    public Task<BankFile> DownloadAsync(PaymentBatchId id, BankFileFormat format) =>
        AsAsync<BankFileService, BankFile>(Maker, service => service.DownloadAsync(id, format, new ExplainPayment { Reason = "送农商行" }, default));

    public Task<BankResultReceipt> TakeAsync(PaymentBatchId id, byte[] file) => AsAsync<BankResultService, BankResultReceipt>(Maker, service => service.TakeAsync(id, file, default));

    public Task<long> VersionAsync(PaymentBatchId id) => ReadAsync(db => db.PaymentBatches.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());

    public Task<List<PaymentLine>> LinesAsync(PaymentBatchId id) => ReadAsync(db => db.PaymentLines.AsNoTracking().Where(row => row.BatchId == id).OrderBy(row => row.Number).ToListAsync());

    public Task<Entitlement> RightAsync(EntitlementId id) => ReadAsync(db => db.Entitlements.AsNoTracking().SingleAsync(row => row.Id == id));

    public Task<IReadOnlyList<ProofFault>> ProveAsync() => Database.InScopeAsync<PaymentProof, IReadOnlyList<ProofFault>>(proof => proof.FaultsAsync(default));

    /// <summary>The applicant gives another account after a failed payment.</summary>
    public Task CorrectAccountAsync(Entitlement right) => ChangeAsync(async db =>
    {
        var (person, card) = (await db.People.SingleAsync(row => row.Id == right.PersonId), Some.BankCard());
        person.UseBankAccount(new BankAccount("中国农业银行", person.Name, Seal(PersonalField.BankAccount, person, card), card[^4..]));
        var application = await db.SubsidyApplications.SingleAsync(row => row.Id == right.ApplicationId);
        var applicant = new Actor(application.StartedBy, person.Name, AccessTable.CapabilitiesOf([Role.Applicant])) { Person = person.Id };
        if (application.Status is SubsidyStatus.PaymentFailed) application.CorrectAccount(applicant, Now);
    });

    /// <summary>One month more for a right, as an accrual run would add it.</summary>
    public Task AccrueByHandAsync(EntitlementId id, YearMonth month) => ChangeAsync(async db =>
    {
        var right = await db.Entitlements.SingleAsync(row => row.Id == id);
        db.AccrualLines.Add(right.Accrue(new EarnedMonth(month, AccrualKind.Regular, AccrualReason.InsuredMonth, Monthly, right.EmployerId, right.EmployerType, right.Level), null, Now.UtcNow));
    });

    /// <summary>The granted rights in order of case number.</summary>
    public Task<Entitlement> GrantedAsync(int index = 0) => ReadAsync(async db => (await db.Entitlements.AsNoTracking().OrderBy(row => row.CaseNumber).ToListAsync())[index]);

    public Task InsureAsync(Entitlement right, params YearMonth[] months) => ChangeAsync(db =>
    {
        db.InsuranceMonths.AddRange(months.Select(month => Insured(right.PersonId, month, Company.Id)));
        return Task.CompletedTask;
    });

    /// <summary>Starts a run and computes it, as its job would.</summary>
    public async Task<AccrualRun> AccrueAsync(YearMonth month)
    {
        var id = await AsAsync<AccrualService, AccrualRunId>(Accountant, service => service.StartAsync(new StartAccrual { Month = month.ToString() }, default));
        await Database.InScopeAsync<AccrualComputation>(computation => computation.RunAsync(id, (_, _) => Task.CompletedTask, default));
        return await ReadAsync(db => db.AccrualRuns.AsNoTracking().SingleAsync(run => run.Id == id));
    }

    public static InsuranceMonth Insured(PersonId person, YearMonth month, EmployerId employer) => new(person, month, employer, true, month.LastDay, false);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private async Task FoundAsync()
    {
        await ChangeAsync(db =>
        {
            db.Employers.Add(Company);
            return Task.CompletedTask;
        });
        Version = await PublishedAsync(Policy, AllowanceTerms.CountyDraft2026());
    }

    /// <summary>A policy with its first version in force since January.</summary>
    public async Task<PolicyVersion> PublishedAsync(Policy policy, AllowanceTerms terms)
    {
        var version = new PolicyVersion(policy.Id, 1, new DateOnly(2026, 1, 1), terms, Office, Now.UtcNow);
        version.Check(OtherOffice, Now.UtcNow);
        var tried = EmptyRegister.Try(policy, version, OtherOffice, Now.UtcNow);
        version.Publish(tried, OtherOffice, Now.UtcNow);
        await ChangeAsync(db =>
        {
            db.Policies.Add(policy);
            db.PolicyVersions.Add(version);
            db.PolicySimulations.Add(tried);
            return Task.CompletedTask;
        });
        return version;
    }

    private ProtectedText Seal(PersonalField field, Person owner, string text) => Database.Get<PersonalDataVault>().Seal(field, owner.Id.Value, text);

    private SubsidyApplication DecidedCase(Person person, Employment employment, Employer employer, EducationLevel level, PolicyVersion version)
    {
        var applicant = new Actor(AccountId.New(), person.Name, AccessTable.CapabilitiesOf([Role.Applicant])) { Person = person.Id };
        var officer = Staff("单位", Role.EmployerOfficer) with { Employer = employer.Id };
        var (application, clock) = (new SubsidyApplication(SubsidyApplicationId.New(), applicant.Id, Now.UtcNow, version.PolicyId == Policy.Id ? null : version.PolicyId), Now);
        application.IdentifyAs(person, clock.UtcNow);
        application.StateLevel(level, clock.UtcNow);
        application.WorkAt(employment, employer, clock.UtcNow);
        application.Consent("3F2A-91BC-04DE", clock.UtcNow);
        application.Submit(applicant, $"BT26-{++cases:00000}", version.Id, version.Terms.TimeLimits, EmployerRoute.ToConfirm, [], clock);
        application.ConfirmEmployment(officer, clock);
        application.Accept(Reviewer, null, clock);
        application.StartReview(Reviewer, clock);
        application.RecordChecks([], clock.UtcNow);
        application.PassFirstReview(Reviewer, "符合", [], clock);
        application.RecordAssessment(Guid.CreateVersion7(), Monthly, clock.UtcNow);
        application.PassSecondReview(SecondReviewer, "符合", clock);
        application.Approve(OtherOffice, "同意", "digest", clock);
        return application;
    }
}
