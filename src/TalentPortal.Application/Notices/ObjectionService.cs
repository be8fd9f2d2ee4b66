using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Notices;

/// <summary>What the talent office does with an objection or a lead. Every step has a reason; only the person it is about is touched.</summary>
public sealed class ObjectionService(
    IPortalDb db, ICurrentActor current, CaseClocks clocks, PublicityEnd end, ObjectionAnswers answers, SubsidyNews news, PersonalDataVault vault, DocumentVault files, IValidator<DecideObjection> decision)
{
    public async Task TakeAsync(ObjectionId id, ObjectionAction action, DecideObjection form, CancellationToken ct)
    {
        var step = await LoadAsync(id, form, ct);
        await (action switch
        {
            ObjectionAction.Register => RegisterAsync(step, ct),
            ObjectionAction.RecordAsLead => RecordAsLeadAsync(step, ct),
            ObjectionAction.Dismiss => DismissAsync(step, ct),
            ObjectionAction.Uphold => UpholdAsync(step, ct),
            ObjectionAction.SuspendPayment => SuspendPaymentAsync(step, ct),
            ObjectionAction.Close => CloseAsync(step, ct),
            _ => throw new NotFoundException(),
        });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The objector's number, for the answer or to verify the signature. The look is in the history before the number is shown.</summary>
    public async Task<string> RevealContactAsync(ObjectionId id, DecideObjection form, CancellationToken ct)
    {
        var step = await LoadAsync(id, form, ct);
        step.Objection.SeeContact(step.Reason, step.Actor, step.Clock.UtcNow);
        await db.SaveChangesAsync(ct);
        return vault.Open(PersonalField.ObjectorContact, id.Value, step.Objection.Contact!);
    }

    public async Task<(StoredFile File, byte[] Content)> EvidenceAsync(ObjectionId id, StoredFileId evidence, CancellationToken ct)
    {
        await db.Objections.AsNoTracking().DecidableBy(current.Actor).Where(row => row.Id == id && row.Evidence.Any(file => file.FileId == evidence)).Select(row => row.Id).SingleOrNotFoundValueAsync(ct);
        var file = await db.StoredFiles.AsNoTracking().SingleAsync(row => row.Id == evidence, ct);
        return (file, await files.ReadAsync(file, ct));
    }

    /// <summary>Signed, in time, with facts: the case goes to objection review.</summary>
    private static async Task RegisterAsync(Step step, CancellationToken ct)
    {
        step.Objection.Register(step.Reason, step.Actor, step.Clock.UtcNow);
        await StopAsync(step, ct);
    }

    private async Task RecordAsLeadAsync(Step step, CancellationToken ct)
    {
        step.Objection.RecordAsLead(step.Reason, step.Actor, step.Clock.UtcNow);
        await ReleaseAsync(step, ct);
    }

    private async Task DismissAsync(Step step, CancellationToken ct)
    {
        step.Objection.Dismiss(step.Reason, step.Actor, step.Clock.UtcNow);
        await ReleaseAsync(step, ct);
        await answers.IssueAsync(step.Objection, step.Notice, step.Item, step.Reason, step.Actor, step.Clock, ct);
    }

    private async Task UpholdAsync(Step step, CancellationToken ct)
    {
        step.Objection.Uphold(step.Reason, step.Actor, step.Clock.UtcNow);
        step.Item.Remove();
        if (await step.ApplicationAsync(ct) is { Status: SubsidyStatus.ObjectionReview } application)
        {
            application.UpholdObjection(step.Actor, step.Reason, step.Clock);
            await news.TellAsync(application, ct);
        }

        var right = await db.Entitlements.SingleAsync(row => row.Id == step.Item.EntitlementId, ct);
        if (right.State is EntitlementState.Pending or EntitlementState.Running or EntitlementState.Suspended) right.End(EndReason.ObjectionUpheld);
        await answers.IssueAsync(step.Objection, step.Notice, step.Item, step.Reason, step.Actor, step.Clock, ct);
    }

    /// <summary>A lead that must be looked into before anything is paid.</summary>
    private static async Task SuspendPaymentAsync(Step step, CancellationToken ct)
    {
        step.Objection.SuspendPayment(step.Reason, step.Actor, step.Clock.UtcNow);
        step.Item.Hold();
        await StopAsync(step, ct);
    }

    /// <summary>The case waits for the outcome. A letter that came in time may be entered when the case already waits for its money.</summary>
    private static async Task StopAsync(Step step, CancellationToken ct)
    {
        var application = await step.ApplicationAsync(ct);
        if (application?.Status is SubsidyStatus.InPublicity) application.Object(step.Actor, step.Objection.Number, step.Clock);
        if (application?.Status is SubsidyStatus.AwaitingPayment) application.SuspendPayment(step.Actor, step.Objection.Number, step.Clock);
    }

    private async Task CloseAsync(Step step, CancellationToken ct)
    {
        step.Objection.Close(step.Reason, step.Actor, step.Clock.UtcNow);
        await ReleaseAsync(step, ct);
    }

    private async Task<Step> LoadAsync(ObjectionId id, DecideObjection form, CancellationToken ct)
    {
        await decision.ValidateAndThrowAsync(form, ct);
        var objection = (await db.Objections.DecidableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        var item = await db.NoticeItems.SingleAsync(row => row.Id == objection.ItemId, ct);
        var notice = await db.Notices.SingleAsync(row => row.Id == objection.NoticeId, ct);
        return new Step(db, objection, item, notice, form.Reason!.Trim(), current.Actor, await clocks.NowAsync(ct));
    }

    /// <summary>The person goes on, unless another objection still holds the row.</summary>
    private async Task ReleaseAsync(Step step, CancellationToken ct)
    {
        var held = await db.Objections.AnyAsync(other => other.ItemId == step.Item.Id && other.Id != step.Objection.Id && Objection.HoldingStates.Contains(other.State), ct);
        if (held || step.Item.State is not NoticeItemState.Held) return;
        step.Item.Release();
        if (await step.ApplicationAsync(ct) is { Status: SubsidyStatus.ObjectionReview } application) application.DismissObjection(step.Actor, step.Reason, step.Clock);
        await end.SettleAsync(step.Notice, [step.Item], step.Clock, ct);
    }

    private sealed record Step(IPortalDb Db, Objection Objection, NoticeItem Item, Notice Notice, string Reason, Actor Actor, CaseClock Clock)
    {
        public async Task<SubsidyApplication?> ApplicationAsync(CancellationToken ct) =>
            Item.ApplicationId is { } id ? await Db.SubsidyApplications.SingleAsync(row => row.Id == id, ct) : null;
    }
}
