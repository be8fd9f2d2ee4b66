using Microsoft.EntityFrameworkCore.Migrations;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Persistence.Subsidies;

/// <summary>
/// Four eyes as the last lock, met also by whoever writes to the tables past the portal: one natural person does not sit at two desks of
/// a case that exclude one another, does not make or check the payment of a case decided by them, and no line leaves for the bank
/// unchecked. Steps and hand-overs are written once. Which desks exclude one another is <see cref="SubsidyFlow"/>'s, written out when the migration runs.
/// </summary>
public static class FourEyesTriggers
{
    // Named in the model too: SQL Server must not use OUTPUT on a table with triggers.
    internal const string Steps = "TR_SubsidySteps_FourEyes", Batches = "TR_PaymentBatches_FourEyes", Lines = "TR_PaymentLines_FourEyes", HandOvers = "TR_SubsidyHandOvers_Kept";

    private const string SameDesk = "(earlier.ByPerson IN (step.ByPerson, step.OnBehalfOf) OR earlier.OnBehalfOf IN (step.ByPerson, step.OnBehalfOf))";
    private const string Payers = "(batch.MadeByPerson, batch.MadeOnBehalfOf, batch.CheckedByPerson, batch.CheckedOnBehalfOf)";

    /// <summary>The last statements of a migration that makes these tables anew; one that rebuilds a table on SQLite has to repeat its own.</summary>
    public static void Create(MigrationBuilder migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        foreach (var statement in migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) is true ? OnSqlite() : OnSqlServer().Select(InItsOwnBatch)) migration.Sql(statement);
    }

    /// <summary>SQL Server wants a trigger alone in its batch, also where an administrator runs all migrations as one script.</summary>
    private static string InItsOwnBatch(string statement) => $"EXEC(N'{statement.Replace("'", "''", StringComparison.Ordinal)}')";

    private static string[] OnSqlite()
    {
        static string InBatch(string batch) => Decided().Replace("batch.", batch + ".", StringComparison.Ordinal);
        return
        [
            $"""
            CREATE TRIGGER {Steps} BEFORE INSERT ON SubsidySteps
            WHEN EXISTS (SELECT 1 FROM SubsidySteps AS earlier WHERE earlier.ApplicationId = NEW.ApplicationId AND {SameDesk.Replace("step.", "NEW.", StringComparison.Ordinal)} AND {Excluded("NEW")})
            BEGIN SELECT RAISE(ABORT, 'four eyes: this person sat at another desk of the case'); END
            """,
            "CREATE TRIGGER TR_SubsidySteps_NoUpdate BEFORE UPDATE ON SubsidySteps BEGIN SELECT RAISE(ABORT, 'a step is written once'); END",
            "CREATE TRIGGER TR_SubsidyHandOvers_NoUpdate BEFORE UPDATE ON SubsidyHandOvers BEGIN SELECT RAISE(ABORT, 'a hand-over is written once'); END",
            "CREATE TRIGGER TR_SubsidyHandOvers_NoDelete BEFORE DELETE ON SubsidyHandOvers BEGIN SELECT RAISE(ABORT, 'a hand-over is kept'); END",
            "CREATE TRIGGER TR_SubsidySteps_NoDelete BEFORE DELETE ON SubsidySteps BEGIN SELECT RAISE(ABORT, 'a step is kept'); END",
            $"""
            CREATE TRIGGER {Batches} BEFORE UPDATE OF MadeByPerson, MadeOnBehalfOf, CheckedByPerson, CheckedOnBehalfOf ON PaymentBatches
            WHEN EXISTS (SELECT 1 FROM PaymentLines AS line JOIN SubsidySteps AS step ON step.ApplicationId = line.ApplicationId WHERE line.BatchId = NEW.Id AND {InBatch("NEW")})
            BEGIN SELECT RAISE(ABORT, 'four eyes: this person decided a case of the batch'); END
            """,
            $"""
            CREATE TRIGGER {Lines} BEFORE INSERT ON PaymentLines
            WHEN EXISTS (SELECT 1 FROM PaymentBatches AS batch JOIN SubsidySteps AS step ON step.ApplicationId = NEW.ApplicationId WHERE batch.Id = NEW.BatchId AND {InBatch("batch")})
            BEGIN SELECT RAISE(ABORT, 'four eyes: this person decided a case of the batch'); END
            """,
            """
            CREATE TRIGGER TR_PaymentLines_Checked BEFORE UPDATE OF State ON PaymentLines
            WHEN NEW.State IN ('Sent', 'Paid') AND EXISTS (SELECT 1 FROM PaymentBatches AS batch WHERE batch.Id = NEW.BatchId AND batch.CheckedByPerson IS NULL)
            BEGIN SELECT RAISE(ABORT, 'four eyes: the batch was not checked'); END
            """,
        ];
    }

    private static string[] OnSqlServer() =>
    [
        $"""
        CREATE TRIGGER {Steps} ON SubsidySteps AFTER INSERT AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM inserted AS step JOIN SubsidySteps AS earlier ON earlier.ApplicationId = step.ApplicationId AND earlier.Id <> step.Id WHERE {SameDesk} AND {Excluded("step")})
                THROW 50001, 'four eyes: this person sat at another desk of the case', 1;
        END
        """,
        """
        CREATE TRIGGER TR_SubsidySteps_Kept ON SubsidySteps AFTER UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM deleted) THROW 50002, 'a step is written once and kept', 1;
        END
        """,
        $"""
        CREATE TRIGGER {HandOvers} ON SubsidyHandOvers AFTER UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM deleted) THROW 50005, 'a hand-over is written once and kept', 1;
        END
        """,
        $"""
        CREATE TRIGGER {Batches} ON PaymentBatches AFTER UPDATE AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM inserted AS batch JOIN PaymentLines AS line ON line.BatchId = batch.Id JOIN SubsidySteps AS step ON step.ApplicationId = line.ApplicationId WHERE {Decided()})
                THROW 50003, 'four eyes: this person decided a case of the batch', 1;
        END
        """,
        $"""
        CREATE TRIGGER {Lines} ON PaymentLines AFTER INSERT, UPDATE AS
        BEGIN
            SET NOCOUNT ON;
            IF NOT EXISTS (SELECT 1 FROM deleted) AND EXISTS (SELECT 1 FROM inserted AS line JOIN PaymentBatches AS batch ON batch.Id = line.BatchId JOIN SubsidySteps AS step ON step.ApplicationId = line.ApplicationId WHERE {Decided()})
                THROW 50003, 'four eyes: this person decided a case of the batch', 1;
            IF EXISTS (SELECT 1 FROM inserted AS line JOIN PaymentBatches AS batch ON batch.Id = line.BatchId WHERE line.State IN ('Sent', 'Paid') AND batch.CheckedByPerson IS NULL)
                THROW 50004, 'four eyes: the batch was not checked', 1;
        END
        """,
    ];

    /// <summary>The step was taken by one of the payers, at a desk that excludes paying.</summary>
    private static string Decided() =>
        $"(step.ByPerson IN {Payers} OR step.OnBehalfOf IN {Payers}) AND {StageOf("step")} IN ({string.Join(", ", Stages.Where(stage => SubsidyFlow.Excludes(stage, ReviewStage.Payment)).Select(stage => (int)stage))})";

    /// <summary>The earlier step's desk excludes this one's: both numbers in one, tens and ones.</summary>
    private static string Excluded(string step) =>
        $"({StageOf("earlier")} * 10 + {StageOf(step)}) IN ({string.Join(", ", from earlier in Stages from now in Stages where SubsidyFlow.Excludes(earlier, now) select ((int)earlier * 10) + (int)now)})";

    private static ReviewStage[] Stages => Enum.GetValues<ReviewStage>();

    // By the action alone where the state does not matter: a step with an impossible state is not let through for that.
    private static string StageOf(string step) => "CASE " + string.Join(' ',
        from action in Enum.GetValues<SubsidyAction>()
        from same in Enum.GetValues<SubsidyStatus>().GroupBy(status => SubsidyFlow.StageOf(action, status)).OrderBy(same => same.Count())
        where same.Key is not ReviewStage.None
        select $"WHEN {step}.[Action] = '{action}'{(same.Count() == 1 ? $" AND {step}.[From] = '{same.Single()}'" : "")} THEN {(int)same.Key}") + " ELSE 0 END";
}
