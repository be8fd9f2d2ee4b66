using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Recognitions;

/// <summary>Takes in what anybody says against one person on a list of levels that can be seen; the form and its rules are those of every public list.</summary>
public sealed class RecognitionObjectionIntake(
    IPortalDb db, CaseClocks clocks, PersonalDataVault vault, ObjectionRegister register, IRateLimits limits, ObjectionSettings settings, PortalTexts texts, IValidator<RaiseObjection> objection)
{
    public async Task<ObjectionTarget> TargetAsync(string number, int serial, CancellationToken ct)
    {
        var (notice, item, clock) = await FindAsync(number, serial, ct);
        return new ObjectionTarget(notice.Number!, texts["recognition.notice.title"], item.Serial, item.ShownName, item.EmployerName, notice.TakesObjectionsOn(clock.Today), notice.LastDay!.Value, RecognitionNotice.AnswerDays);
    }

    /// <param name="address">Where it comes from; only counted, together with objections to other lists.</param>
    public async Task<ReceivedObjection> ReceiveAsync(string number, int serial, RaiseObjection form, ScreenedFile? evidence, string address, CancellationToken ct)
    {
        await objection.ValidateAndThrowAsync(form, ct);
        var (notice, item, clock) = await FindAsync(number, serial, ct);
        var key = Convert.ToHexString(vault.Fingerprint("objection.address", address));
        RefusedException.ThrowIf(await limits.TryTakeAsync(key, settings.PerAddress, settings.Window, ct) ? null : NoticeRefusals.TooManyObjections);
        var application = await db.RecognitionApplications.SingleAsync(row => row.Id == item.ApplicationId, ct);
        var entry = await register.NumberAsync(new SaidAgainst(form.Anonymous ? null : form.Name, form.Phone, form.Statement!), evidence is null ? [] : [evidence], Actor.System.Id, clock, ct);
        var received = new RecognitionObjection(entry.Id, entry.Number, notice, item, application, entry.Objector, entry.Statement, entry.Files, clock);
        db.RecognitionObjections.Add(received);
        await db.SaveChangesAsync(ct);
        return new ReceivedObjection(received.Number, received.LeadReason, received.Deadline.DueOn, received.Deadline.IsProvisional);
    }

    private async Task<(RecognitionNotice, RecognitionNoticeItem, CaseClock)> FindAsync(string number, int serial, CancellationToken ct)
    {
        var (clock, written) = (await clocks.NowAsync(ct), Notice.NumberAsWritten(number));
        var notice = await db.RecognitionNotices.AsNoTracking().Where(row => row.Number == written).SingleOrNotFoundAsync(ct);
        if (!notice.IsVisibleOn(clock.Today)) throw new NotFoundException();
        return (notice, notice.Items.SingleOrDefault(item => item.Serial == serial) ?? throw new NotFoundException(), clock);
    }
}
