using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Testing.Subsidies;

/// <summary>
/// People whom the register knows as fulfilling the graduate allowance (insured since 2025-09 up to 2026-02, a degree that 学信网 vouches for, work that the
/// employer confirmed) and who have not applied, and the rounds that find them.
/// </summary>
public sealed class OfferCourse(PortalHost host, SubsidyDesks desks)
{
    public SubsidyDesks Desks => desks;
    public Account Officer => desks.World.Officer;

    public static async Task<OfferCourse> OpenAsync(PortalHost host) => new(host, await SubsidyDesks.OpenAsync(host));

    /// <summary>Somebody entitled, with an account.</summary>
    /// <param name="verification">Who vouches for the degree.</param>
    /// <param name="withCard">A bank card is on record.</param>
    /// <param name="shape">Wishes for the account.</param>
    public async Task<Account> EntitledAsync(EducationVerification verification = EducationVerification.Chsi, bool withCard = true, Action<NewAccount>? shape = null)
    {
        var account = await host.AddAccountAsync(Role.Applicant, shape);
        await host.WithDbAsync(async db =>
        {
            var person = await db.People.SingleAsync(row => row.Id == account.PersonId);
            Describe(db, person, verification, withCard);
            return await db.SaveChangesAsync(CancellationToken.None);
        });
        return account;
    }

    /// <summary>Somebody entitled of whom the county knows no account, only a phone.</summary>
    public Task<Person> StrangerAsync(string phone) => host.WithDbAsync(async db =>
    {
        var person = Some.Person(host.Vault, Some.Name());
        person.UsePhone(host.Vault.Seal(PersonalField.Phone, person.Id.Value, phone));
        db.People.Add(person);
        Describe(db, person, EducationVerification.Chsi, withCard: false);
        await db.SaveChangesAsync(CancellationToken.None);
        return person;
    });

    /// <summary>A round that has gone through the register.</summary>
    public async Task<OfferRoundId> MatchedAsync(PolicyVersion? of = null)
    {
        var id = await host.ActAsync(desks.Reviewer, services => services.GetRequiredService<OfferRoundService>().StartAsync(new StartOfferRound { PolicyId = (of ?? desks.World.Version).PolicyId.Value }, CancellationToken.None));
        await WorkAsync();
        return id;
    }

    /// <summary>A round whose people and employers were told.</summary>
    public async Task<OfferRoundId> ReleasedAsync()
    {
        var id = await MatchedAsync();
        await ReleaseAsync(id);
        return id;
    }

    public async Task ReleaseAsync(OfferRoundId id)
    {
        await host.ActAsync(desks.Reviewer, async services => await services.GetRequiredService<OfferRoundService>().ReleaseAsync(id, (await RoundAsync(id)).Version, CancellationToken.None));
        await WorkAsync();
    }

    public Task<OfferRound> RoundAsync(OfferRoundId id) => host.WithDbAsync(db => db.OfferRounds.AsNoTracking().SingleAsync(row => row.Id == id));

    /// <summary>The latest offer to this person.</summary>
    public Task<BenefitOffer> OfferOfAsync(Account account) => host.WithDbAsync(async db =>
        (await db.BenefitOffers.AsNoTracking().Where(row => row.PersonId == account.PersonId).ToListAsync()).OrderByDescending(row => row.Id.Value).First());

    public async Task AcceptAsync(Account account)
    {
        var offer = await OfferOfAsync(account);
        await host.ActAsync(account, services => services.GetRequiredService<OwnOfferService>().AcceptAsync(offer.Id, new AcceptOffer { Promise = true, Consent = true, Version = offer.Version }, CancellationToken.None));
    }

    public async Task VouchAsync(params Account[] people)
    {
        var picks = new List<string>();
        foreach (var person in people) picks.Add(VouchForOffers.PickOf(await OfferOfAsync(person)));
        await host.ActAsync(Officer, services => services.GetRequiredService<OfferEmployerService>().VouchAsync(new VouchForOffers { Picks = picks }, CancellationToken.None));
    }

    public Task<(int Admitted, int Diverted)> AdmitAsync(OfferRoundId id) =>
        host.ActAsync(desks.Reviewer, services => services.GetRequiredService<OfferRoundService>().AdmitAsync(id, CancellationToken.None));

    public async Task WorkAsync()
    {
        while (await host.Services.GetRequiredService<JobWorker>().RunNextAsync(CancellationToken.None)) { }
    }

    public async Task PassDaysAsync(int days)
    {
        host.Clock.Advance(TimeSpan.FromDays(days));
        while (await host.WithAsync(services => services.GetRequiredService<OfferDaily>().RunAsync(CancellationToken.None)) > 0) { }
    }

    private void Describe(IPortalDb db, Person person, EducationVerification verification, bool withCard) =>
        Describe(host, db, person, Officer.EmployerId!.Value, verification, withCard);

    /// <summary>A degree, work and insured months from 2025-09 to last month, as the register would know them of somebody entitled to the graduate allowance.</summary>
    public static void Describe(PortalHost host, IPortalDb db, Person person, EmployerId employer, EducationVerification verification = EducationVerification.Chsi, bool withCard = true)
    {
        var (card, lastMonth) = (Some.BankCard(), YearMonth.Of(CountyClock.DayOf(host.Now)).AddMonths(-1));
        person.StateEducation(new Education(EducationLevel.Bachelor, true, "济南大学", "机械工程", new DateOnly(2025, 6, 20), false));
        if (verification is not EducationVerification.None) person.VerifyEducation(EducationLevel.Bachelor, verification, new DateOnly(2025, 7, 1));
        if (withCard) person.UseBankAccount(new BankAccount("齐河农商银行", person.Name, host.Vault.Seal(PersonalField.BankAccount, person.Id.Value, card), card[^4..]));
        var spell = new Employment(person.Id, employer, new DateOnly(2025, 9, 1), new DateOnly(2028, 8, 31), EmploymentKind.Contract, false);
        spell.Confirm(host.Now);
        db.Employments.Add(spell);
        db.InsuranceMonths.AddRange(new YearMonth(2025, 9).To(lastMonth).Select(month => new InsuranceMonth(person.Id, month, employer, true, month.LastDay, false)));
    }
}
