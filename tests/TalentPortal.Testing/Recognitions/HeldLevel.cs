using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Testing.Recognitions;

/// <summary>A level somebody was given on a day by holding a listed title; the moves are those of everybody concerned, the database and the services are left out.</summary>
public sealed record HeldLevel(RecognitionApplication Application, Recognition Recognition)
{
    private static readonly WorkingCalendar EveryDay = new(Array.Empty<CalendarYear>());

    public static CatalogueVersion Catalogue() => new(Some.Number(), new DateOnly(2015, 1, 1), CatalogueTerms.CountyDraft(), Of(Role.TalentOffice), new DateTime(2014, 12, 1, 1, 0, 0, DateTimeKind.Utc));

    public static HeldLevel Of(CatalogueVersion catalogue, Person person, Employer employer, TalentLevel level, DateOnly from)
    {
        var entry = catalogue.Terms.Entries.First(entry => entry.Level == level && entry.Route is RecognitionRoute.Title);
        var (applicant, clock) = (Of(Role.Applicant) with { Person = person.Id }, new CaseClock(CountyClock.StartOf(from.AddDays(-40)).AddHours(10), EveryDay));
        var application = new RecognitionApplication(RecognitionApplicationId.New(), person, catalogue, entry, applicant, clock.UtcNow);
        application.WorkAt(employer, clock.UtcNow);
        foreach (var proof in entry.Proofs) application.AddProof(proof.Code, StoredFileId.New(), clock.UtcNow);
        application.Submit(applicant, $"RS{from.Year % 100:00}-{Some.Number():00000}", alone: false, promised: true, [], clock);
        application.Recommend(Of(Role.EmployerOfficer) with { Employer = employer.Id }, "同意推荐", clock);
        application.Accept(Of(Role.IntakeClerk) with { TownshipCode = employer.TownshipCode }, "材料齐全", clock);
        application.PassReview(Of(Role.FirstReviewer), "符合条目", clock);
        application.Approve(Of(Role.TalentOffice), null, catalogue.Terms.RenewalMonths, "同意", clock);
        application.Publish(Of(Role.TalentOffice), "RG26-00001", clock);
        var day = new CaseClock(CountyClock.StartOf(from).AddHours(1), EveryDay);
        application.Recognise(from.AddDays(-1), day);
        return new HeldLevel(application, new Recognition(RecognitionId.New(), application, catalogue.Terms, $"RD{from.Year % 100:00}-{Some.Number():00000}", new CountyDay(day.UtcNow)));
    }

    /// <summary>Withdrawn by two persons: it counts for the last time on the day before.</summary>
    public HeldLevel WithdrawnOn(DateOnly day)
    {
        var now = new CountyDay(CountyClock.StartOf(day).AddHours(10));
        Recognition.ProposeWithdrawal(WithdrawalReason.FalseDocuments, "证书不实", Of(Role.TalentOffice), now.UtcNow);
        Recognition.ConfirmWithdrawal("属实", Of(Role.TalentOffice), now);
        return this;
    }

    /// <summary>The better level takes this one's place on its first day.</summary>
    public HeldLevel GivenUpFor(HeldLevel better)
    {
        Recognition.GiveWayTo(better.Recognition, new CountyDay(CountyClock.StartOf(better.Recognition.ValidFrom).AddHours(1)));
        return this;
    }

    private static Actor Of(Role role) => new(AccountId.New(), role.ToString(), AccessTable.CapabilitiesOf([role])) { Person = PersonId.New() };
}
