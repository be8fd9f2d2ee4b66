using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Loans;

/// <summary>Tells the borrower what just happened: steps that have a text <c>loan.news.Action</c>.</summary>
public sealed class LoanNews(IPortalDb db, AccountMessages messages, PortalTexts texts)
{
    /// <summary>To be called after the verb; the message is saved with the step it tells of.</summary>
    public async Task TellAsync(LoanApplication application, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        var step = application.History.MaxBy(row => row.Sequence)!;
        var key = $"loan.news.{step.Action}";
        if (!texts.Has(key)) return;
        foreach (var person in application.Parties.Borrower.People)
            foreach (var reader in await AccountMessages.ApplicantsAsync(db.Accounts, person, ct))
                messages.Send(reader, new MessageAbout(MessageSubject.OwnLoan, application.Id.Value), key, application.Number, step.Amount, application.Deadline?.DueOn);
    }
}
