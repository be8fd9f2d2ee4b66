using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Audit;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;

namespace TalentPortal.Application.Services;

/// <summary>The files of a request, for whoever reaches it, and the voucher of a check-up.</summary>
public sealed class ServicePapers(IPortalDb db, ICurrentActor current, DocumentVault vault, DocumentIssuer issuer, DocumentWithdrawals withdrawals, NoticeOfficeSettings office, PortalTexts texts, CountyClock clock)
{
    /// <param name="reach">The requests of the reader.</param>
    /// <param name="id">Which of them.</param>
    /// <param name="file">One of its files. What was handed in for a child is a look of its own, which the parent reads.</param>
    /// <param name="trace">Of the request.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<OpenedFile> OpenAsync(IQueryable<ServiceRequest> reach, ServiceRequestId id, StoredFileId file, string trace, CancellationToken ct)
    {
        var request = await reach.AsNoTracking().Where(row => row.Id == id && row.Files.Any(known => known.FileId == file)).SingleOrNotFoundAsync(ct);
        if (!request.ShowsChildTo(current.Actor)) throw new NotFoundException();
        var stored = await db.StoredFiles.AsNoTracking().SingleAsync(row => row.Id == file, ct);
        if (request.Child is not null && current.Actor.Person != request.PersonId)
        {
            db.PersonalDataAccesses.Add(new PersonalDataAccess(current.Actor.Id, current.Actor.Name, request.PersonId, PersonalField.Child, texts.In(PortalLanguage.Chinese, "service.child.file", request.Number, stored.OriginalName), trace, clock.UtcNow));
            await db.SaveChangesAsync(ct);
        }

        return new OpenedFile(stored, await vault.ReadAsync(stored, ct));
    }

    /// <summary>As they were called when they were handed in.</summary>
    public async Task<IReadOnlyDictionary<StoredFileId, string>> NamesAsync(ServiceRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        var ids = request.Files.Select(file => file.FileId).ToArray();
        return await db.StoredFiles.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).Select(row => new { row.Id, row.OriginalName }).ToDictionaryAsync(row => row.Id, row => row.OriginalName, ct);
    }

    public async Task<IssuedDocumentId?> VoucherAsync(ServiceRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Voucher is not { Number: var number }) return null;
        return await db.IssuedDocuments.AsNoTracking().Where(row => row.Number == number && row.Kind == DocumentKind.CheckUpVoucher).Select(row => (IssuedDocumentId?)row.Id).SingleOrDefaultAsync(ct);
    }

    /// <summary>Prints the voucher of an answered check-up, in the transaction of the answer.</summary>
    public async Task GiveVoucherAsync(ServiceRequest request, Department owner, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        // Where and how is what the owner says; another department only confirms.
        var (person, answer) = (request.PersonId, request.Tasks.Where(task => task.Done is true).OrderBy(task => task.Department != owner).First().Answer!);
        var name = await db.People.Where(row => row.Id == person).Select(row => row.Name).SingleAsync(ct);
        var paper = new CheckUpVoucherPaper(name, request.Year, answer, request.Number!, clock.Today, new PaperOffice(office.Department, office.Phone));
        request.Give((await issuer.IssueAsync(paper, Subject(request), current.Actor.Id, ct)).Number);
    }

    /// <summary>It gave what it gives the right to, so it is good no more.</summary>
    public Task UseVoucherAsync(ServiceRequest request, CancellationToken ct) => withdrawals.WithdrawAsync(DocumentKind.CheckUpVoucher, Subject(request), WithdrawalCause.Used, ct);

    /// <summary>It will not be used, or another one is given.</summary>
    public Task TakeVoucherBackAsync(ServiceRequest request, CancellationToken ct) => withdrawals.WithdrawAsync(DocumentKind.CheckUpVoucher, Subject(request), WithdrawalCause.TakenBack, ct);

    private static DocumentSubject Subject(ServiceRequest request) => new(SubjectKind.ServiceRequest, request.Id.Value);
}
