using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Talents;

/// <summary>Who looks like whom, and that a pair is noted once. Seeded defects, seen red: see docs/testing.md.</summary>
public sealed class PersonSuspicionTests
{
    private static readonly DateOnly Born = new(1995, 3, 12);

    [Fact]
    public async Task Block_OfNewcomers_FindsEveryGroundInOneGo()
    {
        await using var database = await OpenAsync();
        var vault = database.Get<PersonalDataVault>();
        var (same, variant, phone, other) = (Some.Person(vault, "柳栖霞", Born), Some.Person(vault, "柳吉祥", Born), Some.Person(vault, "何人", Born), Some.Person(vault, "柳栖霞", Born.AddDays(1)));
        phone.UsePhone(vault.Seal(PersonalField.Phone, phone.Id.Value, "13912345678"));
        await AddAsync(database, same, variant, phone, other);
        var block = new[]
        {
            new LookAlikeCandidate(PersonId.New(), "柳 栖霞", Born, IdentityDocumentKind.CitizenId),
            new LookAlikeCandidate(PersonId.New(), "柳𠮷祥", Born, IdentityDocumentKind.CitizenId),
            new LookAlikeCandidate(PersonId.New(), "某某", Born, IdentityDocumentKind.CitizenId) { PhoneIndex = vault.IndexOf(PersonalField.Phone, "13912345678") },
        };

        (await FindAsync(database, block)).ShouldBe(
            [new LookAlike(block[0].Id, same.Id, SuspicionGrounds.SameNameAndBirthDate), new LookAlike(block[1].Id, variant.Id, SuspicionGrounds.NameVariant), new LookAlike(block[2].Id, phone.Id, SuspicionGrounds.SamePhone)],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Passport_OfTheSameNameAndBirthDate_IsProbablyARenewedOne()
    {
        await using var database = await OpenAsync();
        var id = PersonId.New();
        await AddAsync(database, new Person(id, "John Smith", "js", IdentityDocumentKind.Passport, database.Get<PersonalDataVault>().Seal(PersonalField.IdNumber, id.Value, "E12345678"), Born, Sex.Male));

        var pair = (await FindAsync(database, [new LookAlikeCandidate(PersonId.New(), "SMITH JOHN", Born, IdentityDocumentKind.Passport) { Number = "E12345687" }])).ShouldHaveSingleItem();

        pair.Grounds.ShouldBe(SuspicionGrounds.NameVariant | SuspicionGrounds.RenewedDocument | SuspicionGrounds.NearNumber);
    }

    [Fact]
    public async Task Pair_RaisedAgain_IsOnePairWithBothGrounds_AndStaysDecided()
    {
        await using var database = await OpenAsync();
        var vault = database.Get<PersonalDataVault>();
        var (one, other) = (Some.Person(vault, "柳栖霞", Born), Some.Person(vault, "柳栖霞", Born));
        await AddAsync(database, one, other);

        (await RaiseAsync(database, new LookAlike(one.Id, other.Id, SuspicionGrounds.SamePhone), new LookAlike(other.Id, one.Id, SuspicionGrounds.SamePhone))).ShouldBe(1);
        (await RaiseAsync(database, new LookAlike(other.Id, one.Id, SuspicionGrounds.SameNameAndBirthDate))).ShouldBe(0);
        await ChangeAsync(database, suspicion => suspicion.Distinguish("双胞胎", "李芳", DateTime.UtcNow));
        (await RaiseAsync(database, new LookAlike(one.Id, other.Id, SuspicionGrounds.NearNumber))).ShouldBe(0);

        var kept = await database.InScopeAsync<IPortalDb, PersonSuspicion>(db => db.PersonSuspicions.AsNoTracking().SingleAsync());
        (kept.Grounds, kept.Origin, kept.State).ShouldBe((SuspicionGrounds.SamePhone | SuspicionGrounds.SameNameAndBirthDate, SuspicionOrigin.Import, SuspicionState.Distinct));
    }

    private static Task<IReadOnlyList<LookAlike>> FindAsync(MigratedDatabase database, IReadOnlyCollection<LookAlikeCandidate> block) =>
        database.InScopeAsync<PersonLookAlikes, IReadOnlyList<LookAlike>>(lookAlikes => lookAlikes.OfAsync(block, default));

    private static Task<int> RaiseAsync(MigratedDatabase database, params LookAlike[] pairs) => database.InScopeAsync<IServiceProvider, int>(async services =>
    {
        var raised = await services.GetRequiredService<PersonSuspicions>().RaiseAsync(pairs, SuspicionOrigin.Import, default);
        await services.GetRequiredService<IPortalDb>().SaveChangesAsync(default);
        return raised;
    });

    private static Task ChangeAsync(MigratedDatabase database, Action<PersonSuspicion> change) => database.InScopeAsync<IPortalDb>(async db =>
    {
        change(await db.PersonSuspicions.SingleAsync());
        await db.SaveChangesAsync(default);
    });

    private static Task AddAsync(MigratedDatabase database, params object[] rows) => database.InScopeAsync<IPortalDb>(async db =>
    {
        ((DbContext)db).AddRange(rows);
        await db.SaveChangesAsync(default);
    });

    private static Task<MigratedDatabase> OpenAsync() => MigratedDatabase.CreateAsync(services => services.AddScoped<PersonLookAlikes>().AddScoped<PersonSuspicions>());
}
