using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Awards;

namespace TalentPortal.Application.Tests.Awards;

/// <summary>
/// Bar B7 in the database: whoever writes to the tables past the portal carries no decision of 1,000,000 yuan without three different people, and pays nothing of one, nor more than it carries. Each statement
/// is one that the portal itself would write, only with too few names before it or too large a sum in it; each has its twin with one name more or a smaller sum, which passes.
/// </summary>
public sealed class AwardSignatureTests(AwardSignatureTests.Signing county) : IClassFixture<AwardSignatureTests.Signing>
{
    private const string TooFew = "four eyes: the decision is not signed by as many as its sum asks for", TooMuch = "four eyes: this is more than the signed decision carries",
        OneCase = "an instalment belongs to one case", PaidTwice = "an instalment is paid once", LineKept = "a line of a list keeps case, instalment and sum";

    private const long Decided = 300_000_000;

    private const string Approve = "INSERT INTO AwardSteps (Id, CaseId, Sequence, Round, [From], Action, [To], [By], ByName, At) SELECT '11111111-0000-0000-0000-000000000001', CaseId, Sequence + 100, Round + 100, 'Signing', 'Approve', 'AwaitingPublicity', [By], ByName, At FROM AwardSteps WHERE Action = 'Sign' AND CaseId = (SELECT Id FROM AwardCases WHERE Status = 'Signing') LIMIT 1";
    private const string Carry = "UPDATE AwardDecisions SET IsCarried = 1 WHERE CaseId = (SELECT Id FROM AwardCases WHERE Status = 'Signing')";
    private const string Third = "(SELECT PersonId FROM Accounts WHERE PersonId IS NOT NULL AND PersonId NOT IN (SELECT Person FROM AwardSignatures) LIMIT 1)";
    private const string Batch = "INSERT INTO AwardBatches (Id, Number, State, LineCount, ControlTotal, MadeByName, MadeByPerson, MadeAt, Version) SELECT '44444444-0000-0000-0000-000000000001', 'B', 'Draft', 1, 1, 'x', PersonId, CreatedAt, 1 FROM AwardCases WHERE Status = 'Signing'";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approval_WithTwoOfThreeSignatures_IsRefused_AndWithAThirdPersonIsNot()
    {
        (await RefusedAsync(Approve)).ShouldBe(TooFew);
        (await RefusedAsync(Signed(1, Third, "NULL", 0), Approve)).ShouldBe(TooFew, "three people and no leader");
        (await RefusedAsync(Signed(1, Third, "NULL", 1), Approve)).ShouldBeNull();
    }

    [Theory]
    [InlineData(AwardMoneyAction.Plan)]
    [InlineData(AwardMoneyAction.Order)]
    [InlineData(AwardMoneyAction.Check)]
    [InlineData(AwardMoneyAction.Batch)]
    [InlineData(AwardMoneyAction.Settle)]
    public async Task Money_ThatTooFewSigned_OrThatIsMoreThanTheySigned_IsRefused(AwardMoneyAction action)
    {
        (await RefusedAsync(Part(1), Step(1, action, Decided))).ShouldBe(TooFew, "nothing was decided");
        (await RefusedAsync(Part(1), Carry, Step(1, action, Decided))).ShouldBe(TooFew);
        (await RefusedAsync([.. Signed(), Part(1), Step(1, action, Decided + 1)])).ShouldBe(TooMuch);
        (await RefusedAsync([.. Signed(), Part(1), Step(1, action, Decided)])).ShouldBeNull();
    }

    [Fact]
    public async Task Transfer_ThatTooFewSigned_OrThatIsMoreThanTheySigned_IsRefused()
    {
        (await RefusedAsync(Batch, Part(1), Transfer(1, Decided))).ShouldBe(TooFew, "nothing was decided");
        (await RefusedAsync(Batch, Part(1), Carry, Transfer(1, Decided))).ShouldBe(TooFew);
        (await RefusedAsync([.. Signed(), Batch, Part(1), Transfer(1, Decided + 1)])).ShouldBe(TooMuch);
        (await RefusedAsync([.. Signed(), Batch, Part(1), Transfer(1, Decided)])).ShouldBeNull();
    }

