using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>Tells what just happened, in the inbox and as the reader chose (steps that have a text <c>issue.news.Action</c>): the talent that there is an answer or an end, the department that there is work. A number and a date, nothing of what is needed.</summary>
public sealed class IssueNews(IPortalDb db, DepartmentOfficers departments, AccountMessages messages, PortalTexts texts)
{
    /// <summary>Of the last step. To be called after the verb; the message is saved with the step it tells of.</summary>
    public Task TellAsync(TalentIssue issue, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return TellAsync(issue, issue.History.MaxBy(row => row.Sequence)!, ct);
    }

    public async Task TellAsync(TalentIssue issue, IssueStep step, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(step);
        var key = $"issue.news.{step.Action}";
        if (!texts.Has(key)) return;
        if (step.Action is IssueAction.Answer or IssueAction.Refuse or IssueAction.Close)
        {
            foreach (var reader in await AccountMessages.ApplicantsAsync(db.Accounts, issue.PersonId, ct)) messages.Send(reader, new MessageAbout(MessageSubject.OwnIssue, issue.Id.Value), key, issue.Number, issue.Deadline?.DueOn);
            return;
        }

        var work = WorkOf(issue, step).ToList();
        var readers = await departments.ReadersAsync([.. work.Select(own => own.Department)], ct);
        foreach (var (department, due) in work)
            foreach (var reader in readers[department]) messages.Send(reader, new MessageAbout(MessageSubject.DeskIssue, issue.Id.Value), key, issue.Number, due);
        if (step is { Action: IssueAction.DropHelp, Department: { } dropped }) await TellDroppedAsync(issue, dropped, ct);
    }

    /// <summary>Its officers do not open the issue any more, so the message says all there is.</summary>
    private async Task TellDroppedAsync(TalentIssue issue, Department department, CancellationToken ct)
    {
        foreach (var reader in (await departments.ReadersAsync([department], ct))[department]) messages.Send(reader, new MessageAbout(MessageSubject.DeskIssue, issue.Id.Value), "issue.news.DropHelp.helper", issue.Number);
    }

    /// <summary>Whose work the step is, with the limit each has: of a second round and of more time all, of a department that was asked to help that one, of its answer the one that leads.</summary>
    private static IEnumerable<(Department Department, DateOnly? DueOn)> WorkOf(TalentIssue issue, IssueStep step)
    {
        if (step.Action is not IssueAction.AddHelp && issue.Department is { } leading) yield return (leading, step.Action is IssueAction.AnswerHelp or IssueAction.GiveBackHelp or IssueAction.DropHelp ? issue.AnswerDueOn ?? issue.Deadline?.DueOn : issue.Deadline?.DueOn);
        foreach (var part in issue.Help.Where(part => part.IsOpen && (step.Action is IssueAction.Redo || (step.Action is IssueAction.GrantExtension && part.SignedOn is not null) || (step.Action is IssueAction.AddHelp && part.Department == step.Department))))
            yield return (part.Department, part.Deadline?.DueOn);
    }
}
