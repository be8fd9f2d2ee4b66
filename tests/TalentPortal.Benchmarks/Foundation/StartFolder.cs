using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TalentPortal.Benchmarks.Foundation;

/// <summary>Two published sites and the portal's data, in a temporary directory.</summary>
internal sealed class StartFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("talent-start-").FullName;

    // As docs/deployment says; with build folders and a lock file of its own, because the others know nothing of one kind of machine.
    private string[] Options(string target) =>
        ["-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true", "-p:NuGetLockFilePath=obj/publish.lock.json", "-p:RestoreLockedMode=false", "--artifacts-path", Path.Combine(root, "artifacts"), "-o", Path.Combine(root, target)];

    public async Task<StartedSite> PublishPortalAsync()
    {
        await DotnetAsync(Repository(), ["publish", "src/TalentPortal.Web", .. Options("portal")]);
        return new StartedSite(Path.Combine(root, "portal"), "TalentPortal.Web.dll", Path.Combine(root, "data"));
    }

    public async Task<StartedSite> PublishTemplateAsync()
    {
        var source = Directory.CreateDirectory(Path.Combine(root, "Empty")).FullName;
        await DotnetAsync(source, ["new", "webapp", "--no-https", "-n", "Empty", "-o", "."]);
        await DotnetAsync(source, ["publish", .. Options("empty")]);
        return new StartedSite(Path.Combine(root, "empty"), "Empty.dll", Path.Combine(root, "none"));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "TalentPortal.sln"))) return folder.FullName;
        throw new InvalidOperationException("The benchmark runs inside the repository: it publishes the portal.");
    }

    private static async Task DotnetAsync(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)}\n{await output}\n{await error}");
    }
}
