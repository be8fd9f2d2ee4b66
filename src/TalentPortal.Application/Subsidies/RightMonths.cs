using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>What has to be read for <see cref="CountedMonths"/>: two statements for as many rights as there are.</summary>
internal static class RightMonths
{
    public static IQueryable<AccrualLine> LinesOf(IPortalDb db, EntitlementId[] rights) => db.AccrualLines.AsNoTracking().Where(line => EF.Parameter(rights).Contains(line.EntitlementId));

    public static IQueryable<RepaidOfRight> RepaidOf(IPortalDb db, EntitlementId[] rights) =>
        db.Recoveries.AsNoTracking().Where(recovery => EF.Parameter(rights).Contains(recovery.EntitlementId)).Select(recovery => new RepaidOfRight(recovery.EntitlementId, recovery.RepaidTotal));

    public static Func<Entitlement, IReadOnlyList<MonthAmount>> Of(IReadOnlyCollection<AccrualLine> lines, IReadOnlyCollection<RepaidOfRight> repaid)
    {
        var (linesOf, repaidOf) = (lines.ToLookup(line => line.EntitlementId), repaid.ToLookup(row => row.Right, row => row.Amount));
        return right => CountedMonths.Of(right, linesOf[right.Id], repaidOf[right.Id].Sum());
    }

    /// <summary>The same, waiting on the caller's thread, for jobs that read ahead.</summary>
    public static Func<Entitlement, IReadOnlyList<MonthAmount>> Read(IPortalDb db, EntitlementId[] rights) => rights.Length == 0 ? _ => [] : Of([.. LinesOf(db, rights)], [.. RepaidOf(db, rights)]);
}

/// <summary>What came back of one recovery.</summary>
internal sealed record RepaidOfRight(EntitlementId Right, Money Amount);
