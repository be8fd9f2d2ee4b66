using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Services;

namespace TalentPortal.Application.Services;

/// <summary>Tells what just happened (steps that have a text <c>service.news.Action</c>): the talent that there is something to do or to read, a department that there is work. A number and a date, nothing of what is asked.</summary>
public sealed class ServiceNews(IPortalDb db, AccountMessages messages, DepartmentOfficers departments, PortalTexts texts)
{
    /// <summary>To be called after the verb; the message is saved with the step it tells of.</summary>
    public async Task TellAsync(ServiceRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        var step = request.History.MaxBy(row => row.Sequence)!;
        var key = $"service.news.{step.Action}";
        if (!texts.Has(key)) return;
        if (ServiceFlow.TellsDepartments(step.Action))
        {
            var work = request.Tasks.Where(task => task.IsOpen && (step.Department is null || task.Department == step.Department)).ToList();
            var readers = await departments.ReadersAsync([.. work.Select(task => task.Department)], ct);
            foreach (var task in work) Tell(readers[task.Department], MessageSubject.DeskService, key, request, task.Deadline?.DueOn);
        }

        // What the talent did is no news to the talent; what the employer or the office did is.
        if (ServiceFlow.TellsTalent(step.Action) && step.ByPerson != request.PersonId) Tell(await AccountMessages.ApplicantsAsync(db.Accounts, request.PersonId, ct), MessageSubject.OwnService, key, request, step.Until ?? request.Deadline?.DueOn);
        if (ServiceFlow.TellsEmployer(step.Action) && request.EmployerId is { } firm)
            Tell(await AccountMessages.ReadersAsync(db.Accounts.Where(row => row.EmployerId == firm && !row.IsDisabled && row.Roles.Any(held => held.Role == Role.EmployerOfficer)), ct), MessageSubject.StaffService, key, request, step.Until ?? request.Deadline?.DueOn);
    }

    private void Tell(IEnumerable<AccountReader> readers, MessageSubject page, string key, ServiceRequest request, DateOnly? due)
    {
        // While an offer waits for the talent nobody's clock runs, so there is no day to name.
        if (due is null && texts.Has($"{key}.open")) key = $"{key}.open";
        foreach (var reader in readers) messages.Send(reader, new MessageAbout(page, request.Id.Value), key, request.Number, due);
    }
}
