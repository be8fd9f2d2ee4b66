using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Application.Tests.Subsidies;

public sealed class SubsidyStorageTests
{
    private static readonly CaseClock Clock = new(new DateTime(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc), new WorkingCalendar(OfficialNotices.All.Select(notice => CalendarYear.Official(notice, "test", DateTime.UnixEpoch))));

    [Fact]
    public async Task Application_SubmittedAndConfirmed_KeepsItsHistoryAndRaisesItsVersion()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
        DbContextOptions<SqlitePortalDb> options = (DbContextOptions<SqlitePortalDb>)new DbContextOptionsBuilder<SqlitePortalDb>().UsePortalSqlite($"Data Source={file};Pooling=False").Options;
        var id = SubsidyApplicationId.New();
        var officer = new Actor(AccountId.New(), "李", AccessTable.CapabilitiesOf([Role.EmployerOfficer]));
        await using (var db = new SqlitePortalDb(options))
        {
            await db.Database.MigrateAsync();
            var person = new Person(PersonId.New(), "张建明", "zjm", IdentityDocumentKind.CitizenId, new ProtectedText([1], [1]), new DateOnly(2001, 1, 1), Sex.Male);
            var employer = new Employer(EmployerId.New(), "91371425MA3QH0017T", "示例公司", "slgs", EmployerType.PrivateEnterprise, "371425001000");
            var employment = new Employment(person.Id, employer.Id, new DateOnly(2025, 9, 1), new DateOnly(2028, 8, 31), EmploymentKind.Contract, false);
            var applicant = new Actor(AccountId.New(), "张建明", AccessTable.CapabilitiesOf([Role.Applicant])) { Person = person.Id };
            officer = officer with { Employer = employer.Id };
            var application = new SubsidyApplication(id, applicant.Id, Clock.UtcNow);
            application.IdentifyAs(person, Clock.UtcNow);
            application.StateLevel(EducationLevel.Bachelor, Clock.UtcNow);
            application.WorkAt(employment, employer, Clock.UtcNow);
            application.Consent("3F2A-91BC-04DE", Clock.UtcNow);
            application.Submit(applicant, "BT26-00001", PolicyVersionId.New(), AllowanceTerms.CountyDraft2026().TimeLimits, EmployerRoute.ToConfirm, [], Clock);
            db.AddRange(person, employer, employment, application);
            await db.SaveChangesAsync();
        }

        await using (var db = new SqlitePortalDb(options))
        {
            var application = await db.SubsidyApplications.SingleAsync(row => row.Id == id);
            application.Version.ShouldBe(1);
            application.ConfirmEmployment(officer, Clock);
            await db.SaveChangesAsync();
        }

        await using (var db = new SqlitePortalDb(options))
        {
            var application = await db.SubsidyApplications.SingleAsync(row => row.Id == id);
            application.Version.ShouldBe(2);
            application.Status.ShouldBe(SubsidyStatus.AwaitingIntake);
            application.History.Count.ShouldBe(2);
            application.Deadline!.DueOn.ShouldBe(new DateOnly(2026, 3, 4));
            application.SortsOn.ShouldBe(application.Deadline.DueOn);
        }

        SqliteConnection.ClearAllPools();
        File.Delete(file);
    }
}
