using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Liaison.Rounds;

/// <summary>Tells whose list has changed, the leader and whoever assists, and each talent who has another leader; when it holds, not before. Names stand in the inbox alone.</summary>
public sealed class AdjustmentNews(IPortalDb db, LiaisonTalents talents, AccountMessages messages)
{
    /// <summary>The messages are saved with what they tell of.</summary>
    public async Task TellAsync(AdjustmentRound round, AdjustmentTown town, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(town);
        var changed = round.Lines.Where(line => line.Changes && line.Overtaken is null).ToList();
        var names = (await talents.OfAsync([.. changed.Select(line => line.PersonId)], ct)).ToDictionary(talent => talent.Key, talent => talent.Value.Name);
        foreach (var post in changed.SelectMany(line => new[] { line.FromPostId, line.Outcome }).OfType<LeaderPostId>().Distinct())
            await TellLeaderAsync(round.Year, town.Seats[post].Post, [.. changed.Where(line => line.Outcome == post).Select(line => names[line.PersonId])], [.. changed.Where(line => line.FromPostId == post).Select(line => names[line.PersonId])], ct);
        foreach (var line in changed.Where(line => line.Outcome is not null))
            foreach (var reader in await AccountMessages.ApplicantsAsync(db.Accounts, line.PersonId, ct))
                messages.Send(reader, new MessageAbout(MessageSubject.OwnLeader), ("adjust.news.talent", [town.Seats[line.Outcome!.Value].Post.HolderName]), ("adjust.news.talent.sms", []));
    }

    private async Task TellLeaderAsync(int year, LeaderPost post, IReadOnlyList<string> come, IReadOnlyList<string> gone, CancellationToken ct)
    {
        Guid[] readers = [.. new[] { post.HolderId, post.OfficerId }.OfType<AccountId>().Select(id => id.Value)];
        foreach (var reader in await AccountMessages.ReadersAsync(db.Accounts.Where(row => readers.Contains(row.Id) && !row.IsDisabled), ct))
            messages.Send(reader, new MessageAbout(MessageSubject.LeaderTalents), ("adjust.news.leader", [year, come.Count, Named(come), gone.Count, Named(gone)]), ("adjust.news.leader.sms", [year, come.Count, gone.Count]));
    }

    private static TwoWordings Named(IReadOnlyList<string> names) => names.Count == 0 ? new("", "") : new($"（{string.Join('、', names)}）", $" ({string.Join(", ", names)})");
}
