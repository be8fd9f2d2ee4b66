using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
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

/// <summary>The catalogue as the talent office keeps it: all versions, another one from a day on.</summary>
public sealed class ServiceCatalogueService(IPortalDb db, ICurrentActor current, CountyClock clock, IValidator<EnterService> entering)
{
    /// <summary>Every service, its latest version first.</summary>
    public async Task<IReadOnlyList<ServiceItem>> AllAsync(CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ReadLiaison)) throw new ForbiddenException();
        return [.. (await db.ServiceItems.AsNoTracking().ToListAsync(ct)).OrderBy(row => row.Code, StringComparer.Ordinal).ThenByDescending(row => row.EffectiveFrom)];
    }

    /// <summary>The latest of the service that <paramref name="id"/> is a version of.</summary>
    public async Task<ServiceItem> LatestAsync(ServiceItemId id, CancellationToken ct)
    {
        var all = await AllAsync(ct);
        var code = all.FirstOrDefault(row => row.Id == id)?.Code ?? throw new NotFoundException();
        return all.First(row => row.Code == code);
    }

    public async Task EnterAsync(ServiceItemId? after, EnterService form, CancellationToken ct)
    {
        await entering.ValidateAndThrowAsync(form, ct);
        var latest = after is { } id ? await LatestAsync(id, ct) : null;
        var code = latest?.Code ?? form.Code!.Trim();
        RefusedException.ThrowIf(latest is null && await db.ServiceItems.AnyAsync(row => row.Code == code, ct) ? ServiceRefusals.CodeTaken : null);
        db.ServiceItems.Add(new ServiceItem(code, form.EffectiveFrom!.Value, form.ToTerms(), form.Basis!.Trim(), latest, current.Actor, clock.UtcNow));
        await db.SaveChangesAsync(ct);
    }
}
