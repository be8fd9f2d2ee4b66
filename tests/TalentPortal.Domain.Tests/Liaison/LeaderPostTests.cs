using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Liaison;

/// <summary>Posts, who looks after whom, and what is refused. Today is 12 March 2026.</summary>
public sealed class LeaderPostTests
{
    private static readonly DateTime Now = new(2026, 3, 12, 2, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 3, 12);
    private static readonly Actor Office = Of(Role.TalentOffice);
    private static readonly LiaisonRules Rules = LiaisonRules.CountyDraft();

    [Fact]
    public void HandingOver_MovesEveryTalent_AndLeavesThePredecessorTheDaysBefore()
    {
        var (post, successor) = (Post(), Leader("接任"));
        var talents = Enumerable.Range(0, 5).Select(load => Assign(post, load, Now.AddDays(-60))).ToList();

        var taken = post.HandOver(successor, null, Today, "换届", talents, Office, Now);

        taken.Select(row => (row.PersonId, row.LeaderId, row.From, row.To)).ShouldBe(talents.Select(row => (row.PersonId, successor.Id, Today, (DateOnly?)null)));
        talents.ShouldAllBe(row => row.To == Today.AddDays(-1) && row.Ending == LiaisonEnding.PostChangedHands);
        taken.Select(row => row.Succeeds).ShouldBe(talents.Select(row => (LiaisonAssignmentId?)row.Id));
        (post.HolderId, post.HeldSince, post.History.Count).ShouldBe((successor.Id, Today, 2));
    }

    [Fact]
    public void HandingOver_IsRefused_ToTheHolder_ToNoLeader_AndToOneOfTheTalents()
    {
        var post = Post();
        var talent = Assign(post, 0, Now.AddDays(-60));
        Refusal(() => post.HandOver(new LeaderAccount(post.HolderId, "现任", null, true, false), null, Today, "", [], Office, Now)).ShouldBe(LiaisonRefusals.SameHolder);
        Refusal(() => post.HandOver(Leader("无") with { MayLead = false }, null, Today, "", [], Office, Now)).ShouldBe(LiaisonRefusals.HolderIsNoLeader);
        Refusal(() => post.HandOver(Leader("人才") with { Person = talent.PersonId }, null, Today, "", [talent], Office, Now)).ShouldBe(LiaisonRefusals.OwnTalent);
        Refusal(() => post.HandOver(Leader("明天"), null, Today.AddDays(1), "", [talent], Office, Now)).ShouldBe(LiaisonRefusals.EndsBeforeItBegan);
        talent.Runs.ShouldBeTrue();
    }

    [Fact]
    public void Assigning_SaysWhyNot()
    {
        var (post, talent) = (Post(), Talent(TalentLevel.D));
        WhyNot(talent, 0).ShouldBeNull();
        WhyNot(talent with { Level = TalentLevel.E }, 0).ShouldBe(LiaisonRefusals.NotHighLevel);
        WhyNot(talent with { Level = null }, 0).ShouldBe(LiaisonRefusals.NotHighLevel);
        WhyNot(talent with { IsActive = false }, 0).ShouldBe(LiaisonRefusals.NotActive);
        WhyNot(talent with { HasLeader = true }, 0).ShouldBe(LiaisonRefusals.AlreadyAssigned);
        WhyNot(talent with { IsHolder = true }, 0).ShouldBe(LiaisonRefusals.OwnTalent);
        WhyNot(talent, 5)!.Code.ShouldBe(LiaisonRefusals.PostIsFull.Code);
        LiaisonAssignment.WhyNotAssign(post, talent, 0, Rules, Of(Role.Auditor)).ShouldBe(LiaisonRefusals.NotYours);

        Refusal? WhyNot(LiaisonCandidate candidate, int load) => LiaisonAssignment.WhyNotAssign(post, candidate, load, Rules, Office);
    }

    [Fact]
    public void Post_WithTalents_IsNotClosed_AndAClosedOneTakesNobody()
    {
        var post = Post();
        post.WhyNotClose(1, Office).ShouldBe(LiaisonRefusals.PostHasTalents);
        post.Close(0, "机构改革", Office, Now);
        LiaisonAssignment.WhyNotAssign(post, Talent(TalentLevel.A), 0, Rules, Office).ShouldBe(LiaisonRefusals.PostClosed);
    }

