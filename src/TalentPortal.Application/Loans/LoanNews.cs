using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Loans;

/// <summary>Tells the borrower what just happened: steps that have a text <c>loan.news.Action</c>.</summary>
public sealed class LoanNews(IPortalDb db, AccountMessages messages, PortalTexts texts)
{
    /// <summary>The same of a loan that was signed; what is proposed in a house is not told.</summary>
    public async Task TellAsync(Loan loan, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(loan);
        var (step, moved) = (loan.History.MaxBy(row => row.Sequence)!, loan.Movements.MaxBy(row => row.Sequence));
        await SendAsync(loan, $"loan.news.{step.Action}", ct, loan.Application.Number, moved?.Entry.Amount, loan.DueOn, loan.Owed);
    }

    public Task TellOfSubsidyAsync(Loan loan, LoanInterest line, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(loan);
        ArgumentNullException.ThrowIfNull(line);
        return SendAsync(loan, "loan.news.subsidy", ct, loan.Application.Number, line.Subsidy, line.Quarter.LastDay);
    }

    private async Task SendAsync(Loan loan, string key, CancellationToken ct, params object?[] values)
    {
        if (!texts.Has(key)) return;
        foreach (var person in loan.Parties.Borrower.People)
            foreach (var reader in await AccountMessages.ApplicantsAsync(db.Accounts, person, ct))
                messages.Send(reader, new MessageAbout(MessageSubject.OwnLoan, loan.ApplicationId.Value), key, values);
    }

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
