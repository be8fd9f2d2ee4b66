using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Rounds;

namespace TalentPortal.Application.Liaison.Rounds;

/// <summary>Which rounds an actor can reach. What is not in the query does not exist for the actor.</summary>
public static class AdjustmentAuthority
{
    public static IQueryable<AdjustmentRound> VisibleTo(this IQueryable<AdjustmentRound> rounds, Actor actor) => actor.May(Capability.ReadLiaison) ? rounds : rounds.Where(_ => false);

    public static IQueryable<AdjustmentLine> VisibleTo(this IQueryable<AdjustmentLine> lines, Actor actor) => actor.May(Capability.ReadLiaison) ? lines : lines.Where(_ => false);

    /// <summary>One round with all of its lines.</summary>
    internal static async Task<AdjustmentRound> WithLinesAsync(this IPortalDb db, AdjustmentRoundId id, Actor actor, CancellationToken ct)
    {
        var round = await db.AdjustmentRounds.VisibleTo(actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        // In a question of its own: together with the steps each line would come once for each of them.
        await db.AdjustmentLines.VisibleTo(actor).Where(line => line.RoundId == id).LoadAsync(ct);
        return round;
    }
}
