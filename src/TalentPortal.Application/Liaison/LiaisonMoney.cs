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
    /// <summary>Of one talent, the latest year first.</summary>
    public async Task<IReadOnlyList<(int Year, Money Amount)>> OfAsync(PersonId person, CancellationToken ct) =>
        (await OfAsync([person], ct)).GetValueOrDefault(person, []);

    /// <summary>Of several talents in two questions, the latest year first; whoever was paid nothing is not among them.</summary>
    public async Task<IReadOnlyDictionary<PersonId, IReadOnlyList<(int Year, Money Amount)>>> OfAsync(PersonId[] people, CancellationToken ct)
    {
        var lines = await db.PaymentLines.AsNoTracking().Where(line => EF.Parameter(people).Contains(line.PersonId) && line.State == PaymentLineState.Paid && line.DecidedAt != null)
            .Select(line => new { line.PersonId, line.DecidedAt, line.Amount }).ToListAsync(ct);
        var awards = await db.AwardCases.AsNoTracking().Where(award => EF.Parameter(people).Contains(award.PersonId))
            .SelectMany(award => award.Instalments.Where(part => part.State == InstalmentState.Paid && part.PaidOn != null), (award, part) => new { award.PersonId, part.PaidOn, part.Amount }).ToListAsync(ct);
        return lines.Select(line => (line.PersonId, CountyClock.DayOf(line.DecidedAt!.Value).Year, line.Amount))
            .Concat(awards.Select(part => (part.PersonId, part.PaidOn!.Value.Year, part.Amount)))
            .GroupBy(paid => paid.PersonId)
            .ToDictionary(talent => talent.Key, talent => (IReadOnlyList<(int, Money)>)[.. talent.GroupBy(paid => paid.Year).OrderByDescending(year => year.Key).Select(year => (year.Key, year.Sum(paid => paid.Amount)))]);
    }
}
