using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Notices;

/// <summary>Notices of payments: an objection holds the row, its application and the right behind it.</summary>
public sealed class PaymentLists(IPortalDb db, ICurrentActor current, CountyClock clock, PublicityEnd end, SubsidyNews news, RightCosts costs, RightsBeside beside) : IObjectedList
{
    public ObjectionKind Kind => ObjectionKind.Payment;

    public async Task<IReadOnlyList<ListToObject>> RecentAsync(int atMost, CancellationToken ct) =>
        await db.Notices.AsNoTracking().Where(notice => notice.State == NoticeState.Published || notice.State == NoticeState.Ended || notice.State == NoticeState.TakenDown)
            .OrderByDescending(notice => notice.PublishedOn).ThenByDescending(notice => notice.Number).Take(atMost)
            .Select(notice => new ListToObject(notice.Number!, notice.Title, notice.PublishedOn!.Value)).ToListAsync(ct);

    public async Task<ObjectedRow?> FindAsync(string number, int serial, CancellationToken ct)
    {
        if (await db.Notices.SingleOrDefaultAsync(row => row.Number == number, ct) is not { HasBeenPublic: true } notice) return null;
        var item = await db.NoticeItems.SingleOrDefaultAsync(row => row.NoticeId == notice.Id && row.Serial == serial && row.State != NoticeItemState.Removed, ct);
        return item is null ? null : new ObjectedRow(notice.Listed(item), await EmployerAsync(item, ct), notice.IsVisibleOn(clock.Today), (entry, now) => new PaymentObjection(entry, notice, item, now));
    }

    public async Task<ObjectedCase> CaseAsync(Objection objection, CancellationToken ct)
    {
        var (notice, item) = await LoadAsync(objection, ct);
        return new PaymentUnderObjection(await EmployerAsync(item, ct), new PaperOffice(notice.Department, notice.Phone)) { NoticeId = notice.Id, Line = item.Line, State = item.State };
    }

    public async Task FollowAsync(Objection objection, ObjectionAction action, string reason, CaseClock clock, CancellationToken ct)
    {
        var (notice, item) = await LoadAsync(objection, ct);
        var application = item.ApplicationId is { } id ? await db.SubsidyApplications.SingleAsync(row => row.Id == id, ct) : null;
        switch (action)
        {
            case ObjectionAction.Register:
                Stop(objection, application, clock);
                break;
            case ObjectionAction.SuspendPayment:
                item.Hold();
                Stop(objection, application, clock);
                break;
            case ObjectionAction.Uphold:
                await RemoveAsync(item, application, reason, clock, ct);
                break;
            default:
                await ReleaseAsync(objection, notice, item, application, reason, clock, ct);
                break;
        }
    }

    /// <summary>The case waits for the outcome. A letter that came in time may be entered when the case already waits for its money.</summary>
    private void Stop(Objection objection, SubsidyApplication? application, CaseClock clock)
    {
        if (application?.Status is SubsidyStatus.InPublicity) application.Object(current.Actor, objection.Number, clock);
        if (application?.Status is SubsidyStatus.AwaitingPayment) application.SuspendPayment(current.Actor, objection.Number, clock);
    }

    private async Task RemoveAsync(NoticeItem item, SubsidyApplication? application, string reason, CaseClock clock, CancellationToken ct)
    {
        item.Remove();
        if (application?.Status is SubsidyStatus.ObjectionReview)
        {
            application.UpholdObjection(current.Actor, reason, clock);
            await news.TellAsync(application, ct);
        }

        var right = await db.Entitlements.SingleAsync(row => row.Id == item.EntitlementId, ct);
        if (right.State is EntitlementState.Pending or EntitlementState.Running or EntitlementState.Suspended) right.End(EndReason.ObjectionUpheld);
        await costs.AdjustAsync([right], ct);
        await beside.LetGoAsync(right, ct);
    }

    /// <summary>The person goes on, unless another objection still holds the row; of two last ones answered at once, the second is asked again.</summary>
    private async Task ReleaseAsync(Objection objection, Notice notice, NoticeItem item, SubsidyApplication? application, string reason, CaseClock clock, CancellationToken ct)
    {
        var held = await db.Objections.OfType<PaymentObjection>().AnyAsync(other => other.ItemId == item.Id && other.Id != objection.Id && Objection.HoldingStates.Contains(other.State), ct);
        if (held) db.Touch(item);
        if (held || item.State is not NoticeItemState.Held) return;
        item.Release();
        if (application?.Status is SubsidyStatus.ObjectionReview) application.DismissObjection(current.Actor, reason, clock);
        await end.SettleAsync(notice, [item], clock, ct);
    }

    private async Task<(Notice, NoticeItem)> LoadAsync(Objection objection, CancellationToken ct)
    {
        var about = (PaymentObjection)objection;
        return (await db.Notices.SingleAsync(row => row.Id == about.NoticeId, ct), await db.NoticeItems.SingleAsync(row => row.Id == about.ItemId, ct));
    }

    private async Task<EmployerId?> EmployerAsync(NoticeItem item, CancellationToken ct) =>
        item.ApplicationId is { } id ? await db.SubsidyApplications.Where(row => row.Id == id).Select(row => (EmployerId?)row.EmployerId).SingleAsync(ct) : null;
}

/// <summary>The row of a notice, as it stands.</summary>
public sealed record PaymentUnderObjection(EmployerId? Employer, PaperOffice Office) : ObjectedCase(Employer, Office)
{
    public required NoticeId NoticeId { get; init; }
    public required NoticeLine Line { get; init; }
    public required NoticeItemState State { get; init; }
}
