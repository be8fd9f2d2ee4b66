using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// Tells the applicant by SMS what just happened, where it matters to them: actions that have a text <c>subsidy.news.Action</c>; and an
/// officer of a file that was handed over. A message carries the case number and a date, never a personal number, and is in the reader's language.
/// </summary>
public sealed class SubsidyNews(IPortalDb db, OutboxWriter outbox, PersonalDataVault vault, PortalTexts texts)
{
    /// <summary>To be called after the verb; the message is saved with the step it tells of.</summary>
    public async Task TellAsync(SubsidyApplication application, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        var key = $"subsidy.news.{application.History.MaxBy(step => step.Sequence)!.Action}";
        if (!texts.Has(key)) return;
        await SendAsync(application.StartedBy, key, [application.CaseNumber, application.CorrectionDeadline?.DueOn, application.Amount], ct);
    }

    /// <summary>Tells an officer that a file was handed over: case number and giver, nothing of the person concerned.</summary>
    public Task TellReceiverAsync(SubsidyApplication application, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        var handOver = application.HandOvers.MaxBy(row => row.Sequence)!;
        return SendAsync(handOver.To, "subsidy.hand_over.news", [application.CaseNumber, handOver.ByName], ct);
    }

    private async Task SendAsync(AccountId to, string key, object?[] values, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == to.Value, ct);
        if (account?.Phone is not { } phone || !MobileNumber.TryParse(vault.Open(PersonalField.Phone, account.Id, phone), out var number, out _)) return;
        outbox.Sms(number, account.Language, key, values);
    }
}
