using System.Globalization;
using Microsoft.EntityFrameworkCore.Migrations;
using TalentPortal.Domain.Awards;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Awards;

/// <summary>
/// The signatures under a decision as the last lock, met also by whoever writes to the tables past the portal: a signature is written once, one natural person signs a decision once (deputy and principal
/// count as one), no case is approved before as many have signed as its sum asks for, and no instalment is planned, ordered, checked, listed or settled without them, nor one that comes to more, together
/// with what the case was paid before, than what they signed. What happens to an instalment is written under its own case, and it is paid once until the bank sends it back; a line of a list keeps case, instalment and sum. That a decision of
/// <see cref="AwardTerms.ThreePeopleFrom"/> asks for three people is a check of its own row.
/// The last signature and the step that approves go out in one save with nothing between them that would order them, and so do an instalment and the step that plans it: by their tables' names signatures and
/// instalments come first, and a renamed table would break every approval or every contract.
/// </summary>
public static class AwardSignatureTriggers
{
    // Named in the model too: SQL Server must not use OUTPUT on a table with triggers.
    internal const string Signatures = "TR_AwardSignatures_Kept", Transfers = "TR_AwardTransfers_Signed";

    private const string Twice = "four eyes: this person signed the decision", TooFew = "four eyes: the decision is not signed by as many as its sum asks for",
        TooMuch = "four eyes: this is more than the signed decision carries", OneCase = "an instalment belongs to one case", PaidTwice = "an instalment is paid once", LineKept = "a line of a list keeps case, instalment and sum";

    internal static string ThreePeople => string.Create(CultureInfo.InvariantCulture, $"[SignersNeeded] >= CASE WHEN [Amount] >= {AwardTerms.ThreePeopleFrom.Fen} THEN 3 ELSE 2 END");

    /// <summary>The last statements of a migration that makes these tables anew.</summary>
    internal static void Create(MigrationBuilder migration)
    {
        migration.Keep("AwardSignatures", Signatures, 50025, "a signature");
        foreach (var statement in migration.IsForSqlite() ? OnSqlite() : OnSqlServer().Select(InItsOwnBatch)) migration.Sql(statement);
    }

