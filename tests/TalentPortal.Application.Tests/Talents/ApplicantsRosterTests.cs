using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Talents;

public sealed class ApplicantsRosterTests
{
    [Fact]
    public async Task Applicants_AreStatedFromTheMonthTheyBegan_AsOnRecordWhereThereIsOne()
    {
        await using var database = await MigratedDatabase.CreateAsync(services => services.AddScoped<ApplicantsRoster>());
        var number = await AddApplicantAsync(database, startedOn: new DateOnly(2026, 8, 20), onRecord: new YearMonth(2026, 9));

        var rows = await database.InScopeAsync<ApplicantsRoster, IReadOnlyList<RosterCells>>(roster =>
            roster.RowsAsync(new YearMonth(2026, 1), new YearMonth(2026, 11), new DateOnly(2026, 11, 10), default));

        rows.Select(row => (row.Month, row.PaidOn)).ShouldBe([("2026-08", "2026-08-15"), ("2026-09", "2026-09-30"), ("2026-10", "2026-10-15"), ("2026-11", "2026-11-10")]);
        rows.ShouldAllBe(row => row.IdNumber == number && row.Status == "已缴");
        using var file = Sheets.Xlsx([[.. RosterColumns.Headings], .. rows.Select(row => row.ToArray())]);
        new RosterFile(file, new DateOnly(2026, 11, 10)).Lines().ShouldAllBe(line => line.Fact != null);
    }

    private static async Task<string> AddApplicantAsync(MigratedDatabase database, DateOnly startedOn, YearMonth onRecord)
    {
        var (vault, now) = (database.Get<PersonalDataVault>(), database.Clock.GetUtcNow().UtcDateTime);
        var (person, employer) = (Some.Person(vault, "刘明"), Some.Employer());
        var employment = new Employment(person.Id, employer.Id, startedOn, null, EmploymentKind.Contract, false);
        var application = new SubsidyApplication(SubsidyApplicationId.New(), AccountId.New(), now);
        application.IdentifyAs(person, now);
        application.WorkAt(employment, employer, now);
        await database.InScopeAsync<IPortalDb>(db =>
        {
            db.People.Add(person);
            db.Employers.Add(employer);
            db.Employments.Add(employment);
            db.InsuranceMonths.Add(new InsuranceMonth(person.Id, onRecord, employer.Id, true, onRecord.LastDay, false));
            db.SubsidyApplications.Add(application);
            return db.SaveChangesAsync(default);
        });
        return vault.Open(PersonalField.IdNumber, person.Id.Value, person.IdNumber);
    }
}
