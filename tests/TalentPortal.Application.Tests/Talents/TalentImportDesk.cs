using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using FluentValidation;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Talents.Import;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Talents;

/// <summary>A clerk who may import talent lists, and one worker for the jobs.</summary>
public sealed class TalentImportDesk : IAsyncDisposable
{
    private TalentImportDesk(MigratedDatabase database) => Database = database;

    public MigratedDatabase Database { get; }

    public static async Task<TalentImportDesk> OpenAsync() => new(await MigratedDatabase.CreateAsync(services =>
    {
        services.AddJobs().AddInsuranceRosters().AddTalentImports();
        services.AddScoped<DocumentVault>().AddScoped<PersonLookAlikes>().AddScoped<PersonSuspicions>().AddSingleton<Ethnicities>();
        services.AddSingleton(new DocumentVaultOptions { Directory = Directory.CreateTempSubdirectory("talent-files-").FullName });
        services.AddSingleton(PortalTexts.Load(new PortalFormat(), strict: true));
        services.AddValidatorsFromAssemblyContaining<MapTalentListValidator>();
        services.AddSingleton<ICurrentActor>(new Clerk(new Actor(AccountId.New(), "李芳", new HashSet<Capability> { Capability.ImportTalents })));
    }));

    public async Task<TalentImportId> UploadAsync(params string[][] rows)
    {
        await using var file = Sheets.Xlsx(rows);
        return await UploadAsync(file);
    }

    public Task<TalentImportId> UploadAsync(Stream file) =>
        ServeAsync(service => service.UploadAsync(new UploadedSheet("台账.xlsx"), file, default));

    /// <summary>Uploads, takes the columns as they are recognised, and runs the check.</summary>
    public async Task<TalentImportForClerk> CheckAsync(TalentImportMode mode, params string[][] rows) => await CheckAsync(await UploadAsync(rows), mode);

    public Task<TalentImportForClerk> CheckAsync(params string[][] rows) => CheckAsync(TalentImportMode.AddAndUpdate, rows);

    public async Task<TalentImportForClerk> CheckAsync(TalentImportId id, TalentImportMode mode)
    {
        var columns = await ServeAsync(service => service.ColumnsAsync(id, default));
        var version = (await GetAsync(id)).Import.Version;
        await ServeAsync(service => service.MapAsync(id, new MapTalentList { Columns = [.. columns.Columns.Select(column => column.Holds)], Mode = mode, AsOf = new DateOnly(2026, 6, 1), Version = version }, default));
        await WorkAsync();
        return await GetAsync(id);
    }

    public async Task<TalentImport> ImportAsync(params string[][] rows) => await ConfirmAsync((await CheckAsync(rows)).Import.Id);

    public async Task<TalentImport> ImportAsync(TalentImportMode mode, params string[][] rows) => await ConfirmAsync((await CheckAsync(mode, rows)).Import.Id);

    public async Task<TalentImport> ConfirmAsync(TalentImportId id)
    {
        var version = (await GetAsync(id)).Import.Version;
        await ServeAsync(service => service.ConfirmAsync(id, new ConfirmTalentList { Version = version }, default));
        await WorkAsync();
        return (await GetAsync(id)).Import;
    }

    public async Task<TalentImportForClerk> UndoAsync(TalentImportId id)
    {
        var version = (await GetAsync(id)).Import.Version;
        await ServeAsync(service => service.UndoAsync(id, new UndoTalentImport { Reason = "导错文件", Version = version }, default));
        await WorkAsync();
        return await GetAsync(id);
    }

    public Task<TalentImportForClerk> GetAsync(TalentImportId id) => ServeAsync(service => service.GetAsync(id, default));

    public Task<List<Person>> PeopleAsync() => DbAsync(db => db.People.AsNoTracking().OrderBy(person => person.Name).ToListAsync());

    public Task<TResult> DbAsync<TResult>(Func<IPortalDb, Task<TResult>> work) => Database.InScopeAsync(work);

    public Task DbAsync(Func<IPortalDb, Task> work) => Database.InScopeAsync(work);

    public Task<TResult> ServeAsync<TResult>(Func<TalentImportService, Task<TResult>> work) => Database.InScopeAsync(work);

    public Task ServeAsync(Func<TalentImportService, Task> work) => Database.InScopeAsync(work);

    public async Task WorkAsync()
    {
        while (await Database.Get<JobWorker>().RunNextAsync(default)) Database.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Database.Get<DocumentVaultOptions>().Directory, recursive: true);
        return Database.DisposeAsync();
    }

    private sealed record Clerk(Actor Actor) : ICurrentActor
    {
        public bool IsSignedIn => true;
    }
}
