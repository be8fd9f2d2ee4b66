using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;

namespace TalentPortal.Application.Tests.Awards;

/// <summary>
/// The replay of awards says nothing of what the portal wrote, and names the award and the figure when somebody wrote past it, also where the row and the figure beside it were changed alike.
/// The same county as in <see cref="AwardBudgetProofTests"/>; each statement is taken back with its transaction.
/// </summary>
public sealed class AwardReplayTests(AwardBudgetProofTests.County county) : IClassFixture<AwardBudgetProofTests.County>
{
    private const string MayChangeSteps = "DROP TRIGGER TR_AwardMoneySteps_NoUpdate; ";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replay_OfWhatThePortalWrote_FindsNothing()
    {
        var report = await county.Host.WithAsync(services => services.GetRequiredService<AwardReplay>().RunAsync(Ct));

        report.Faults.ShouldBeEmpty();
        report.Awards.ShouldBe(3);
    }

    [Theory]
    [InlineData("UPDATE AwardScores SET Total = Total - 1", AwardDifference.Score)]
    [InlineData("UPDATE AwardScores SET Sheet = replace(Sheet, '27', '12'), Total = Total - 30", AwardDifference.Mean)]
    [InlineData("UPDATE AwardCases SET MeanScore = MeanScore + 5 WHERE MeanScore IS NOT NULL", AwardDifference.Mean)]
    [InlineData("UPDATE AwardDrawnExperts SET Place = CASE Place WHEN 1 THEN 2 WHEN 2 THEN 1 ELSE Place END", AwardDifference.Draw)]
    [InlineData("UPDATE AwardDecisions SET Gross = Gross + 10000000, Amount = Amount + 10000000", AwardDifference.Decision)]
    [InlineData("DROP TRIGGER TR_AwardSignatures_NoDelete; DELETE FROM AwardSignatures WHERE IsLeader = 1", AwardDifference.Signatures)]
    [InlineData("UPDATE AwardCases SET Amount = Amount + 100 WHERE Amount IS NOT NULL", AwardDifference.Decision)]
    [InlineData(MayChangeSteps + "UPDATE AwardInstalments SET Amount = Amount + 100; UPDATE AwardMoneySteps SET Amount = Amount + 100", AwardDifference.Plan)]
    [InlineData("UPDATE AwardInstalments SET Amount = Amount + 100 WHERE Number = 1", AwardDifference.Instalments)]
    [InlineData("UPDATE AwardInstalments SET State = 'Due', DueOn = '2026-03-30' WHERE Number = 2", AwardDifference.Instalments)]
    [InlineData("UPDATE AwardCases SET Contract_ServiceMonths = 12 WHERE Contract_ServiceMonths IS NOT NULL", AwardDifference.Plan)]
    [InlineData("UPDATE AwardCases SET Status = 'Completed' WHERE Status = 'Running'", AwardDifference.Course)]
    public async Task Row_OfTheAwardUnderWay_IsNamed(string statement, AwardDifference differs) =>
        (await FaultsAfterAsync(statement)).ShouldContain(new AwardReplayFault(county.Running.CaseNumber!, differs));

    [Theory]
    [InlineData("UPDATE AwardCases SET Stop_Recover = Stop_Recover - 100 WHERE Stop_Recover IS NOT NULL", AwardDifference.Stop)]
    [InlineData("UPDATE AwardCases SET Stop_Recover = 0; UPDATE AwardRecoveries SET Amount = 0", AwardDifference.Stop)]
    [InlineData("UPDATE AwardCases SET Stop_Exemption = 'Death' WHERE Stop_Recover IS NOT NULL", AwardDifference.Stop)]
    [InlineData("UPDATE AwardRecoveries SET RepaidTotal = RepaidTotal + 100", AwardDifference.Recovery)]
    [InlineData("UPDATE AwardRecoveries SET State = 'Repaid'", AwardDifference.Recovery)]
    public async Task Row_OfTheStoppedAward_IsNamed(string statement, AwardDifference differs) =>
        (await FaultsAfterAsync(statement)).ShouldContain(new AwardReplayFault(county.Stopped.CaseNumber!, differs));

    [Fact]
    public async Task Vote_ThatWasTurned_IsNamed() =>
        (await FaultsAfterAsync("UPDATE AwardVotes SET Choice = 'Against'")).ShouldBe([new AwardReplayFault(county.Named.CaseNumber!, AwardDifference.Vote)]);

    [Theory]
    [InlineData("UPDATE AwardScores SET Sheet = 'x'")]
    [InlineData("UPDATE AwardInspections SET HeldOn = 'x'")]
    [InlineData(MayChangeSteps + "UPDATE AwardMoneySteps SET At = 'x'")]
    [InlineData("UPDATE AwardRecoveries SET State = 'x'")]
    public async Task Row_ThatIsNotUnderstood_NamesItsCase_AndTheOthersAreReckoned(string statement) =>
        (await FaultsAfterAsync($"{statement} WHERE CaseId = (SELECT Id FROM AwardCases WHERE CaseNumber = '{county.Stopped.CaseNumber}'); UPDATE AwardVotes SET Choice = 'Against'"))
            .ShouldBe([new AwardReplayFault(county.Stopped.CaseNumber!, AwardDifference.Unreadable), new AwardReplayFault(county.Named.CaseNumber!, AwardDifference.Vote)]);

    [Fact]
    public async Task Terms_OfACallThatAreNotUnderstood_NameItsCases_AndTheOthersAreReckoned() =>
        (await FaultsAfterAsync("UPDATE AwardCalls SET AwardTerms = 'x' WHERE Kind = 'LeaderAward'; UPDATE AwardVotes SET Choice = 'Against'"))
            .ShouldBe([new AwardReplayFault(county.Stopped.CaseNumber!, AwardDifference.Unreadable), new AwardReplayFault(county.Running.CaseNumber!, AwardDifference.Unreadable), new AwardReplayFault(county.Named.CaseNumber!, AwardDifference.Vote)]);

    private Task<List<AwardReplayFault>> FaultsAfterAsync(string statement) => county.Host.WithAsync(async services =>
    {
        var db = services.GetRequiredService<IPortalDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        (await db.Database.ExecuteSqlRawAsync(statement, Ct)).ShouldBeGreaterThan(0, statement);
        var report = await services.GetRequiredService<AwardReplay>().RunAsync(Ct);
        await transaction.RollbackAsync(Ct);
        return report.Faults;
    });
}
