using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;

namespace TalentPortal.Application.Liaison;

/// <summary>What a leader or the liaison officer does: write a contact down, with pictures; withdraw one that is wrong. What the talent needs becomes an issue, what the leader promised is kept with its day.</summary>
public sealed class ContactService(
    IPortalDb db, ICurrentActor current, LiaisonRulesInForce inForce, CalendarQueries calendars, IssueRegister issues, CaseClocks clocks, DocumentVault vault, PortalTexts texts, CountyClock clock, IValidator<RecordContact> recording, IValidator<WithdrawContact> withdrawing)
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
        var words = form.Need is null ? null : RecordRules.Tidy(form.NeedWords);
        db.LiaisonContacts.Add(new LiaisonContact(contact, assignment, new ContactSaid(form.On.Value, form.Kind!.Value, RecordRules.Tidy(form.Summary), form.Need, words), files, recordBy, current.Actor, clock.UtcNow));
        if (form.Need is { } need) await issues.AddAsync(assignment.PersonId, new IssueSaid(need, words ?? PortalLanguage.In(PortalLanguage.Chinese, () => texts.Of(need)), IssueSource.Contact, contact), current.Actor, ct);
        if (RecordRules.Tidy(form.Promise) is { } promise) db.LeaderPromises.Add(new LeaderPromise(assignment, contact, promise, form.PromiseBy!.Value, current.Actor, clock.UtcNow));
        await db.SaveChangesAsync(ct);
        return contact;
    }

    /// <returns>The assignment it belongs to.</returns>
    public async Task<LiaisonAssignmentId> WithdrawAsync(LiaisonContactId id, WithdrawContact form, CancellationToken ct)
    {
        await withdrawing.ValidateAndThrowAsync(form, ct);
        var contact = (await db.LiaisonContacts.KeptBy(current.Actor, db).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        contact.Withdraw(form.Reason!.Trim(), current.Actor, clock.UtcNow);
        var now = await clocks.NowAsync(ct);
        foreach (var issue in await db.TalentIssues.Where(row => row.ContactId == id).ToListAsync(ct)) issue.DropWithContact(form.Reason.Trim(), current.Actor, now);
        foreach (var promise in await db.LeaderPromises.Where(row => row.ContactId == id && row.State == PromiseState.Open).ToListAsync(ct)) promise.Settle(false, form.Reason.Trim(), current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
        return contact.AssignmentId;
    }
}
