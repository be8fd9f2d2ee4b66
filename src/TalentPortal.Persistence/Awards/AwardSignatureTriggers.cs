using System.Globalization;
using Microsoft.EntityFrameworkCore.Migrations;
using TalentPortal.Domain.Awards;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Awards;

/// <summary>
/// The signatures under a decision as the last lock, met also by whoever writes to the tables past the portal: a signature is written once, one natural person signs a decision once (deputy and principal
/// count as one), no case is approved before as many have signed as its sum asks for, and no instalment is planned, ordered, checked, listed or settled without them. That a decision of
/// <see cref="AwardTerms.ThreePeopleFrom"/> asks for three people is a check of its own row.
/// The last signature and the step that approves go out in one save with nothing between them that would order them: by their tables' names signatures come first, and a renamed table would break every approval.
/// </summary>
public static class AwardSignatureTriggers
{
    // Named in the model too: SQL Server must not use OUTPUT on a table with triggers.
    internal const string Signatures = "TR_AwardSignatures_Kept", Transfers = "TR_AwardTransfers_Signed";

    private const string Twice = "four eyes: this person signed the decision", TooFew = "four eyes: the decision is not signed by as many as its sum asks for";

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
        WHEN {MovesMoney("NEW")} AND {IsUnsigned("NEW")}
        BEGIN SELECT RAISE(ABORT, '{TooFew}'); END
        """,
        $"""
        CREATE TRIGGER {Transfers} BEFORE INSERT ON AwardTransfers
        WHEN {IsUnsigned("NEW")}
        BEGIN SELECT RAISE(ABORT, '{TooFew}'); END
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
        END
        """,
        $"""
        CREATE TRIGGER {Transfers} ON AwardTransfers AFTER INSERT AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM inserted AS step WHERE {IsUnsigned("step")})
                THROW 50027, '{TooFew}', 1;
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

    private const string IsSigned =
        "(SELECT COUNT(DISTINCT signed.Person) FROM AwardSignatures AS signed WHERE signed.DecisionId = decision.Id) >= decision.SignersNeeded"
        + " AND (decision.LeaderNeeded = 0 OR EXISTS (SELECT 1 FROM AwardSignatures AS signed WHERE signed.DecisionId = decision.Id AND signed.IsLeader = 1))";
}
