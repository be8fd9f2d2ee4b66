using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>The one notice of everything missing (一次性告知), from the intake window or from first review; the state table says which of them may.</summary>
public sealed class SubsidyCorrectionService(IPortalDb db, ICurrentActor current, SubsidyDesk desk, SubsidyPapers papers, SubsidyNews news, IValidator<RequestCorrections> correction)
{
    public async Task RequestAsync(SubsidyApplicationId id, RequestCorrections form, CancellationToken ct)
    {
        await correction.ValidateAndThrowAsync(form, ct);
        var application = await desk.LoadAsync(id, form.Version, ct);
        application.RequestCorrection(current.Actor, [.. form.Filled.Select(item => (item.Subject!, item.WhatToDo!.Trim()))], await desk.ClockAsync(ct));
        await papers.IssueCorrectionAsync(application, ct);
        await news.TellAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }
}
