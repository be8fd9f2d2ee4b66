using FluentValidation;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Notices;

/// <summary>Takes in what anybody says against one row of a notice that can be seen. Nobody has to sign in for it.</summary>
public sealed class ObjectionIntakeService(
    IPortalDb db, CaseClocks clocks, PersonalDataVault vault, ObjectionRegister register, IRateLimits limits, ObjectionSettings settings, IValidator<RaiseObjection> objection)
{
    public async Task<ObjectionTarget> TargetAsync(string number, int serial, CancellationToken ct)
    {
        var (notice, item, clock) = await FindAsync(number, serial, ct);
        return new ObjectionTarget(notice.Number!, notice.Title, item.Serial, item.ShownName, item.EmployerName, notice.TakesObjectionsOn(clock.Today), notice.LastDay!.Value, notice.ObjectionDays);
    }

    /// <param name="number">The notice's number.</param>
    /// <param name="serial">The row.</param>
    /// <param name="form">What is said, and by whom.</param>
    /// <param name="evidence">A screened file, or null.</param>
    /// <param name="address">Where it comes from; only counted.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>The number under which it was registered, and whether it is an objection or a lead.</returns>
    public async Task<ReceivedObjection> ReceiveAsync(string number, int serial, RaiseObjection form, ScreenedFile? evidence, string address, CancellationToken ct)
    {
        await objection.ValidateAndThrowAsync(form, ct);
        var (notice, item, clock) = await FindAsync(number, serial, ct);
        var key = Convert.ToHexString(vault.Fingerprint("objection.address", address));
        RefusedException.ThrowIf(await limits.TryTakeAsync(key, settings.PerAddress, settings.Window, ct) ? null : NoticeRefusals.TooManyObjections);
        var said = new SaidAgainst(form.Anonymous ? null : form.Name, form.Phone, form.Statement!);
        var received = await register.EnterAsync(
            notice, item, said, evidence is null ? [] : [evidence], new ObjectionReceipt(ObjectionChannel.Portal, clock.Today, null), Actor.System.Id, clock, ct);
        await db.SaveChangesAsync(ct);
        return new ReceivedObjection(received.Number, received.LeadReason, received.Deadline.DueOn, received.Deadline.IsProvisional);
    }

    private async Task<(Notice, NoticeItem, CaseClock)> FindAsync(string number, int serial, CancellationToken ct)
    {
        var clock = await clocks.NowAsync(ct);
        var written = Notice.NumberAsWritten(number);
        var notice = await db.Notices.Where(row => row.Number == written).SingleOrNotFoundAsync(ct);
        if (!notice.IsVisibleOn(clock.Today)) throw new NotFoundException();
        var item = await db.NoticeItems.Where(row => row.NoticeId == notice.Id && row.Serial == serial && row.State != NoticeItemState.Removed).SingleOrNotFoundAsync(ct);
        return (notice, item, clock);
    }
}

/// <summary>Whom an objection would be about: what the list shows anyway.</summary>
public sealed record ObjectionTarget(string Number, string Title, int Serial, string ShownName, string EmployerName, bool IsInTime, DateOnly LastDay, int ObjectionDays);

/// <param name="Number">异议登记号</param>
/// <param name="LeadReason">Null for an objection.</param>
/// <param name="AnswerBy">The last day for the answer.</param>
/// <param name="IsProvisional">Whether that day rests on a year without official notice.</param>
public sealed record ReceivedObjection(string Number, LeadReason? LeadReason, DateOnly AnswerBy, bool IsProvisional);
