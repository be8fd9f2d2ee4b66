using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>What the talent office does with an objection or a lead, whatever list it is about. Every step has a reason; only the person it is about is touched.</summary>
public sealed class ObjectionService(
    IPortalDb db, ICurrentActor current, CaseClocks clocks, ObjectedLists lists, ObjectionAnswers answers, PersonalDataVault vault, DocumentVault files, IValidator<DecideObjection> decision)
{
    public async Task TakeAsync(ObjectionId id, ObjectionAction action, DecideObjection form, CancellationToken ct)
    {
        var (objection, list, about) = await LoadAsync(id, form, ct);
        // A look at the number goes another way, because it shows what it found.
        if (!objection.Knows(action)) throw new NotFoundException();
        var (reason, clock) = (form.Reason!.Trim(), await clocks.NowAsync(ct));
        objection.Take(action, reason, current.Actor, about.Employer, clock.UtcNow);
        await list.FollowAsync(objection, action, reason, clock, ct);
        if (action is ObjectionAction.Dismiss or ObjectionAction.Uphold) await answers.IssueAsync(objection, reason, about.Office, clock, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The objector's number, for the answer or to verify the signature. The look is in the history before the number is shown.</summary>
    public async Task<string> RevealContactAsync(ObjectionId id, DecideObjection form, CancellationToken ct)
    {
        var (objection, _, about) = await LoadAsync(id, form, ct);
        objection.Take(ObjectionAction.SeeContact, form.Reason!.Trim(), current.Actor, about.Employer, (await clocks.NowAsync(ct)).UtcNow);
        await db.SaveChangesAsync(ct);
        return vault.Open(PersonalField.ObjectorContact, id.Value, objection.Contact!);
    }

    public async Task<(StoredFile File, byte[] Content)> EvidenceAsync(ObjectionId id, StoredFileId evidence, CancellationToken ct)
    {
        await db.Objections.AsNoTracking().DecidableBy(current.Actor).Where(row => row.Id == id && row.Evidence.Any(file => file.FileId == evidence)).Select(row => row.Id).SingleOrNotFoundValueAsync(ct);
        var file = await db.StoredFiles.AsNoTracking().SingleAsync(row => row.Id == evidence, ct);
        return (file, await files.ReadAsync(file, ct));
    }

    private async Task<(Objection, IObjectedList, ObjectedCase)> LoadAsync(ObjectionId id, DecideObjection form, CancellationToken ct)
    {
        await decision.ValidateAndThrowAsync(form, ct);
        var objection = (await db.Objections.DecidableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        var list = lists.Of(objection);
        return (objection, list, await list.CaseAsync(objection, ct));
    }
}
