using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>What the person sees of the own awards and titles, from the day they were sent: state, contract, money, service; no scores, no votes, no words of the desks.</summary>
public sealed class AwardHolderQuery(IPortalDb db, ICurrentActor current, AwardCallQueries calls, AwardPapers papers, DocumentVault vault, CountyClock clock)
{
    private const int Most = 50;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<AwardCase>> MineAsync(CancellationToken ct) =>
        await db.AwardCases.AsNoTracking().About(current.Actor).OrderByDescending(row => row.SubmittedAt).ThenByDescending(row => row.Id).Take(Most).ToListAsync(ct);

    public async Task<AwardForHolder> GetAsync(AwardCaseId id, CancellationToken ct)
    {
        var award = await db.AwardCases.AsNoTracking().About(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var recovery = await db.AwardRecoveries.AsNoTracking().SingleOrDefaultAsync(row => row.CaseId == id, ct);
        return new AwardForHolder(award, await calls.OfAsync(award.CallId, ct), recovery, await papers.OfAsync(id, ct), clock.Today);
    }

    /// <summary>What was handed in about the person.</summary>
    public async Task<OpenedFile> FileAsync(AwardCaseId id, StoredFileId file, CancellationToken ct)
    {
        await db.AwardCases.About(current.Actor).Where(row => row.Id == id && (row.Materials.Any(material => material.FileId == file) || row.ReportFiles.Any(proof => proof.FileId == file))).Select(row => row.Id).SingleOrNotFoundValueAsync(ct);
        var stored = await db.StoredFiles.AsNoTracking().SingleAsync(row => row.Id == file, ct);
        return new OpenedFile(stored, await vault.ReadAsync(stored, ct));
    }
}

/// <summary>One award as the person sees it; the recovery, where money is asked back.</summary>
public sealed record AwardForHolder(AwardCase Award, AwardCall Call, AwardRecovery? Recovery, IReadOnlyList<IssuedDocumentRow> Papers, DateOnly Today);
