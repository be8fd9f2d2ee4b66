using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Notices;

/// <summary>
/// Enters at the bench what came by letter or in person. The rules are those of the public form, by the day of receipt; a notice may be
/// over or taken down meanwhile. Nobody enters what concerns oneself or somebody related.
/// </summary>
public sealed class ObjectionEntryService(IPortalDb db, ICurrentActor current, CaseClocks clocks, ObjectionRegister register, IValidator<EnterObjection> entry)
{
    private const int RecentNotices = 50;

    /// <summary>The notices something can still come in about, the newest first.</summary>
    public async Task<IReadOnlyList<NoticeToObject>> NoticesAsync(CancellationToken ct)
    {
        if (!current.Actor.May(Capability.DecideObjections)) throw new ForbiddenException();
        return await db.Notices.AsNoTracking().Where(notice => notice.State == NoticeState.Published || notice.State == NoticeState.Ended || notice.State == NoticeState.TakenDown)
            .OrderByDescending(notice => notice.PublishedOn).ThenByDescending(notice => notice.Number).Take(RecentNotices)
            .Select(notice => new NoticeToObject(notice.Number!, notice.Title)).ToListAsync(ct);
    }

    public async Task<ObjectionTarget> TargetAsync(string number, int serial, CancellationToken ct)
    {
        var (notice, item, clock) = await FindAsync(number, serial, ct);
        return new ObjectionTarget(notice.Number!, notice.Title, item.Serial, item.ShownName, item.EmployerName, notice.TakesObjectionsOn(clock.Today), notice.LastDay!.Value, notice.ObjectionDays);
    }

    public async Task<ObjectionId> EnterAsync(string number, int serial, EnterObjection form, IReadOnlyList<ScreenedFile> evidence, CancellationToken ct)
    {
        await entry.ValidateAndThrowAsync(form, ct);
        var (notice, item, clock) = await FindAsync(number, serial, ct);
        var actor = current.Actor;
        RefusedException.ThrowIf(actor.Person == item.PersonId ? NoticeRefusals.OwnObjection : actor.HasConflictWith(item.PersonId, null) ? NoticeRefusals.ConflictOfInterest : null);
        var said = new SaidAgainst(form.Anonymous ? null : form.Name, form.Phone, form.Statement!);
        var entered = await register.EnterAsync(notice, item, said, evidence, new ObjectionReceipt(form.Channel!.Value, form.ReceivedOn!.Value, actor.Name), actor.Id, clock, ct);
        await db.SaveChangesAsync(ct);
        return entered.Id;
    }

    private async Task<(Notice, NoticeItem, CaseClock)> FindAsync(string number, int serial, CancellationToken ct)
    {
        if (!current.Actor.May(Capability.DecideObjections)) throw new ForbiddenException();
        var written = Notice.NumberAsWritten(number);
        var notice = await db.Notices.Where(row => row.Number == written).SingleOrNotFoundAsync(ct);
        if (!notice.HasBeenPublic) throw new NotFoundException();
        var item = await db.NoticeItems.Where(row => row.NoticeId == notice.Id && row.Serial == serial && row.State != NoticeItemState.Removed).SingleOrNotFoundAsync(ct);
        return (notice, item, await clocks.NowAsync(ct));
    }
}

public sealed record NoticeToObject(string Number, string Title);
