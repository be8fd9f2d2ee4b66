using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Application.Tests.Documents;

/// <summary>A vault in a directory of its own with a migrated SQLite database, both gone afterwards.</summary>
internal sealed class VaultRoom : IAsyncDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("talentportal-vault-");

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);
    public PersonalDataKeys Keys { get; init; } = PersonalDataKeys.Parse(PersonalDataKeys.NewFile());
    public SqlitePortalDb Db { get; private set; } = null!;
    public DocumentVault Vault => new(Db, Keys, new DocumentVaultOptions { Directory = FilesDirectory }, Clock);
    public string FilesDirectory => Path.Combine(directory.FullName, "files");
    public IEnumerable<string> Files => Directory.Exists(FilesDirectory) ? Directory.EnumerateFiles(FilesDirectory, "*", SearchOption.AllDirectories) : [];

    public static async Task<VaultRoom> OpenAsync()
    {
        var room = new VaultRoom();
        room.Db = room.NewDb();
        await room.Db.Database.MigrateAsync();
        return room;
    }

    public SqlitePortalDb NewDb() =>
        new((DbContextOptions<SqlitePortalDb>)new DbContextOptionsBuilder<SqlitePortalDb>().UsePortalSqlite($"Data Source={Path.Combine(directory.FullName, "portal.db")};Pooling=False").Options);

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        directory.Delete(recursive: true);
    }
}
