using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>
/// What an officer does to a notice before anybody checks it. The months on a draft are taken at once, so that two drafts never carry
/// the same month; leaving a person out or throwing the draft away gives them back.
/// </summary>
public sealed class NoticeDraftService(
    IPortalDb db, ICurrentActor current, CountyClock clock, NoticeCandidates candidates, NoticeNames names, NoticeOfficeSettings office, PortalTexts texts, PortalFormat format,
    IValidator<DraftNotice> draft, IValidator<CancelNotice> cancel)
{
    /// <summary>How a notice for these people usually begins, in Chinese whatever the officer reads.</summary>
    public DraftNotice Suggest(WaitingPolicy waiting)
    {
        var words = new PaperWords(texts, format, PaperWords.Chinese);
        return new DraftNotice
        {
            Policy = waiting.Id,
            Title = words["notice.default.title", clock.Today.Year, Quarter.Of(clock.Today).Number, waiting.NameZh],
            ItemName = waiting.NameZh,
            Department = office.Department,
            Phone = office.Phone,
            HowToObject = office.HowToObject,
        };
    }

    public async Task<NoticeId> MakeAsync(DraftNotice form, CancellationToken ct)
    {
        await draft.ValidateAndThrowAsync(form, ct);
        var policy = await db.PolicyVersions.AsNoTracking().Where(version => version.Id == form.Policy).SingleOrNotFoundAsync(ct);
        var terms = new PublicityTerms(policy.Terms.TimeLimits.Publicity, policy.Terms.Notice.TakenDownAfterDays, policy.Terms.TimeLimits.Objection,
            policy.Terms.Notice.MaskNames ? NameDisplay.Masked : NameDisplay.Full);
        var notice = new Notice(NoticeId.New(), form.Heading, form.Policy, terms, current.Actor, clock.UtcNow);
        var people = await candidates.OfAsync(form.Policy, ct);
        RefusedException.ThrowIf(people.Count == 0 ? NoticeRefusals.NobodyToPublish : null);
        db.Notices.Add(notice);
        await ListAsync(notice, people, ct);
        notice.Count(people.Count, people.Sum(person => person.Amount), current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
        return notice.Id;
    }

    public async Task AmendAsync(NoticeId id, DraftNotice form, CancellationToken ct)
    {
        await draft.ValidateAndThrowAsync(form, ct);
        var notice = await LoadAsync(id, form.Version, ct);
        notice.Amend(form.Heading, current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes one person off before the list goes out; the months wait for the next notice.</summary>
    public async Task LeaveOutAsync(NoticeId id, Guid item, long version, CancellationToken ct)
    {
        var notice = await LoadAsync(id, version, ct);
        var items = await db.NoticeItems.Where(row => row.NoticeId == id).OrderBy(row => row.Serial).ToListAsync(ct);
        var gone = items.SingleOrDefault(row => row.Id == item) ?? throw new NotFoundException();
        items.Remove(gone);
        notice.Count(items.Count, items.Sum(row => row.Amount), current.Actor, clock.UtcNow);
        await GiveBackAsync([gone], ct);
        await RenumberAsync(notice, items, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task CancelAsync(NoticeId id, CancelNotice form, CancellationToken ct)
    {
        await cancel.ValidateAndThrowAsync(form, ct);
        var notice = await LoadAsync(id, form.Version, ct);
        notice.Cancel(form.Reason!.Trim(), current.Actor);
        await GiveBackAsync(await db.NoticeItems.Where(item => item.NoticeId == id).ToListAsync(ct), ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task<Notice> LoadAsync(NoticeId id, long version, CancellationToken ct) =>
        (await db.Notices.Where(notice => notice.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);

    private async Task ListAsync(Notice notice, IReadOnlyList<WaitingPerson> people, CancellationToken ct)
    {
        var shown = await names.ShowAsync([.. people.Select(person => new PersonOnList(person.Right.PersonId, person.Right.PersonName, person.Right.EmployerName))], notice.Names, ct);
        foreach (var (person, index) in people.Select((person, index) => (person, index)))
        {
            var right = person.Right;
            var line = new NoticeLine(shown[index].Name, shown[index].IdNumber, right.EmployerName, right.Level, person.Lines[0].Month, person.Lines[^1].Month, person.Months, person.Amount);
            var item = new NoticeItem(notice.Id, index + 1, right.Id, right.State is Domain.Subsidies.EntitlementState.Pending ? right.ApplicationId : null, right.PersonId, line);
            db.NoticeItems.Add(item);
            foreach (var month in person.Lines) month.PublishIn(item.Id);
        }
    }

    private async Task RenumberAsync(Notice notice, List<NoticeItem> items, CancellationToken ct)
    {
        var rights = items.Select(item => item.EntitlementId).ToHashSet();
        var full = await db.Entitlements.Where(right => rights.Contains(right.Id)).Select(right => new { right.Id, right.PersonName }).ToDictionaryAsync(right => right.Id, right => right.PersonName, ct);
        var shown = await names.ShowAsync([.. items.Select(item => new PersonOnList(item.PersonId, full[item.EntitlementId], item.EmployerName))], notice.Names, ct);
        for (var i = 0; i < items.Count; i++) items[i].Renumber(i + 1, shown[i].IdNumber);
    }

    private async Task GiveBackAsync(IReadOnlyCollection<NoticeItem> items, CancellationToken ct)
    {
        var ids = items.Select(item => (Guid?)item.Id).ToList();
        foreach (var line in await db.AccrualLines.Where(line => ids.Contains(line.NoticeItemId)).ToListAsync(ct)) line.WithdrawFrom(line.NoticeItemId!.Value);
        db.NoticeItems.RemoveRange(items);
    }
}
