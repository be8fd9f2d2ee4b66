using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>The form check (形式审查): pass, refuse, or one notice of everything missing.</summary>
public sealed class AwardCheckService(IPortalDb db, ICurrentActor current, AwardNews news, CaseClocks clocks, IValidator<DecideAward> decision, IValidator<RequestCorrections> corrections)
{
    public async Task DecideAsync(AwardCaseId id, AwardAction action, DecideAward form, CancellationToken ct)
    {
        await decision.ValidateAndThrowAsync(form, ct);
        var award = await LoadAsync(id, form.Version, ct);
        if (action is AwardAction.PassForm) award.PassForm(current.Actor, form.Opinion!.Trim(), await clocks.NowAsync(ct));
        else if (action is AwardAction.RejectForm) award.RejectForm(current.Actor, form.Opinion!.Trim(), await clocks.NowAsync(ct));
        else throw new NotFoundException();
        await news.TellAsync(award, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task RequestCorrectionAsync(AwardCaseId id, RequestCorrections form, CancellationToken ct)
    {
        await corrections.ValidateAndThrowAsync(form, ct);
        var award = await LoadAsync(id, form.Version, ct);
        award.RequestCorrection(current.Actor, [.. form.Filled.Select(item => (item.Subject!, item.WhatToDo!.Trim()))], await clocks.NowAsync(ct));
        await news.TellAsync(award, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task<AwardCase> LoadAsync(AwardCaseId id, long version, CancellationToken ct) =>
        (await db.AwardCases.AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
}
