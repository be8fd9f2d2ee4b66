using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Liaison.Rounds;

/// <summary>Tells whose list has changed, the leader and whoever assists, and each talent who has a leader or another one; when it holds, not before. Names stand in the inbox alone, the first three of them.</summary>
public sealed class AdjustmentNews(IPortalDb db, LiaisonTalents talents, AccountMessages messages, PortalTexts texts)
{
    private const int MostNamed = 3;

    /// <summary>The messages are saved with what they tell of.</summary>
    public async Task TellAsync(AdjustmentRound round, AdjustmentTown town, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(town);
        var changed = round.Lines.Where(line => line.HasEffect).ToList();
        var names = (await talents.OfAsync([.. changed.Select(line => line.PersonId)], ct)).ToDictionary(talent => talent.Key, talent => talent.Value.Name);
        foreach (var post in changed.SelectMany(line => new[] { line.FromPostId, line.Outcome }).OfType<LeaderPostId>().Distinct())
            await TellLeaderAsync(round.Year, town.Seats[post].Post, [.. changed.Where(line => line.Outcome == post).Select(line => names[line.PersonId])], [.. changed.Where(line => line.FromPostId == post).Select(line => names[line.PersonId])], ct);
        foreach (var line in changed.Where(line => line.Outcome is not null))
            await TellTalentAsync(line, town.Seats[line.Outcome!.Value].Post.HolderName, ct);
    }

    private async Task TellLeaderAsync(int year, LeaderPost post, IReadOnlyList<string> come, IReadOnlyList<string> gone, CancellationToken ct)
    {
        Guid[] readers = [.. new[] { post.HolderId, post.OfficerId }.OfType<AccountId>().Select(id => id.Value)];
        foreach (var reader in await AccountMessages.ReadersAsync(db.Accounts.Where(row => readers.Contains(row.Id) && !row.IsDisabled), ct))
            messages.Send(reader, new MessageAbout(MessageSubject.LeaderTalents), ("adjust.news.leader", [year, come.Count, Named(come), gone.Count, Named(gone)]), ("adjust.news.leader.sms", [year, come.Count, gone.Count]));
    }

    private async Task TellTalentAsync(AdjustmentLine line, string leader, CancellationToken ct)
    {
        var (key, outside) = line.FromPostId is null ? ("adjust.news.talent.first", "adjust.news.talent.first.sms") : ("adjust.news.talent", "adjust.news.talent.sms");
        foreach (var reader in await AccountMessages.ApplicantsAsync(db.Accounts, line.PersonId, ct)) messages.Send(reader, new MessageAbout(MessageSubject.OwnLeader), (key, [leader]), (outside, []));
    }

    /// <summary>A message has room for a few names, not for the list of a leader who takes over another's.</summary>
    private TwoWordings Named(IReadOnlyList<string> names)
    {
        if (names.Count == 0) return new("", "");
        var (zh, en) = (string.Join('、', names.Take(MostNamed)), string.Join(", ", names.Take(MostNamed)));
        if (names.Count > MostNamed) (zh, en) = (texts.In(PortalLanguage.Chinese, "adjust.news.more", zh, names.Count - MostNamed), texts.In(PortalLanguage.English, "adjust.news.more", en, names.Count - MostNamed));
        return new($"（{zh}）", $" ({en})");
    }
}
