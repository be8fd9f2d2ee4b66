using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>How the county's applications stand, for leaders: numbers of cases from the maintained counters, no names and no files.</summary>
public sealed class LeaderFiguresQuery(IPortalDb db, ICurrentActor current)
{
    private static readonly SubsidyStatus[] Over =
        [SubsidyStatus.Draft, SubsidyStatus.Paid, SubsidyStatus.Rejected, SubsidyStatus.Declined, SubsidyStatus.Withdrawn, SubsidyStatus.Lapsed];

    private static readonly SubsidyStatus[] Decided = [SubsidyStatus.InPublicity, SubsidyStatus.ObjectionReview, SubsidyStatus.AwaitingPayment, SubsidyStatus.PaymentFailed];

    public async Task<LeaderFigures> GetAsync(CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ReadLeaderView)) throw new ForbiddenException();
        var counts = await db.SubsidyCounters.GroupBy(counter => counter.Status)
            .Select(group => new { group.Key, Count = group.Sum(counter => counter.Count) }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        return new LeaderFigures(
            counts.Where(count => !Over.Contains(count.Key) && !Decided.Contains(count.Key)).Sum(count => count.Value),
            counts.GetValueOrDefault(SubsidyStatus.InPublicity) + counts.GetValueOrDefault(SubsidyStatus.ObjectionReview),
            counts.GetValueOrDefault(SubsidyStatus.AwaitingPayment) + counts.GetValueOrDefault(SubsidyStatus.PaymentFailed),
            counts.GetValueOrDefault(SubsidyStatus.Paid));
    }
}
