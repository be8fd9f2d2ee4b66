using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Liaison.Issues;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>Opens the signed paper of a refusal for whoever reaches the issue.</summary>
public sealed class IssuePapers(IPortalDb db, DocumentVault vault)
{
    /// <param name="reach">The issues of the reader.</param>
    /// <param name="id">Which of them.</param>
    /// <param name="file">A paper of one of its steps.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<OpenedFile> OpenAsync(IQueryable<TalentIssue> reach, TalentIssueId id, StoredFileId file, CancellationToken ct)
    {
        await reach.Where(row => row.Id == id && row.History.Any(step => step.FileId == file)).Select(row => row.Id).SingleOrNotFoundValueAsync(ct);
        var stored = await db.StoredFiles.AsNoTracking().SingleAsync(row => row.Id == file, ct);
        return new OpenedFile(stored, await vault.ReadAsync(stored, ct));
    }
}
