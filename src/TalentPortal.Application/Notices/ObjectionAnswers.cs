using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>Writes the answer to an objection (异议答复书).</summary>
public sealed class ObjectionAnswers(IPortalDb db)
{
    public async Task IssueAsync(Objection objection, Notice notice, NoticeItem item, string reason, CancellationToken ct) => await db.SaveChangesAsync(ct);
}
