using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>Reads an uploaded roster through and says what an import would do. Writes nothing but the result of the check.</summary>
public sealed class RosterCheckJob(IPortalDb db, DocumentVault files, RosterMatcher matcher, AnnotatedCopy copies, PortalTexts texts) : IJobHandler
{
    public const string JobKind = "roster.check";

    private const int SamplesOfEach = 10, FaultsShown = 200;

    public string Kind => JobKind;

    public async Task<JobOutcome> RunAsync(RunningJob job, CancellationToken ct)
    {
        var id = RosterImportId.Parse(job.Input, null);
        var import = await db.RosterImports.SingleAsync(candidate => candidate.Id == id, ct);
        if (import.Status is SheetImportStatus.Checking)
        {
            using var content = new MemoryStream(await files.ReadAsync(await db.StoredFiles.SingleAsync(file => file.Id == import.FileId, ct), ct), writable: false);
            await CheckAsync(import, content, job, ct);
        }

        return Outcome(import);
    }

    private async Task CheckAsync(RosterImport import, Stream content, RunningJob job, CancellationToken ct)
    {
        try
        {
            var found = await FindAsync(import, content, job, ct);
            StoredFileId? annotated = found.Faults.Count == 0 ? null : await copies.StoreAsync(content, import.FileName, found.Shape, row => found.Faults.TryGetValue(row, out var faults) ? string.Join("；", faults.Select(texts.Refusal)) : null, job, ct);
            import.Check(found.Counts, annotated);
            db.RosterSamples.AddRange(found.Samples);
        }
        catch (RefusedException refused)
        {
            import.Refuse(refused.Refusal);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task<RosterFindings> FindAsync(RosterImport import, Stream content, RunningJob job, CancellationToken ct)
    {
        var roster = new RosterFile(content, CountyClock.DayOf(import.UploadedAt));
        var (findings, memory) = (new RosterFindings(import.Id, SamplesOfEach, FaultsShown), new RosterMemory());
        await foreach (var block in roster.Lines().Chunk(RosterMatcher.BlockSize).Ahead(ct))
        {
            findings.Add(await matcher.MatchAsync(block, memory, ct), memory);
            memory.Settle();
            await job.ReportAsync(roster.Percent, 100);
        }

        findings.Shape = roster.Shape;
        return findings;
    }

    private static JobOutcome Outcome(RosterImport import) => import.WhyRefused is { } why
        ? new JobOutcome(TextMessage.Stored(why.Key, why.Values))
        : new JobOutcome(new TextMessage("roster.job.checked", [import.Foretold.Rows, import.Foretold.Faulty]), import.AnnotatedFileId);
}
