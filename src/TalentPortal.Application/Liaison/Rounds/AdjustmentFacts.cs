using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Rounds;

namespace TalentPortal.Application.Liaison.Rounds;

/// <summary>The county as a round is held against it: posts with their holders, whoever has a leader, whoever of the circle has none.</summary>
public sealed class AdjustmentFacts(IPortalDb db, LiaisonRulesInForce inForce, LiaisonTalents talents, LeaderAccounts accounts, CountyClock clock)
{
    public async Task<AdjustmentTown> NowAsync(CancellationToken ct)
    {
        var rules = await inForce.OnAsync(clock.Today, ct);
        var known = (await accounts.AllAsync(ct)).ToDictionary(account => account.Id);
        var posts = await db.LeaderPosts.Where(post => post.ClosedAt == null).OrderBy(post => post.Title).ThenBy(post => post.Id).ToListAsync(ct);
        var running = await db.LiaisonAssignments.Where(row => row.To == null).ToDictionaryAsync(row => row.PersonId, ct);
        var without = await db.WithoutLeader(rules, clock.Today).Select(person => person.Id).ToListAsync(ct);
        var ids = running.Keys.Concat(without).Distinct().ToArray();
        var standings = await db.People.AsNoTracking().Where(person => EF.Parameter(ids).Contains(person.Id)).Select(person => new { person.Id, person.Standing }).ToDictionaryAsync(person => person.Id, person => person.Standing, ct);
        var described = await talents.OfAsync(ids, ct);
        return new AdjustmentTown(
            rules,
            posts.Select(post => new PostSeat(post, known.GetValueOrDefault(post.HolderId) is not { MayLead: true }, known.GetValueOrDefault(post.HolderId)?.Person)),
            ids.Select(id => new AdjustmentTalent(id, described[id].Level, standings[id], described[id].Peer) { Assignment = running.GetValueOrDefault(id) }));
    }
}
