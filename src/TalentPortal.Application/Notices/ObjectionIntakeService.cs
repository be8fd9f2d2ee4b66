using FluentValidation;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>Takes in what anybody says against one row of a public list that can be seen. Nobody has to sign in for it.</summary>
public sealed class ObjectionIntakeService(
    IPortalDb db, CaseClocks clocks, CountyClock clock, PersonalDataVault vault, ObjectedLists lists, ObjectionRegister register, IRateLimits limits, ObjectionSettings settings, IValidator<RaiseObjection> objection)
{
    public async Task<ObjectionTarget> TargetAsync(string number, int serial, CancellationToken ct) => ObjectionTarget.Of((await FindAsync(number, serial, ct)).Person, clock.Today);

    /// <param name="number">The list's number.</param>
    /// <param name="serial">The row.</param>
    /// <param name="form">What is said, and by whom.</param>
    /// <param name="evidence">A screened file, or null.</param>
    /// <param name="address">Where it comes from; only counted.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>The number under which it was registered, and whether it is an objection or a lead.</returns>
    public async Task<ReceivedObjection> ReceiveAsync(string number, int serial, RaiseObjection form, ScreenedFile? evidence, string address, CancellationToken ct)
    {
        await objection.ValidateAndThrowAsync(form, ct);
        var row = await FindAsync(number, serial, ct);
        var key = Convert.ToHexString(vault.Fingerprint("objection.address", address));
        RefusedException.ThrowIf(await limits.TryTakeAsync(key, settings.PerAddress, settings.Window, ct) ? null : NoticeRefusals.TooManyObjections);
        var (said, now) = (new SaidAgainst(form.Anonymous ? null : form.Name, form.Phone, form.Statement!), await clocks.NowAsync(ct));
        var received = await register.EnterAsync(row, said, evidence is null ? [] : [evidence], new ObjectionReceipt(ObjectionChannel.Portal, now.Today, null), Actor.System.Id, now, ct);
        await db.SaveChangesAsync(ct);
        return new ReceivedObjection(received.Kind, received.Number, received.LeadReason, received.Deadline.DueOn, received.Deadline.IsProvisional);
    }

    private async Task<ObjectedRow> FindAsync(string number, int serial, CancellationToken ct)
    {
        var row = await lists.FindAsync(number, serial, ct);
        return row.IsVisible ? row : throw new NotFoundException();
    }
}

/// <summary>Whom an objection would be about: what the list shows anyway.</summary>
public sealed record ObjectionTarget(string Number, string Title, int Serial, string ShownName, string EmployerName, bool IsInTime, DateOnly LastDay, int ObjectionDays)
{
    internal static ObjectionTarget Of(ListedRow row, DateOnly today) =>
        new(row.ListNumber, row.ListTitle, row.Serial, row.ShownName, row.EmployerName, row.TakesObjectionsOn(today), row.LastDay, row.AnswerDays);
}

/// <param name="Kind">What the list gives, which is now held.</param>
/// <param name="Number">异议登记号</param>
/// <param name="LeadReason">Null for an objection.</param>
/// <param name="AnswerBy">The last day for the answer.</param>
/// <param name="IsProvisional">Whether that day rests on a year without official notice.</param>
public sealed record ReceivedObjection(ObjectionKind Kind, string Number, LeadReason? LeadReason, DateOnly AnswerBy, bool IsProvisional);
