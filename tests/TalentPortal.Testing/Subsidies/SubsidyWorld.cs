using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Simulation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Testing.Subsidies;

/// <summary>
/// What an application needs to exist: the allowance in force, an employer with an officer, applicants with a verified degree and
/// insured months. Cases reach a state by the moves their people make.
/// </summary>
public sealed class SubsidyWorld(PortalHost host)
{
    private static readonly YearMonth FirstMonth = new(2025, 9);

    public Account Officer { get; private set; } = null!;
    public PolicyVersion Version { get; private set; } = null!;

    /// <summary>The allowance from 2025 on, drafted by one person and checked by another.</summary>
    /// <param name="officer">The employer's officer; by default a new one of a new employer.</param>
    public async Task<SubsidyWorld> OpenAsync(Account? officer = null)
    {
        Officer = officer ?? await host.AddAccountAsync(Role.EmployerOfficer);
        await host.WithDbAsync(async db =>
        {
            var existing = await db.PolicyVersions.FirstOrDefaultAsync(row => row.State == PolicyVersionState.Published && db.Policies.Any(policy => policy.Id == row.PolicyId && policy.Code == Policy.GraduateAllowance));
            Version = existing ?? AddAllowance(db);
            return await db.SaveChangesAsync(CancellationToken.None);
        });
        return this;
    }

    /// <summary>A case that waits for its employer.</summary>
    public Task<SubsidyApplicationId> SubmittedAsync(Account? applicant = null) => SubmitAsync(applicant, 6, EducationVerification.Chsi, confirm: false);

    /// <summary>A case that its employer has confirmed: it waits at intake.</summary>
    public Task<SubsidyApplicationId> ConfirmedAsync(int insuredMonths = 6, EducationVerification verification = EducationVerification.Chsi, Account? applicant = null) =>
        SubmitAsync(applicant, insuredMonths, verification, confirm: true);

    /// <summary>A draft that wants nothing but the contract's pages before it can be sent.</summary>
    public async Task<SubsidyApplicationId> DraftAsync(Account applicant)
    {
        var id = await FillDraftAsync(applicant);
        // To the words of today; others would have to be agreed to anew before sending.
        await host.ActAsync(applicant, services => services.GetRequiredService<SubsidyDraftService>().ConsentAsync(id, new GiveConsent { Promise = true, Consent = true }, CancellationToken.None));
        return id;
    }

    private Task<SubsidyApplicationId> FillDraftAsync(Account applicant) => host.WithAsync(async services =>
    {
        var db = services.GetRequiredService<IPortalDb>();
        var person = await db.People.SingleAsync(row => row.Id == applicant.PersonId);
        var employer = await db.Employers.SingleAsync(row => row.Id == Officer.EmployerId);
        var card = Some.BankCard();
        person.UseBankAccount(new BankAccount("齐河农商银行", person.Name, host.Vault.Seal(PersonalField.BankAccount, person.Id.Value, card), card[^4..]));
        var draft = Fill(db, applicant, person, employer, 6, EducationVerification.Chsi, host.Now);
        await db.SaveChangesAsync(CancellationToken.None);
        return draft.Id;
    });

    private async Task<SubsidyApplicationId> SubmitAsync(Account? by, int insuredMonths, EducationVerification verification, bool confirm)
    {
        var applicant = by ?? await host.AddAccountAsync(Role.Applicant);
        return await host.WithAsync(async services =>
        {
            var db = services.GetRequiredService<IPortalDb>();
            var clock = new CaseClock(host.Now, await services.GetRequiredService<CalendarQueries>().CurrentAsync(CancellationToken.None));
            var person = await db.People.SingleAsync(row => row.Id == applicant.PersonId);
            var employer = await db.Employers.SingleAsync(row => row.Id == Officer.EmployerId);
            var application = Submit(db, applicant, person, employer, insuredMonths, verification, clock);
            if (confirm)
            {
                application.ConfirmEmployment(ActorOf(Officer, Role.EmployerOfficer), clock);
                db.Employments.Local.Single(row => row.Id == application.EmploymentId).Confirm(clock.UtcNow);
            }

            await db.SaveChangesAsync(CancellationToken.None);
            return application.Id;
        });
    }

    private SubsidyApplication Submit(IPortalDb db, Account account, Person person, Employer employer, int insuredMonths, EducationVerification verification, CaseClock clock)
    {
        var application = Fill(db, account, person, employer, insuredMonths, verification, clock.UtcNow);
        application.Submit(ActorOf(account, Role.Applicant), $"BT26-{Some.Number():00000}", Version.Id, Version.Terms.TimeLimits, EmployerRoute.ToConfirm, [], clock);
        return application;
    }

    private static SubsidyApplication Fill(IPortalDb db, Account account, Person person, Employer employer, int insuredMonths, EducationVerification verification, DateTime now)
    {
        person.StateEducation(new Education(EducationLevel.Bachelor, true, "济南大学", "机械工程", new DateOnly(2025, 6, 20), false));
        if (verification is not EducationVerification.None) person.VerifyEducation(EducationLevel.Bachelor, verification, new DateOnly(2025, 7, 1));
        var employment = new Employment(person.Id, employer.Id, new DateOnly(2025, 9, 1), new DateOnly(2028, 8, 31), EmploymentKind.Contract, false);
        var months = FirstMonth.To(FirstMonth.AddMonths(insuredMonths - 1)).Select(month => new InsuranceMonth(person.Id, month, employer.Id, true, month.LastDay, false));
        var application = new SubsidyApplication(SubsidyApplicationId.New(), account.AccountId, now);
        application.IdentifyAs(person, now);
        application.StateLevel(EducationLevel.Bachelor, now);
        application.WorkAt(employment, employer, now);
        application.Consent("3F2A-91BC-04DE", now);
        db.Employments.Add(employment);
        db.InsuranceMonths.AddRange(months);
        db.SubsidyApplications.Add(application);
        return application;
    }

    private PolicyVersion AddAllowance(IPortalDb db)
    {
        var policy = Policy.NewGraduateAllowance();
        var version = new PolicyVersion(policy.Id, 1, new DateOnly(2025, 1, 1), AllowanceTerms.CountyDraft2026(), OfficePerson(), host.Now);
        version.Check(OfficePerson(), host.Now);
        var tried = EmptyRegister.Try(policy, version, OfficePerson(), host.Now);
        version.Publish(tried, OfficePerson(), host.Now);
        db.Policies.Add(policy);
        db.PolicyVersions.Add(version);
        db.PolicySimulations.Add(tried);
        return version;
    }

    private static Actor OfficePerson() => new(AccountId.New(), "人才办", AccessTable.CapabilitiesOf([Role.TalentOffice])) { Person = PersonId.New() };

    private static Actor ActorOf(Account account, Role role) =>
        new(account.AccountId, account.DisplayName, AccessTable.CapabilitiesOf([role])) { Person = account.PersonId, Employer = account.EmployerId };
}
