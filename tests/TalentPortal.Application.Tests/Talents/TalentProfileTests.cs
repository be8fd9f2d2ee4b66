using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Tests.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Talents;

/// <summary>What a profile tells, and to whom. Seeded defects: see docs/testing.md, "The talent register".</summary>
public sealed class TalentProfileTests : IAsyncLifetime
{
    private const string Elsewhere = "371425103000";

    private PaymentTown town = null!;

    public async ValueTask InitializeAsync() => town = await PaymentTown.CreateAsync(services => services.AddScoped<TalentProfileQuery>());

    public ValueTask DisposeAsync() => town.DisposeAsync();

    [Fact]
    public async Task Money_PaidInTheYear_IsAddedUpForWhoeverReadsPaymentsAndIsNullForOthers()
    {
        var right = await PaidAsync(months: 3);

        var seen = await OpenAsync(town.Office, right.PersonId);
        seen.Money.ShouldNotBeNull().ShouldBe([new TalentMoney(2026, 3, PaymentTown.Monthly * 3)]);
        seen.Events.ShouldContain(new TalentEvent(seen.Today, TalentEventKind.Paid, right.CaseNumber) { Amount = PaymentTown.Monthly * 3 });

        var unseen = await OpenAsync(town.Reviewer, right.PersonId);
        unseen.Money.ShouldBeNull();
        unseen.Events.ShouldNotContain(happened => happened.Kind == TalentEventKind.Paid);
        unseen.Events.Count.ShouldBe(seen.Events.Count - 1);
    }

    [Fact]
    public async Task Money_ThatTheBankGaveBack_IsNotCounted()
    {
        var right = await PaidAsync(months: 3, failure: "账户已销户");

        (await OpenAsync(town.Office, right.PersonId)).Money.ShouldNotBeNull().ShouldBeEmpty();
    }

    [Fact]
    public async Task Years_OfMonthsAtSeveralEmployers_TellPaidUnpaidAndUnknown()
    {
        var (person, other) = (Some.Person(town.Database.Get<Application.Foundation.PersonalDataVault>()), Some.Employer(name: "乙单位"));
        await town.ChangeAsync(db =>
        {
            db.People.Add(person);
            db.Employers.Add(other);
            db.InsuranceMonths.AddRange(
                PaymentTown.Insured(person.Id, new YearMonth(2025, 12), town.Company.Id),
                new InsuranceMonth(person.Id, new YearMonth(2026, 1), town.Company.Id, false, null, false), PaymentTown.Insured(person.Id, new YearMonth(2026, 1), other.Id),
                new InsuranceMonth(person.Id, new YearMonth(2026, 2), other.Id, false, null, false));
            return Task.CompletedTask;
        });

        var years = (await OpenAsync(town.Reviewer, person.Id)).Years;

        years.Select(year => (year.Year, string.Concat(year.Months.Select(state => state switch { InsuredState.Paid => '+', InsuredState.Unpaid => '-', _ => '.' }))))
            .ShouldBe([(2026, "+-.........."), (2025, "...........+")]);
        years[0].Employers.Split('、').ShouldBe([town.Company.Name, other.Name], ignoreOrder: true);
    }

    [Fact]
    public async Task Events_OfACase_AreItsStepsWithSchoolAndWorkTheLatestFirst()
    {
        var right = await town.GrantAsync();
        await town.ChangeAsync(async db =>
        {
            var person = await db.People.SingleAsync(row => row.Id == right.PersonId);
            person.VerifyEducation(EducationLevel.Bachelor, EducationVerification.Chsi, new DateOnly(2026, 7, 2));
            (await db.Employments.SingleAsync(row => row.PersonId == right.PersonId)).ReportDeparture(new DateOnly(2026, 7, 20), "个人原因", town.Now.UtcNow);
        });

        var events = (await OpenAsync(town.Reviewer, right.PersonId)).Events;

        events.Where(happened => happened.Kind == TalentEventKind.CaseStep).Select(happened => happened.Step!.Value).ShouldBe([
            SubsidyAction.Approve, SubsidyAction.PassSecondReview, SubsidyAction.PassFirstReviewAlone, SubsidyAction.StartReview, SubsidyAction.Accept, SubsidyAction.ConfirmEmployment, SubsidyAction.Submit]);
        events.Where(happened => happened.Kind != TalentEventKind.CaseStep).Select(happened => (happened.Kind, happened.On)).ShouldBe([
            (TalentEventKind.Left, new DateOnly(2026, 7, 20)), (TalentEventKind.EducationVerified, new DateOnly(2026, 7, 2)), (TalentEventKind.Employed, new DateOnly(2026, 7, 1)), (TalentEventKind.Graduated, new DateOnly(2026, 6, 30))]);
        events.Select(happened => happened.On).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Case_OfAnotherTownship_IsNotToldToTheOfficerWhoReachesThePerson()
    {
        var right = await town.GrantAsync();
        var there = new Domain.Employers.Employer(Domain.Employers.EmployerId.New(), Some.CreditCode(), "外镇单位", "wzdw", Domain.Employers.EmployerType.PrivateEnterprise, Elsewhere);
        await town.ChangeAsync(db =>
        {
            db.Employers.Add(there);
            db.Employments.Add(new Employment(right.PersonId, there.Id, new DateOnly(2026, 9, 1), null, EmploymentKind.Contract, false).EnteredBy(FactSource.Clerk));
            return Task.CompletedTask;
        });

        var seen = await OpenAsync(Clerk(Elsewhere), right.PersonId);

        seen.Employments.Select(spell => spell.Employer).ShouldContain("外镇单位");
        (seen.Cases.Count, seen.Papers.Count, seen.Events.Count(happened => happened.Kind == TalentEventKind.CaseStep)).ShouldBe((0, 0, 0));
        (await OpenAsync(Clerk(Some.TownshipCode), right.PersonId)).Cases.ShouldHaveSingleItem().Id.ShouldBe(right.ApplicationId);
    }

    [Fact]
    public async Task Look_IsSavedWithItsReasonAndTrace_AndNotWhereThereIsNobodyToSee()
    {
        var right = await town.GrantAsync();

        await Should.ThrowAsync<NotFoundException>(() => OpenAsync(Clerk(Elsewhere), right.PersonId));
        await Should.ThrowAsync<NotFoundException>(() => OpenAsync(town.Maker, right.PersonId));
        (await town.ReadAsync(db => db.PersonalDataAccesses.CountAsync())).ShouldBe(0);
        await OpenAsync(town.Office, right.PersonId);

        var look = await town.ReadAsync(db => db.PersonalDataAccesses.SingleAsync());
        (look.By, look.Subject, look.Field, look.Purpose, look.Trace).ShouldBe((town.Office.Id, right.PersonId, PersonalField.Profile, "打开人才档案", "t-1"));
    }

    private static Actor Clerk(string township) => PaymentTown.Staff("窗口", Role.IntakeClerk) with { TownshipCode = township };

    private Task<TalentProfile> OpenAsync(Actor reader, PersonId person) => town.AsAsync<TalentProfileQuery, TalentProfile>(reader, query => query.OpenAsync(person, "t-1", default));

    private async Task<Entitlement> PaidAsync(int months, string? failure = null)
    {
        var right = await town.GrantAsync(months);
        await town.PublishAsync();
        var batch = await town.SentBatchAsync();
        await town.TakeAsync(batch, Results.Csv(await town.LinesAsync(batch), _ => failure));
        return right;
    }
}
