using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Persistence.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Foundation;

public sealed class BulkWriterTests
{
    [Fact]
    public async Task BulkWriter_People_AreStoredAsEfCoreStoresThem()
    {
        await using var byEf = await MigratedDatabase.CreateAsync();
        await using var inBulk = await MigratedDatabase.CreateAsync();
        var (plain, full) = (APerson("刘明", "371499199503120019"), APerson("赵敏", "371499199807254622"));
        full.UsePhone(new ProtectedText([1, 2, 3], [4, 5, 6]));
        full.UseBankAccount(new BankAccount("齐河农商行", "赵敏", new ProtectedText([7], [8]), "7897"));

        await inBulk.InScopeAsync<IBulkWriter>(writer => writer.InsertAsync([plain, full], default));
        await byEf.InScopeAsync<IPortalDb>(db => { db.People.AddRange(plain, full); return db.SaveChangesAsync(default); });

        (await RawRowsAsync(inBulk, "People")).ShouldBe(await RawRowsAsync(byEf, "People"));
    }

    [Fact]
    public async Task BulkWriter_InsuranceMonths_ComeBackAsEntities()
    {
        await using var database = await MigratedDatabase.CreateAsync();
        var (person, employer) = (APerson("刘明", "371499199503120019"), AnEmployer());
        var months = Enumerable.Range(0, 2_345).Select(i => new InsuranceMonth(person.Id, new YearMonth(1950, 1).AddMonths(i), employer.Id, i % 2 == 0, i % 2 == 0 ? new DateOnly(2026, 3, 5) : null, i % 3 == 0)).ToList();
        await database.InScopeAsync<IPortalDb>(db => { db.People.Add(person); db.Employers.Add(employer); return db.SaveChangesAsync(default); });

        var written = await database.InScopeAsync<IBulkWriter, int>(writer => writer.InsertAsync(months, default));

        written.ShouldBe(2_345);
        var stored = await database.InScopeAsync<IPortalDb, List<InsuranceMonth>>(db => db.InsuranceMonths.AsNoTracking().OrderBy(month => month.Month).ToListAsync());
        stored.ShouldBeEquivalentTo(months);
    }

    [Fact]
    public async Task BulkWriter_FaultyRowInASecondBlock_LeavesNothing()
    {
        await using var database = await MigratedDatabase.CreateAsync();
        var people = Enumerable.Range(0, 1_500).Select(i => APerson("刘明", $"{i}")).ToList();

        await Should.ThrowAsync<System.Data.Common.DbException>(() =>
            database.InScopeAsync<IBulkWriter>(writer => writer.InsertAsync(people.Append(people[0]), default)));

        (await database.InScopeAsync<IPortalDb, int>(db => db.People.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task BulkWriter_InsideATransaction_IsRolledBackWithIt()
    {
        await using var database = await MigratedDatabase.CreateAsync();
        await using var scope = database.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IPortalDb>();

        await using (await db.Database.BeginTransactionAsync())
            await scope.ServiceProvider.GetRequiredService<IBulkWriter>().InsertAsync([APerson("刘明", "1")], default);

        (await db.People.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task BulkWriter_PersonWithEducation_IsRefused()
    {
        await using var database = await MigratedDatabase.CreateAsync();
        var person = APerson("刘明", "1");
        person.StateEducation(new Education(EducationLevel.Master, true, "山东大学", "会计学", new DateOnly(2025, 6, 30), false));

        await Should.ThrowAsync<InvalidOperationException>(() => database.InScopeAsync<IBulkWriter>(writer => writer.InsertAsync([person], default)));
    }

    private static Person APerson(string name, string number) => new(PersonId.New(), name, "lm", IdentityDocumentKind.CitizenId,
        new ProtectedText([1, 2], System.Text.Encoding.ASCII.GetBytes(number)), new DateOnly(1995, 3, 12), Sex.Male);

    private static Employer AnEmployer() => new(EmployerId.New(), "91371425MA3QH0017T", "齐河测试有限公司", "qhcs", EmployerType.PrivateEnterprise, "371425001000");

    private static async Task<List<string>> RawRowsAsync(MigratedDatabase database, string table)
    {
        await using var scope = database.Services.CreateAsyncScope();
        var connection = scope.ServiceProvider.GetRequiredService<PortalDb>().Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} ORDER BY 1";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetName(i)}={Written(reader.GetValue(i))}")));
        return rows;
    }

    private static string Written(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : $"{value.GetType().Name}:{value}";
}
