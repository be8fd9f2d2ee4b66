using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Processes;

/// <summary>
/// Bar B4: the process is killed twenty times while applicants hand in their contracts and send their applications. What was
/// acknowledged is there, once and whole; what was not is there whole or not at all.
/// </summary>
[Collection(ProcessTests.Name)]
public sealed class KillTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Kills = 20, Writers = 6, Drafts = 150;

    private readonly PortalHost host = new();
    private readonly ConcurrentDictionary<Guid, byte[]> contracts = new();
    private int kills;

    public ValueTask InitializeAsync()
    {
        host.Clock.AdjustTime(DateTimeOffset.UtcNow);
        return host.InitializeAsync();
    }

    [Fact]
    public async Task Kill_TwentyTimesDuringSubmissions_LosesNothingAcknowledgedAndHalvesNothing()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var drafts = await PrepareAsync();
        await using var portal = new KilledProcess(host, seed);
        await portal.StartAsync();
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => WriteAsync(portal, drafts)));
        while (kills < Kills && await portal.KillAsync(writing)) kills++;
        await writing;

        kills.ShouldBe(Kills, "the drafts were used up before the last kill");
        output.WriteLine($"{portal.Answers.Count} acknowledged, {portal.Answers.Count(answer => answer.Tries > 1)} of them after a retry");
        portal.Answers.ShouldAllBe(answer => answer.Answer.Status == HttpStatusCode.Redirect);
        portal.Answers.ShouldContain(answer => answer.Tries > 1);
        foreach (var answer in portal.Answers) (await KilledProcess.AnswerAsync(answer.Browser, answer.Form)).ShouldBe(answer.Answer);
        await EachCaseIsWholeAsync();
        await NumbersHaveNoGapAsync();
        await EveryFileIsWhatWasSentAsync();
        await TheDatabaseIsSoundAsync(portal.Answers.Count);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<ConcurrentQueue<(PortalBrowser Browser, Guid Draft)>> PrepareAsync()
    {
        var world = await new SubsidyWorld(host).OpenAsync();
        var drafts = new ConcurrentQueue<(PortalBrowser, Guid)>();
        for (var i = 0; i < Drafts; i++)
        {
            var browser = await host.SignInAsAsync(Role.Applicant);
            drafts.Enqueue((browser, (await world.DraftAsync(browser.Account)).Value));
        }

        return drafts;
    }

    /// <summary>One applicant after the other: the contract, then the application.</summary>
    private async Task WriteAsync(KilledProcess portal, ConcurrentQueue<(PortalBrowser Browser, Guid Draft)> drafts)
    {
        while (kills < Kills && drafts.TryDequeue(out var draft))
        {
            var browser = portal.Browse(draft.Browser);
            var contract = contracts[draft.Draft] = Contract(draft.Draft);
            var page = await portal.OpenAsync(browser, $"/my/apply/{draft.Draft}/materials/contract");
            await portal.SendAsync(browser, page.FormToSend("#q", new PortalUpload("Form.File", $"{draft.Draft}.pdf", "application/pdf", contract)));
            page = await portal.OpenAsync(browser, $"/my/apply/{draft.Draft}/check");
            await portal.SendAsync(browser, page.FormToSend("#q"));
        }
    }

    private async Task EachCaseIsWholeAsync()
    {
        var cases = await host.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().ToListAsync());
        var (sent, untouched) = (cases.Where(row => contracts.ContainsKey(row.Id.Value)).ToList(), cases.Where(row => !contracts.ContainsKey(row.Id.Value)).ToList());
        sent.Count.ShouldBe(contracts.Count);
        sent.ShouldAllBe(row => row.Status == SubsidyStatus.AwaitingEmployer && row.SubmittedAt != null && row.History.Count == 1 && row.Materials.Count == 1);
        untouched.ShouldAllBe(row => row.Status == SubsidyStatus.Draft && row.CaseNumber == null && row.History.Count == 0 && row.Materials.Count == 0);
        (await host.WithDbAsync(db => db.SubsidyCounters.Where(row => row.Status == SubsidyStatus.AwaitingEmployer).SumAsync(row => row.Count))).ShouldBe(sent.Count);
    }

    private async Task NumbersHaveNoGapAsync()
    {
        var numbers = await host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.CaseNumber != null).Select(row => row.CaseNumber!).ToListAsync());
        var series = await host.WithDbAsync(db => db.NumberSeries.Where(row => row.Key.StartsWith("BT")).ToListAsync());
        numbers.ShouldBe(series.SelectMany(row => Enumerable.Range(1, row.Last).Select(number => $"{row.Key}-{number:00000}")), ignoreOrder: true);
    }

    private async Task EveryFileIsWhatWasSentAsync()
    {
        var files = await host.WithDbAsync(db => db.StoredFiles.AsNoTracking().ToListAsync());
        files.Count.ShouldBe(contracts.Count);
        foreach (var file in files)
        {
            // Opening decrypts and compares the hash of the row.
            var content = await host.WithAsync(services => services.GetRequiredService<DocumentVault>().ReadAsync(file, CancellationToken.None));
            content.AsSpan().SequenceEqual(contracts[file.SubjectId]).ShouldBeTrue(file.OriginalName);
        }
    }

    private Task TheDatabaseIsSoundAsync(int answers) => host.WithAsync(async services =>
    {
        var db = services.GetRequiredService<IPortalDb>();
        var records = await db.IdempotencyRecords.AsNoTracking().ToListAsync();
        records.Count.ShouldBe(answers);
        records.ShouldAllBe(record => record.Outcome.Length > 0);
        if (TestDatabase.SqlServer is not null) return;
        (await ReadAsync(db, "PRAGMA integrity_check")).ShouldBe("ok");
        (await ReadAsync(db, "SELECT COUNT(*) FROM pragma_foreign_key_check")).ShouldBe("0");
    });

    private static async Task<string?> ReadAsync(IPortalDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Two constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (await command.ExecuteScalarAsync())?.ToString();
    }

    /// <summary>A small PDF that only this draft has, long enough that writing it takes a moment.</summary>
    private static byte[] Contract(Guid draft) => Encoding.Latin1.GetBytes(
        $"%PDF-1.7\n% {draft}\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
        + $"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n% {new string('x', 100_000)}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
}
