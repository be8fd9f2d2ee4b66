using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// Tells the applicant by SMS what just happened, where it matters to them: actions that have a text <c>subsidy.news.Action</c>. The
/// message carries the case number and a date, never a personal number, and is in the language the applicant chose.
/// </summary>
public sealed class SubsidyNews(IPortalDb db, OutboxWriter outbox, PersonalDataVault vault, PortalTexts texts)
{
    /// <summary>To be called after the verb; the message is saved with the step it tells of.</summary>
    public async Task TellAsync(SubsidyApplication application, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        var key = $"subsidy.news.{application.History.MaxBy(step => step.Sequence)!.Action}";
        if (!texts.Has(key)) return;
        var starter = application.StartedBy.Value;
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == starter, ct);
        if (account?.Phone is not { } phone || !MobileNumber.TryParse(vault.Open(PersonalField.Phone, account.Id, phone), out var number, out _)) return;
        outbox.Sms(number, account.Language, key, application.CaseNumber, application.CorrectionDeadline?.DueOn, application.Amount);
    }
}
