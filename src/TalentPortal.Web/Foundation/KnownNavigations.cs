using System.Collections.Concurrent;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;

namespace TalentPortal.Web.Foundation;

/// <summary>
/// The side navigation as each member of staff last saw it. Every page of the workbench shows it, and counting its figures costs as
/// much as the page itself. It holds until this process writes anything; what another process writes is seen after
/// <see cref="LongestOld"/> at the latest, as is the turn of the day.
/// </summary>
internal sealed class KnownNavigations(WritesHere writes, TimeProvider time)
{
    /// <summary>How long a figure may be behind what another process has written.</summary>
    private static readonly TimeSpan LongestOld = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<AccountId, Known> known = new();

    public async Task<ShownNavigation> OfAsync(Actor actor, Func<Task<ShownNavigation>> count)
    {
        // Taken before counting: what is written meanwhile makes the figures old at once.
        var (written, at) = (writes.Times, time.GetUtcNow());
        if (known.TryGetValue(actor.Id, out var last) && last.Written == written && (at - last.At).Duration() < LongestOld && MaySame(last.Actor, actor)) return last.Shown;
        var shown = await count();
        known[actor.Id] = new Known(actor, written, at, shown);
        return shown;
    }

    /// <summary>A right that was given or taken through another process counts with the next request.</summary>
    private static bool MaySame(Actor before, Actor now) => before.TownshipCode == now.TownshipCode && before.Department == now.Department && before.Person == now.Person
        && before.Delegations.SequenceEqual(now.Delegations) && before.Capabilities.SetEquals(now.Capabilities);

    private sealed record Known(Actor Actor, long Written, DateTimeOffset At, ShownNavigation Shown);
}
