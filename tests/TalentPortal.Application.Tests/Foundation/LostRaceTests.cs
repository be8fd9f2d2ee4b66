using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Talents;
using TalentPortal.Persistence.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Foundation;

/// <summary>Two who looked at the same moment and both write: the second is told that somebody was faster, and nothing of it is saved.</summary>
public sealed class LostRaceTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task TwoRequestsForOneThing_TheSecond_IsALostRace()
    {
        var person = await PersonAsync();
        await RaceAsync(db => Ask(db, person, $"GZ26-{Some.Number()}", CorrectionKind.Change));
        (await host.WithDbAsync(db => db.RecordCorrections.CountAsync(request => request.PersonId == person.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task TwoEmployersOfOneCode_TheSecond_IsALostRace()
    {
        var code = Some.CreditCode();
        await RaceAsync(db => db.Employers.Add(new Employer(EmployerId.New(), code, "同码有限公司", "tm", EmployerType.PrivateEnterprise, Some.TownshipCode)));
        (await host.WithDbAsync(db => db.Employers.CountAsync(row => row.CreditCode == code))).ShouldBe(1);
    }

    /// <summary>The last one of the declared indexes: that it is found says that every one before it names an index of the model.</summary>
    [Fact]
    public async Task TwoWhoTakeOneNameToSignIn_TheSecond_IsALostRace()
    {
        var (one, other) = (await host.AddAccountAsync(Role.Applicant), await host.AddAccountAsync(Role.Applicant));
        var (name, turn) = ("13" + Some.Number(), 0);
        await RaceAsync(db =>
        {
            var id = turn++ == 0 ? one.Id : other.Id;
            db.Accounts.Single(row => row.Id == id).NormalizedUserName = name;
        });
    }

    /// <summary>Numbers the portal gives itself: doubled, the program is broken, and nobody is told to look again.</summary>
    [Fact]
    public async Task TwoOfOneNumber_AreAFaultOfTheProgram()
    {
        var (person, number) = (await PersonAsync(), $"GZ26-{Some.Number()}");
        var failure = await Should.ThrowAsync<DbUpdateException>(() => TwiceAsync(db => Ask(db, person, number, CorrectionKind.InWords)));
        failure.ShouldNotBeOfType<DbUpdateConcurrencyException>();
    }

    /// <summary>The server speaks the language of its installation, and so do its quotes.</summary>
    [Theory]
    [InlineData("Cannot insert duplicate key row in object 'dbo.Employers' with unique index 'IX_Employers_CreditCode'. The duplicate key value is (91).", true)]
    [InlineData("不能在具有唯一索引“IX_Employers_CreditCode”的对象“dbo.Employers”中插入重复键的行。重复键值为 (91)。", true)]
    [InlineData("Cannot insert duplicate key row in object 'dbo.Employers' with unique index 'IX_Employers_CreditCode_Name'.", false)]
    public void Index_NamedByTheServer_IsKnown(string message, bool known) => SaveConflicts.NamesIndex(message, "IX_Employers_CreditCode").ShouldBe(known);

    [Theory]
    [InlineData("SQLite Error 19: 'UNIQUE constraint failed: Steps.Round, Steps.From'.", true)]
    [InlineData("SQLite Error 19: 'UNIQUE constraint failed: Steps.Case, Steps.Round, Steps.From'.", false)]
    [InlineData("SQLite Error 19: 'UNIQUE constraint failed: OtherSteps.Round, OtherSteps.From'.", false)]
    public void Columns_NamedBySqlite_AreKnown(string message, bool known) => SaveConflicts.NamesColumns(message, "Steps", ["Round", "From"]).ShouldBe(known);

    private async Task RaceAsync(Action<IPortalDb> write) => await Should.ThrowAsync<DbUpdateConcurrencyException>(() => TwiceAsync(write));

    /// <summary>Both have written down what they want before either saves.</summary>
    private Task TwiceAsync(Action<IPortalDb> write) => host.WithDbAsync(async slower =>
    {
        await host.WithDbAsync(async faster =>
        {
            write(faster);
            write(slower);
            return await faster.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return await slower.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private static void Ask(IPortalDb db, Person person, string number, CorrectionKind kind) => db.RecordCorrections.Add(new RecordCorrection(
        number, person.Id, new CorrectionWish(kind is CorrectionKind.InWords ? CorrectedField.Other : CorrectedField.Name, kind) { Wanted = "另一个" }, "说明", new Actor(AccountId.New(), person.Name, AccessTable.CapabilitiesOf([Role.Applicant])) { Person = person.Id }, DateTime.UnixEpoch));

    private Task<Person> PersonAsync() => host.WithDbAsync(async db =>
    {
        var person = Some.Person(host.Vault);
        db.People.Add(person);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return person;
    });
}
