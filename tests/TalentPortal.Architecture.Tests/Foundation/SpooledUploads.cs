using System.Collections.Concurrent;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>Sees every upload that the web server puts into the machine's temporary folder, even if it is gone a moment later.</summary>
internal sealed class SpooledUploads : IDisposable
{
    private readonly FileSystemWatcher watcher = new(Path.GetTempPath(), "ASPNETCORE_*");
    private readonly ConcurrentBag<string> names = [];

    public SpooledUploads()
    {
        watcher.Created += (_, made) => names.Add(made.Name ?? "");
        watcher.EnableRaisingEvents = true;
    }

    public IReadOnlyCollection<string> Names => names;

    public void Dispose() => watcher.Dispose();
}
