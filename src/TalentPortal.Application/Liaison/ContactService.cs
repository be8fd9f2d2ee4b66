using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;

namespace TalentPortal.Application.Liaison;

/// <summary>What a leader or the liaison officer does: write a contact down, with pictures; withdraw one that is wrong.</summary>
public sealed class ContactService(
    IPortalDb db, ICurrentActor current, LiaisonRulesInForce inForce, CalendarQueries calendars, DocumentVault vault, PortalTexts texts, CountyClock clock, IValidator<RecordContact> recording, IValidator<WithdrawContact> withdrawing)
{
    public async Task<LiaisonContactId> RecordAsync(LiaisonAssignmentId id, RecordContact form, IReadOnlyList<(string Name, byte[] Content)> photos, CancellationToken ct)
    {
        await recording.ValidateAndThrowAsync(form, ct);
        var assignment = await db.LiaisonAssignments.AsNoTracking().LookedAfterBy(current.Actor, db).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        RefusedException.ThrowIf(LiaisonContact.WhyNotRecord(assignment, form.On!.Value, current.Actor, clock.Today));
        var screened = Pictures.Screen(photos, 0, LiaisonContact.MostPhotos, texts["liaison.photos.only", LiaisonContact.MostPhotos], texts);
        var rules = await inForce.OnAsync(form.On.Value, ct);
        var recordBy = (await calendars.CurrentAsync(ct)).AddWorkingDays(form.On.Value, rules.RecordWithinDays).Date;
        var contact = LiaisonContactId.New();
        var files = new List<StoredFileId>();
        foreach (var file in screened) files.Add((await vault.StoreAsync(file, new DocumentSubject(SubjectKind.LiaisonContact, contact.Value), current.Actor.Id, ct)).Id);
        db.LiaisonContacts.Add(new LiaisonContact(contact, assignment, new ContactSaid(form.On.Value, form.Kind!.Value, Words(form.Summary), form.Need, form.Need is null ? null : Words(form.NeedWords)), files, recordBy, current.Actor, clock.UtcNow));
        await db.SaveChangesAsync(ct);
        return contact;
    }

    /// <returns>The assignment it belongs to.</returns>
    public async Task<LiaisonAssignmentId> WithdrawAsync(LiaisonContactId id, WithdrawContact form, CancellationToken ct)
    {
        await withdrawing.ValidateAndThrowAsync(form, ct);
        var contact = (await db.LiaisonContacts.KeptBy(current.Actor, db).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        contact.Withdraw(form.Reason!.Trim(), current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
        return contact.AssignmentId;
    }

    private static string? Words(string? said) => string.IsNullOrWhiteSpace(said) ? null : said.Trim();
}
