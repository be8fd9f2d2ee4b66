using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TalentPortal.Benchmarks.Foundation;

/// <summary>A published site that is started for one page and stopped again.</summary>
internal sealed class StartedSite(string folder, string program, string data)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task RunCommandAsync(string command)
    {
        using var process = Process.Start(StartInfo([command]))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {command} ended with {process.ExitCode}.");
    }

    /// <summary>Seconds from the start of the process to the last byte of its first page.</summary>
    public async Task<double> FirstPageAsync()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        // As the proxy in front would say it; without, the portal insists on https.
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(StartInfo(["--urls", address.ToString()]))!;
        try
        {
            await AnsweredAsync(client, address, process, watch);
            return watch.Elapsed.TotalSeconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private async Task AnsweredAsync(HttpClient client, Uri address, Process process, Stopwatch watch)
    {
        while (watch.Elapsed < Patience && !process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(address);
                if (answer.StatusCode is HttpStatusCode.OK) return;
                throw new InvalidOperationException($"{program} answered {answer.StatusCode}.");
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
                await Task.Delay(2);
            }
        }

        throw new InvalidOperationException($"{program} did not answer.");
    }

    private ProcessStartInfo StartInfo(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Data__Directory"] = data;
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return int.Parse(listener.LocalEndpoint.ToString()!.Split(':')[^1], CultureInfo.InvariantCulture);
    }
}
