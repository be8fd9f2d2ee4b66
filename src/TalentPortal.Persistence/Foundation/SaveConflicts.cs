using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Domain.Loans;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Persistence.Foundation;

/// <summary>Tells a lost race from a broken program: the two engines report it by different numbers.</summary>
internal static class SaveConflicts
{
    private const int SqliteUnique = 2067, SqlitePrimaryKey = 1555, SqlServerUniqueIndex = 2601, SqlServerUniqueKey = 2627, SqlServerDeadlock = 1205;

    /// <summary>
    /// The unique indexes that only somebody faster can have filled, because whoever writes has looked before: one step, one open request,
    /// one name to sign in with. Not among them: numbers and ids the portal gives itself, whose doubling is a fault of the program.
    /// </summary>
    private static readonly IReadOnlyList<(Type Entity, string[] Properties)> FirstComeFirstServed =
    [
        (typeof(LoanRule), [nameof(LoanRule.EffectiveFrom)]),
        (typeof(LoanApplicationStep), ["ApplicationId", nameof(LoanApplicationStep.Sequence)]),
        (typeof(LoanApplication), [nameof(LoanApplication.BankId), nameof(LoanApplication.ContractKey)]),
        (typeof(LoanClerk), [nameof(LoanClerk.AccountId)]),
        (typeof(LoanMovement), ["LoanId", nameof(LoanMovement.Sequence)]),
        (typeof(LoanStep), ["LoanId", nameof(LoanStep.Sequence)]),
        (typeof(InterestList), [nameof(InterestList.BankId), nameof(InterestList.From)]),
        (typeof(InterestListSettlement), ["ListId", nameof(InterestListSettlement.Sequence)]),
        (typeof(LoanInterest), [nameof(LoanInterest.LoanId), nameof(LoanInterest.From)]),
        (typeof(Job), [nameof(Job.Alone)]),
        (typeof(SubsidyStep), ["ApplicationId", nameof(SubsidyStep.Round), nameof(SubsidyStep.From)]),
        (typeof(Reminder), [nameof(Reminder.SubjectId), nameof(Reminder.Subject), nameof(Reminder.DueOn), nameof(Reminder.To)]),
        (typeof(SubsidyHandOver), ["ApplicationId", nameof(SubsidyHandOver.Sequence)]),
        (typeof(BenefitOfferStep), ["OfferId", nameof(BenefitOfferStep.Sequence)]),
        (typeof(OfferRound), [nameof(OfferRound.PolicyId), nameof(OfferRound.Quarter)]),
        (typeof(SubsidyApplication), [nameof(SubsidyApplication.OfferId)]),
        (typeof(Entitlement), [nameof(Entitlement.ApplicationId)]),
        (typeof(LoanClaim), [nameof(LoanClaim.PolicyId), nameof(LoanClaim.ContractKey), nameof(LoanClaim.Number)]),
        (typeof(PaymentBatchStep), ["BatchId", nameof(PaymentBatchStep.Sequence)]),
        (typeof(RecoveryStep), ["RecoveryId", nameof(RecoveryStep.Sequence)]),
        (typeof(RecognitionStep), ["ApplicationId", nameof(RecognitionStep.Round), nameof(RecognitionStep.From)]),
        (typeof(RecognitionEvent), ["RecognitionId", nameof(RecognitionEvent.Sequence)]),
        (typeof(Recognition), [nameof(Recognition.ApplicationId)]),
        (typeof(PanelVote), ["PanelId", nameof(PanelVote.ApplicationId), nameof(PanelVote.ExpertId)]),
        (typeof(AwardStep), ["CaseId", nameof(AwardStep.Round), nameof(AwardStep.From)]),
        (typeof(AwardScore), [nameof(AwardScore.DrawId), nameof(AwardScore.ExpertId)]),
        (typeof(AwardVote), [nameof(AwardVote.DrawId), nameof(AwardVote.ExpertId)]),
        (typeof(AwardVote), [nameof(AwardVote.CallId), nameof(AwardVote.ExpertId), nameof(AwardVote.ForOrdinal)]),
        (typeof(AwardSignature), [nameof(AwardSignature.DecisionId), nameof(AwardSignature.Person)]),
        (typeof(AwardMoneyStep), [nameof(AwardMoneyStep.InstalmentId), nameof(AwardMoneyStep.Round), nameof(AwardMoneyStep.Action)]),
        (typeof(AwardReport), ["CaseId", nameof(AwardReport.Year)]),
        (typeof(AwardExpert), [nameof(AwardExpert.AccountId)]),
        (typeof(LiaisonRule), [nameof(LiaisonRule.EffectiveFrom)]),
        (typeof(LeaderPost), [nameof(LeaderPost.HolderId)]),
        (typeof(LeaderPostStep), ["PostId", nameof(LeaderPostStep.Sequence)]),
        (typeof(LiaisonAssignment), [nameof(LiaisonAssignment.PersonId)]),
        (typeof(IssueStep), ["IssueId", nameof(IssueStep.Sequence)]),
        (typeof(ServiceItem), [nameof(ServiceItem.Code), nameof(ServiceItem.EffectiveFrom)]),
        (typeof(ServiceRequest), [nameof(ServiceRequest.OnceKey)]),
        (typeof(ServiceStep), ["RequestId", nameof(ServiceStep.Sequence)]),
        (typeof(StationRule), [nameof(StationRule.EffectiveFrom)]),
        (typeof(StationRoom), [nameof(StationRoom.StationId), nameof(StationRoom.Number)]),
        (typeof(StayStep), ["StayId", nameof(StayStep.Sequence)]),
        (typeof(BedNight), [nameof(BedNight.BedId), nameof(BedNight.Night)]),
        (typeof(BedNight), [nameof(BedNight.PersonId), nameof(BedNight.Night)]),
        (typeof(FlatBuilding), [nameof(FlatBuilding.EstateId), nameof(FlatBuilding.Name)]),
        (typeof(FlatUnit), [nameof(FlatUnit.BuildingId), nameof(FlatUnit.Number)]),
        (typeof(FlatUnitStep), ["UnitId", nameof(FlatUnitStep.Sequence)]),
        (typeof(FlatRuleDecision), ["RuleId"]),
        (typeof(FlatRuleDecision), [nameof(FlatRuleDecision.ConfirmedFrom)]),
        (typeof(FlatApplicationStep), ["ApplicationId", nameof(FlatApplicationStep.Sequence)]),
        (typeof(FlatDraw), [nameof(FlatDraw.RepeatsId)]),
        (typeof(FlatDrawOpening), ["DrawId"]),
        (typeof(Lease), [nameof(Lease.ApplicationId)]),
        (typeof(LeaseStep), ["LeaseId", nameof(LeaseStep.Sequence)]),
        (typeof(LiaisonCircular), [nameof(LiaisonCircular.Year), nameof(LiaisonCircular.Number)]),
        (typeof(AdjustmentRound), [nameof(AdjustmentRound.OnlyOne)]),
        (typeof(AdjustmentRound), [nameof(AdjustmentRound.ConfirmedYear)]),
        (typeof(AdjustmentStep), ["RoundId", nameof(AdjustmentStep.Sequence)]),
        (typeof(RecordCorrection), [nameof(RecordCorrection.OpenKey)]),
        (typeof(RecordCorrectionStep), ["CorrectionId", nameof(RecordCorrectionStep.Sequence)]),
        (typeof(PersonSuspicion), [nameof(PersonSuspicion.First), nameof(PersonSuspicion.Second)]),
        (typeof(BudgetItem), [nameof(BudgetItem.Code)]),
        (typeof(BudgetLine), [nameof(BudgetLine.ItemId), nameof(BudgetLine.Year), nameof(BudgetLine.Layer)]),
        (typeof(Employer), [nameof(Employer.CreditCode)]),
        (typeof(Account), [nameof(Account.NormalizedUserName)]),
    ];

