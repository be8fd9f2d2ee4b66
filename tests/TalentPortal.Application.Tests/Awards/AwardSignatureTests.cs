using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Awards;

namespace TalentPortal.Application.Tests.Awards;

/// <summary>
/// Bar B7 in the database: whoever writes to the tables past the portal carries no decision of 1,000,000 yuan without three different people, and pays nothing of one. Each statement is one that
/// the portal itself would write, only with too few names before it.
/// </summary>
public sealed class AwardSignatureTests(AwardSignatureTests.Signing county) : IClassFixture<AwardSignatureTests.Signing>
{
    private const string TooFew = "four eyes: the decision is not signed by as many as its sum asks for";

    private const string Approve = "INSERT INTO AwardSteps (Id, CaseId, Sequence, Round, [From], Action, [To], [By], ByName, At) SELECT '11111111-0000-0000-0000-000000000001', CaseId, Sequence + 100, Round + 100, 'Signing', 'Approve', 'AwaitingPublicity', [By], ByName, At FROM AwardSteps WHERE Action = 'Sign' AND CaseId = (SELECT Id FROM AwardCases WHERE Status = 'Signing') LIMIT 1";
    private const string Carry = "UPDATE AwardDecisions SET IsCarried = 1 WHERE CaseId = (SELECT Id FROM AwardCases WHERE Status = 'Signing')";
    private const string Plan = "INSERT INTO AwardMoneySteps (Id, Sequence, InstalmentId, Number, Round, Action, Amount, [By], ByName, At, CaseId) SELECT '11111111-0000-0000-0000-000000000002', 1, '11111111-0000-0000-0000-000000000003', 1, 1, 'Plan', 120000000, StartedBy, 'x', CreatedAt, Id FROM AwardCases WHERE Status = 'Signing'";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approval_WithTwoOfThreeSignatures_IsRefused_AndWithAThirdPersonIsNot()
    {
        (await RefusedAsync(Approve)).ShouldBe(TooFew);
        (await RefusedAsync(Signed(1, "'33333333-0000-0000-0000-000000000000'", "NULL", 0), Approve)).ShouldBe(TooFew, "three people and no leader");
        (await RefusedAsync(Signed(1, "'33333333-0000-0000-0000-000000000000'", "NULL", 1), Approve)).ShouldBeNull();
    }

    [Fact]
    public async Task Money_OfADecisionThatTooFewSigned_IsRefused()
    {
        (await RefusedAsync(Plan)).ShouldBe(TooFew, "nothing was decided");
        (await RefusedAsync(Carry, Plan)).ShouldBe(TooFew);
        (await RefusedAsync(Carry, Signed(1, "'33333333-0000-0000-0000-000000000000'", "NULL", 1), Plan)).ShouldBeNull();
    }

    [Theory]
    [InlineData("Person", "NULL")]
    [InlineData("'33333333-0000-0000-0000-000000000000'", "Person")]
    public async Task SecondSignature_OfTheSamePerson_OrInItsName_IsRefused(string person, string onBehalfOf) =>
        (await RefusedAsync(Signed(1, person, onBehalfOf, 1))).ShouldBe("four eyes: this person signed the decision");

    [Theory]
    [InlineData("UPDATE AwardDecisions SET SignersNeeded = 2 WHERE Amount >= 100000000")]
    [InlineData("UPDATE AwardDecisions SET Amount = 100000000 WHERE Amount < 100000000")]
    public async Task Decision_OfAMillion_ThatAsksForTwo_IsRefused(string statement) => (await RefusedAsync(statement)).ShouldNotBeNull().ShouldContain("CK_AwardDecisions_ThreePeople");

    [Theory]
    [InlineData("UPDATE AwardSignatures SET Name = 'x'")]
    [InlineData("DELETE FROM AwardSignatures")]
    public async Task Signature_ChangedOrDeleted_IsRefused(string statement) => (await RefusedAsync(statement)).ShouldNotBeNull().ShouldStartWith("a signature is");

    /// <summary>One more signature under the decision of 3,000,000 yuan, which two of the three who have to have signed.</summary>
    private static string Signed(int number, string person, string onBehalfOf, int leader) =>
        $"INSERT INTO AwardSignatures (Id, DecisionId, Person, OnBehalfOf, Name, IsLeader, Opinion, At, CaseId) SELECT '22222222-0000-0000-0000-00000000000{number}', DecisionId, {person}, {onBehalfOf}, Name, {leader}, Opinion, At, CaseId FROM AwardSignatures WHERE CaseId = (SELECT Id FROM AwardCases WHERE Status = 'Signing') LIMIT 1";

    /// <summary>What the database says to the last of these statements; null when it lets it through. Nothing stays.</summary>
    private Task<string?> RefusedAsync(params string[] statements) => county.Host.WithDbAsync(async portal =>
    {
        var db = (DbContext)portal;
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        foreach (var statement in statements[..^1]) (await db.Database.ExecuteSqlRawAsync(statement, Ct)).ShouldBeGreaterThan(0, statement);
        try
        {
            (await db.Database.ExecuteSqlRawAsync(statements[^1], Ct)).ShouldBeGreaterThan(0, statements[^1]);
            return null;
        }
        catch (System.Data.Common.DbException refused)
        {
            // SQLite says which error it is before and the words between apostrophes.
            return refused.Message.Split('\'') is [_, var words, ..] ? words : refused.Message;
        }
    });

    public sealed class Signing : IAsyncLifetime
    {
        public PortalHost Host { get; } = new();

        /// <summary>One award of 300,000 yuan that two have signed and approved, and one of 3,000,000 that two of three have signed.</summary>
        public async ValueTask InitializeAsync()
        {
            await Host.InitializeAsync();
            var small = await AwardPeople.GatherAsync(Host);
            await small.ApprovedAsync(TalentLevel.D);
            var people = await AwardPeople.GatherAsync(Host);
            var id = await people.ScoredAsync(TalentLevel.B);
            await people.Moves.InspectAsync(people.Reviewer, people.OtherReviewer, id);
            await people.Moves.DraftDecisionAsync(people.Office, id);
            await people.Moves.DecideAsync(people.Office, id, AwardAction.Sign);
            await people.Moves.DecideAsync(people.Second, id, AwardAction.Sign);
        }

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
