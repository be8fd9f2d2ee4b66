using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Talents;

/// <summary>What the search of the register finds, once, and what it asks the database.</summary>
public sealed class DuplicateSearchTests
{
    private static readonly DateOnly Born = new(1995, 3, 12);

    [Fact]
    public async Task Search_FindsEveryGround_Once()
    {
        await using var database = await OpenAsync();
        var vault = database.Get<PersonalDataVault>();
        var (same, twin, variant, other) = (Some.Person(vault, "柳吉祥", Born), Some.Person(vault, "柳吉祥", Born), Some.Person(vault, "柳𠮷祥", Born), Some.Person(vault, "何人", new DateOnly(1980, 1, 1)));
        var (typed, mistyped) = (Some.Person(vault, "水栖霞", idNumber: CitizenId.WithCheckCharacter("37142519950312001").Value), Some.Person(vault, "水栖霞", idNumber: CitizenId.WithCheckCharacter("37142519950321001").Value));
        var (passport, renewed) = (Passport(vault, "E12345678"), Passport(vault, "K99900011"));
        foreach (var person in new[] { other, typed }) person.UsePhone(vault.Seal(PersonalField.Phone, person.Id.Value, "13912345678"));
        await AddAsync(database, same, twin, variant, other, typed, mistyped, passport, renewed);

        (await SearchAsync(database)).ShouldBe("8 6");

        var found = await FoundAsync(database);
        found[Pair(variant, same)].ShouldBe(SuspicionGrounds.NameVariant);
        (found[Pair(same, twin)] & SuspicionGrounds.SameNameAndBirthDate).ShouldBe(SuspicionGrounds.SameNameAndBirthDate);
        found[Pair(other, typed)].ShouldBe(SuspicionGrounds.SamePhone);
        found[Pair(typed, mistyped)].ShouldBe(SuspicionGrounds.NearNumber);
        found[Pair(passport, renewed)].ShouldBe(SuspicionGrounds.SameNameAndBirthDate | SuspicionGrounds.RenewedDocument);
        (await SearchAsync(database)).ShouldBe("8 0");
    }

    /// <summary>Whoever was told apart stays so, and a record that was merged is nobody any more: its likeness counts for the one it became.</summary>
    [Fact]
    public async Task Pair_ThatIsDecided_IsNotFoundAgain()
    {
        await using var database = await OpenAsync();
        var vault = database.Get<PersonalDataVault>();
        var (one, other, alias, third) = (Some.Person(vault, "柳栖霞", Born), Some.Person(vault, "柳栖霞", Born), Some.Person(vault, "方远", Born), Some.Person(vault, "方远", Born));
        alias.MergeInto(one);
        var decided = new PersonSuspicion(one.Id, other.Id, SuspicionGrounds.SameNameAndBirthDate, SuspicionOrigin.Entry, DateTime.UtcNow);
        decided.Distinguish("双胞胎", "李芳", DateTime.UtcNow);
        await AddAsync(database, one, other, alias, third, decided);

        (await SearchAsync(database)).ShouldBe("3 1");

        (await FoundAsync(database)).Keys.ShouldBe([Pair(one, other), Pair(one, third)], ignoreOrder: true);
        (await database.InScopeAsync<IPortalDb, List<SuspicionState>>(db => db.PersonSuspicions.AsNoTracking().OrderBy(pair => pair.At).Select(pair => pair.State).ToListAsync())).ShouldBe([SuspicionState.Distinct, SuspicionState.Open], ignoreOrder: true);
    }

    [Fact]
    public async Task Phone_OfAWholeOffice_MakesNobodyLookAlike()
    {
        await using var database = await OpenAsync();
        var vault = database.Get<PersonalDataVault>();
        var people = Enumerable.Range(0, 21).Select(number => Some.Person(vault, Unlike(number))).ToList();
        foreach (var person in people) person.UsePhone(vault.Seal(PersonalField.Phone, person.Id.Value, "13912345678"));
        await AddAsync(database, [.. people]);

        (await SearchAsync(database)).ShouldBe("21 0");
    }

