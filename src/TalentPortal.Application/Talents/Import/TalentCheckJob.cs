using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Import;

/// <summary>Reads a mapped talent list through and says what an import would do. Writes nothing but the result of the check.</summary>
public sealed class TalentCheckJob(IPortalDb db, DocumentVault files, TalentMatcher matcher, PersonLookAlikes lookAlikes, PersonalDataVault vault, AnnotatedCopy copies, Ethnicities ethnicities, PortalTexts texts) : IJobHandler
{
    public const string JobKind = "talents.check";

    public string Kind => JobKind;

    public async Task<JobOutcome> RunAsync(RunningJob job, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        var id = TalentImportId.Parse(job.Input, null);
        var import = await db.TalentImports.SingleAsync(candidate => candidate.Id == id, ct);
        if (import.Status is SheetImportStatus.Checking && import.CheckJobId == job.Id)
        {
            using var content = new MemoryStream(await files.ReadAsync(await db.StoredFiles.SingleAsync(file => file.Id == import.FileId, ct), ct), writable: false);
            await CheckAsync(import, content, job, ct);
        }

        return import.WhyRefused is { } why
            ? new JobOutcome(TextMessage.Stored(why.Key, why.Values))
            : new JobOutcome(new TextMessage("roster.job.checked", [import.Foretold.Rows, import.Foretold.Faulty]), import.AnnotatedFileId);
    }

    private async Task CheckAsync(TalentImport import, Stream content, RunningJob job, CancellationToken ct)
    {
        await db.TalentImportSamples.Where(sample => sample.ImportId == import.Id).ExecuteDeleteAsync(ct);
        try
        {
            var list = new TalentListFile(content);
            var found = await FindAsync(import, list, job, ct);
            StoredFileId? annotated = found.Faults.Count == 0 ? null
                : await copies.StoreAsync(content, import.FileName, list.Shape, row => found.Faults.TryGetValue(row, out var faults) ? string.Join("；", faults.Select(texts.Refusal)) : null, job, ct);
            import.Check(found.Counts, annotated);
            db.TalentImportSamples.AddRange(found.Samples);
        }
        catch (RefusedException refused)
        {
            import.Refuse(refused.Refusal);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task<TalentFindings> FindAsync(TalentImport import, TalentListFile list, RunningJob job, CancellationToken ct)
    {
        var (findings, memory) = (new TalentFindings(import.Id), new TalentMemory());
        var reader = new TalentLineReader(import.Columns, new TalentWords(texts, ethnicities), CountyClock.DayOf(import.UploadedAt));
        await foreach (var block in list.Lines(reader).Chunk(TalentMatcher.BlockSize).Ahead(ct))
        {
            var matches = await matcher.MatchAsync(block, memory, import, toChange: false, ct);
            var employers = memory.Employers.ToEnter(matches.Where(match => match.Writes).Select(match => match.Plan!.Employment?.EmployerId).OfType<EmployerId>());
            var alike = await lookAlikes.OfAsync([.. matches.Where(match => match.Outcome is TalentOutcome.New).Select(match => match.Candidate(vault))], ct);
            findings.Add(matches, TalentImportCounts.Of([.. matches.Select(match => match.Outcome)], employers.Count, alike.Count));
            memory.Employers.Settle(employers);
            await job.ReportAsync(list.Percent, 100);
        }

        return findings;
    }
}
