using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Reports;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Subsidies.Simulation;
using TalentPortal.Domain.Talents;
using static TalentPortal.Application.Talents.OwnData.LeftOutReason;

namespace TalentPortal.Application.Talents.OwnData;

/// <summary>
/// What is kept and not given out with a person's own data, each with its reason; everything else of <see cref="OwnTable.All"/> is given
/// out. A test prints both sides: a new table or column has to be put on one of them by somebody who thought about it.
/// </summary>
public static class OwnDataInventory
{
    /// <summary>Whole tables, and parts that hang on a table that is given out.</summary>
    private static readonly Dictionary<Type, LeftOutReason> Tables = new()
    {
        [typeof(PersonNameGram)] = Derived,
        [typeof(PersonSuspicion)] = OthersData,
        [typeof(PersonMerge)] = OthersData,
        [typeof(PersonMergeMove)] = OthersData,
        [typeof(ConflictOfInterest)] = OthersData,
        [typeof(Delegation)] = OfficersWork,
        [typeof(SubsidyHandOver)] = OfficersWork,
        [typeof(PhoneCode)] = Security,
        [typeof(IdempotencyRecord)] = Technical,
        [typeof(Job)] = OfficersWork,
        [typeof(NumberExport)] = OfficersWork,
        [typeof(OutboxMessage)] = NotLinked,
        [typeof(MessageRule)] = NoPerson,
        // The message itself is given out.
        [typeof(Reminder)] = Technical,
        [typeof(Objection)] = OthersData,
        [typeof(PaymentObjection)] = OthersData,
        [typeof(LevelObjection)] = OthersData,
        [typeof(AwardObjection)] = OthersData,
        [typeof(AwardCall)] = NoPerson,
        [typeof(AwardExpert)] = OfficersWork,
        [typeof(AwardList)] = NoPerson,
        // What was paid, when and under which number is given with the steps of the money.
        [typeof(AwardBatch)] = NoPerson,
        // The employer's account.
        [typeof(AwardPayee)] = OthersData,
        [typeof(AwardDraw)] = Deliberation,
        [typeof(DrawnExpert)] = OthersData,
        [typeof(AwardScore)] = Deliberation,
        [typeof(AwardVote)] = Deliberation,
        [typeof(AwardInspector)] = OfficersWork,
        [typeof(AwardSignature)] = Deliberation,
        [typeof(Notice)] = NoPerson,
        [typeof(RecognitionNotice)] = NoPerson,
        [typeof(RecognitionPanel)] = Deliberation,
        [typeof(PaymentBatch)] = NoPerson,
        [typeof(AccrualRun)] = NoPerson,
        [typeof(BudgetItem)] = NoPerson,
        [typeof(BudgetLine)] = NoPerson,
        [typeof(BudgetEntry)] = OfficersWork,
        [typeof(BudgetChange)] = OfficersWork,
        [typeof(FundsNotice)] = OfficersWork,
        [typeof(BudgetProofRun)] = OfficersWork,
        // What a right still costs: its months and amounts are given out.
        [typeof(BudgetReservation)] = Derived,
        [typeof(RosterImport)] = OfficersWork,
        [typeof(RosterSample)] = NotLinked,
        [typeof(TalentImport)] = OfficersWork,
        [typeof(TalentImportRow)] = Derived,
        [typeof(TalentImportSample)] = NotLinked,
        [typeof(Employer)] = NoPerson,
        [typeof(EmployerHeadcount)] = NoPerson,
        [typeof(EmployerListEntry)] = NoPerson,
        [typeof(EmployerMerge)] = NoPerson,
        [typeof(EmployerMergeMove)] = NoPerson,
        [typeof(EmployerQualification)] = NoPerson,
        [typeof(EmployerRequest)] = OfficersWork,
        [typeof(DistinctEmployers)] = NoPerson,
        [typeof(AdmissionFigure)] = NoPerson,
        [typeof(CalendarYear)] = NoPerson,
        [typeof(CatalogueVersion)] = NoPerson,
        [typeof(ConsentWording)] = NoPerson,
        [typeof(NumberSeries)] = NoPerson,
        [typeof(Policy)] = NoPerson,
        [typeof(PolicyGroup)] = NoPerson,
        [typeof(PolicyStep)] = OfficersWork,
        [typeof(PolicyVersion)] = NoPerson,
        [typeof(OfferRound)] = NoPerson,
        [typeof(LiaisonRule)] = NoPerson,
        [typeof(LeaderPost)] = OfficersWork,
        [typeof(LiaisonCircular)] = NoPerson,
        [typeof(AdjustmentRound)] = OfficersWork,
        [typeof(ServiceItem)] = NoPerson,
        [typeof(StationRule)] = NoPerson,
        [typeof(Station)] = NoPerson,
        [typeof(StationRoom)] = NoPerson,
        [typeof(StationBed)] = NoPerson,
        [typeof(BedOutage)] = NoPerson,
        [typeof(FlatEstate)] = NoPerson,
        [typeof(FlatBuilding)] = NoPerson,
        [typeof(FlatUnit)] = NoPerson,
        [typeof(LoanRule)] = OfficersWork,
        [typeof(LoanBank)] = NoPerson,
        [typeof(GuaranteeBody)] = NoPerson,
        // What a house proposes is nobody's business before it is decided.
        [typeof(LoanProposal)] = Deliberation,
        // What was worked out of it for a loan is given with the loan.
        [typeof(InterestList)] = OfficersWork,
        [typeof(FlatRule)] = NoPerson,
        // Numbers of applications, and public.
        [typeof(FlatDraw)] = NoPerson,
        [typeof(PolicySimulation)] = OfficersWork,
        [typeof(PolicySimulationEffect)] = Derived,
        [typeof(SubsidyCounter)] = NoPerson,
    };