    /// <summary>Twenty blocks; some pairs stand at both sides of a border between two. As many questions for each block, whoever is in it.</summary>
    [Fact]
    public async Task Register_OfTwentyThousand_IsSearchedInTwentyBlocks()
    {
        await using var database = await OpenAsync();
        var vault = database.Get<PersonalDataVault>();
        var people = Enumerable.Range(0, 19_800).Select(number => Some.Person(vault, Unlike(number))).ToList();
        var doubles = people.Where((_, number) => number % 99 == 0).Select((person, number) => Some.Person(vault, person.Name, idNumber: CitizenId.WithCheckCharacter(string.Create(CultureInfo.InvariantCulture, $"371426{person.BirthDate:yyyyMMdd}{number:D3}")).Value)).ToList();
        await database.InScopeAsync<IBulkWriter>(bulk => bulk.InsertAsync(people.Concat(doubles), default));
        var questions = database.Get<Questions>();
        questions.Asked.Clear();

        (await SearchAsync(database)).ShouldBe("20000 200");

        questions.Asked.Count(asked => asked.Contains("SELECT", StringComparison.Ordinal)).ShouldBeLessThan(20 * 10);
        (await FoundAsync(database)).Count.ShouldBe(200);
    }

    [Fact]
    public async Task Search_UnderWay_IsNotStartedTwice()
    {
        await using var database = await OpenAsync();
        await StartAsync(database);

        (await Should.ThrowAsync<RefusedException>(() => StartAsync(database))).Refusal.ShouldBe(TalentRefusals.SearchRunsAlready);
        (await database.InScopeAsync<JobWorker, bool>(worker => worker.RunNextAsync(default))).ShouldBeTrue();
        await StartAsync(database);
    }

    /// <summary>A pair whose numbers differ by one slip is not found by any index: the first of the two stands at the end of one block and is still known in the next.</summary>
    [Fact]
    public async Task Namesakes_OnBothSidesOfABorder_AreFound()
    {
        await using var database = await OpenAsync();
        var vault = database.Get<PersonalDataVault>();
        // More than a block of people with the same initials; the two of each pair are a whole block apart.
        Person Typed(string number) => Some.Person(vault, "水栖霞", idNumber: CitizenId.WithCheckCharacter(number).Value);
        var first = Typed("37142519950312001");
        var others = Enumerable.Range(0, DuplicateSearch.BlockSize + 100).Select(number => Some.Person(vault, $"水{(char)('\u4E00' + (number % 100))}{(char)('\u5200' + (number / 100))}")).ToList();
        List<Person> people = [first, .. others, Typed("37142519950321001")];
        foreach (var person in people) person.CorrectName(person.Name, "sqx");
        await database.InScopeAsync<IBulkWriter>(bulk => bulk.InsertAsync(people, default));

        (await SearchAsync(database)).ShouldBe($"{people.Count} 1");

        (await FoundAsync(database))[Pair(people[0], people[^1])].ShouldBe(SuspicionGrounds.NearNumber);
    }

