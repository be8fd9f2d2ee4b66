using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;

namespace TalentPortal.Application.Employers;

internal static class FormerCodes
{
    /// <summary>Entries that stand for a code which this employer once bore by mistake; no merge made them, and nothing else refers to them.</summary>
    public static IQueryable<Employer> FormerCodesOf(this IPortalDb db, EmployerId id) =>
        db.Employers.Where(row => row.MergedInto == id && !db.EmployerMerges.Any(merge => merge.Absorbed == row.Id && merge.UndoneAt == null));
}
