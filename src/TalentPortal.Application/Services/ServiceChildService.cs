using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Audit;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;

namespace TalentPortal.Application.Services;

/// <summary>Opens what a school has to know of a child, for education and the talent office. The reason is saved before anything is shown, and the parent sees it.</summary>
public sealed class ServiceChildService(IPortalDb db, ICurrentActor current, CountyClock clock, IValidator<OpenChild> opening)
{
    public async Task<ServiceChild> OpenAsync(ServiceRequestId id, OpenChild form, string trace, CancellationToken ct)
    {
        await opening.ValidateAndThrowAsync(form, ct);
        var request = await db.ServiceRequests.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        if (request.Child is not { } child || !request.ShowsChildTo(current.Actor)) throw new NotFoundException();
        db.PersonalDataAccesses.Add(new PersonalDataAccess(current.Actor.Id, current.Actor.Name, request.PersonId, PersonalField.Child, form.Purpose!.Trim(), trace, clock.UtcNow));
        await db.SaveChangesAsync(ct);
        return child;
    }
}
