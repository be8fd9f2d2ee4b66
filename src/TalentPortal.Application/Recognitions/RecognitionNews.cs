using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Recognitions;

/// <summary>
/// Tells what just happened, where it matters to the reader: the applicant (steps that have a text <c>recognition.news.Action</c>), the officers of the
/// employer that is to recommend, and the holder of a level (<c>recognition.news.held.Event</c>). A number and a date, nothing personal, in the reader's language.
/// </summary>
public sealed class RecognitionNews(IPortalDb db, AccountMessages messages, PortalTexts texts)
{
    /// <summary>To be called after the verb; the message is saved with the step it tells of.</summary>
    public Task TellAsync(RecognitionApplication application, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        return TellAsync([application], ct);
    }

    public async Task TellAsync(IReadOnlyCollection<RecognitionApplication> applications, CancellationToken ct)
    {
        var told = applications.Select(application => (Case: application, Key: $"recognition.news.{application.History.MaxBy(step => step.Sequence)!.Action}")).Where(news => texts.Has(news.Key)).ToList();
        if (told.Count == 0) return;
        var accounts = told.Select(news => news.Case.StartedBy.Value).ToList();
        var readers = (await AccountMessages.ReadersAsync(db.Accounts.Where(row => accounts.Contains(row.Id)), ct)).ToLookup(reader => reader.Account);
        foreach (var (application, key) in told)
            foreach (var reader in readers[application.StartedBy.Value]) messages.Send(reader, new MessageAbout(MessageSubject.OwnRecognition, application.Id.Value), key, application.CaseNumber, application.CorrectionDeadline?.DueOn, application.ProposedLevel);
    }

    /// <summary>Whoever may recommend for the employer hears that somebody waits; the message names the case and not the person.</summary>
    public async Task TellEmployerAsync(RecognitionApplication application, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (application.Status is not RecognitionStatus.AwaitingEmployer) return;
        var employer = application.EmployerId;
        foreach (var reader in await AccountMessages.ReadersAsync(db.Accounts.Where(row => row.EmployerId == employer && row.Roles.Any(held => held.Role == Role.EmployerOfficer)), ct)) messages.Send(reader, new MessageAbout(MessageSubject.StaffRecognitions), "recognition.news.employer", application.CaseNumber);
    }

    public async Task TellHoldersAsync(IReadOnlyCollection<Recognition> held, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(held);
        var told = held.Select(row => (Level: row, Key: $"recognition.news.held.{row.History.MaxBy(line => line.Sequence)!.Kind}")).Where(news => texts.Has(news.Key)).ToList();
        if (told.Count == 0) return;
        var people = told.Select(news => (PersonId?)news.Level.PersonId).ToList();
        var readers = (await AccountMessages.ReadersAsync(db.Accounts.Where(row => people.Contains(row.PersonId) && row.Roles.Any(role => role.Role == Role.Applicant)), ct)).ToLookup(reader => reader.Person);
        foreach (var (level, key) in told)
            foreach (var reader in readers[level.PersonId]) messages.Send(reader, new MessageAbout(MessageSubject.OwnLevel), key, level.CertificateNumber, level.LastDay);
    }
}
