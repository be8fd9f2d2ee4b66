using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Audit;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
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
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Reports;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Subsidies.Simulation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Foundation;

/// <summary>Port: the database, as sets. Services query it directly; queries never leave this layer.</summary>
public interface IPortalDb
{
    DbSet<Account> Accounts { get; }
    DbSet<SignInSession> Sessions { get; }
    DbSet<PhoneCode> PhoneCodes { get; }
    DbSet<AccountEvent> AccountEvents { get; }
    DbSet<Delegation> Delegations { get; }
    DbSet<ConflictOfInterest> Conflicts { get; }
    DbSet<SavedView> SavedViews { get; }
    DbSet<Person> People { get; }
    DbSet<PersonNameGram> PersonNameGrams { get; }
    DbSet<Credential> Credentials { get; }
    DbSet<PersonDocument> PersonDocuments { get; }
    DbSet<PersonSuspicion> PersonSuspicions { get; }
    DbSet<PersonMerge> PersonMerges { get; }
    DbSet<PersonMergeMove> PersonMergeMoves { get; }
    DbSet<RecordCorrection> RecordCorrections { get; }
    DbSet<Employment> Employments { get; }
    DbSet<InsuranceMonth> InsuranceMonths { get; }
    DbSet<Employer> Employers { get; }
    DbSet<EmployerListEntry> EmployerListEntries { get; }
    DbSet<EmployerQualification> EmployerQualifications { get; }
    DbSet<EmployerHeadcount> EmployerHeadcounts { get; }
    DbSet<EmployerRequest> EmployerRequests { get; }
    DbSet<EmployerMerge> EmployerMerges { get; }
    DbSet<EmployerMergeMove> EmployerMergeMoves { get; }
    DbSet<DistinctEmployers> DistinctEmployers { get; }
    DbSet<AdmissionFigure> AdmissionFigures { get; }
    DbSet<Policy> Policies { get; }
    DbSet<PolicyGroup> PolicyGroups { get; }
    DbSet<PolicyStep> PolicySteps { get; }
    DbSet<PolicyVersion> PolicyVersions { get; }
    DbSet<PolicySimulation> PolicySimulations { get; }
    DbSet<PolicySimulationEffect> PolicySimulationEffects { get; }
    DbSet<OfferRound> OfferRounds { get; }
    DbSet<BenefitOffer> BenefitOffers { get; }
    DbSet<SubsidyApplication> SubsidyApplications { get; }
    DbSet<SubsidyAssessment> SubsidyAssessments { get; }
    DbSet<ConsentWording> ConsentWordings { get; }
    DbSet<SubsidyCounter> SubsidyCounters { get; }
    DbSet<PublicPayrollSpell> PublicPayrollSpells { get; }
    DbSet<CalendarYear> CalendarYears { get; }
    DbSet<Job> Jobs { get; }
    DbSet<RosterImport> RosterImports { get; }
    DbSet<RosterSample> RosterSamples { get; }
    DbSet<TalentImport> TalentImports { get; }
    DbSet<TalentImportRow> TalentImportRows { get; }
    DbSet<TalentImportSample> TalentImportSamples { get; }
    DbSet<NumberExport> NumberExports { get; }
    DbSet<Entitlement> Entitlements { get; }
    DbSet<AccrualLine> AccrualLines { get; }
    DbSet<AccrualRun> AccrualRuns { get; }
    DbSet<UnpaidMonth> UnpaidMonths { get; }
    DbSet<PaymentBatch> PaymentBatches { get; }
    DbSet<PaymentLine> PaymentLines { get; }
    DbSet<Recovery> Recoveries { get; }
    DbSet<BudgetItem> BudgetItems { get; }
    DbSet<BudgetLine> BudgetLines { get; }
    DbSet<BudgetEntry> BudgetEntries { get; }
    DbSet<BudgetChange> BudgetChanges { get; }
    DbSet<BudgetReservation> BudgetReservations { get; }
    DbSet<BudgetProofRun> BudgetProofRuns { get; }
    DbSet<FundsNotice> FundsNotices { get; }
    DbSet<Notice> Notices { get; }
    DbSet<NoticeItem> NoticeItems { get; }
    DbSet<Objection> Objections { get; }
    DbSet<CatalogueVersion> CatalogueVersions { get; }
    DbSet<RecognitionApplication> RecognitionApplications { get; }
    DbSet<Recognition> Recognitions { get; }
    DbSet<RecognitionPanel> RecognitionPanels { get; }
    DbSet<RecognitionNotice> RecognitionNotices { get; }
    DbSet<AwardCall> AwardCalls { get; }
    DbSet<AwardExpert> AwardExperts { get; }
    DbSet<AwardCase> AwardCases { get; }
    DbSet<AwardList> AwardLists { get; }
    DbSet<AwardRecovery> AwardRecoveries { get; }
    DbSet<AwardBatch> AwardBatches { get; }
    DbSet<LiaisonRule> LiaisonRules { get; }
    DbSet<LeaderPost> LeaderPosts { get; }
    DbSet<LiaisonAssignment> LiaisonAssignments { get; }
    DbSet<LiaisonContact> LiaisonContacts { get; }
    DbSet<TalentIssue> TalentIssues { get; }
    DbSet<LeaderPromise> LeaderPromises { get; }
    DbSet<LiaisonCircular> LiaisonCirculars { get; }
    DbSet<ServiceItem> ServiceItems { get; }
    DbSet<ServiceRequest> ServiceRequests { get; }
    DbSet<StationRule> StationRules { get; }
    DbSet<Station> Stations { get; }
    DbSet<StationRoom> StationRooms { get; }
    DbSet<StationBed> StationBeds { get; }
    DbSet<StationStay> StationStays { get; }
    DbSet<BedOutage> BedOutages { get; }
    DbSet<BedNight> BedNights { get; }
    DbSet<FlatEstate> FlatEstates { get; }
    DbSet<FlatBuilding> FlatBuildings { get; }
    DbSet<FlatUnit> FlatUnits { get; }
    DbSet<LoanRule> LoanRules { get; }
    DbSet<LoanBank> LoanBanks { get; }
    DbSet<GuaranteeBody> GuaranteeBodies { get; }
    DbSet<LoanApplication> LoanApplications { get; }
    DbSet<LoanApplicant> LoanApplicants { get; }
    DbSet<Loan> Loans { get; }
    DbSet<InterestList> InterestLists { get; }
    DbSet<LoanInterest> LoanInterests { get; }
    DbSet<FlatRule> FlatRules { get; }
    DbSet<FlatApplication> FlatApplications { get; }
    DbSet<FlatDraw> FlatDraws { get; }
    DbSet<Lease> Leases { get; }
    DbSet<TalentSharing> TalentSharings { get; }
    DbSet<TalentPortrait> TalentPortraits { get; }
    DbSet<AdjustmentRound> AdjustmentRounds { get; }
    DbSet<AdjustmentLine> AdjustmentLines { get; }
    DbSet<OutboxMessage> Outbox { get; }
    DbSet<PortalMessage> PortalMessages { get; }
    DbSet<MessageRule> MessageRules { get; }
    DbSet<Reminder> Reminders { get; }
    DbSet<PersonalDataAccess> PersonalDataAccesses { get; }
    DbSet<StoredFile> StoredFiles { get; }
    DbSet<IssuedDocument> IssuedDocuments { get; }
    DbSet<NumberSeries> NumberSeries { get; }
    DbSet<IdempotencyRecord> IdempotencyRecords { get; }

    DbSet<RegisterChange> RegisterChanges { get; }

    DatabaseFacade Database { get; }

    /// <summary>
    /// Why the next save changes records of a register, and who vouches for it; without it the history has no reason, and the source is
    /// whoever is signed in (the person itself, else a clerk, else the portal). A job says who is behind it.
    /// </summary>
    void Because(string? reason, FactSource? source = null, Actor? by = null);

    /// <summary>
    /// The next save raises the row's version although nothing in it changes: whoever decided by what stands beside the row is then too
    /// late when somebody else has decided meanwhile.
    /// </summary>
    void Touch(IVersioned row);

    Task<int> SaveChangesAsync(CancellationToken ct);
}
