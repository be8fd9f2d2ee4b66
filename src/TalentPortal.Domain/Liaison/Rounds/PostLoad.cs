namespace TalentPortal.Domain.Liaison.Rounds;

/// <summary>How many talents a post has before and after a round.</summary>
/// <param name="Gains">It gets somebody it did not have.</param>
public sealed record PostLoad(LeaderPostId Post, int Before, int After, bool Gains)
{
    /// <param name="talents">Who looks after each of them before and after.</param>
    public static IReadOnlyDictionary<LeaderPostId, PostLoad> Of(IEnumerable<(LeaderPostId? From, LeaderPostId? To)> talents)
    {
        ArgumentNullException.ThrowIfNull(talents);
        var (before, after, gains) = (new Dictionary<LeaderPostId, int>(), new Dictionary<LeaderPostId, int>(), new HashSet<LeaderPostId>());
        foreach (var (own, next) in talents)
        {
            if (own is { } from) before[from] = before.GetValueOrDefault(from) + 1;
            if (next is not { } to) continue;
            after[to] = after.GetValueOrDefault(to) + 1;
            if (to != own) gains.Add(to);
        }

        return before.Keys.Union(after.Keys).ToDictionary(post => post, post => new PostLoad(post, before.GetValueOrDefault(post), after.GetValueOrDefault(post), gains.Contains(post)));
    }

    public LoadStanding Standing(int least, int most) => After > most ? LoadStanding.Over : After < least ? LoadStanding.Under : LoadStanding.Within;
}

public enum LoadStanding
{
    /// <summary>正常</summary>
    Within,
    /// <summary>低于下限</summary>
    Under,
    /// <summary>超过上限</summary>
    Over,
}