    /// <summary>Tables that other assemblies declare, by the name of their type.</summary>
    private static readonly Dictionary<string, LeftOutReason> ForeignTables = new()
    {
        ["DataProtectionKey"] = Security,
        ["IdentityUserClaim`1"] = Technical,
        ["IdentityUserLogin`1"] = Technical,
        ["IdentityUserToken`1"] = Security,
        ["RateLimitWindow"] = NotLinked,
    };

    /// <summary>Columns of any table by their name, or of one as <c>Table.Column</c>.</summary>
    private static readonly Dictionary<string, LeftOutReason> Columns = new()
    {
        ["Version"] = Technical,
        // Of a number it is the blind index; the history has the others.
        ["RecordCorrection.Before"] = Derived,
        ["SortsOn"] = Technical,
        ["Sequence"] = Technical,
        ["By"] = OfficersWork,
        ["ByPerson"] = OfficersWork,
        ["OnBehalfOf"] = OfficersWork,
        ["ByName"] = OfficersWork,
        ["MadeBy"] = OfficersWork,
        ["IssuedBy"] = OfficersWork,
        ["RecordedBy"] = OfficersWork,
        ["ConcludedBy"] = OfficersWork,
        ["Opinion"] = Deliberation,
        ["PersonInitials"] = Derived,
        ["ApplicantInitials"] = Derived,
        ["Person.NameInitials"] = Derived,
        ["Person.Likeness"] = Derived,
        ["RecordCorrection.OpenKey"] = Technical,
        ["PersonalDataAccess.Trace"] = Technical,
        ["Account.AccessFailedCount"] = Technical,
        ["Account.ConcurrencyStamp"] = Technical,
        ["Account.Email"] = Technical,
        ["Account.EmailConfirmed"] = Technical,
        ["Account.LockoutEnabled"] = Technical,
        ["Account.NormalizedEmail"] = Technical,
        ["Account.NormalizedUserName"] = Derived,
        ["Account.PasswordHash"] = Security,
        ["Account.PhoneNumber"] = Technical,
        ["Account.PhoneNumberConfirmed"] = Technical,
        ["Account.SecurityStamp"] = Security,
        ["Account.TwoFactorEnabled"] = Technical,
        ["Account.UserName"] = Derived,
        ["SignInSession.Id"] = Security,
        ["StoredFile.StorageName"] = Security,
        ["LiaisonAssignment.LeaderId"] = Technical,
        ["LiaisonAssignment.AssignedBy"] = OfficersWork,
        ["LiaisonAssignment.AssignedByName"] = OfficersWork,
        ["LiaisonAssignment.EndedByName"] = OfficersWork,
        ["LiaisonContact.LeaderId"] = Technical,
        ["LiaisonContact.RecordedByName"] = OfficersWork,
        ["LiaisonContact.WithdrawnByName"] = OfficersWork,
        // Answers and verdicts are read at the issue; what office and department say to each other is theirs.
        ["IssueStep.Words"] = Deliberation,
        ["IssueHelp.Words"] = Deliberation,
        ["IssueHelp.Answer"] = Deliberation,
        // What the office asks of a department is theirs; answers and grades are read at the request.
        ["ServiceStep.Words"] = Deliberation,
        ["ServiceTask.Words"] = Deliberation,
        ["ServiceTask.Suggested"] = Deliberation,
        ["ServiceStep.Named"] = Deliberation,
        // What was decided is read at the application; what the desks propose to each other is theirs.
        ["FlatApplicationStep.Words"] = Deliberation,
        // What whoever runs the flats notes down; what was agreed is in the lease.
        ["LeaseStep.Words"] = Deliberation,
        ["ServiceRequest.OnceKey"] = Technical,
        // What is said at the desks is theirs; what was asked and decided is read at the application.
        ["LoanApplicationStep.Words"] = Deliberation,
        ["LoanStep.Words"] = Deliberation,
        // A guest's nights have none.
        ["BedNight.OutageId"] = Technical,
        ["ServiceRequest.StartedByName"] = OfficersWork,
        ["TalentIssue.RegisteredByName"] = OfficersWork,
        ["LeaderPromise.GivenBy"] = Technical,
        ["LeaderPromise.RecordedByName"] = OfficersWork,
        ["LeaderPromise.SettledByName"] = OfficersWork,
        ["TalentSharing.LeaderId"] = Technical,
        ["TalentSharing.SharedBy"] = OfficersWork,
        ["TalentSharing.SharedByName"] = OfficersWork,
        ["TalentSharing.EndedByName"] = OfficersWork,
        ["AdjustmentLine.HolderId"] = Technical,
        ["AdjustmentLine.DecidedByName"] = OfficersWork,
        // Whether the talent or the office did it is given.
        ["TalentPortrait.PutBy"] = OfficersWork,
        ["TalentPortrait.PutByName"] = OfficersWork,
        ["TalentPortrait.EndedByName"] = OfficersWork,
        ["JointQuestion.AnsweredBy"] = OfficersWork,
        ["JointQuestion.AnsweredByPerson"] = OfficersWork,
        ["JointQuestion.AnsweredFor"] = OfficersWork,
        ["JointQuestion.AskedBy"] = OfficersWork,
        ["SubsidyStep.FactsDigest"] = Technical,
        ["SubsidyApplication.Holder"] = OfficersWork,
        ["SubsidyApplication.HolderName"] = OfficersWork,
        ["AwardDecision.DraftedBy"] = OfficersWork,
        ["AwardDecision.DraftedByName"] = OfficersWork,
        ["AwardDecision.Minutes"] = Deliberation,
        ["AwardEmployerChange.PayeesBefore"] = Technical,
        ["AwardVerdict.ProposedBy"] = OfficersWork,
        ["AwardVerdict.ProposedOnBehalfOf"] = OfficersWork,
        ["AwardVerdict.ProposedByName"] = OfficersWork,
        ["AwardVerdict.SettledByName"] = OfficersWork,
        ["Recognition.ProposedBy"] = OfficersWork,
        ["Recognition.ProposedOnBehalfOf"] = OfficersWork,
        ["Recognition.ProposedReason"] = Deliberation,
        ["Recognition.ProposedWords"] = Deliberation,
    };

    /// <summary>Given out although the column's name is on the list: who looked and why, and who changed the record, is the person's to know.</summary>
    private static readonly HashSet<string> GivenOutAnyway = ["PersonalDataAccess.ByName", "RegisterChange.ByName"];

    /// <summary>The tables from which something is given out.</summary>
    public static IReadOnlyCollection<Type> GivenOut { get; } = [.. OwnTable.All.Select(table => table.Type)];

    /// <summary>Null where the table is given out.</summary>
    public static LeftOutReason? WhyNot(Type table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Tables.TryGetValue(table, out var reason) || ForeignTables.TryGetValue(table.Name, out reason) ? reason : null;
    }

    /// <summary>Null where the column is given out.</summary>
    public static LeftOutReason? WhyNot(string table, string column) =>
        GivenOutAnyway.Contains($"{table}.{column}") ? null
        : Columns.TryGetValue($"{table}.{column}", out var reason) || Columns.TryGetValue(column, out reason) ? reason
        : null;

    /// <summary>Everything on the lists, for the test that finds what is not there any more.</summary>
    public static IEnumerable<string> Named => [.. Tables.Keys.Select(type => type.Name), .. ForeignTables.Keys, .. Columns.Keys, .. GivenOutAnyway];
}
