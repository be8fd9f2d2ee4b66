using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;

namespace TalentPortal.Application.Services;

/// <summary>The services of a day, and the ones that requests were asked under. There are a few dozen, so they are read whole.</summary>
public sealed class ServiceCatalogue(IPortalDb db)
{
    /// <summary>What is offered on this day, by its Chinese name.</summary>
    public async Task<IReadOnlyList<ServiceItem>> OfferedOnAsync(DateOnly day, CancellationToken ct)
    {
        var known = await db.ServiceItems.AsNoTracking().Where(row => row.EffectiveFrom <= day).ToListAsync(ct);
        return [.. known.GroupBy(row => row.Code).Select(versions => versions.MaxBy(row => row.EffectiveFrom)!).Where(row => row.Terms.IsOffered).OrderBy(row => row.Terms.Owner).ThenBy(row => row.Code, StringComparer.Ordinal)];
    }

    /// <summary>The version in force on this day of the service that <paramref name="id"/> is a version of.</summary>
    /// <exception cref="NotFoundException">There is no such service, or it is not offered on this day.</exception>
    public async Task<ServiceItem> OfferedAsync(ServiceItemId id, DateOnly day, CancellationToken ct)
    {
        var code = await db.ServiceItems.Where(row => row.Id == id).Select(row => row.Code).SingleOrNotFoundAsync(ct);
        return (await OfferedOnAsync(day, ct)).FirstOrDefault(row => row.Code == code) ?? throw new NotFoundException();
    }

    public async Task<ServiceTerms> TermsAsync(ServiceItemId id, CancellationToken ct) => (await db.ServiceItems.AsNoTracking().SingleAsync(row => row.Id == id, ct)).Terms;

    /// <summary>Those of a page of requests.</summary>
    public async Task<IReadOnlyDictionary<ServiceItemId, ServiceItem>> OfAsync(IEnumerable<ServiceItemId> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToArray();
        return await db.ServiceItems.AsNoTracking().Where(row => EF.Parameter(wanted).Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
    }
}