    [Fact]
    public void Contact_IsRefusedAheadAndBeforeTheAssignment_AndIsLateAfterItsDays()
    {
        var assignment = Assign(Post(), 0, Now.AddDays(-60));
        var leader = Of(Role.Leader);
        LiaisonContact.WhyNotRecord(assignment, Today.AddDays(1), leader, Today).ShouldBe(LiaisonRefusals.ContactInFuture);
        LiaisonContact.WhyNotRecord(assignment, assignment.From.AddDays(-1), leader, Today)!.Code.ShouldBe(LiaisonRefusals.ContactBeforeAssignment.Code);
        LiaisonContact.WhyNotRecord(assignment, Today, Office, Today).ShouldBe(LiaisonRefusals.NotYours);
        var contact = new LiaisonContact(LiaisonContactId.New(), assignment, new ContactSaid(Today.AddDays(-5), ContactKind.Visit, null, null, null), [], Today.AddDays(-1), leader, Now);
        contact.IsLate.ShouldBeTrue();
        contact.Withdraw("记错了人", leader, Now);
        contact.Counts.ShouldBeFalse();
        contact.WhyNotWithdraw(leader).ShouldBe(LiaisonRefusals.ContactWithdrawn);
    }

    [Fact]
    public void Rules_BeginAfterTodayAndAfterTheOnesBefore_ButTheFirstMayLieBack()
    {
        var first = new LiaisonRule(new DateOnly(2025, 1, 1), Rules, "制度", null, Office, Now);
        LiaisonRule.WhyNotFrom(Today, first, Today).ShouldBe(LiaisonRefusals.RulesStartTooEarly);
        LiaisonRule.WhyNotFrom(Today.AddYears(1).AddDays(1), first, Today).ShouldBe(LiaisonRefusals.RulesStartTooLate);
        LiaisonRule.WhyNotFrom(Today.AddDays(1), first, Today).ShouldBeNull();
        (Rules with { MostTalents = 0 }).WhyInvalid().ShouldBe(LiaisonRefusals.RulesUnclear);
        (Rules with { VisitsPerYear = 5 }).WhyInvalid().ShouldBe(LiaisonRefusals.RulesUnclear);
    }

    [Theory]
    [InlineData("2026-03-12", "2025-12-18", ContactStanding.ThisMonth)]
    [InlineData("2026-02-12", "2025-12-18", ContactStanding.ThisQuarter)]
    [InlineData("2026-03-12", "2026-01-20", ContactStanding.Kept)]
    [InlineData("2026-03-12", "2025-09-30", ContactStanding.Overdue)]
    public void Standing_SaysWhomToSeeFirst(string today, string last, ContactStanding expected) =>
        ContactStandings.Of(Rules, new DateOnly(2025, 1, 1), [new ContactMark(PersonId.New(), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), ContactKind.Call)], DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(expected);

    /// <summary>Whoever took over in the middle of the last quarter did not miss it.</summary>
    [Fact]
    public void Standing_OfANewLeader_IsNotOverdue() => ContactStandings.Of(Rules, new DateOnly(2025, 11, 1), [], Today).ShouldBe(ContactStanding.ThisMonth);

    private static LeaderPost Post() => new("县委副书记", Leader("现任"), null, new DateOnly(2025, 1, 1), Office, Now.AddDays(-90));

    private static LiaisonAssignment Assign(LeaderPost post, int load, DateTime at) => LiaisonAssignment.Assign(post, Talent(TalentLevel.C), load, Rules, "分管领域一致", Office, at);

    private static LiaisonCandidate Talent(TalentLevel level) => new(PersonId.New(), level, true, false, false);

    private static LeaderAccount Leader(string name) => new(AccountId.New(), name, PersonId.New(), true, false);

    private static Actor Of(Role role) => new(AccountId.New(), role.ToString(), AccessTable.CapabilitiesOf([role])) { Person = PersonId.New() };

    private static Refusal? Refusal(Action move) => Should.Throw<RefusedException>(move).Refusal;
}
