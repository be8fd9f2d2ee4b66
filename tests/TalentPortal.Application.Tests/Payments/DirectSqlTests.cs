using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Tests.Payments;

/// <summary>
/// Bar B7, the last lock: whoever writes to the tables past the portal cannot make one person do the work of two either. Each statement
/// has a twin that is let in, so that it is the rule that refuses and not a slip of the pen.
/// </summary>
public sealed class DirectSqlTests
{
    [Theory]
    [InlineData(SubsidyStatus.FirstReview, SubsidyAction.PassFirstReview, SubsidyStatus.SecondReview, SubsidyAction.PassSecondReview)]
    [InlineData(SubsidyStatus.FirstReview, SubsidyAction.RequestCorrection, SubsidyStatus.AwaitingApproval, SubsidyAction.Approve)]
    [InlineData(SubsidyStatus.SecondReview, SubsidyAction.SendBack, SubsidyStatus.FirstReview, SubsidyAction.PassFirstReview)]
    [InlineData(SubsidyStatus.AwaitingApproval, SubsidyAction.Approve, SubsidyStatus.AwaitingPayment, SubsidyAction.Pay)]
    [InlineData(SubsidyStatus.AwaitingIntake, SubsidyAction.Accept, SubsidyStatus.SecondReview, SubsidyAction.PassSecondReview)]
    public async Task Step_OfAPersonWhoSatElsewhere_IsRefused(SubsidyStatus firstAt, SubsidyAction first, SubsidyStatus thenAt, SubsidyAction then)
    {
        await using var town = await PaymentTown.CreateAsync();
        var right = await town.GrantAsync();
        var (person, deputy) = (Guid.NewGuid(), Guid.NewGuid());
        await StepAsync(town, right, 50, firstAt, first, person, null);
        await StepAsync(town, right, 51, thenAt, then, Guid.NewGuid(), Guid.NewGuid());
        await Refused(() => StepAsync(town, right, 52, thenAt, then, person, null));
        await Refused(() => StepAsync(town, right, 52, thenAt, then, deputy, person));
    }

    [Theory]
    [InlineData("UPDATE SubsidySteps SET Opinion = 'never said'")]
    [InlineData("UPDATE SubsidySteps SET ByPerson = NULL")]
    [InlineData("DELETE FROM SubsidySteps")]
    public async Task Step_OnceWritten_CannotBeChangedOrRemoved(string statement)
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await Refused(() => RunAsync(town, statement));
    }

    [Theory]
    [InlineData("UPDATE PaymentBatches SET CheckedByPerson = MadeByPerson")]
    [InlineData("UPDATE PaymentBatches SET CheckedByPerson = (SELECT MAX(Id) FROM People), CheckedOnBehalfOf = MadeByPerson")]
    [InlineData("UPDATE PaymentBatches SET CheckedByPerson = (SELECT MAX(ByPerson) FROM SubsidySteps WHERE Action = 'Approve')")]
    [InlineData("UPDATE PaymentBatches SET MadeByPerson = (SELECT MAX(ByPerson) FROM SubsidySteps WHERE Action = 'PassSecondReview')")]
    [InlineData("UPDATE PaymentBatches SET State = 'Sent'")]
    [InlineData("UPDATE PaymentLines SET State = 'Paid'")]
    [InlineData("UPDATE AccrualRuns SET CheckedByPerson = MadeByPerson")]
    [InlineData("UPDATE Notices SET CheckedBy = MadeBy")]
    [InlineData("UPDATE PolicyVersions SET CheckedBy = DraftedBy")]
    public async Task Payment_BySql_NeedsTheSecondPersonToo(string statement)
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        await town.AccrueAsync(PaymentTown.July.AddMonths(3));
        await town.MakeAsync();
        await Refused(() => RunAsync(town, statement));
        (await town.LinesAsync(await town.ReadAsync(db => db.PaymentBatches.Select(row => row.Id).SingleAsync()))).ShouldAllBe(line => line.State == PaymentLineState.Planned);
    }

    [Fact]
    public async Task Line_ForACaseThatTheMakerDecided_IsRefused()
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        await town.MakeAsync();
        await town.GrantAsync();
        // A second case, decided by who made the batch, is smuggled into the batch.
        var other = await town.GrantedAsync(1);
        await StepAsync(town, other, 60, SubsidyStatus.FirstReview, SubsidyAction.ClearDoubt, town.Maker.Person!.Value.Value, null);
        const string Copied = "BatchId, EntitlementId, PersonId, PersonName, PersonInitials, CaseNumber, EmployerId, EmployerName, EmployerType, Level, FirstInsuredMonth, FirstMonth, LastMonth, "
            + "MonthlyAmount, MonthCount, CumulativeMonths, RemainingMonths, Amount, BankName, HolderName, LastFour, Account_Envelope, Account_Index, State";
        await Refused(() => RunAsync(town, $"INSERT INTO PaymentLines (Id, Number, ApplicationId, {Copied}) SELECT '{Guid.NewGuid().ToString().ToUpperInvariant()}', 99, '{other.ApplicationId.Value.ToString().ToUpperInvariant()}', {Copied} FROM PaymentLines"));
        await RunAsync(town, $"INSERT INTO PaymentLines (Id, Number, ApplicationId, {Copied}) SELECT '{Guid.NewGuid().ToString().ToUpperInvariant()}', 99, ApplicationId, {Copied} FROM PaymentLines");
    }

    private static Task StepAsync(PaymentTown town, Entitlement right, int sequence, SubsidyStatus from, SubsidyAction action, Guid person, Guid? onBehalfOf) => town.ReadAsync(db => db.Database.ExecuteSqlAsync(
        $"INSERT INTO SubsidySteps (Id, ApplicationId, Sequence, Round, [From], [Action], [To], [By], ByName, ByPerson, OnBehalfOf, At) VALUES ({Guid.NewGuid()}, {right.ApplicationId.Value}, {sequence}, {sequence}, {from.ToString()}, {action.ToString()}, {from.ToString()}, {Guid.NewGuid()}, {"手"}, {person}, {onBehalfOf}, {town.Now.UtcNow})"));

    private static Task RunAsync(PaymentTown town, string statement) => town.ReadAsync(db => db.Database.ExecuteSqlRawAsync(statement));

    private static async Task Refused(Func<Task> write) =>
        (await Should.ThrowAsync<DbException>(write)).Message.ShouldSatisfyAllConditions(
            message => message.ShouldMatch("four eyes|written once|is kept|CHECK constraint|FourEyes|_Checked"));
}