    [Fact]
    public async Task Money_ThatComesToMoreTogetherWithWhatWasPaid_IsRefused_AndWhatTheBankSentBackIsNotCounted()
    {
        string[] paid = [.. Signed(), Batch, Part(1), Part(2), Step(1, AwardMoneyAction.Settle, 200_000_000)];

        (await RefusedAsync([.. paid, Step(2, AwardMoneyAction.Order, 100_000_001)])).ShouldBe(TooMuch);
        (await RefusedAsync([.. paid, Transfer(2, 100_000_001)])).ShouldBe(TooMuch);
        (await RefusedAsync([.. paid, Step(2, AwardMoneyAction.Order, 100_000_000)])).ShouldBeNull();
        (await RefusedAsync([.. paid, Step(1, AwardMoneyAction.Bounce, 200_000_000), Step(2, AwardMoneyAction.Order, 100_000_001)])).ShouldBeNull();
        (await RefusedAsync([.. paid, Step(1, AwardMoneyAction.Bounce, 200_000_000), Step(1, AwardMoneyAction.Order, 200_000_000)])).ShouldBeNull("the same money once more");
    }

    [Fact]
    public async Task Money_OfAnInstalmentOfAnotherCase_IsRefused()
    {
        (await RefusedAsync([.. Signed(), Part(1, "Running"), Step(1, AwardMoneyAction.Order, 1)])).ShouldBe(OneCase);
        (await RefusedAsync([.. Signed(), Step(1, AwardMoneyAction.FallDue, 1)])).ShouldBe(OneCase, "an instalment of none");
        (await RefusedAsync([.. Signed(), Batch, Part(1, "Running"), Transfer(1, 1)])).ShouldBe(OneCase);
    }

    /// <summary>In another round too, which is what the unique index does not see.</summary>
    [Fact]
    public async Task Instalment_PaidOnce_IsNotPaidAgain_UntilTheBankSendsItBack()
    {
        string[] paid = [.. Signed(), Part(1), Step(1, AwardMoneyAction.Settle, 100)];

        (await RefusedAsync([.. paid, Step(1, AwardMoneyAction.Settle, 100, round: 2)])).ShouldBe(PaidTwice);
        (await RefusedAsync([.. paid, Step(1, AwardMoneyAction.Bounce, 100), Step(1, AwardMoneyAction.Settle, 100, round: 2)])).ShouldBeNull();
    }

    [Theory]
    [InlineData("Amount = Amount + 1", LineKept)]
    [InlineData("Amount = Amount - 1", LineKept)]
    [InlineData("InstalmentId = '11111111-0000-0000-0000-000000000102'", LineKept)]
    [InlineData("CaseId = (SELECT Id FROM AwardCases WHERE Status = 'Running')", LineKept)]
    [InlineData("State = 'Sent'", null)]
    public async Task Transfer_KeepsCaseInstalmentAndSum(string change, string? refused) =>
        (await RefusedAsync([.. Signed(), Batch, Part(1), Part(2), Transfer(1, 100), $"UPDATE AwardTransfers SET {change}"])).ShouldBe(refused);

    /// <summary>By the portal itself: the instalment of 1,000,000 is larger than all of the first decision, not than the one that upgraded it.</summary>
    [Fact]
    public async Task Instalment_OfAnUpgrade_IsOrderedAndChecked()
    {
        await county.People.Moves.OrderAsync(county.People.Payer, county.People.PayChecker, county.Upgraded);

        var award = await county.People.Moves.GetAsync(county.Upgraded);
        award.MoneySteps.Where(step => step.Action is AwardMoneyAction.Plan or AwardMoneyAction.Order or AwardMoneyAction.Check).OrderBy(step => step.Sequence).Select(step => step.Amount.Yuan).ShouldBe([120_000, 90_000, 90_000, 1_000_000, 1_000_000]);
    }

    [Theory]
    [InlineData("Person", "NULL")]
    [InlineData(Third, "Person")]
    public async Task SecondSignature_OfTheSamePerson_OrInItsName_IsRefused(string person, string onBehalfOf) =>
        (await RefusedAsync(Signed(1, person, onBehalfOf, 1))).ShouldBe("four eyes: this person signed the decision");

    [Theory]
    [InlineData("'33333333-0000-0000-0000-000000000000'", "NULL")]
    [InlineData(Third, "'33333333-0000-0000-0000-000000000000'")]
    public async Task Signature_OfNobodyOnTheRegister_IsRefused(string person, string onBehalfOf) =>
        (await RefusedAsync(Signed(1, person, onBehalfOf, 1))).ShouldBe("FOREIGN KEY constraint failed");

