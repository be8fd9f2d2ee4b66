using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>Tells what just happened, in the inbox and as the reader chose (steps that have a text <c>issue.news.Action</c>): the talent that there is an answer or an end, the department that there is work. A number and a date, nothing of what is needed.</summary>
public sealed class IssueNews(IPortalDb db, DepartmentOfficers departments, AccountMessages messages, PortalTexts texts)
{
    /// <summary>To be called after the verb; the message is saved with the step it tells of.</summary>
    public async Task TellAsync(TalentIssue issue, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var step = issue.History.MaxBy(row => row.Sequence)!;
        var key = $"issue.news.{step.Action}";
        if (!texts.Has(key)) return;
        var isForTalent = step.Action is IssueAction.Answer or IssueAction.Refuse or IssueAction.Close;
        var about = new MessageAbout(isForTalent ? MessageSubject.OwnIssue : MessageSubject.DeskIssue, issue.Id.Value);
        var readers = isForTalent
            ? await AccountMessages.ApplicantsAsync(db.Accounts, issue.PersonId, ct)
            : issue.Department is { } department ? await departments.ReadersAsync(department, ct) : [];
        foreach (var reader in readers) messages.Send(reader, about, key, issue.Number, issue.Deadline?.DueOn);
    }
}
