using FluentValidation;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>
/// Enters at the bench what came by letter or in person. The rules are those of the public form, by the day of receipt; a list may be
/// over or taken down meanwhile. Nobody enters what concerns oneself or somebody related.
/// </summary>
public sealed class ObjectionEntryService(
    IPortalDb db, ICurrentActor current, CaseClocks clocks, CountyClock clock, ObjectedLists lists, ObjectionRegister register, IValidator<EnterObjection> entry)
{
    /// <summary>The lists something can still come in about, the newest first.</summary>
    public Task<IReadOnlyList<ListToObject>> ListsAsync(CancellationToken ct) => MayEnter() ? lists.RecentAsync(ct) : throw new ForbiddenException();

    public async Task<ObjectionTarget> TargetAsync(string number, int serial, CancellationToken ct) =>
        MayEnter() ? ObjectionTarget.Of((await lists.FindAsync(number, serial, ct)).Person, clock.Today) : throw new ForbiddenException();

    public async Task<ObjectionId> EnterAsync(string number, int serial, EnterObjection form, IReadOnlyList<ScreenedFile> evidence, CancellationToken ct)
    {
        if (!MayEnter()) throw new ForbiddenException();
        await entry.ValidateAndThrowAsync(form, ct);
        var (row, actor) = (await lists.FindAsync(number, serial, ct), current.Actor);
        RefusedException.ThrowIf(Objection.WhyNotNear(actor, row.Person.Person, row.Employer));
        var said = new SaidAgainst(form.Anonymous ? null : form.Name, form.Phone, form.Statement!);
        var entered = await register.EnterAsync(row, said, evidence, new ObjectionReceipt(form.Channel!.Value, form.ReceivedOn!.Value, actor.Name), actor.Id, await clocks.NowAsync(ct), ct);
        await db.SaveChangesAsync(ct);
        return entered.Id;
    }

    private bool MayEnter() => current.Actor.May(Capability.DecideObjections);
}
