using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
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
using TalentPortal.Persistence.Subsidies;
using TalentPortal.Persistence.Talents;

namespace TalentPortal.Persistence.Foundation;

/// <summary>
/// One model for two databases. The two sealed contexts differ in provider and migrations only; everything provider-specific is in
/// this folder.
/// </summary>
public abstract class PortalDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options), IPortalDb, INumberCounter, IDataProtectionKeyContext
{
    /// <summary>Begun by a number that was taken outside any transaction; saving ends it.</summary>
    private IDbContextTransaction? unit;

    /// <summary>Where this context is used now: pooled, it serves one scope after another.</summary>
    private IServiceProvider? scope;
    private (string? Reason, FactSource? Source, Actor? By) because;

    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<SignInSession> Sessions => Set<SignInSession>();
    public DbSet<PhoneCode> PhoneCodes => Set<PhoneCode>();
    public DbSet<AccountEvent> AccountEvents => Set<AccountEvent>();
    public DbSet<Delegation> Delegations => Set<Delegation>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<ConflictOfInterest> Conflicts => Set<ConflictOfInterest>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<PersonNameGram> PersonNameGrams => Set<PersonNameGram>();
    public DbSet<Credential> Credentials => Set<Credential>();
    public DbSet<PersonDocument> PersonDocuments => Set<PersonDocument>();
    public DbSet<PersonSuspicion> PersonSuspicions => Set<PersonSuspicion>();
    public DbSet<PersonMerge> PersonMerges => Set<PersonMerge>();
    public DbSet<PersonMergeMove> PersonMergeMoves => Set<PersonMergeMove>();
    public DbSet<RecordCorrection> RecordCorrections => Set<RecordCorrection>();
    public DbSet<Employment> Employments => Set<Employment>();
    public DbSet<InsuranceMonth> InsuranceMonths => Set<InsuranceMonth>();
    public DbSet<Employer> Employers => Set<Employer>();
    public DbSet<EmployerListEntry> EmployerListEntries => Set<EmployerListEntry>();
    public DbSet<EmployerQualification> EmployerQualifications => Set<EmployerQualification>();
    public DbSet<EmployerHeadcount> EmployerHeadcounts => Set<EmployerHeadcount>();
    public DbSet<EmployerRequest> EmployerRequests => Set<EmployerRequest>();
    public DbSet<EmployerMerge> EmployerMerges => Set<EmployerMerge>();
    public DbSet<EmployerMergeMove> EmployerMergeMoves => Set<EmployerMergeMove>();
    public DbSet<DistinctEmployers> DistinctEmployers => Set<DistinctEmployers>();
    public DbSet<AdmissionFigure> AdmissionFigures => Set<AdmissionFigure>();
    public DbSet<Policy> Policies => Set<Policy>();
    public DbSet<PolicyGroup> PolicyGroups => Set<PolicyGroup>();
    public DbSet<PolicyStep> PolicySteps => Set<PolicyStep>();
    public DbSet<PolicyVersion> PolicyVersions => Set<PolicyVersion>();
    public DbSet<PolicySimulation> PolicySimulations => Set<PolicySimulation>();
    public DbSet<PolicySimulationEffect> PolicySimulationEffects => Set<PolicySimulationEffect>();
    public DbSet<OfferRound> OfferRounds => Set<OfferRound>();
    public DbSet<BenefitOffer> BenefitOffers => Set<BenefitOffer>();
    public DbSet<SubsidyApplication> SubsidyApplications => Set<SubsidyApplication>();
    public DbSet<SubsidyAssessment> SubsidyAssessments => Set<SubsidyAssessment>();
    public DbSet<ConsentWording> ConsentWordings => Set<ConsentWording>();
    public DbSet<SubsidyCounter> SubsidyCounters => Set<SubsidyCounter>();
    public DbSet<PublicPayrollSpell> PublicPayrollSpells => Set<PublicPayrollSpell>();
    public DbSet<CalendarYear> CalendarYears => Set<CalendarYear>();
    public DbSet<Job> Jobs => Set<Job>();
    public DbSet<RosterImport> RosterImports => Set<RosterImport>();
    public DbSet<RosterSample> RosterSamples => Set<RosterSample>();
    public DbSet<TalentImport> TalentImports => Set<TalentImport>();
    public DbSet<TalentImportRow> TalentImportRows => Set<TalentImportRow>();
    public DbSet<TalentImportSample> TalentImportSamples => Set<TalentImportSample>();
    public DbSet<NumberExport> NumberExports => Set<NumberExport>();
    public DbSet<Entitlement> Entitlements => Set<Entitlement>();
    public DbSet<AccrualLine> AccrualLines => Set<AccrualLine>();
    public DbSet<AccrualRun> AccrualRuns => Set<AccrualRun>();
    public DbSet<UnpaidMonth> UnpaidMonths => Set<UnpaidMonth>();
    public DbSet<PaymentBatch> PaymentBatches => Set<PaymentBatch>();
    public DbSet<PaymentLine> PaymentLines => Set<PaymentLine>();
    public DbSet<Recovery> Recoveries => Set<Recovery>();
    public DbSet<BudgetItem> BudgetItems => Set<BudgetItem>();
    public DbSet<BudgetLine> BudgetLines => Set<BudgetLine>();
    public DbSet<BudgetEntry> BudgetEntries => Set<BudgetEntry>();
    public DbSet<BudgetChange> BudgetChanges => Set<BudgetChange>();
    public DbSet<BudgetReservation> BudgetReservations => Set<BudgetReservation>();
    public DbSet<BudgetProofRun> BudgetProofRuns => Set<BudgetProofRun>();
    public DbSet<FundsNotice> FundsNotices => Set<FundsNotice>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<NoticeItem> NoticeItems => Set<NoticeItem>();
    public DbSet<Objection> Objections => Set<Objection>();
    public DbSet<CatalogueVersion> CatalogueVersions => Set<CatalogueVersion>();
    public DbSet<RecognitionApplication> RecognitionApplications => Set<RecognitionApplication>();
    public DbSet<Recognition> Recognitions => Set<Recognition>();
    public DbSet<RecognitionPanel> RecognitionPanels => Set<RecognitionPanel>();
    public DbSet<RecognitionNotice> RecognitionNotices => Set<RecognitionNotice>();
    public DbSet<AwardCall> AwardCalls => Set<AwardCall>();
    public DbSet<AwardExpert> AwardExperts => Set<AwardExpert>();
    public DbSet<AwardCase> AwardCases => Set<AwardCase>();
    public DbSet<AwardList> AwardLists => Set<AwardList>();
    public DbSet<AwardRecovery> AwardRecoveries => Set<AwardRecovery>();
    public DbSet<AwardBatch> AwardBatches => Set<AwardBatch>();
    public DbSet<LiaisonRule> LiaisonRules => Set<LiaisonRule>();
    public DbSet<LeaderPost> LeaderPosts => Set<LeaderPost>();
    public DbSet<LiaisonAssignment> LiaisonAssignments => Set<LiaisonAssignment>();
    public DbSet<LiaisonContact> LiaisonContacts => Set<LiaisonContact>();
    public DbSet<TalentIssue> TalentIssues => Set<TalentIssue>();
    public DbSet<LeaderPromise> LeaderPromises => Set<LeaderPromise>();
    public DbSet<LiaisonCircular> LiaisonCirculars => Set<LiaisonCircular>();
    public DbSet<ServiceItem> ServiceItems => Set<ServiceItem>();
    public DbSet<ServiceRequest> ServiceRequests => Set<ServiceRequest>();
    public DbSet<StationRule> StationRules => Set<StationRule>();
    public DbSet<Station> Stations => Set<Station>();
    public DbSet<StationRoom> StationRooms => Set<StationRoom>();
    public DbSet<StationBed> StationBeds => Set<StationBed>();
    public DbSet<StationStay> StationStays => Set<StationStay>();
    public DbSet<BedOutage> BedOutages => Set<BedOutage>();
    public DbSet<BedNight> BedNights => Set<BedNight>();
    public DbSet<FlatEstate> FlatEstates => Set<FlatEstate>();
    public DbSet<FlatBuilding> FlatBuildings => Set<FlatBuilding>();
    public DbSet<FlatUnit> FlatUnits => Set<FlatUnit>();
    public DbSet<LoanRule> LoanRules => Set<LoanRule>();
    public DbSet<LoanBank> LoanBanks => Set<LoanBank>();
    public DbSet<GuaranteeBody> GuaranteeBodies => Set<GuaranteeBody>();
    public DbSet<LoanApplication> LoanApplications => Set<LoanApplication>();
    public DbSet<LoanApplicant> LoanApplicants => Set<LoanApplicant>();
    public DbSet<Loan> Loans => Set<Loan>();
    public DbSet<InterestList> InterestLists => Set<InterestList>();
    public DbSet<LoanInterest> LoanInterests => Set<LoanInterest>();
    public DbSet<FlatRule> FlatRules => Set<FlatRule>();
    public DbSet<FlatApplication> FlatApplications => Set<FlatApplication>();
    public DbSet<FlatDraw> FlatDraws => Set<FlatDraw>();
    public DbSet<Lease> Leases => Set<Lease>();
    public DbSet<TalentSharing> TalentSharings => Set<TalentSharing>();
    public DbSet<TalentPortrait> TalentPortraits => Set<TalentPortrait>();
    public DbSet<AdjustmentRound> AdjustmentRounds => Set<AdjustmentRound>();
    public DbSet<AdjustmentLine> AdjustmentLines => Set<AdjustmentLine>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<PortalMessage> PortalMessages => Set<PortalMessage>();
    public DbSet<MessageRule> MessageRules => Set<MessageRule>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<PersonalDataAccess> PersonalDataAccesses => Set<PersonalDataAccess>();
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();
    public DbSet<IssuedDocument> IssuedDocuments => Set<IssuedDocument>();
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();
    public DbSet<IdempotencyRecord> IdempotencyRecords => Set<IdempotencyRecord>();
    public DbSet<RegisterChange> RegisterChanges => Set<RegisterChange>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public void Touch(IVersioned row) => Entry(row).Property(nameof(IVersioned.Version)).IsModified = true;

