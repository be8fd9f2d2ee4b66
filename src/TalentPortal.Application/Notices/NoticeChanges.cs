using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>What happened to a notice since a form was rendered: the last change of its course, which is all an officer needs to start anew.</summary>
public sealed class NoticeChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    public string Subject => nameof(Notice);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var notice = await db.Notices.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new NoticeId(id), ct);
        if (notice is null || notice.Version <= version) return [];
        return notice.State switch
        {
            NoticeState.Checked => [new ChangeStep(notice.CheckedAt!.Value, notice.CheckedByName!, texts["notice.change", notice.State])],
            NoticeState.Published or NoticeState.Ended or NoticeState.TakenDown => [new ChangeStep(notice.PublishedAt!.Value, notice.PublishedByName!, texts["notice.change", notice.State])],
            _ => [new ChangeStep(notice.MadeAt, notice.MadeByName, texts["notice.change.edited"])],
        };
    }
}
