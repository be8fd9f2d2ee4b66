using System.Runtime.InteropServices;
using System.Text;

namespace TalentPortal.Application.Documents;

/// <summary>
/// Makes a rename survive a power cut: on Linux the directory itself must be flushed, which the framework does not offer. Windows
/// journals it.
/// </summary>
internal static class DirectoryFlush
{
    public static void Flush(string directory)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(Encoding.UTF8.GetBytes(directory + '\0'), 0);
        if (handle < 0) throw new IOException($"The directory of stored files cannot be opened (error {Marshal.GetLastPInvokeError()}).");
        var failed = FSync(handle) != 0;
        var closed = Close(handle) == 0;
        if (failed || !closed) throw new IOException("The directory of stored files cannot be flushed.");
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FSync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
