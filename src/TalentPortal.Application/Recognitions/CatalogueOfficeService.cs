using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;

namespace TalentPortal.Application.Recognitions;

/// <summary>Everything the office does to the catalogue: one person writes, another publishes; what is published gets a successor, never a change.</summary>
public sealed class CatalogueOfficeService(IPortalDb db, ICurrentActor current, CountyClock clock, PortalTexts texts, IValidator<WriteCatalogue> validator, IValidator<DecideRecognition> reason)
{
    public async Task<CatalogueVersionId> WriteAsync(WriteCatalogue form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        await RefuseTheDayAsync(form, ct);
        var number = 1 + (await db.CatalogueVersions.MaxAsync(version => (int?)version.Number, ct) ?? 0);
        var version = new CatalogueVersion(number, form.EffectiveFrom!.Value, form.ToTerms(), current.Actor, clock.UtcNow);
        db.CatalogueVersions.Add(version);
        await db.SaveChangesAsync(ct);
        return version.Id;
    }

    public async Task AmendAsync(CatalogueVersionId id, WriteCatalogue form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        await RefuseTheDayAsync(form, ct);
        (await LoadAsync(id, form.Version, ct)).Amend(form.EffectiveFrom!.Value, form.ToTerms(), current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    public async Task PublishAsync(CatalogueVersionId id, long version, CancellationToken ct)
    {
        var publishing = await LoadAsync(id, version, ct);
        publishing.Publish(await OpenAsync(ct), current.Actor, new CountyDay(clock.UtcNow));
        await db.SaveChangesAsync(ct);
    }

    public async Task DiscardAsync(CatalogueVersionId id, DecideRecognition form, CancellationToken ct)
    {
        await reason.ValidateAndThrowAsync(form, ct);
        (await LoadAsync(id, form.Version, ct)).Discard(current.Actor, form.Opinion!.Trim()[..Math.Min(form.Opinion!.Trim().Length, CatalogueVersion.LongestReason)]);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The one published version without an end.</summary>
    private Task<CatalogueVersion?> OpenAsync(CancellationToken ct) => db.CatalogueVersions.SingleOrDefaultAsync(row => row.State == CatalogueState.Published, ct);

    /// <summary>Said beside the field while writing; publishing asks again, because days pass.</summary>
    private async Task RefuseTheDayAsync(WriteCatalogue form, CancellationToken ct)
    {
        if (CatalogueVersion.WhyNotFrom(form.EffectiveFrom!.Value, await OpenAsync(ct), clock.Today) is { } refusal)
            throw new ValidationException([new ValidationFailure(nameof(form.EffectiveFrom), texts.Refusal(refusal))]);
    }

    private async Task<CatalogueVersion> LoadAsync(CatalogueVersionId id, long version, CancellationToken ct) =>
        current.Actor.May(Capability.MaintainPolicies)
            ? (await db.CatalogueVersions.Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value)
            : throw new NotFoundException();
}
