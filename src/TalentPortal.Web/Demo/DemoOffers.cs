using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Demo;

/// <summary>People who fulfil the graduate allowance and never applied: one round found them two working days ago, and some have answered.</summary>
internal sealed class DemoOffers(DemoCounty county, DemoTime time, IReadOnlyList<Employer> employers, DateOnly today)
{
    private const int First = 140, People = 6;

    /// <summary>Whoever waits for an answer, in the order of the list.</summary>
    public static IEnumerable<string> Waiting => Enumerable.Range(First + 2, People - 2).Select(DemoPeople.Phone);

    public async Task MakeAsync(CancellationToken ct)
    {
        var calendar = await county.InScopeAsync(scope => scope.GetRequiredService<CalendarQueries>().CurrentAsync(ct));
        time.StandAt(CountyClock.StartOf(calendar.AddWorkingDays(today, -2).Date).AddHours(10));
        for (var number = First; number < First + People; number++) await RegisterAsync(number, ct);
        await ReleaseAsync(ct);
        time.StandAt(CountyClock.StartOf(today).AddHours(8.5));
        await AcceptAsync(First, ct);
        await AcceptAsync(First + 1, ct);
        await VouchAsync(First, ct);
    }

    private Task<bool> RegisterAsync(int number, CancellationToken ct) => county.InScopeAsync(async scope =>
    {
        var (db, vault) = (scope.GetRequiredService<IPortalDb>(), scope.GetRequiredService<PersonalDataVault>());
        var (id, name, employer) = (PersonId.New(), DemoPeople.Name(number), employers[number % 3]);
        var lastMonth = YearMonth.Of(today).AddMonths(-1);
        var first = lastMonth.AddMonths(-number % 4 - 2);
        var graduated = new DateOnly(first.Year, 1, 1).AddMonths(-6).AddDays(19);
        var level = number % 3 == 1 ? EducationLevel.Master : EducationLevel.Bachelor;
        var citizen = DemoPeople.IdNumber(number, DemoPeople.BirthDate(number, level, graduated));
        var person = new Person(id, name, Pinyin.Initials(name), IdentityDocumentKind.CitizenId, vault.Seal(PersonalField.IdNumber, id.Value, citizen.Value), citizen.BirthDate, citizen.Sex);
        person.UsePhone(vault.Seal(PersonalField.Phone, id.Value, DemoPeople.Phone(number)));
        var (school, major) = DemoPeople.Studies(number, level);
        person.StateEducation(new Education(level, true, school, major, graduated, false));
        person.VerifyEducation(level, EducationVerification.Chsi, graduated.AddDays(20));
        var card = DemoPeople.BankCard(number);
        // The last one's card is not on record yet.
        if (number < First + People - 1) person.UseBankAccount(new BankAccount("齐河农村商业银行", name, vault.Seal(PersonalField.BankAccount, id.Value, card), card[^4..]));
        db.People.Add(person);
        var spell = new Employment(id, employer.Id, first.FirstDay, first.AddMonths(35).LastDay, EmploymentKind.Contract, false);
        spell.Confirm(scope.GetRequiredService<CountyClock>().UtcNow);
        db.Employments.Add(spell);
        db.InsuranceMonths.AddRange(first.To(lastMonth).Select(month => new InsuranceMonth(id, month, employer.Id, true, month.LastDay, false)));
        await db.SaveChangesAsync(ct);
        await scope.GetRequiredService<DemoAccounts>().AddApplicantAsync(person, DemoPeople.Phone(number));
        return true;
    });

    private async Task ReleaseAsync(CancellationToken ct)
    {
        OfferRoundId id = default;
        await county.AsAsync("first", async scope => id = await scope.GetRequiredService<OfferRoundService>()
            .StartAsync(new StartOfferRound { PolicyId = await scope.GetRequiredService<IPortalDb>().Policies.Where(row => row.Code == Policy.GraduateAllowance).Select(row => row.Id.Value).SingleAsync(ct) }, ct));
        await WorkAsync(ct);
        await county.AsAsync("first", async scope => await scope.GetRequiredService<OfferRoundService>()
            .ReleaseAsync(id, await scope.GetRequiredService<IPortalDb>().OfferRounds.Where(row => row.Id == id).Select(row => row.Version).SingleAsync(ct), ct));
        await WorkAsync(ct);
    }

    private Task<bool> WorkAsync(CancellationToken ct) => county.InScopeAsync(async scope =>
    {
        while (await scope.GetRequiredService<JobWorker>().RunNextAsync(ct)) { }
        return true;
    });

    private async Task AcceptAsync(int number, CancellationToken ct) => await county.AsAsync(await county.InScopeAsync(scope => Task.FromResult(scope.GetRequiredService<AccountNames>().UserNameOf(DemoPeople.Phone(number)))), async scope =>
    {
        var offer = (await scope.GetRequiredService<OwnOffersQuery>().MineAsync(ct))[0].Offer;
        await scope.GetRequiredService<OwnOfferService>().AcceptAsync(offer.Id, new AcceptOffer { Promise = true, Consent = true, Version = offer.Version }, ct);
    });

    private Task VouchAsync(int number, CancellationToken ct) => county.AsAsync($"company{number % 3 + 1}", async scope =>
    {
        var waiting = await scope.GetRequiredService<EmployerOffersQuery>().WaitingAsync(ct);
        await scope.GetRequiredService<OfferEmployerService>().VouchAsync(new VouchForOffers { Picks = [VouchForOffers.PickOf(waiting.First(row => row.Name == DemoPeople.Name(number)).Offer)] }, ct);
    });
}
