using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace TalentPortal.Testing;

/// <summary>
/// The portal as a process of the operating system, on the data directory and the database that a <see cref="PortalHost"/> prepared.
/// It runs by the machine's clock and speaks plain http; our browsers play the proxy in front of it. It can be killed.
/// </summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    // Generous: the machine may be busy with many other tests.
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private static readonly ConcurrentDictionary<int, Process> Running = new();

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    static PortalProcess() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var left in Running.Values) End(left);
    };

    private PortalProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException("The portal ended: " + string.Join(Environment.NewLine, said)));
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>Starts another process on this host's database and waits until it listens.</summary>
    public static async Task<PortalProcess> StartAsync(PortalHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "TalentPortal.Web.dll"));
        foreach (var (key, value) in host.AllSettings) start.ArgumentList.Add($"--{key}={value}");
        start.ArgumentList.Add("--Log:Console=true");
        start.ArgumentList.Add("--urls=http://127.0.0.1:0");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = host.Environment;
        // Lives of seconds: what the compiler would learn about the code is never used.
        start.Environment["DOTNET_TieredPGO"] = "0";
        var portal = new PortalProcess(new Process { StartInfo = start });
        portal.process.Start();
        Running[portal.process.Id] = portal.process;
        portal.process.BeginOutputReadLine();
        portal.process.BeginErrorReadLine();
        portal.Address = await portal.address.Task.WaitAsync(StartLimit);
        return portal;
    }

    /// <summary>A browser with the session of one that the host signed in, at whichever process the function names for each request.</summary>
    public static PortalBrowser Browse(PortalBrowser signedIn, Func<PortalProcess> where)
    {
        ArgumentNullException.ThrowIfNull(signedIn);
        var handler = new CookieContainerHandler(signedIn.Cookies) { InnerHandler = new Proxy(() => where().Address) };
        return new PortalBrowser(new HttpClient(handler) { BaseAddress = new Uri("https://localhost"), Timeout = StartLimit }, signedIn.Cookies, new HtmlParser()) { Account = signedIn.Account };
    }

    /// <summary>As <c>kill -9</c>: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        End(process);
        await process.WaitForExitAsync();
        Running.TryRemove(process.Id, out _);
        process.Dispose();
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        var at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at >= 0) address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim(' ', '"')));
        if (!address.Task.IsCompleted) said.Enqueue(line);
    }

    /// <summary>What stands before the portal in production: takes https and hands on http, saying so.</summary>
    private sealed class Proxy(Func<Uri> target) : DelegatingHandler(Line)
    {
        private static readonly SocketsHttpHandler Line = new() { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None };

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var (asked, to) = (request.RequestUri!, target());
            request.RequestUri = new UriBuilder(asked) { Scheme = to.Scheme, Host = to.Host, Port = to.Port }.Uri;
            request.Headers.Host = asked.Authority;
            request.Headers.Remove("X-Forwarded-Proto");
            request.Headers.Add("X-Forwarded-Proto", asked.Scheme);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                request.RequestUri = asked;
            }
        }

        // The line is shared by all browsers and stays open.
        protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
    }
}
