using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;

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
}
