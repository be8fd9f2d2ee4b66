using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Web.Foundation;

/// <summary>
/// A list that may be too large for memory, written once and sent once. On the disk it is ciphertext whose key is only in this process:
/// what a crash leaves behind says nothing.
/// </summary>
internal static class PassingFile
{
    public static async Task<FileStreamResult> SpreadsheetAsync(string name, Func<Stream, Task> write) =>
        new(await MakeAsync(write), FileKind.Xlsx.ContentType()) { FileDownloadName = name };

    /// <summary>What was written, from its beginning; the file is gone when the stream is closed.</summary>
    /// <param name="folder">Where the file lies meanwhile; by default the machine's temporary folder.</param>
    public static async Task<Stream> MakeAsync(Func<Stream, Task> write, string? folder = null)
    {
        using var key = Aes.Create();
        var file = new FileStream(Path.Combine(folder ?? Path.GetTempPath(), $"talent-portal-{Guid.NewGuid():N}"), Private());
        try
        {
            await using (var sealing = new CryptoStream(file, key.CreateEncryptor(), CryptoStreamMode.Write, leaveOpen: true)) await write(sealing);
            file.Position = 0;
            return new CryptoStream(file, key.CreateDecryptor(), CryptoStreamMode.Read);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Read, BufferSize = 1 << 16, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
