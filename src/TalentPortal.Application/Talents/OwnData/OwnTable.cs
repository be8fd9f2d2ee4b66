using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Audit;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Liaison.Portraits;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Domain.Loans;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.OwnData;

/// <summary>One table of the own data: which rows of it are the person's.</summary>
internal sealed class OwnTable
{
    private readonly Func<IPortalDb, OwnKeys, CancellationToken, Task<IReadOnlyList<object>>> rows;

    private OwnTable(Type type, Func<IPortalDb, OwnKeys, CancellationToken, Task<IReadOnlyList<object>>> rows) => (Type, this.rows) = (type, rows);

    public Type Type { get; }

    /// <summary>Every table from which something is given out, in the order of the file. A test holds this and <see cref="OwnDataInventory"/> against the model.</summary>
    public static readonly IReadOnlyList<OwnTable> All =
    [
        Of<Person>((db, own) => db.People.Where(row => own.People.Contains(row.Id))),
        Of<PersonDocument>((db, own) => db.PersonDocuments.Where(row => own.People.Contains(row.PersonId))),
        Of<Credential>((db, own) => db.Credentials.Where(row => own.People.Contains(row.PersonId))),
        Of<Employment>((db, own) => db.Employments.Where(row => own.People.Contains(row.PersonId))),
        Of<InsuranceMonth>((db, own) => db.InsuranceMonths.Where(row => own.People.Contains(row.PersonId))),
        Of<PublicPayrollSpell>((db, own) => db.PublicPayrollSpells.Where(row => own.People.Contains(row.PersonId))),
        Of<RegisterChange>((db, own) => db.RegisterChanges.Where(row => row.Subject == RegisterSubject.Person && own.Subjects.Contains(row.SubjectId))),
        Of<RecordCorrection>((db, own) => db.RecordCorrections.Where(row => own.People.Contains(row.PersonId))),
        Of<PersonalDataAccess>((db, own) => db.PersonalDataAccesses.Where(row => own.People.Contains(row.Subject))),
        Of<Account>((db, own) => db.Accounts.Where(row => own.Accounts.Contains(row.Id))),
        Of<AccountEvent>((db, own) => db.AccountEvents.Where(row => own.AccountIds.Contains(row.Account))),
        Of<SignInSession>((db, own) => db.Sessions.Where(row => own.Accounts.Contains(row.AccountId))),
        Of<SavedView>((db, own) => db.SavedViews.Where(row => own.AccountIds.Contains(row.Owner))),
        Of<PortalMessage>((db, own) => db.PortalMessages.Where(row => own.AccountIds.Contains(row.To))),
        Of<SubsidyApplication>((db, own) => db.SubsidyApplications.Where(row => own.Applications.Contains(row.Id))),
        // What nobody was told yet is a clerk's draft.
        Of<BenefitOffer>((db, own) => db.BenefitOffers.Where(row => own.People.Contains(row.PersonId) && row.State != OfferState.Listed && row.State != OfferState.HeldBack)),
        Of<SubsidyAssessment>((db, own) => db.SubsidyAssessments.Where(row => own.Applications.Contains(row.ApplicationId))),
        Of<Entitlement>((db, own) => db.Entitlements.Where(row => own.Rights.Contains(row.Id))),
        Of<AccrualLine>((db, own) => db.AccrualLines.Where(row => own.Rights.Contains(row.EntitlementId))),
        Of<UnpaidMonth>((db, own) => db.UnpaidMonths.Where(row => own.Rights.Contains(row.EntitlementId))),
        Of<NoticeItem>((db, own) => db.NoticeItems.Where(row => own.People.Contains(row.PersonId))),
        Of<PaymentLine>((db, own) => db.PaymentLines.Where(row => own.People.Contains(row.PersonId))),
        Of<Recovery>((db, own) => db.Recoveries.Where(row => own.People.Contains(row.PersonId))),
        Of<RecognitionApplication>((db, own) => db.RecognitionApplications.Where(row => own.Requests.Contains(row.Id))),
        Of<RecognitionNoticeItem>((db, own) => db.RecognitionNotices.SelectMany(notice => notice.Items).Where(row => own.Requests.Contains(row.ApplicationId))),
        Of<Recognition>((db, own) => db.Recognitions.Where(row => own.People.Contains(row.PersonId))),
        Of<AwardCase>((db, own) => db.AwardCases.Where(row => own.People.Contains(row.PersonId))),
        Of<AwardListItem>((db, own) => db.AwardLists.SelectMany(list => list.Items).Where(row => own.Awards.Contains(row.CaseId))),
        Of<AwardRecovery>((db, own) => db.AwardRecoveries.Where(row => own.People.Contains(row.PersonId))),
        Of<LiaisonAssignment>((db, own) => db.LiaisonAssignments.Where(row => own.People.Contains(row.PersonId))),
        Of<LiaisonContact>((db, own) => db.LiaisonContacts.Where(row => own.People.Contains(row.PersonId))),
        Of<TalentIssue>((db, own) => db.TalentIssues.Where(row => own.People.Contains(row.PersonId))),
        Of<LeaderPromise>((db, own) => db.LeaderPromises.Where(row => own.People.Contains(row.PersonId))),
        Of<ServiceRequest>((db, own) => db.ServiceRequests.Where(row => own.People.Contains(row.PersonId))),
        Of<StationStay>((db, own) => db.StationStays.Where(row => own.People.Contains(row.PersonId))),
        Of<BedNight>((db, own) => db.BedNights.Where(row => row.PersonId != null && own.People.Contains(row.PersonId.Value))),
        Of<LoanApplication>((db, own) => db.LoanApplications.Where(row => row.Kind != LoanBorrowerKind.Firm && row.Applicants.Any(applicant => own.People.Contains(applicant.PersonId)))),
        Of<LoanApplicant>((db, own) => db.LoanApplicants.Where(row => own.People.Contains(row.PersonId))),
        Of<Loan>((db, own) => db.Loans.Where(row => row.Application.Kind != LoanBorrowerKind.Firm && row.Application.Applicants.Any(applicant => own.People.Contains(applicant.PersonId)))),
        Of<LoanInterest>((db, own) => db.LoanInterests.Where(row => db.Loans.Any(loan => loan.Id == row.LoanId && loan.Application.Kind != LoanBorrowerKind.Firm && loan.Application.Applicants.Any(applicant => own.People.Contains(applicant.PersonId))))),
        Of<FlatApplication>((db, own) => db.FlatApplications.Where(row => own.People.Contains(row.PersonId))),
        Of<Lease>((db, own) => db.Leases.Where(row => own.People.Contains(row.PersonId))),
        // Before it is confirmed it is what the office thinks about.
        Of<AdjustmentLine>((db, own) => db.AdjustmentLines.Where(row => own.People.Contains(row.PersonId) && db.AdjustmentRounds.Any(round => round.Id == row.RoundId && round.ConfirmedYear != null))),
        Of<TalentSharing>((db, own) => db.TalentSharings.Where(row => own.People.Contains(row.PersonId))),
        Of<TalentPortrait>((db, own) => db.TalentPortraits.Where(row => own.People.Contains(row.PersonId))),
        Of<StoredFile>((db, own) => db.StoredFiles.Where(row => own.Subjects.Contains(row.SubjectId))),
        // The approval form holds what the officers thought of the case; it is theirs (SubsidyApplicantQuery leaves it out as well).
        Of<IssuedDocument>((db, own) => db.IssuedDocuments.Where(row => own.Subjects.Contains(row.SubjectId) && row.Kind != DocumentKind.ApprovalForm)),
    ];

    public Task<IReadOnlyList<object>> RowsAsync(IPortalDb db, OwnKeys own, CancellationToken ct) => rows(db, own, ct);

    private static OwnTable Of<T>(Func<IPortalDb, OwnKeys, IQueryable<T>> ofPerson) where T : class =>
        new(typeof(T), async (db, own, ct) => await ofPerson(db, own).AsNoTracking().ToListAsync(ct));
}
