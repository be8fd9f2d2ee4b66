using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;

namespace TalentPortal.Application.Services;

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
