using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Talents;

/// <summary>
/// The register and the pieces of its names agree, however somebody came in or was renamed. Seeded defects, seen red: no pieces
/// for a renamed person, no pieces in the roster's bulk path, old pieces left (both tests of renaming; in one unit the database refuses the second piece). Not
/// tried yet: pieces added a second time when a failed save is repeated.
/// </summary>
public sealed class NameGramKeepingTests
{
    [Fact]
    public async Task Pieces_AfterEntryAndRenaming_AreThoseOfTheNames()
    {
        await using var register = await TalentRegister.OpenAsync();
        var id = (await register.EnterAsync("张建国")).Id;
        await register.EnterAsync("𠮷野·Ana");
        await AgreeAsync(register.Database);

        foreach (var name in new[] { "张建业", "李四", "张建国" })
        {
            await register.Database.InScopeAsync<IPortalDb>(async db =>
            {
                (await db.People.SingleAsync(person => person.Id == id)).CorrectName(name, Pinyin.Initials(name));
                await db.SaveChangesAsync(default);
            });
            await AgreeAsync(register.Database);
        }
    }

    [Fact]
    public async Task Pieces_OfARenamingThereAndBackInOneUnit_AreThoseOfTheNames()
    {
        await using var register = await TalentRegister.OpenAsync();
        await register.Database.InScopeAsync<IPortalDb>(async db =>
        {
            var person = Some.Person(register.Vault, "张建国");
            db.People.Add(person);
            await db.SaveChangesAsync(default);
            foreach (var name in new[] { "李建国", "张建国" })
            {
                person.CorrectName(name, Pinyin.Initials(name));
                await db.SaveChangesAsync(default);
            }
        });

        await AgreeAsync(register.Database);
    }

    [Fact]
    public async Task Pieces_OfASaveThatFailedAndIsRepeated_AreWrittenOnce()
    {
        await using var register = await TalentRegister.OpenAsync();
        var number = Some.IdNumber();
        await register.EnterAsync("张建国", number: number);

        await register.Database.InScopeAsync<IPortalDb>(async db =>
        {
            db.People.Add(Some.Person(register.Vault, "王国栋"));
            var twin = Some.Person(register.Vault, "张建国", idNumber: number);
            db.People.Add(twin);
            await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(default));
            foreach (var row in ((DbContext)db).ChangeTracker.Entries().Where(row => row.Entity == (object)twin || row.Entity is PersonNameGram piece && piece.PersonId == twin.Id).ToList()) row.State = EntityState.Detached;
            await db.SaveChangesAsync(default);
        });

        await AgreeAsync(register.Database);
        (await register.NamesAsync("国栋")).ShouldBe(["王国栋"]);
    }

    [Fact]
    public async Task Pieces_OfPeopleFromARoster_AreThoseOfTheNames()
    {
        await using var desk = await RosterDesk.OpenAsync();
        await desk.ImportAsync(await desk.CheckAsync(RosterDesk.Row));

        await AgreeAsync(desk.Database);
        (await desk.Database.InScopeAsync<IPortalDb, int>(db => db.PersonNameGrams.CountAsync(piece => piece.Gram == "刘明"))).ShouldBe(1);
    }

    private static Task AgreeAsync(MigratedDatabase database) => database.InScopeAsync<IPortalDb>(async db =>
    {
        var expected = (await db.People.AsNoTracking().Select(person => new { person.Id, person.Name }).ToListAsync()).SelectMany(person => NameGrams.Of(person.Name).Select(gram => (gram, person.Id))).ToList();
        expected.ShouldNotBeEmpty();
        (await db.PersonNameGrams.AsNoTracking().Select(piece => new { piece.Gram, piece.PersonId }).ToListAsync()).Select(piece => (piece.Gram, piece.PersonId)).ShouldBe(expected, ignoreOrder: true);
    });
}