    public void Because(string? reason, FactSource? source = null, Actor? by = null) => because = (reason, source, by);

    /// <summary>Whose scope this context serves from here on; what another one said and did not save is forgotten.</summary>
    internal PortalDb For(IServiceProvider provider)
    {
        if (!ReferenceEquals(scope, provider)) (scope, because) = (provider, default);
        return this;
    }

    /// <summary>Saves, and keeps the counters of the queues and the pieces of names true in the same transaction.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved the same aggregate, or took the same decision, a moment earlier.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Compared, because a pooled context forgets its transaction but not this field. Left uncommitted, it is rolled back.
        await using var own = Database.CurrentTransaction == unit ? unit : null;
        unit = null;
        try
        {
            var saved = await SaveWithCountersAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (own is not null) await own.CommitAsync(cancellationToken);
            because = default;
            return saved;
        }
        catch (DbUpdateException failure) when (SaveConflicts.IsLostRace(failure, Model))
        {
            // Only where a row was taken does the caller's transaction live on; a deadlock ends it.
            throw SaveConflicts.IsDeadlock(failure) ? new DbUpdateConcurrencyException("Somebody else was first.", failure) : new TakenMeanwhileException("Somebody else was first.", failure);
        }
    }

    async Task<int> INumberCounter.RaiseAsync(string series, CancellationToken ct)
    {
        if (Database.CurrentTransaction is null) unit = await Database.BeginTransactionAsync(ct);
        return await NumberCounting.RaiseAsync(this, series, ct);
    }

    Task INumberCounter.HoldAsync(string series, CancellationToken ct) => Database.CurrentTransaction is null
        ? throw new InvalidOperationException("A series is held by a transaction.")
        : NumberCounting.HoldAsync(this, series, ct);

    private async Task<int> SaveWithCountersAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        ChangeTracker.DetectChanges();
        NameGramKeeping.Keep(this);
        KeepHistory();
        var moves = SubsidyCounting.MovesIn(ChangeTracker);
        if (moves.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await SubsidyCounting.ApplyAsync(this, moves, cancellationToken);
        if (own is not null) await own.CommitAsync(cancellationToken);
        return saved;
    }

    /// <summary>One line for each field of a register that this save changes; a save that failed is tried again with lines made anew.</summary>
    private void KeepHistory()
    {
        var entries = ChangeTracker.Entries().ToList();
        foreach (var unsaved in entries.Where(entry => entry is { Entity: RegisterChange, State: EntityState.Added })) unsaved.State = EntityState.Detached;
        var changes = RegisterHistory.ChangesIn(entries, scope?.GetService<PersonalDataVault>());
        if (changes.Count == 0) return;
        var by = because.By ?? (scope?.GetService<ICurrentActor>() is { IsSignedIn: true } current ? current.Actor : Actor.System);
        var now = (scope?.GetService<TimeProvider>() ?? TimeProvider.System).GetUtcNow().UtcDateTime;
        foreach (var change in changes)
            RegisterChanges.Add(change.Made(by, now, because.Source ?? (by.Id == Actor.System.Id ? FactSource.Portal : by.Person?.Value == change.SubjectId ? FactSource.Applicant : FactSource.Clerk), because.Reason));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        PortalConventions.Apply(configurationBuilder, Database.IsSqlServer());

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        if (Database.IsSqlServer()) builder.UseCollation(PortalConventions.SqlServerCollation);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
        PortalConventions.Finish(builder);
    }
}

public sealed class SqlitePortalDb(DbContextOptions<SqlitePortalDb> options) : PortalDb(options);

public sealed class SqlServerPortalDb(DbContextOptions<SqlServerPortalDb> options) : PortalDb(options);
