using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Recognitions;

/// <summary>What the talent office does with an objection to a level or a lead about one. Every step has a reason; the case moves with it.</summary>
public sealed class RecognitionObjectionService(
    IPortalDb db, ICurrentActor current, CaseClocks clocks, RecognitionPapers papers, RecognitionNews news, DocumentIssuer issuer, NoticeOfficeSettings office, PersonalDataVault vault, DocumentVault files, PortalTexts texts, IValidator<DecideObjection> decision)
{
    public async Task TakeAsync(ObjectionId id, ObjectionAction action, DecideObjection form, CancellationToken ct)
    {
        // A look at the number goes another way, because it shows what it found.
        if (action is ObjectionAction.SeeContact) throw new NotFoundException();
        var objection = await LoadAsync(id, form, ct);
        var (reason, clock) = (form.Reason!.Trim(), await clocks.NowAsync(ct));
        var application = await db.RecognitionApplications.SingleAsync(row => row.Id == objection.ApplicationId, ct);
        objection.Take(action, reason, current.Actor, application.EmployerId, clock.UtcNow);
        await MoveAsync(objection, application, action, reason, clock, ct);
        if (action is ObjectionAction.Dismiss or ObjectionAction.Uphold) await AnswerAsync(objection, reason, clock, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The objector's number, for the answer or to verify the signature. The look is in the history before the number is shown.</summary>
    public async Task<string> RevealContactAsync(ObjectionId id, DecideObjection form, CancellationToken ct)
    {
        var objection = await LoadAsync(id, form, ct);
        var employer = await db.RecognitionApplications.Where(row => row.Id == objection.ApplicationId).Select(row => row.EmployerId).SingleAsync(ct);
        objection.Take(ObjectionAction.SeeContact, form.Reason!.Trim(), current.Actor, employer, (await clocks.NowAsync(ct)).UtcNow);
        await db.SaveChangesAsync(ct);
        return vault.Open(PersonalField.ObjectorContact, id.Value, objection.Contact!);
    }

    public async Task<(StoredFile File, byte[] Content)> EvidenceAsync(ObjectionId id, StoredFileId evidence, CancellationToken ct)
    {
        await db.RecognitionObjections.AsNoTracking().DecidableBy(current.Actor).Where(row => row.Id == id && row.Evidence.Any(file => file.FileId == evidence)).Select(row => row.Id).SingleOrNotFoundValueAsync(ct);
        var file = await db.StoredFiles.AsNoTracking().SingleAsync(row => row.Id == evidence, ct);
        return (file, await files.ReadAsync(file, ct));
    }

    private async Task MoveAsync(RecognitionObjection objection, RecognitionApplication application, ObjectionAction action, string reason, CaseClock clock, CancellationToken ct)
    {
        // Whatever is upheld holds the level, also where nobody registered it before.
        var stops = action is ObjectionAction.Register or ObjectionAction.Uphold && application.Status is RecognitionStatus.InPublicity;
        if (stops) application.Object(current.Actor, objection.Number, clock);
        switch (action)
        {
            case ObjectionAction.Register when stops:
                break;
            case ObjectionAction.Uphold when application.Status is RecognitionStatus.ObjectionReview:
                application.UpholdObjection(current.Actor, reason, clock);
                await papers.IssueForAsync(application, reason, ct);
                break;
            // The person goes on, unless another objection still holds the row, or a letter does that was recorded at the case.
            case ObjectionAction.RecordAsLead or ObjectionAction.Dismiss when application.Status is RecognitionStatus.ObjectionReview && await IsFreeAsync(objection, application, ct):
                application.DismissObjection(current.Actor, reason, clock);
                break;
            default:
                return;
        }

        await news.TellAsync(application, ct);
    }

    private async Task<bool> IsFreeAsync(RecognitionObjection objection, RecognitionApplication application, CancellationToken ct)
    {
        var stoppedBy = application.History.Where(step => step.Action is RecognitionAction.Object).MaxBy(step => step.Sequence)?.Opinion;
        var ofThisCase = db.RecognitionObjections.Where(row => row.ApplicationId == objection.ApplicationId);
        return await ofThisCase.AnyAsync(row => row.Number == stoppedBy, ct)
            && !await ofThisCase.AnyAsync(other => other.Id != objection.Id && RecognitionObjection.HoldingStates.Contains(other.State), ct);
    }

    /// <summary>The answer to a signed objection (异议答复书); a lead has nobody to answer.</summary>
    private async Task AnswerAsync(RecognitionObjection objection, string reason, CaseClock clock, CancellationToken ct)
    {
        if (objection.ObjectorName is not { } name) return;
        var notice = await db.RecognitionNotices.AsNoTracking().Where(row => row.Id == objection.NoticeId).Select(row => row.Number!).SingleAsync(ct);
        var reply = new ObjectionReply(
            objection.Number, name, objection.ReceivedOn, notice, texts.In(PaperWords.Chinese, "recognition.notice.title"), objection.Serial, objection.ShownName, objection.EmployerName,
            objection.State is ObjectionState.Upheld, reason, clock.Today, new PaperOffice(office.Department, office.Phone));
        await issuer.IssueAsync(reply, new DocumentSubject(SubjectKind.Objection, objection.Id.Value), current.Actor.Id, ct);
    }

    private async Task<RecognitionObjection> LoadAsync(ObjectionId id, DecideObjection form, CancellationToken ct)
    {
        await decision.ValidateAndThrowAsync(form, ct);
        return (await db.RecognitionObjections.DecidableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
    }
}
