using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Recognitions;
using TalentPortal.Application.Services;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Documents;

/// <summary>Issued papers within reach: whoever may see what a paper belongs to may read and print it. Others are told there is none.</summary>
public sealed class IssuedDocumentQueries(IPortalDb db, ICurrentActor current)
{
    public async Task<IssuedDocument> GetAsync(IssuedDocumentId id, CancellationToken ct)
    {
        var document = await db.IssuedDocuments.AsNoTracking().Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        return await ReachesAsync(document.Subject, ct) ? document : throw new NotFoundException();
    }

    /// <summary>The papers of one subject, the newest first; none when the subject is out of reach.</summary>
    public async Task<IReadOnlyList<IssuedDocumentRow>> OfAsync(DocumentSubject subject, CancellationToken ct)
    {
        if (!await ReachesAsync(subject, ct)) return [];
        return await db.IssuedDocuments.AsNoTracking().Where(row => row.SubjectKind == subject.Kind && row.SubjectId == subject.Id)
            .OrderByDescending(row => row.IssuedAt).ThenByDescending(row => row.Number)
            .Select(row => new IssuedDocumentRow(row.Id, row.Kind, row.Number, row.IssuedAt, row.Withdrawal == null ? null : row.Withdrawal.At)).ToListAsync(ct);
    }

    /// <summary>The paper of a public notice, for anybody as long as the list can be seen.</summary>
    public async Task<IssuedDocument> OfPublicNoticeAsync(string number, DateOnly today, CancellationToken ct)
    {
        var written = Notice.NumberAsWritten(number);
        var visible = await db.Notices.AnyAsync(notice => notice.Number == written && (notice.State == NoticeState.Published || notice.State == NoticeState.Ended) && notice.TakeDownOn > today, ct);
        if (!visible) throw new NotFoundException();
        return await db.IssuedDocuments.AsNoTracking().Where(row => row.Number == written && row.Kind == DocumentKind.PublicNotice).SingleOrNotFoundAsync(ct);
    }

    private async Task<bool> ReachesAsync(DocumentSubject subject, CancellationToken ct)
    {
        var actor = current.Actor;
        return subject.Kind switch
        {
            SubjectKind.Application => await ReachesCaseAsync(new SubsidyApplicationId(subject.Id), actor, ct),
            SubjectKind.Person => actor.Person?.Value == subject.Id || actor.May(Capability.ReadLogs),
            SubjectKind.Notice => actor.May(Capability.PublishNotices) || actor.May(Capability.ReadPayments) || actor.May(Capability.ReadLogs),
            SubjectKind.Objection => actor.May(Capability.DecideObjections),
            // As the batch itself: a deputy in the till sees what is paid, and signs for it on the paper.
            SubjectKind.PaymentBatch or SubjectKind.AwardBatch => actor.May(Capability.ReadPayments) || actor.May(Capability.PreparePayments) || actor.May(Capability.CheckPayments),
            SubjectKind.RecognitionCase => await ReachesRecognitionCaseAsync(new RecognitionApplicationId(subject.Id), actor, ct),
            SubjectKind.Recognition => await db.Recognitions.ReadableBy(actor).AnyAsync(row => row.Id == new RecognitionId(subject.Id), ct),
            SubjectKind.AwardCase => await ReachesAwardAsync(new AwardCaseId(subject.Id), actor, ct),
            SubjectKind.LiaisonCircular => actor.May(Capability.ReadLiaison) || actor.May(Capability.ReadLeaderView),
            SubjectKind.ServiceRequest => await db.ServiceRequests.OwnedBy(actor).AnyAsync(row => row.Id == new ServiceRequestId(subject.Id), ct) || await db.ServiceRequests.AtDeskOf(actor).AnyAsync(row => row.Id == new ServiceRequestId(subject.Id), ct),
            SubjectKind.Recovery => actor.May(Capability.RecoverPayments) || actor.May(Capability.ReadPayments),
            _ => false,
        };
    }

    /// <summary>Desk, finance, the employer from the day the case was sent, and the person.</summary>
    private async Task<bool> ReachesAwardAsync(AwardCaseId id, Actor actor, CancellationToken ct) =>
        await db.AwardCases.AtDeskOf(actor).AnyAsync(row => row.Id == id, ct) || await db.AwardCases.OfEmployer(actor).AnyAsync(row => row.Id == id, ct)
        || await db.AwardCases.About(actor).AnyAsync(row => row.Id == id, ct) || await db.AwardCases.PayableBy(actor).AnyAsync(row => row.Id == id, ct);

    private async Task<bool> ReachesRecognitionCaseAsync(RecognitionApplicationId id, Actor actor, CancellationToken ct) =>
        await db.RecognitionApplications.OwnedBy(actor).AnyAsync(row => row.Id == id, ct) || await db.RecognitionApplications.AtDeskOf(actor).AnyAsync(row => row.Id == id, ct);

    private async Task<bool> ReachesCaseAsync(SubsidyApplicationId id, Actor actor, CancellationToken ct) =>
        await db.SubsidyApplications.OwnedBy(actor).AnyAsync(row => row.Id == id, ct) || await db.SubsidyApplications.AtDeskOf(actor).AnyAsync(row => row.Id == id, ct);
}

/// <summary>A paper in a list of papers.</summary>
/// <param name="Id">Its page.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">As printed.</param>
/// <param name="IssuedAt">UTC.</param>
/// <param name="WithdrawnAt">UTC; since when it is not good any more.</param>
public sealed record IssuedDocumentRow(IssuedDocumentId Id, DocumentKind Kind, string Number, DateTime IssuedAt, DateTime? WithdrawnAt);
