using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Talents;

/// <summary>A clerk who may import insurance rosters, and one worker for the jobs.</summary>
public sealed class RosterDesk : IAsyncDisposable
{
    public static readonly string[] Row = ["齐河测试有限公司", "91371425MA3QH0017T", "刘明", "371425199503120018", "2026-03", "已缴", "2026-03-15", "否"];

    private RosterDesk(MigratedDatabase database) => Database = database;

    public MigratedDatabase Database { get; }

    public static async Task<RosterDesk> OpenAsync(IReadOnlySet<Capability>? rights = null) => new(await MigratedDatabase.CreateAsync(services =>
    {
        services.AddJobs().AddInsuranceRosters();
        services.AddScoped<DocumentVault>();
        services.AddSingleton(new DocumentVaultOptions { Directory = Directory.CreateTempSubdirectory("talent-files-").FullName });
        services.AddSingleton(PortalTexts.Load(new PortalFormat(), strict: true));
        services.AddSingleton<ICurrentActor>(new Clerk(new Actor(AccountId.New(), "李芳", rights ?? new HashSet<Capability> { Capability.ImportInsurance })));
    }));

    /// <summary>Uploads the rows under the usual headings and runs the check.</summary>
    public Task<RosterImportId> CheckAsync(params string[][] rows) => CheckAsync(Sheets.Xlsx([[.. RosterColumns.Headings], .. rows]));

    public async Task<RosterImportId> CheckAsync(Stream file)
    {
        var id = await ServeAsync(service => service.UploadAsync(new UploadedSheet("名册.xlsx"), file, default));
        await WorkAsync();
        return id;
    }

    /// <summary>Confirms, and runs the import.</summary>
    public async Task<RosterImport> ImportAsync(RosterImportId id)
    {
        await ConfirmAsync(id);
        await WorkAsync();
        return (await GetAsync(id)).Import;
    }

    public async Task ConfirmAsync(RosterImportId id)
    {
        var version = (await GetAsync(id)).Import.Version;
        await ServeAsync(service => service.ConfirmAsync(id, new ConfirmRoster { Version = version }, default));
    }

    public Task<RosterForClerk> GetAsync(RosterImportId id) => ServeAsync(service => service.GetAsync(id, default));

    public Task<List<InsuranceMonth>> MonthsAsync() =>
        Database.InScopeAsync<IPortalDb, List<InsuranceMonth>>(db => db.InsuranceMonths.AsNoTracking().OrderBy(month => month.Month).ToListAsync());

    public Task<TResult> ServeAsync<TResult>(Func<RosterImportService, Task<TResult>> work) => Database.InScopeAsync(work);

    public Task ServeAsync(Func<RosterImportService, Task> work) => Database.InScopeAsync(work);

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
