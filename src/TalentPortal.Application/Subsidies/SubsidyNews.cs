using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
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
    public Task TellAsync(SubsidyApplication application, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        return TellAsync([application], ct);
    }

    /// <summary>The same for all cases of a notice or of a bank's answer, whose readers are looked up together.</summary>
    public async Task TellAsync(IReadOnlyCollection<SubsidyApplication> applications, CancellationToken ct)
    {
        var told = applications.Select(application => (Case: application, Key: KeyOf(application))).Where(news => texts.Has(news.Key)).ToList();
        if (told.Count == 0) return;
        var readers = await ReadersAsync([.. told.Select(news => news.Case.StartedBy.Value)], ct);
        foreach (var (application, key) in told)
            Send(readers.GetValueOrDefault(application.StartedBy.Value), key, [application.CaseNumber, application.CorrectionDeadline?.DueOn, application.Amount]);
    }

    /// <summary>Tells an officer that a file was handed over: case number and giver, nothing of the person concerned.</summary>
    public async Task TellReceiverAsync(SubsidyApplication application, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        var handOver = application.HandOvers.MaxBy(row => row.Sequence)!;
        var readers = await ReadersAsync([handOver.To.Value], ct);
        Send(readers.GetValueOrDefault(handOver.To.Value), "subsidy.hand_over.news", [application.CaseNumber, handOver.ByName]);
    }

    private static string KeyOf(SubsidyApplication application) => $"subsidy.news.{application.History.MaxBy(step => step.Sequence)!.Action}";

    private async Task<Dictionary<Guid, Reader>> ReadersAsync(List<Guid> accounts, CancellationToken ct) =>
        await db.Accounts.AsNoTracking().Where(row => accounts.Contains(row.Id)).Select(row => new Reader(row.Id, row.Phone, row.Language)).ToDictionaryAsync(reader => reader.Account, ct);

    private void Send(Reader? reader, string key, object?[] values)
    {
        if (reader?.Phone is not { } phone || !MobileNumber.TryParse(vault.Open(PersonalField.Phone, reader.Account, phone), out var number, out _)) return;
        outbox.Sms(number, reader.Language, key, values);
    }

    private sealed record Reader(Guid Account, ProtectedText? Phone, string Language);
}