    [Fact]
    public async Task Night_SearchesOnce_UnlessSomebodyDidOrAnotherProcessDoes()
    {
        await using var database = await OpenAsync();
        (await NightAsync(database)).ShouldBeFalse("Noon is not night.");
        database.Clock.Advance(TimeSpan.FromHours(14));

        (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => NightAsync(database))))).Count(started => started).ShouldBe(1);
        (await NightAsync(database)).ShouldBeFalse("One waits already.");
        (await Should.ThrowAsync<RefusedException>(() => StartAsync(database))).Refusal.ShouldBe(TalentRefusals.SearchRunsAlready);
        await database.Get<JobWorker>().RunNextAsync(default);
        (await NightAsync(database)).ShouldBeFalse("This night has had one.");
        (await database.InScopeAsync<DuplicateSearchService, DuplicateSearchState?>(service => service.LatestAsync(default)))!
            .ShouldSatisfyAllConditions(state => state.IsOwn.ShouldBeFalse(), state => state.Finished!.ByItself.ShouldBeTrue(), state => string.Join(' ', state.Finished!.Found.Arguments()).ShouldBe("0 0"));

        database.Clock.Advance(TimeSpan.FromDays(1));
        (await NightAsync(database)).ShouldBeTrue("The next night has one of its own.");
    }

    [Fact]
    public async Task Night_InWhichAClerkBegan_HasNoneOfItsOwn()
    {
        await using var database = await OpenAsync();
        database.Clock.Advance(TimeSpan.FromHours(13.5));
        await StartAsync(database);
        await database.Get<JobWorker>().RunNextAsync(default);

        (await NightAsync(database)).ShouldBeFalse();
        (await database.InScopeAsync<DuplicateSearchService, DuplicateSearchState?>(service => service.LatestAsync(default)))!.Finished!.ByItself.ShouldBeFalse();
        (await NightAsync(database, new DuplicateSearchSettings { Nightly = false })).ShouldBeFalse();
    }

    private static Task<bool> NightAsync(MigratedDatabase database, DuplicateSearchSettings? settings = null) =>
        database.InScopeAsync<IPortalDb, bool>(db => new NightlyDuplicateSearch(db, database.Get<CountyClock>(), settings ?? new DuplicateSearchSettings()).StartIfDueAsync(default));

    /// <summary>Names that nobody else has: surnames times characters in a row.</summary>
    private static string Unlike(int number) => $"{"赵钱孙李周吴郑王冯陈"[number % 10]}{(char)('\u4E00' + (number / 10 % 50))}{(char)('\u5200' + (number / 500))}";

    private static Person Passport(PersonalDataVault vault, string number)
    {
        var id = PersonId.New();
        return new Person(id, "John Smith", "js", IdentityDocumentKind.Passport, vault.Seal(PersonalField.IdNumber, id.Value, number), Born, Sex.Male);
    }

    private static (PersonId, PersonId) Pair(Person one, Person other) => PersonSuspicion.InOrder(one.Id, other.Id);

    private static Task StartAsync(MigratedDatabase database) => database.InScopeAsync<DuplicateSearchService>(async service => await service.StartAsync(default));

    /// <summary>How many were compared, and how many pairs are new.</summary>
    private static async Task<string> SearchAsync(MigratedDatabase database)
    {
        await StartAsync(database);
        await database.Get<JobWorker>().RunNextAsync(default);
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        var state = await database.InScopeAsync<DuplicateSearchService, DuplicateSearchState?>(service => service.LatestAsync(default));
        state!.Job.State.ShouldBe(JobState.Done, state.Job.Message?.ToString());
        return string.Join(' ', state.Job.Message!.Arguments());
    }

    private static Task<Dictionary<(PersonId, PersonId), SuspicionGrounds>> FoundAsync(MigratedDatabase database) =>
        database.InScopeAsync<IPortalDb, Dictionary<(PersonId, PersonId), SuspicionGrounds>>(db => db.PersonSuspicions.AsNoTracking().ToDictionaryAsync(pair => (pair.First, pair.Second), pair => pair.Grounds));

    private static Task AddAsync(MigratedDatabase database, params object[] rows) => database.InScopeAsync<IPortalDb>(async db =>
    {
        ((DbContext)db).AddRange(rows);
        await db.SaveChangesAsync(default);
    });

    private static Task<MigratedDatabase> OpenAsync() => MigratedDatabase.CreateAsync(services =>
    {
        services.AddJobs().AddJob<DuplicateSearchJob>();
        services.AddScoped<DuplicateSearch>().AddScoped<DuplicateSearchService>().AddScoped<PersonLookAlikes>().AddScoped<PersonSuspicions>();
        services.AddSingleton<ICurrentActor>(new Clerk(new Actor(AccountId.New(), "李芳", new HashSet<Capability> { Capability.MaintainTalents })));
        services.AddSingleton<Questions>().AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<Questions>());
    });

    private sealed record Clerk(Actor Actor) : ICurrentActor
    {
        public bool IsSignedIn => true;
    }

    /// <summary>Every command that was sent to the database.</summary>
    private sealed class Questions : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Asked { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Id == RelationalEventId.CommandExecuted.Id) Asked.Enqueue(formatter(state, exception));
        }

        public void Dispose() { }
    }
}
