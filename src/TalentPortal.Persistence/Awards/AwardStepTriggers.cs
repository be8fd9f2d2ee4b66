using Microsoft.EntityFrameworkCore.Migrations;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Awards;

/// <summary>
/// What the portal's services keep, kept also against whoever writes to the tables past them: steps of awards, of their money and of what is asked back are written once, and who ordered
/// an instalment does not check it, deputy and principal counting as one.
/// </summary>
public static class AwardStepTriggers
{
    // Named in the model too: SQL Server must not use OUTPUT on a table with triggers.
    internal const string Steps = "TR_AwardSteps_Kept", Money = "TR_AwardMoneySteps_Kept", Recoveries = "TR_AwardRecoverySteps_Kept", EmployerChanges = "TR_AwardEmployerChanges_Kept";

    private static readonly (string Trigger, string Table, int Error)[] Kept = [(Steps, "AwardSteps", 50008), (Money, "AwardMoneySteps", 50009), (Recoveries, "AwardRecoverySteps", 50010), (EmployerChanges, "AwardEmployerChanges", 50033)];

    /// <summary>The last statements of a migration that makes these tables anew.</summary>
    public static void Create(MigrationBuilder migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        foreach (var (trigger, table, error) in Kept) migration.Keep(table, trigger, error, "a step of an award");
        migration.Sql(migration.IsForSqlite() ? FourEyesOnSqlite : FourEyesOnSqlServer);
        AwardSignatureTriggers.Create(migration);
    }

    private const string FourEyesOnSqlite =
        "CREATE TRIGGER TR_AwardMoneySteps_FourEyes BEFORE INSERT ON AwardMoneySteps WHEN NEW.Action = 'Check' AND EXISTS (SELECT 1 FROM AwardMoneySteps AS ordered WHERE ordered.InstalmentId = NEW.InstalmentId AND ordered.Round = NEW.Round AND ordered.Action = 'Order'"
        + " AND (ordered.ByPerson IN (NEW.ByPerson, NEW.OnBehalfOf) OR ordered.OnBehalfOf IN (NEW.ByPerson, NEW.OnBehalfOf))) BEGIN SELECT RAISE(ABORT, 'four eyes: this person ordered the instalment'); END";

    private const string FourEyesOnSqlServer =
        "EXEC(N'CREATE TRIGGER TR_AwardMoneySteps_FourEyes ON AwardMoneySteps AFTER INSERT AS BEGIN SET NOCOUNT ON; IF EXISTS (SELECT 1 FROM inserted AS checking JOIN AwardMoneySteps AS ordered ON ordered.InstalmentId = checking.InstalmentId AND ordered.Round = checking.Round"
        + " WHERE checking.Action = ''Check'' AND ordered.Action = ''Order'' AND (ordered.ByPerson IN (checking.ByPerson, checking.OnBehalfOf) OR ordered.OnBehalfOf IN (checking.ByPerson, checking.OnBehalfOf)))"
        + " THROW 50011, ''four eyes: this person ordered the instalment'', 1; END')";
}
