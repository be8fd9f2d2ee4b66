using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;

namespace TalentPortal.Application.Tests.Budgets;

/// <summary>Whoever writes past the portal: what the database itself refuses, and what the proof then finds.</summary>
public sealed class BudgetProofTests
{
    [Theory]
    [InlineData("UPDATE BudgetEntries SET Reason = 'x'")]
    [InlineData("DELETE FROM BudgetEntries")]
    [InlineData("UPDATE BudgetPostings SET Amount = Amount + 1")]
    [InlineData("DELETE FROM BudgetPostings")]
    [InlineData("UPDATE BudgetLines SET Available = Available + 1")]
    [InlineData("UPDATE BudgetLines SET Available = Available - 90000, Committed = Committed + 90000")]
    [InlineData("UPDATE BudgetChanges SET DecidedByPerson = ProposedByPerson")]
    [InlineData("UPDATE BudgetReservationParts SET [Open] = -1")]
    public async Task Database_WrittenToPastThePortal_Refuses(string statement)
    {
        await using var town = await BudgetTown.CreateAsync(1000);
        await town.ApproveAsync(600);

        await Should.ThrowAsync<System.Data.Common.DbException>(() => WriteAsync(town, statement));

        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE BudgetLines SET Approved = Approved + 100, Available = Available + 100 WHERE Year = 2026", BudgetFaultKind.LineDiffers)]
    [InlineData("UPDATE BudgetReservationParts SET [Open] = [Open] + 100 WHERE Year = 2026", BudgetFaultKind.CasesDiffer, BudgetFaultKind.CaseDiffers)]
    [InlineData("UPDATE BudgetReservationParts SET Paid = 100 WHERE Year = 2027", BudgetFaultKind.CasesDiffer, BudgetFaultKind.CaseDiffers)]
    public async Task Proof_OfBalancesThatSomebodyChanged_NamesThem(string statement, params BudgetFaultKind[] kinds)
    {
        await using var town = await BudgetTown.CreateAsync(1000);
        await town.ApproveAsync(600, 300);

        await WriteAsync(town, statement);

        (await town.ProveAsync()).Select(fault => fault.Kind).ShouldBe(kinds);
    }

    [Fact]
    public async Task Proof_OfALineBelowZeroThatNobodyAllowed_NamesIt()
    {
        await using var town = await BudgetTown.CreateAsync(1000);
        await town.ApproveAsync(600, 300);

        await WriteAsync(town, "UPDATE BudgetLines SET IsAppropriated = 1, PermittedShortfall = 30000 WHERE Year = 2027");

        (await town.ProveAsync()).Select(fault => fault.Kind).ShouldBe([BudgetFaultKind.BelowZero]);
    }

    /// <summary>It reads block by block, to the end.</summary>
    [Fact]
    public async Task Proof_OfMoreEntriesThanABlock_CountsThemAll()
    {
        await using var town = await BudgetTown.CreateAsync(1000);
        await town.Database.InScopeAsync<IPortalDb>(async db =>
        {
            for (var i = 1; i <= 4_100; i++) db.BudgetEntries.Add(new BudgetEntry($"ZZ26-{i:00000}", BudgetEntryKind.Wait, "X", null, Domain.Accounts.Actor.System, DateTime.UnixEpoch));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var proven = await town.Database.InScopeAsync<BudgetProof, BudgetProofFigures>(async proof => (await proof.ProveAsync(_ => Task.CompletedTask, TestContext.Current.CancellationToken)).Figures);

        proven.Entries.ShouldBe(4_101);
    }

    private static Task WriteAsync(BudgetTown town, string statement) => town.Database.InScopeAsync<IPortalDb>(db => db.Database.ExecuteSqlRawAsync(statement));
}
