using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Tests.Documents;

/// <summary>
/// Decision 12 of the reliability plan. Seeded defects: write the plain bytes, skip the hash comparison, sweep without asking the
/// rows, or sweep without the age limit. Each turns a test here red.
/// </summary>
public sealed class DocumentVaultTests
{
    private static readonly DocumentSubject Subject = new(SubjectKind.Application, Guid.NewGuid());
    private static readonly AccountId By = AccountId.New();

    private static ScreenedFile SomeFile(int length = 200_000)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        "371425199503120018"u8.CopyTo(content.AsSpan(0, Math.Min(18, length)));
        return new ScreenedFile(FileKind.Pdf, "合同.pdf", content);
    }

    [Theory]
    [InlineData(18)]
    [InlineData(64 * 1024 - 1)]
    [InlineData(64 * 1024)]
    [InlineData(64 * 1024 + 1)]
    [InlineData(10 * 1024 * 1024)]
    public async Task File_StoredAndRead_IsTheSame(int length)
    {
        await using var room = await VaultRoom.OpenAsync();
        var file = SomeFile(length);
        var stored = await room.Vault.StoreAsync(file, Subject, By, default);
        await room.Db.SaveChangesAsync();

        await using var other = room.NewDb();
        var row = await other.StoredFiles.SingleAsync(one => one.Id == stored.Id);
        (row.Length, row.OriginalName, row.ContentType, row.Subject, row.UploadedBy).ShouldBe((length, "合同.pdf", "application/pdf", Subject, By));
        row.Sha256.ShouldBe(SHA256.HashData(file.Content));
        (await room.Vault.ReadAsync(row, default)).AsSpan().SequenceEqual(file.Content).ShouldBeTrue();
    }

    [Fact]
    public async Task File_OnDisk_IsUnreadableAndNamedAtRandom()
    {
        await using var room = await VaultRoom.OpenAsync();
        await room.Vault.StoreAsync(SomeFile(), Subject, By, default);
        await room.Vault.StoreAsync(SomeFile(), Subject, By, default);

        room.Files.Count().ShouldBe(2);
        var (one, two) = (await File.ReadAllBytesAsync(room.Files.First()), await File.ReadAllBytesAsync(room.Files.Last()));
        one.AsSpan().IndexOf("371425199503120018"u8).ShouldBe(-1);
        one.ShouldNotBe(two);
        room.Files.ShouldAllBe(path => Path.GetFileName(path).Length == 32 && Path.GetFileName(path).All(char.IsAsciiHexDigitLower));
    }

    [Fact]
    public async Task File_ChangedCutOrMoved_IsNotRead()
    {
        await using var room = await VaultRoom.OpenAsync();
        var stored = await room.Vault.StoreAsync(SomeFile(), Subject, By, default);
        var path = room.Files.Single();
        var original = await File.ReadAllBytesAsync(path);
        var piece = 64 * 1024 + 16;
        byte[][] altered =
        [
            [.. original[..100_000], (byte)(original[100_000] ^ 1), .. original[100_001..]],
            original[..^1],
            original[..(18 + piece)],
            [.. original[..18], .. original[(18 + piece)..(18 + 2 * piece)], .. original[18..(18 + piece)], .. original[(18 + 2 * piece)..]],
            [],
        ];
        foreach (var bytes in altered)
        {
            await File.WriteAllBytesAsync(path, bytes);
            await Should.ThrowAsync<CryptographicException>(() => room.Vault.ReadAsync(stored, default));
        }

        var another = await room.Vault.StoreAsync(SomeFile(), Subject, By, default);
        File.Copy(Path.Combine(room.FilesDirectory, another.StorageName[..2], another.StorageName), path, overwrite: true);
        await Should.ThrowAsync<CryptographicException>(() => room.Vault.ReadAsync(stored, default));
    }

    [Fact]
    public async Task File_WhoseRowHasAnotherHash_IsNotRead()
    {
        await using var room = await VaultRoom.OpenAsync();
        var stored = await room.Vault.StoreAsync(SomeFile(), Subject, By, default);
        var forged = new StoredFile(stored.Id, Subject, FileKind.Pdf, "合同.pdf", stored.Length, SHA256.HashData("other"u8), stored.StorageName, By, stored.UploadedAt);
        await Should.ThrowAsync<CryptographicException>(() => room.Vault.ReadAsync(forged, default));
    }

    [Fact]
    public async Task File_OfAnOlderKey_IsReadAfterTheKeyWasChanged()
    {
        await using var room = await VaultRoom.OpenAsync();
        var stored = await room.Vault.StoreAsync(SomeFile(), Subject, By, default);
        var ring = new PersonalDataKeys(new Dictionary<byte, byte[]> { [1] = room.Keys.Encryption(1), [2] = RandomNumberGenerator.GetBytes(32) }, room.Keys.IndexKey);
        var later = new DocumentVault(room.Db, ring, new DocumentVaultOptions { Directory = room.FilesDirectory }, room.Clock);
        (await later.ReadAsync(stored, default)).Length.ShouldBe(200_000);

        var strangers = new DocumentVault(room.Db, PersonalDataKeys.Parse(PersonalDataKeys.NewFile()), new DocumentVaultOptions { Directory = room.FilesDirectory }, room.Clock);
        await Should.ThrowAsync<CryptographicException>(() => strangers.ReadAsync(stored, default));
    }

    [Fact]
    public async Task Sweep_RemovesOldOrphansAndNeverAReferencedFile()
    {
        await using var room = await VaultRoom.OpenAsync();
        var kept = await room.Vault.StoreAsync(SomeFile(), Subject, By, default);
        await room.Db.SaveChangesAsync();
        await room.Vault.StoreAsync(SomeFile(), Subject, By, default);
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(room.Files.First())!, "crashed.part"), "half");
        room.Db.ChangeTracker.Clear();

        (await room.Vault.SweepOrphansAsync(default)).ShouldBe(0);
        room.Clock.Advance(TimeSpan.FromHours(25));
        (await room.Vault.SweepOrphansAsync(default)).ShouldBe(2);
        Path.GetFileName(room.Files.Single()).ShouldBe(kept.StorageName);
    }

    [Fact]
    public async Task Store_Interrupted_LeavesNoFileUnderItsFinalName()
    {
        await using var room = await VaultRoom.OpenAsync();
        await Should.ThrowAsync<IOException>(() => room.Vault.StoreAsync(new BrokenStream(), FileKind.Pdf, "合同.pdf", Subject, By, default));
        room.Files.ShouldAllBe(path => path.EndsWith(".part"));
        room.Db.StoredFiles.Local.ShouldBeEmpty();
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The connection broke.");
    }
}
