using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Loans;

/// <summary>A loan of which something was due and is not paid falls overdue; one that was paid up goes on. Each row is asked again, so doing it twice changes nothing more.</summary>
public sealed class LoanBookDaily(IPortalDb db, LoanNews news, CaseClocks clocks, CountyClock clock)
{
    public const int AtOnce = 100;

    /// <returns>How many were moved; 0 when nothing is due.</returns>
    public async Task<int> RunAsync(int passedOver, int atMost, CancellationToken ct)
    {
        var today = clock.Today;
        var due = await db.Loans.Where(row => ((row.Status == LoanStatus.Repaying || row.Status == LoanStatus.Extended) && row.NextDueOn < today)
                || (row.Status == LoanStatus.Overdue && row.DueOn > today && (row.NextDueOn == null || row.NextDueOn > today)))
            .OrderBy(row => row.Id).Skip(passedOver).Take(atMost).ToListAsync(ct);
        if (due.Count == 0) return 0;
        var now = await clocks.NowAsync(ct);
        foreach (var loan in due)
        {
            if (loan.Status is LoanStatus.Overdue) loan.CatchUp(now);
            else loan.FallOverdue(now);
            await news.TellAsync(loan, ct);
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}

/// <summary>Borrowers whose loan is to be paid back soon: once for each day on which something is due.</summary>
public sealed class LoanPaymentsDue(IPortalDb db) : IDueWork
{
    public ReminderStep Step => ReminderStep.LoanPayments;

    public async Task<IReadOnlyList<DueWork>> FindAsync(DateOnly today, DateOnly until, int passedOver, int atMost, CancellationToken ct)
    {
        var due = await db.Loans.IgnoreAutoIncludes().Where(loan => (loan.Status == LoanStatus.Repaying || loan.Status == LoanStatus.Extended) && loan.NextDueOn >= today && loan.NextDueOn <= until)
            .Join(db.LoanApplicants, loan => loan.ApplicationId, applicant => applicant.ApplicationId, (loan, applicant) => new { loan, Person = (PersonId?)applicant.PersonId })
            .Join(db.Accounts.Where(account => !account.IsDisabled && account.Roles.Any(held => held.Role == Role.Applicant)), pair => pair.Person, account => account.PersonId, (pair, account) => new { pair.loan.ApplicationId, pair.loan.Application.Number, DueOn = pair.loan.NextDueOn!.Value, Account = account.Id })
            .Where(row => !db.Reminders.Any(told => told.Subject == MessageSubject.OwnLoan && told.SubjectId == (Guid)(object)row.ApplicationId && told.DueOn == row.DueOn && (Guid)(object)told.To == row.Account))
            .OrderBy(row => row.DueOn).ThenBy(row => row.Number).ThenBy(row => row.Account).Skip(passedOver).Take(atMost).ToListAsync(ct);
        return [.. due.Select(row => new DueWork(new AccountId(row.Account), MessageSubject.OwnLoan, row.ApplicationId.Value, "loan.remind", row.Number, row.DueOn))];
    }
}
