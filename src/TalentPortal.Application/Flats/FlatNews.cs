using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Flats;

/// <summary>Tells the applicant what just happened (steps that have a text <c>flat.news.Action</c>) and until when there is something to do.</summary>
public sealed class FlatNews(IPortalDb db, AccountMessages messages, PortalTexts texts)
{
    /// <summary>To be called after the verb; the message is saved with the step it tells of.</summary>
    public async Task TellAsync(FlatApplication application, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (application.History.MaxBy(row => row.Sequence) is not { } step || $"flat.news.{step.Action}" is not { } key || !texts.Has(key)) return;
        var day = application.BarredUntil ?? application.ChooseBy ?? application.Deadline?.DueOn ?? application.PublicUntil ?? CountyClock.DayOf(step.At);
        foreach (var reader in await AccountMessages.ApplicantsAsync(db.Accounts, application.PersonId, ct)) messages.Send(reader, new MessageAbout(MessageSubject.OwnFlat, application.Id.Value), key, application.Number, day);
    }

    /// <summary>Everybody on the list: that there is a draw, or which place it gave.</summary>
    public async Task TellAsync(FlatDraw draw, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(draw);
        var (listed, places) = (draw.Listed.ToArray(), draw.Places());
        var applications = await db.FlatApplications.Where(row => EF.Parameter(listed).Contains(row.Number)).OrderBy(row => row.Number).Select(row => new { row.Id, row.Number, Person = (PersonId?)row.PersonId }).ToListAsync(ct);
        var people = applications.Select(row => row.Person).ToArray();
        var readers = (await AccountMessages.ReadersAsync(db.Accounts.Where(row => EF.Parameter(people).Contains(row.PersonId) && !row.IsDisabled && row.Roles.Any(held => held.Role == Role.Applicant)), ct)).ToLookup(reader => reader.Person);
        foreach (var row in applications)
            foreach (var reader in readers[row.Person])
                if (places.TryGetValue(row.Number, out var place)) messages.Send(reader, new MessageAbout(MessageSubject.OwnFlat, row.Id.Value), "flat.news.draw.opened", row.Number, draw.Number, place.Rank, places.Count);
                else messages.Send(reader, new MessageAbout(MessageSubject.OwnFlat, row.Id.Value), "flat.news.draw.promised", row.Number, draw.Number);
    }

    /// <summary>The tenant: what just happened to the lease, where there is a text for it.</summary>
    public async Task TellAsync(Lease lease, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lease);
        if (lease.History.MaxBy(row => row.Sequence) is not { } step || $"lease.news.{step.Action}" is not { } key || !texts.Has(key)) return;
        foreach (var reader in await AccountMessages.ApplicantsAsync(db.Accounts, lease.PersonId, ct)) messages.Send(reader, new MessageAbout(MessageSubject.OwnLease, lease.Id.Value), key, lease.Number, lease.EndsOn);
    }
}