    /// <summary>SQL Server wants a trigger alone in its batch, also where an administrator runs all migrations as one script.</summary>
    private static string InItsOwnBatch(string statement) => $"EXEC(N'{statement.Replace("'", "''", StringComparison.Ordinal)}')";

    private static string[] OnSqlite() =>
    [
        $"""
        CREATE TRIGGER TR_AwardSignatures_FourEyes BEFORE INSERT ON AwardSignatures
        WHEN EXISTS (SELECT 1 FROM AwardSignatures AS earlier WHERE earlier.DecisionId = NEW.DecisionId AND {SamePerson("NEW")})
        BEGIN SELECT RAISE(ABORT, '{Twice}'); END
        """,
        $"""
        CREATE TRIGGER TR_AwardSteps_Signed BEFORE INSERT ON AwardSteps
        WHEN NEW.Action = 'Approve' AND NOT EXISTS (SELECT 1 FROM AwardDecisions AS decision WHERE {IsLatestOf("NEW")} AND {IsSigned})
        BEGIN SELECT RAISE(ABORT, '{TooFew}'); END
        """,
        $"""
        CREATE TRIGGER TR_AwardMoneySteps_Signed BEFORE INSERT ON AwardMoneySteps
        BEGIN SELECT CASE
            WHEN {MovesMoney("NEW")} AND {IsUnsigned("NEW")} THEN RAISE(ABORT, '{TooFew}')
            WHEN {MovesMoney("NEW")} AND {IsTooMuch("NEW")} THEN RAISE(ABORT, '{TooMuch}')
            WHEN {IsOfAnotherCase("NEW")} THEN RAISE(ABORT, '{OneCase}')
            WHEN {IsPaidAlready("NEW", 0)} THEN RAISE(ABORT, '{PaidTwice}')
        END; END
        """,
        $"""
        CREATE TRIGGER {Transfers} BEFORE INSERT ON AwardTransfers
        BEGIN SELECT CASE
            WHEN {IsUnsigned("NEW")} THEN RAISE(ABORT, '{TooFew}')
            WHEN {IsTooMuch("NEW")} THEN RAISE(ABORT, '{TooMuch}')
            WHEN {IsOfAnotherCase("NEW")} THEN RAISE(ABORT, '{OneCase}')
        END; END
        """,
        $"""
        CREATE TRIGGER TR_AwardTransfers_Kept BEFORE UPDATE ON AwardTransfers
        WHEN {IsAnotherLine("NEW", "OLD")}
        BEGIN SELECT RAISE(ABORT, '{LineKept}'); END
        """,
    ];

    private static string[] OnSqlServer() =>
    [
        $"""
        CREATE TRIGGER TR_AwardSignatures_FourEyes ON AwardSignatures AFTER INSERT AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM inserted AS step JOIN AwardSignatures AS earlier ON earlier.DecisionId = step.DecisionId AND earlier.Id <> step.Id WHERE {SamePerson("step")})
                THROW 50026, '{Twice}', 1;
        END
        """,
        $"""
        CREATE TRIGGER TR_AwardSteps_Signed ON AwardSteps AFTER INSERT AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM inserted AS step WHERE step.Action = 'Approve' AND NOT EXISTS (SELECT 1 FROM AwardDecisions AS decision WHERE {IsLatestOf("step")} AND {IsSigned}))
                THROW 50027, '{TooFew}', 1;
        END
        """,
        $"""
        CREATE TRIGGER TR_AwardMoneySteps_Signed ON AwardMoneySteps AFTER INSERT AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM inserted AS step WHERE {MovesMoney("step")} AND {IsUnsigned("step")})
                THROW 50027, '{TooFew}', 1;
            IF EXISTS (SELECT 1 FROM inserted AS step WHERE {MovesMoney("step")} AND {IsTooMuch("step")})
                THROW 50028, '{TooMuch}', 1;
            IF EXISTS (SELECT 1 FROM inserted AS step WHERE {IsOfAnotherCase("step")})
                THROW 50029, '{OneCase}', 1;
            IF EXISTS (SELECT 1 FROM inserted AS step WHERE {IsPaidAlready("step", 1)})
                THROW 50034, '{PaidTwice}', 1;
        END
        """,
        $"""
        CREATE TRIGGER {Transfers} ON AwardTransfers AFTER INSERT AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM inserted AS step WHERE {IsUnsigned("step")})
                THROW 50027, '{TooFew}', 1;
            IF EXISTS (SELECT 1 FROM inserted AS step WHERE {IsTooMuch("step")})
                THROW 50028, '{TooMuch}', 1;
            IF EXISTS (SELECT 1 FROM inserted AS step WHERE {IsOfAnotherCase("step")})
                THROW 50029, '{OneCase}', 1;
        END
        """,
        $"""
        CREATE TRIGGER TR_AwardTransfers_Kept ON AwardTransfers AFTER UPDATE AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM inserted AS line JOIN deleted AS was ON was.Id = line.Id WHERE {IsAnotherLine("line", "was")})
                THROW 50030, '{LineKept}', 1;
        END
        """,
    ];

    private static string SamePerson(string row) => $"(earlier.Person IN ({row}.Person, {row}.OnBehalfOf) OR earlier.OnBehalfOf IN ({row}.Person, {row}.OnBehalfOf))";

    // The parts of an upgrade are priced anew in the transaction of its last signature, before that is written; the order, the check and the bank's voucher come later and are asked.
    private static string MovesMoney(string row) =>
        $"{row}.Action IN ({string.Join(", ", new[] { AwardMoneyAction.Plan, AwardMoneyAction.Order, AwardMoneyAction.Check, AwardMoneyAction.Batch, AwardMoneyAction.Settle }.Select(action => $"'{action}'"))})";

    private static string IsLatestOf(string row) => $"decision.CaseId = {row}.CaseId AND decision.Sequence = (SELECT MAX(latest.Sequence) FROM AwardDecisions AS latest WHERE latest.CaseId = {row}.CaseId)";

    /// <summary>Nothing was decided about the case, or something counts that too few have signed.</summary>
    private static string IsUnsigned(string row) =>
        $"(NOT EXISTS (SELECT 1 FROM AwardDecisions AS decision WHERE decision.CaseId = {row}.CaseId AND decision.IsCarried = 1)"
        + $" OR EXISTS (SELECT 1 FROM AwardDecisions AS decision WHERE decision.CaseId = {row}.CaseId AND decision.IsCarried = 1 AND NOT ({IsSigned})))";

    /// <summary>
    /// Together with what the other instalments of the case were paid it comes to more than was decided last: an upgrade carries more than the decision before it, and what is open of it is split anew.
    /// </summary>
    private static string IsTooMuch(string row) =>
        $"({row}.Amount + COALESCE((SELECT SUM(CASE WHEN paid.Action = '{nameof(AwardMoneyAction.Settle)}' THEN paid.Amount ELSE -paid.Amount END) FROM AwardMoneySteps AS paid"
        + $" WHERE paid.CaseId = {row}.CaseId AND paid.InstalmentId <> {row}.InstalmentId AND paid.Action IN ('{nameof(AwardMoneyAction.Settle)}', '{nameof(AwardMoneyAction.Bounce)}')), 0)"
        + $" > (SELECT decision.Amount FROM AwardDecisions AS decision WHERE decision.CaseId = {row}.CaseId AND decision.Sequence ="
        + $" (SELECT MAX(latest.Sequence) FROM AwardDecisions AS latest WHERE latest.CaseId = {row}.CaseId AND latest.IsCarried = 1)))";

    /// <summary>
    /// Settled, and the bank sent nothing back since. Rounds alone do not say so: whoever writes past the portal chooses them.
    /// SQLite asks before the row is there, SQL Server after, when it is counted itself.
    /// </summary>
    private static string IsPaidAlready(string row, int counted) =>
        $"({row}.Action = '{nameof(AwardMoneyAction.Settle)}' AND COALESCE((SELECT SUM(CASE WHEN paid.Action = '{nameof(AwardMoneyAction.Settle)}' THEN 1 ELSE -1 END) FROM AwardMoneySteps AS paid"
        + $" WHERE paid.InstalmentId = {row}.InstalmentId AND paid.Action IN ('{nameof(AwardMoneyAction.Settle)}', '{nameof(AwardMoneyAction.Bounce)}')), 0) > {counted})";

    private static string IsOfAnotherCase(string row) => $"NOT EXISTS (SELECT 1 FROM AwardInstalments AS part WHERE part.Id = {row}.InstalmentId AND part.CaseId = {row}.CaseId)";

    private static string IsAnotherLine(string row, string was) => $"({row}.CaseId <> {was}.CaseId OR {row}.InstalmentId <> {was}.InstalmentId OR {row}.Amount <> {was}.Amount)";

    private const string IsSigned =
        "(SELECT COUNT(DISTINCT signed.Person) FROM AwardSignatures AS signed WHERE signed.DecisionId = decision.Id) >= decision.SignersNeeded"
        + " AND (decision.LeaderNeeded = 0 OR EXISTS (SELECT 1 FROM AwardSignatures AS signed WHERE signed.DecisionId = decision.Id AND signed.IsLeader = 1))";
}
