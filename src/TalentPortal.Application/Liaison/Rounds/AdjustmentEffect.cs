using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Rounds;

namespace TalentPortal.Application.Liaison.Rounds;

/// <summary>A confirmed round becomes what holds: assignments end and begin, and whom it concerns is told, in one transaction.</summary>
public sealed class AdjustmentEffect(IPortalDb db, AdjustmentWords words, AdjustmentNews news, SharingEndings sharings, CountyClock clock)
{
    public async Task SaveAsync(AdjustmentRound round, AdjustmentTown town, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(town);
        var begun = round.TakeEffect(town, line => words.Recorded(round, line), clock.UtcNow);
        // Of somebody who fills the last place of a post by hand at this moment, or hands it over, one is told.
        foreach (var post in begun.Select(row => row.PostId).Distinct()) db.Touch(town.Seats[post].Post);
        // Whoever is only given another leader stays shared.
        foreach (var ended in round.Lines.Where(line => line.HasEffect && line.Choice is AdjustmentChoice.End).GroupBy(line => words.Recorded(round, line)))
            await sharings.WithTalentsAsync([.. ended.Select(line => line.PersonId)], ended.Key, Actor.System, ct);
        await news.TellAsync(round, town, ct);
        // First what ends: a talent has one running assignment, and the database holds that with each statement.
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await db.SaveChangesAsync(ct);
        db.LiaisonAssignments.AddRange(begun);
        await db.SaveChangesAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
    }
}