    /// <summary>
    /// The second of two who do the same meets one of these indexes; of two units of work that wait for each other crosswise, SQL Server
    /// ends one. Either way nothing was saved, and asking again shows what the other one did.
    /// </summary>
    public static bool IsLostRace(DbUpdateException failure, IModel model) =>
        (IsDuplicate(failure.InnerException) && FirstComeFirstServed.Any(known => IndexesOf(model, known).Any(index => Names(failure.InnerException!, index))))
        || IsDeadlock(failure);

    public static bool IsDeadlock(DbUpdateException failure) => failure.InnerException is SqlException { Number: SqlServerDeadlock };

    /// <summary>More than one where a part is owned by two kinds of aggregate.</summary>
    private static IEnumerable<IIndex> IndexesOf(IModel model, (Type Entity, string[] Properties) known) =>
        model.GetEntityTypes().Where(entity => entity.ClrType == known.Entity).SelectMany(entity => entity.GetIndexes())
            .Where(index => index.IsUnique && index.Properties.Select(property => property.Name).SequenceEqual(known.Properties));

    private static bool Names(Exception failure, IIndex index) => failure is SqlException
        ? NamesIndex(failure.Message, index.GetDatabaseName()!)
        : NamesColumns(failure.Message, index.DeclaringEntityType.GetTableName()!, index.Properties.Select(property => property.GetColumnName(TableOf(index))!));

    // A part that shares its owner's table has its columns under the part's name there.
    private static StoreObjectIdentifier TableOf(IIndex index) => StoreObjectIdentifier.Create(index.DeclaringEntityType, StoreObjectType.Table)!.Value;

    /// <summary>SQL Server names the index, in quotes that depend on the language of the server.</summary>
    internal static bool NamesIndex(string message, string index) => Regex.IsMatch(message, $@"(?<!\w){Regex.Escape(index)}(?!\w)", RegexOptions.CultureInvariant);

    /// <summary>SQLite names the columns with their table.</summary>
    internal static bool NamesColumns(string message, string table, IEnumerable<string> columns) =>
        message.Contains($": {string.Join(", ", columns.Select(column => $"{table}.{column}"))}'", StringComparison.Ordinal);

    /// <summary>Inserts one row; false when somebody else has inserted it first. The transaction goes on either way.</summary>
    public static async Task<bool> TryInsertAsync(this DatabaseFacade database, FormattableString insert, CancellationToken ct)
    {
        try
        {
            return await database.ExecuteSqlAsync(insert, ct) == 1;
        }
        catch (DbException failure) when (IsDuplicate(failure))
        {
            return false;
        }
    }

    private static bool IsDuplicate(Exception? failure) => failure switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        SqlException server => server.Number is SqlServerUniqueIndex or SqlServerUniqueKey,
        _ => false,
    };
}
