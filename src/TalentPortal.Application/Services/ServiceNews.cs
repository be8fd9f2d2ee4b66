using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Services;

/// <summary>Tells what just happened (steps that have a text <c>service.news.Action</c>): the talent that there is something to do or to read, a department that there is work. A number and a date, nothing of what is asked.</summary>
public sealed class ServiceNews(IPortalDb db, AccountMessages messages, PortalTexts texts)
{
    /// <summary>To be called after the verb; the message is saved with the step it tells of.</summary>
    public async Task TellAsync(ServiceRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        var step = request.History.MaxBy(row => row.Sequence)!;
        var key = $"service.news.{step.Action}";
        if (!texts.Has(key)) return;
        switch (step.Action)
        {
            case ServiceAction.Assign or ServiceAction.AddDepartment or ServiceAction.Reopen or ServiceAction.TakeOffer or ServiceAction.TurnDownOffer or ServiceAction.Withdraw or ServiceAction.Drop:
                var departments = request.Tasks.Where(task => task.AnsweredOn is null).Select(task => (Department?)task.Department).ToArray();
                await TellAsync(db.Accounts.Where(row => departments.Contains(row.Department) && !row.IsDisabled && row.Roles.Any(held => held.Role == Role.JointReviewer)), MessageSubject.DeskService, key, request, ct);
                break;
            // What the talent did is no news to the talent; what the employer asked for the talent is.
            case ServiceAction.Submit when request.EmployerId is null:
                break;
            default:
                var person = (PersonId?)request.PersonId;
                await TellAsync(db.Accounts.Where(row => row.PersonId == person && !row.IsDisabled && row.Roles.Any(held => held.Role == Role.Applicant)), MessageSubject.OwnService, key, request, ct);
                if (step.Action is ServiceAction.Return && request.EmployerId is { } firm)
                    await TellAsync(db.Accounts.Where(row => row.EmployerId == firm && !row.IsDisabled && row.Roles.Any(held => held.Role == Role.EmployerOfficer)), MessageSubject.StaffService, key, request, ct);
                break;
        }
    }

    private async Task TellAsync(IQueryable<Account> readers, MessageSubject page, string key, ServiceRequest request, CancellationToken ct)
    {
        foreach (var reader in await AccountMessages.ReadersAsync(readers, ct)) messages.Send(reader, new MessageAbout(page, request.Id.Value), key, request.Number, request.Deadline?.DueOn);
    }
}
