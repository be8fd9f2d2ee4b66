using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;

namespace TalentPortal.Application.Employers;

internal static class EmployerChains
{
    /// <summary>The employers of an industry chain (产业链), by the name that it has in the county's list.</summary>
    public static IQueryable<Employer> InChain(this IQueryable<Employer> employers, string chain, IPortalDb db) =>
        employers.Where(employer => db.EmployerListEntries.Any(entry => entry.Id == employer.ChainId && entry.Name == chain));
}
