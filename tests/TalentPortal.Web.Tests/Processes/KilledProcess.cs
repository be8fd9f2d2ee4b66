using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Processes;

/// <summary>
/// The portal as its applicants meet it on a bad day: its process is killed again and again while they send, and the next one takes
/// over. Whoever gets no answer sends the same form again until there is one.
/// </summary>
internal sealed class KilledProcess(PortalHost host, int seed) : IAsyncDisposable
{
    private static readonly TimeSpan BeforeTryingAgain = TimeSpan.FromMilliseconds(30);
    private const int MostAnswersOfOneLife = 4, LongestWait = 60;

    private readonly Random random = new(seed);
    private readonly ConcurrentQueue<Acknowledged> acknowledged = new();
    private readonly SemaphoreSlim answered = new(0);
    private volatile PortalProcess process = null!;
    private Task<PortalProcess> next = null!;

    /// <summary>Every form that was answered, with the answer.</summary>
    public IReadOnlyCollection<Acknowledged> Answers => acknowledged;

    public async Task StartAsync()
    {
        process = await PortalProcess.StartAsync(host);
        next = PortalProcess.StartAsync(host);
    }

    /// <summary>Kills the serving process in the middle of the work. The next one was started meanwhile, as an operator keeps two.</summary>
    /// <returns>False when the work ended first.</returns>
    public async Task<bool> KillAsync(Task work)
    {
        for (var answers = random.Next(1, MostAnswersOfOneLife + 1); answers > 0; answers--)
            if (await Task.WhenAny(answered.WaitAsync(), work) == work) return false;
        await Task.Delay(random.Next(LongestWait));
        await process.KillAsync();
        var dead = process;
        process = await next;
        next = PortalProcess.StartAsync(host);
        await dead.DisposeAsync();
        return true;
    }

    public PortalBrowser Browse(PortalBrowser signedIn) => PortalProcess.Browse(signedIn, () => process);

    public Task<PortalPage> OpenAsync(PortalBrowser browser, string address) => UntilAnsweredAsync(() => browser.GetPageAsync(address));

    /// <summary>Sends the form until it is answered.</summary>
    public async Task SendAsync(PortalBrowser browser, PostedForm form)
    {
        var tries = 0;
        var answer = await UntilAnsweredAsync(() => { tries++; return AnswerAsync(browser, form); });
        acknowledged.Enqueue(new Acknowledged(browser, form, answer, tries));
        answered.Release();
    }

    /// <summary>The form once more, from a browser that is still open, to the process that serves now.</summary>
    public static async Task<SentAnswer> AnswerAsync(PortalBrowser browser, PostedForm form)
    {
        using var answer = await form.SendAsync(browser);
        return new SentAnswer(answer.StatusCode, answer.Headers.Location?.OriginalString);
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        await (await next).DisposeAsync();
        answered.Dispose();
    }

    private static async Task<T> UntilAnsweredAsync<T>(Func<Task<T>> ask)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            // A connection that dies between being made and being used shows the bare socket error.
            catch (Exception lost) when (lost is HttpRequestException or IOException or SocketException)
            {
                await Task.Delay(BeforeTryingAgain);
            }
        }
    }
}

internal sealed record SentAnswer(HttpStatusCode Status, string? Location);

internal sealed record Acknowledged(PortalBrowser Browser, PostedForm Form, SentAnswer Answer, int Tries);
