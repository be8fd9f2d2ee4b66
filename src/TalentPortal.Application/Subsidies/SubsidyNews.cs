using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// Tells the applicant what just happened, where it matters to them: actions that have a text <c>subsidy.news.Action</c>; and an
/// officer of a file that was handed over. A message carries the case number and a date, never a personal number, and is in the reader's language.
/// </summary>
public sealed class SubsidyNews(IPortalDb db, AccountMessages messages, PortalTexts texts)
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
        var readers = (await ReadersAsync([.. told.Select(news => news.Case.StartedBy.Value)], ct)).ToLookup(reader => reader.Account);
        foreach (var (application, key) in told)
            foreach (var reader in readers[application.StartedBy.Value]) messages.Send(reader, new MessageAbout(MessageSubject.OwnSubsidy, application.Id.Value), key, application.CaseNumber, application.CorrectionDeadline?.DueOn, application.Amount);
    }

    /// <summary>Tells an officer that a file was handed over: case number and giver, nothing of the person concerned.</summary>
    public async Task TellReceiverAsync(SubsidyApplication application, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        var handOver = application.HandOvers.MaxBy(row => row.Sequence)!;
        var readers = await ReadersAsync([handOver.To.Value], ct);
        foreach (var reader in readers) messages.Send(reader, new MessageAbout(MessageSubject.DeskSubsidy, application.Id.Value), "subsidy.hand_over.news", application.CaseNumber, handOver.ByName);
    }

    private static string KeyOf(SubsidyApplication application) => $"subsidy.news.{application.History.MaxBy(step => step.Sequence)!.Action}";

    private async Task<IReadOnlyList<AccountReader>> ReadersAsync(List<Guid> accounts, CancellationToken ct) =>
        await AccountMessages.ReadersAsync(db.Accounts.Where(row => accounts.Contains(row.Id)), ct);
}