    [Fact]
    public Task Signer_WhoHasNoOfficeAnyMore_IsNotMergedAway() => county.Host.WithAsync(async services =>
    {
        var db = services.GetRequiredService<IPortalDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        (await db.Database.ExecuteSqlRawAsync("DELETE FROM AccountRoles", Ct)).ShouldBeGreaterThan(0);
        var (rules, survivor) = (services.GetRequiredService<PersonMergeRules>(), county.People.Talent.PersonId!.Value);

        (await rules.WhyNotAsync(survivor, county.People.Office.PersonId!.Value, Ct)).ShouldContain(TalentRefusals.OfficerStays);
        (await rules.WhyNotAsync(survivor, county.People.Payer.PersonId!.Value, Ct)).ShouldNotContain(TalentRefusals.OfficerStays);
    });

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

    /// <summary>Carried, with the third signature under it.</summary>
    private static string[] Signed() => [Carry, Signed(1, Third, "NULL", 1)];

    private static string Part(int number, string status = "Signing") =>
        $"INSERT INTO AwardInstalments (Id, Number, [When], Amount, State, CaseId) SELECT '11111111-0000-0000-0000-00000000010{number}', {number} + 10, 'Contract', 1, 'Due', Id FROM AwardCases WHERE Status = '{status}'";

    private static string Step(int part, AwardMoneyAction action, long amount, int round = 1) =>
        $"INSERT INTO AwardMoneySteps (Id, Sequence, InstalmentId, Number, Round, Action, Amount, [By], ByName, At, CaseId) SELECT '11111111-0000-0000-0000-0000000{part}{round - 1}2{(int)action:00}', {round * 1000 + part * 100 + (int)action}, '11111111-0000-0000-0000-00000000010{part}', {part}, {round}, '{action}', {amount}, StartedBy, 'x', CreatedAt, Id FROM AwardCases WHERE Status = 'Signing'";

    private static string Transfer(int part, long amount) =>
        $"INSERT INTO AwardTransfers (Id, BatchId, Number, CaseId, CaseNumber, InstalmentId, Instalment, PersonName, EmployerName, PayeeKind, Amount, BankName, HolderName, LastFour, AccountOwner, Account_Envelope, Account_Index, State, IsLive) SELECT '44444444-0000-0000-0000-000000000002', '44444444-0000-0000-0000-000000000001', 1, Id, CaseNumber, '11111111-0000-0000-0000-00000000010{part}', {part}, 'x', 'x', 'Person', {amount}, 'x', 'x', '1234', PersonId, x'00', x'00', 'Planned', 1 FROM AwardCases WHERE Status = 'Signing'";

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

        public AwardPeople People { get; private set; } = null!;
        public AwardCaseId Upgraded { get; private set; }

        /// <summary>One award of 300,000 yuan under contract that was upgraded to 3,000,000 before anything was paid, and one of 3,000,000 that two of three have signed.</summary>
        public async ValueTask InitializeAsync()
        {
            await Host.InitializeAsync();
            People = await AwardPeople.GatherAsync(Host);
            Upgraded = await People.RunningAsync(TalentLevel.D);
            await UpgradeAsync();
            var people = await AwardPeople.GatherAsync(Host);
            var id = await people.ScoredAsync(TalentLevel.B);
            await people.Moves.InspectAsync(people.Reviewer, people.OtherReviewer, id);
            await people.Moves.DraftDecisionAsync(people.Office, id);
            await people.Moves.DecideAsync(people.Office, id, AwardAction.Sign);
            await people.Moves.DecideAsync(people.Second, id, AwardAction.Sign);
        }

        public ValueTask DisposeAsync() => Host.DisposeAsync();

        private async Task UpgradeAsync()
        {
            var form = new DraftAwardDecision { Class = TalentLevel.B, Gross = 3_000_000, MeetingOn = CountyClock.DayOf(Host.Now), Minutes = "会议同意晋级", Version = await People.Moves.VersionAsync(Upgraded) };
            await Host.ActAsync(People.Office, services => services.GetRequiredService<AwardOfficeService>().DraftAsync(Upgraded, form, Ct));
            await People.Moves.DecideAsync(People.Office, Upgraded, AwardAction.Sign);
            await People.Moves.DecideAsync(People.Second, Upgraded, AwardAction.Sign);
            await People.Moves.SignAsLeaderAsync(People.Leader, Upgraded);
        }
    }
}
