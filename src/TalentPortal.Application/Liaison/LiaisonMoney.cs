using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison;

/// <summary>What the county paid a talent, allowances and awards, by year. Whoever asks has made sure that the reader may see the talent.</summary>
public sealed class LiaisonMoney(IPortalDb db)
{
    /// <summary>The latest year first.</summary>
    public async Task<IReadOnlyList<(int Year, Money Amount)>> OfAsync(PersonId person, CancellationToken ct)
    {
        var lines = await db.PaymentLines.AsNoTracking().Where(line => line.PersonId == person && line.State == PaymentLineState.Paid && line.DecidedAt != null).Select(line => new { line.DecidedAt, line.Amount }).ToListAsync(ct);
        var awards = await db.AwardCases.AsNoTracking().Where(award => award.PersonId == person).SelectMany(award => award.Instalments).Where(part => part.State == InstalmentState.Paid && part.PaidOn != null).Select(part => new { part.PaidOn, part.Amount }).ToListAsync(ct);
        return [.. lines.Select(line => (CountyClock.DayOf(line.DecidedAt!.Value).Year, line.Amount)).Concat(awards.Select(part => (part.PaidOn!.Value.Year, part.Amount)))
            .GroupBy(paid => paid.Item1).OrderByDescending(year => year.Key).Select(year => (year.Key, year.Sum(paid => paid.Item2)))];
    }
}
