using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Documents;

/// <summary>
/// Keeps files encrypted under random names. Writing: temporary file, flush to the disk, rename, and only then the row that the caller
/// saves; a crash leaves an orphan, never a row without its file. Who may read a file is decided by the services, not here.
/// </summary>
public sealed class DocumentVault(IPortalDb db, PersonalDataKeys keys, DocumentVaultOptions options, TimeProvider clock)
{
    private const int NameBytes = 16;
    private const string Temporary = ".part";

    public Task<StoredFile> StoreAsync(ScreenedFile file, DocumentSubject subject, AccountId by, CancellationToken ct) =>
        StoreAsync(new MemoryStream(file.Content, writable: false), file.Kind, file.Name, subject, by, ct);

    /// <summary>Writes the content and adds its row to the unit of work; the row is saved with whatever names the file.</summary>
    public async Task<StoredFile> StoreAsync(Stream content, FileKind kind, string name, DocumentSubject subject, AccountId by, CancellationToken ct)
    {
        var id = StoredFileId.New();
        var storageName = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes));
        var path = PathOf(storageName);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        await using var measured = new HashingStream(content);
        await using (var target = new FileStream(path + Temporary, FileMode.CreateNew, FileAccess.Write))
        {
            await SealedStream.SealAsync(keys, id, measured, target, ct);
            target.Flush(flushToDisk: true);
        }

        File.Move(path + Temporary, path);
        DirectoryFlush.Flush(Path.GetDirectoryName(path)!);

        var file = new StoredFile(id, subject, kind, name, measured.Length, measured.Hash(), storageName, by, clock.GetUtcNow().UtcDateTime);
        db.StoredFiles.Add(file);
        return file;
    }

    /// <exception cref="CryptographicException">The file was altered on the disk or is not the one that was stored.</exception>
    public async Task<byte[]> ReadAsync(StoredFile file, CancellationToken ct)
    {
        using var plain = new MemoryStream((int)file.Length);
        await using (var source = new FileStream(PathOf(file.StorageName), FileMode.Open, FileAccess.Read, FileShare.Read))
            await SealedStream.OpenAsync(keys, file.Id, source, plain, ct);

        var content = plain.ToArray();
        return SHA256.HashData(content).AsSpan().SequenceEqual(file.Sha256)
            ? content
            : throw new CryptographicException($"Stored file {file.Id} does not match its hash.");
    }

    /// <summary>Takes the bytes away whose row is gone already.</summary>
    public void Remove(StoredFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        File.Delete(PathOf(file.StorageName));
    }

    /// <summary>
    /// Removes files that no row names and that are older than the limit. The rows are asked after the directory was listed, so a file
    /// whose row appears meanwhile is found; a younger file is left alone whatever the rows say.
    /// </summary>
    /// <returns>How many files were removed.</returns>
    public async Task<int> SweepOrphansAsync(CancellationToken ct)
    {
        if (!Directory.Exists(options.Directory)) return 0;

        var oldest = clock.GetUtcNow().UtcDateTime - options.OrphanAge;
        var aged = new DirectoryInfo(options.Directory).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.LastWriteTimeUtc < oldest).ToList();
        var removed = 0;
        foreach (var block in aged.Chunk(500))
        {
            var names = block.Select(file => file.Name).ToList();
            var known = await db.StoredFiles.Where(file => names.Contains(file.StorageName)).Select(file => file.StorageName).ToListAsync(ct);
            foreach (var orphan in block.ExceptBy(known, file => file.Name))
            {
                orphan.Delete();
                removed++;
            }
        }

        return removed;
    }

    private string PathOf(string storageName) => Path.Combine(options.Directory, storageName[..2], storageName);
}
