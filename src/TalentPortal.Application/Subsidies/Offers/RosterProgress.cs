using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies.Offers;

internal static class RosterProgress
{
    /// <summary>The latest month up to this one of which a roster was imported; null before the first.</summary>
    public static async Task<YearMonth?> LatestRosterAsync(this IPortalDb db, YearMonth upTo, CancellationToken ct) =>
        (await db.RosterImports.AsNoTracking().Where(import => import.Status == SheetImportStatus.Imported).SelectMany(import => import.Months).Where(month => month.Month <= upTo)
            .OrderByDescending(month => month.Month).Select(month => (YearMonth?)month.Month).Take(1).ToListAsync(ct)).FirstOrDefault();
}
