using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Payments;

/// <summary>
/// Tells the person concerned what just happened to a recovery (steps that have a text <c>recovery.news.Action</c>): that money is asked
/// back and until when they may be heard, what was decided, what came. Whoever holds no account hears it by the phone on record.
/// </summary>
public sealed class RecoveryNews(IPortalDb db, AccountMessages messages, PortalTexts texts)
{
    /// <summary>To be called after the verb; the message is saved with the step it tells of.</summary>
    public async Task TellAsync(Recovery recovery, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(recovery);
        var key = $"recovery.news.{recovery.Steps.MaxBy(step => step.Sequence)!.Action}";
        // Given up before anybody was told: there is nothing to take back.
        if (!texts.Has(key) || recovery.NotifiedOn is null) return;
        object?[] values = [recovery.CaseNumber, recovery.Number, recovery.Amount, recovery.Outstanding, recovery.HearingEndsOn];
        var (application, person) = (await db.Entitlements.Where(right => right.Id == recovery.EntitlementId).Select(right => right.ApplicationId).SingleAsync(ct), (PersonId?)recovery.PersonId);
        var known = await db.People.AsNoTracking().SingleAsync(row => row.Id == recovery.PersonId, ct);
        var readers = await AccountMessages.ReadersAsync(db.Accounts.Where(row => row.PersonId == person && row.Roles.Any(held => held.Role == Role.Applicant)), ct);
        foreach (var reader in readers) messages.Send(reader, new MessageAbout(MessageSubject.OwnSubsidy, application.Value), key, values);
        if (readers.Count == 0 && known.Phone is { } phone) messages.SendTo(recovery.PersonId, phone, key, values);
    }
}
