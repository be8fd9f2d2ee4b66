using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Liaison.Sharing;

/// <summary>Tells the leader and whoever assists that there is somebody to read about. The name stands in the inbox alone.</summary>
public sealed class SharingNews(IPortalDb db, AccountMessages messages)
{
    /// <summary>The message is saved with the sharing it tells of.</summary>
    public async Task TellAsync(TalentSharing sharing, LeaderPost post, LiaisonTalent talent, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sharing);
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(talent);
        Guid[] readers = [.. new[] { post.HolderId, post.OfficerId }.OfType<AccountId>().Select(id => id.Value)];
        foreach (var reader in await AccountMessages.ReadersAsync(db.Accounts.Where(row => readers.Contains(row.Id) && !row.IsDisabled), ct))
            messages.Send(reader, new MessageAbout(MessageSubject.LeaderTalents), ("sharing.news", [talent.Name, sharing.From, sharing.To]), ("sharing.news.sms", []));
    }
}
