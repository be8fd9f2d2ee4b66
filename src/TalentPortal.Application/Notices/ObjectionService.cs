using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Notices;

/// <summary>What the talent office does with an objection or a lead. Every step has a reason; only the person it is about is touched.</summary>
public sealed class ObjectionService(IPortalDb db, ICurrentActor current, CaseClocks clocks, PublicityEnd end, ObjectionAnswers answers, IValidator<DecideObjection> decision)
{
    /// <summary>Signed, in time, with facts: the case goes to objection review.</summary>
    public Task RegisterAsync(ObjectionId id, DecideObjection form, CancellationToken ct) => TakeAsync(id, form, async step =>
    {
        step.Objection.Register(step.Reason, step.Actor, step.Clock.UtcNow);
        if (await step.ApplicationAsync(ct) is { Status: SubsidyStatus.InPublicity } application) application.Object(step.Actor, step.Objection.Number, step.Clock);
    }, ct);

    public Task RecordAsLeadAsync(ObjectionId id, DecideObjection form, CancellationToken ct) => TakeAsync(id, form, async step =>
    {
        step.Objection.RecordAsLead(step.Reason, step.Actor, step.Clock.UtcNow);
        await ReleaseAsync(step, ct);
    }, ct);

    public Task DismissAsync(ObjectionId id, DecideObjection form, CancellationToken ct) => TakeAsync(id, form, async step =>
    {
        step.Objection.Dismiss(step.Reason, step.Actor, step.Clock.UtcNow);
        await ReleaseAsync(step, ct);
        await answers.IssueAsync(step.Objection, step.Notice, step.Item, step.Reason, ct);
    }, ct);

    public Task UpholdAsync(ObjectionId id, DecideObjection form, CancellationToken ct) => TakeAsync(id, form, async step =>
    {
        step.Objection.Uphold(step.Reason, step.Actor, step.Clock.UtcNow);
        step.Item.Remove();
        if (await step.ApplicationAsync(ct) is { Status: SubsidyStatus.ObjectionReview } application) application.UpholdObjection(step.Actor, step.Reason, step.Clock);
        var right = await db.Entitlements.SingleAsync(row => row.Id == step.Item.EntitlementId, ct);
        if (right.State is EntitlementState.Pending or EntitlementState.Running or EntitlementState.Suspended) right.End(EndReason.ObjectionUpheld);
        if (step.Objection.ObjectorName is not null) await answers.IssueAsync(step.Objection, step.Notice, step.Item, step.Reason, ct);
    }, ct);

    /// <summary>A lead that must be looked into before anything is paid.</summary>
    public Task SuspendPaymentAsync(ObjectionId id, DecideObjection form, CancellationToken ct) => TakeAsync(id, form, async step =>
    {
        step.Objection.SuspendPayment(step.Reason, step.Actor, step.Clock.UtcNow);
        step.Item.Hold();
        var application = await step.ApplicationAsync(ct);
        if (application?.Status is SubsidyStatus.InPublicity) application.Object(step.Actor, step.Objection.Number, step.Clock);
        if (application?.Status is SubsidyStatus.AwaitingPayment) application.SuspendPayment(step.Actor, step.Objection.Number, step.Clock);
    }, ct);

    public Task CloseAsync(ObjectionId id, DecideObjection form, CancellationToken ct) => TakeAsync(id, form, async step =>
    {
        step.Objection.Close(step.Reason, step.Actor, step.Clock.UtcNow);
        await ReleaseAsync(step, ct);
    }, ct);

    private async Task TakeAsync(ObjectionId id, DecideObjection form, Func<Step, Task> act, CancellationToken ct)
    {
        await decision.ValidateAndThrowAsync(form, ct);
        var objection = (await db.Objections.DecidableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        var item = await db.NoticeItems.SingleAsync(row => row.Id == objection.ItemId, ct);
        var notice = await db.Notices.SingleAsync(row => row.Id == objection.NoticeId, ct);
        await act(new Step(db, objection, item, notice, form.Reason!.Trim(), current.Actor, await clocks.NowAsync(ct)));
        await db.SaveChangesAsync(ct);
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
