using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;

namespace TalentPortal.Application.Awards;

/// <summary>What waits for the reader beside the navigation of the awards: cases in the states the reader moves, scores that are due, lists on their way out, payments.</summary>
public sealed class AwardNavigationCounts(IPortalDb db) : INavigationCounts
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var counts = new Dictionary<string, int>();
        List<AwardStatus> own = [.. States(actor)];
        if (own.Count > 0) Note(counts, "nav.awards", await db.AwardCases.AtDeskOf(actor).CountAsync(row => own.Contains(row.Status), ct));
        if (actor.May(Capability.PublishNotices)) Note(counts, "nav.award_lists", await db.AwardLists.CountAsync(row => row.State == AwardListState.Draft, ct));
        if (actor.May(Capability.ScoreAwards)) Note(counts, "nav.award_scores", await ScoresAsync(actor, ct));
        List<InstalmentState> money = [.. Money(actor)];
        if (money.Count > 0) Note(counts, "nav.award_payments", await db.AwardCases.PayableBy(actor).SelectMany(row => row.Instalments.Where(part => money.Contains(part.State)), (row, part) => row.Id).Distinct().CountAsync(ct));
        return counts;
    }

    private static IEnumerable<AwardStatus> States(Actor actor)
    {
        if (actor.May(Capability.CheckAwards)) yield return AwardStatus.FormCheck;
        if (actor.May(Capability.ReviewAwards))
            foreach (var status in new[] { AwardStatus.AwaitingDraw, AwardStatus.DrawCommitted, AwardStatus.AwaitingInspection, AwardStatus.AwaitingFinalReview }) yield return status;
        if (actor.May(Capability.DecideAwards))
            foreach (var status in new[] { AwardStatus.AwaitingDecision, AwardStatus.Signing, AwardStatus.SigningUpgrade, AwardStatus.AwaitingContract, AwardStatus.AwaitingNaming, AwardStatus.AwaitingVerdict, AwardStatus.AwaitingRemoval }) yield return status;
    }

    private static IEnumerable<InstalmentState> Money(Actor actor)
    {
        if (actor.May(Capability.PreparePayments)) yield return InstalmentState.Due;
        if (actor.May(Capability.PreparePayments)) yield return InstalmentState.Checked;
        if (actor.May(Capability.CheckPayments)) yield return InstalmentState.Ordered;
    }

    private Task<int> ScoresAsync(Actor actor, CancellationToken ct)
    {
        var account = actor.Id;
        return db.AwardCases.CountAsync(row => row.Status == AwardStatus.ExpertReview
            && row.Experts.Any(expert => expert.AccountId == account && expert.Seat == ExpertSeat.Seated && !row.Scores.Any(score => score.DrawId == expert.DrawId && score.ExpertId == expert.ExpertId) && !row.Votes.Any(vote => vote.DrawId == expert.DrawId && vote.ExpertId == expert.ExpertId)), ct);
    }

    private static void Note(Dictionary<string, int> counts, string key, int waiting)
    {
        if (waiting > 0) counts[key] = waiting;
    }
}
