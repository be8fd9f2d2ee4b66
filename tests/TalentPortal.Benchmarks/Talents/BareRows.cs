using Microsoft.Extensions.DependencyInjection;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Persistence.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Benchmarks.Talents;

/// <summary>The rows an import made, taken out of its database and put into an empty one by hand.</summary>
internal sealed class BareRows(params string[] tables) : IDisposable
{
    // In a database beside, so that the rows do not weigh on the memory that is measured.
    private readonly string copy = Path.Combine(Directory.CreateTempSubdirectory("talent-rows-").FullName, "rows.db");

    public async Task TakeAsync(MigratedDatabase database)
    {
        await using var connection = await BareInsert.OpenAsync(PathOf(database));
        await BareInsert.ExecuteAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        File.Copy(PathOf(database), copy, overwrite: true);
    }

    public async Task<double> InsertSecondsAsync()
    {
        await using var database = await MigratedDatabase.CreateAsync();
        await using var target = await BareInsert.OpenAsync(PathOf(database));
        await using var source = await BareInsert.OpenAsync(copy, readOnly: true);
        var seconds = 0.0;
        foreach (var table in tables) seconds += await BareInsert.SecondsAsync(source, target, table);
        return seconds;
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(copy)!, recursive: true);

    private static string PathOf(MigratedDatabase database)
    {
        using var scope = database.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<PortalDb>().Database.GetDbConnection().DataSource;
    }
}
