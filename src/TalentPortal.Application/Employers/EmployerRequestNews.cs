using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Employers;

/// <summary>Tells the officer that a request was answered, in the officer's language: its number, nothing of what it says.</summary>
public sealed class EmployerRequestNews(IPortalDb db, AccountMessages messages)
{
    /// <summary>To be called after the verb; the message is saved with it.</summary>
    public async Task TellAsync(EmployerRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        foreach (var reader in await AccountMessages.ReadersAsync(db.Accounts.Where(row => row.Id == request.By), ct)) messages.Send(reader, new MessageAbout(MessageSubject.EmployerRequest, request.Id), $"employer.request.news.{request.State}", request.Number);
    }
}
