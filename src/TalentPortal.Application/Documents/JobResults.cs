using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents;

/// <summary>The file a job ended with, for its owner.</summary>
public sealed class JobResults(IPortalDb db, JobService jobs, DocumentVault files)
{
    public async Task<(StoredFile File, byte[] Content)> GetAsync(JobId id, CancellationToken ct)
    {
        var result = (await jobs.GetAsync(id, ct)).Result ?? throw new NotFoundException();
        var file = await db.StoredFiles.AsNoTracking().SingleAsync(candidate => candidate.Id == result, ct);
        return (file, await files.ReadAsync(file, ct));
    }
}
