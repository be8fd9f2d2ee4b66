using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents;

/// <summary>Papers that stop being good, inside the caller's unit of work: nothing is deleted, the check page says since when.</summary>
public sealed class DocumentWithdrawals(IPortalDb db, ICurrentActor current, CountyClock clock)
{
    /// <summary>Every paper of this kind that was issued for it and still stands.</summary>
    public async Task WithdrawAsync(DocumentKind kind, DocumentSubject subject, WithdrawalCause cause, CancellationToken ct)
    {
        foreach (var paper in await Of(kind, subject).Where(row => row.Withdrawal == null).ToListAsync(ct)) paper.Withdraw(cause, current.Actor, clock.UtcNow);
    }

    /// <summary>The last one withdrawn, in whose place the next one stands.</summary>
    public Task<IssuedDocument?> LastAsync(DocumentKind kind, DocumentSubject subject, CancellationToken ct) =>
        Of(kind, subject).Where(row => row.Withdrawal != null).OrderByDescending(row => row.IssuedAt).ThenByDescending(row => row.Number).FirstOrDefaultAsync(ct);

    private IQueryable<IssuedDocument> Of(DocumentKind kind, DocumentSubject subject)
    {
        var (of, id, part) = (subject.Kind, subject.Id, subject.Part);
        return db.IssuedDocuments.Where(row => row.Kind == kind && row.SubjectKind == of && row.SubjectId == id && row.PartId == part);
    }
}
