using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Liaison;

/// <summary>How issues are counted (domain 10, example 4), when a circular may be issued, and promises.</summary>
public sealed class IssueFiguresTests
{
    private static readonly DateOnly First = new(2026, 1, 1), Through = new(2026, 3, 31);
    private static readonly Actor Leader = Of(Role.Leader), Office = Of(Role.TalentOffice);

    [Fact]
    public void Example4_57Of63InTime_Is90Point5()
    {
        var marks = Enumerable.Range(0, 63).Select(i => new IssueMark(Department.Housing, First.AddDays(i), First.AddDays(i < 57 ? i : i + 3), i >= 57));
        var rate = IssueMark.Rate(marks, First, Through);
        (rate, rate.Percent).ShouldBe((new LiaisonRate(57, 63), 90.5m));
    }

    [Fact]
    public void Issue_CountsOnTheDayItWasDueOrAnswered_WhicheverIsEarlier_AndInOneQuarterOnly()
    {
        // Answered early counts when it was answered; due and answered in the next quarter is late in the quarter in which it was due.
        Rate(new(Department.Housing, new DateOnly(2026, 4, 10), new DateOnly(2026, 3, 20), false)).ShouldBe(((1, 1), (0, 0)));
        Rate(new(Department.Housing, new DateOnly(2026, 3, 30), new DateOnly(2026, 4, 2), true)).ShouldBe(((0, 1), (0, 0)));
        Rate(new(Department.Housing, new DateOnly(2026, 3, 30), null, false)).ShouldBe(((0, 1), (0, 0)));
        Rate(new(Department.Housing, new DateOnly(2026, 4, 2), null, false)).ShouldBe(((0, 0), (0, 1)));

        static ((int, int) One, (int, int) Two) Rate(IssueMark mark)
        {
            var (one, two) = (IssueMark.Rate([mark], First, Through), IssueMark.Rate([mark], Through.AddDays(1), new DateOnly(2026, 6, 30)));
            return ((one.Done, one.Planned), (two.Done, two.Planned));
        }
    }

    [Fact]
    public void Circular_IsIssuedWhenTheQuarterIsOver_ByTheTalentOffice()
    {
        var quarter = new Quarter(2026, 1);
        LiaisonCircular.WhyNotIssue(quarter, Office, Through).ShouldBe(IssueRefusals.QuarterRuns);
        LiaisonCircular.WhyNotIssue(quarter, Office, Through.AddDays(1)).ShouldBeNull();
        LiaisonCircular.WhyNotIssue(quarter, Leader, Through.AddDays(1)).ShouldBe(LiaisonRefusals.NotYours);
    }

    [Fact]
    public void Promise_HasAnOwnerAndADay_AndIsSettledOnce()
    {
        var now = new DateTime(2026, 3, 12, 2, 0, 0, DateTimeKind.Utc);
        var post = new LeaderPost("县委副书记", new LeaderAccount(AccountId.New(), "张书记", null, true, false), null, First, Office, now.AddDays(-60));
        var assignment = LiaisonAssignment.Assign(post, new LiaisonCandidate(PersonId.New(), TalentLevel.C, true, false, false), 0, LiaisonRules.CountyDraft(), "分管", Office, now.AddDays(-30));
        LeaderPromise.WhyNotGive(assignment, new DateOnly(2026, 3, 11), Leader, new DateOnly(2026, 3, 12)).ShouldBe(IssueRefusals.PromiseInPast);
        LeaderPromise.WhyNotGive(assignment, new DateOnly(2026, 3, 12), Office, new DateOnly(2026, 3, 12)).ShouldBe(LiaisonRefusals.NotYours);
        var promise = new LeaderPromise(assignment, LiaisonContactId.New(), "协调用电增容", new DateOnly(2026, 3, 20), Leader, now);
        (promise.GivenByName, promise.IsOverdue(new DateOnly(2026, 3, 20)), promise.IsOverdue(new DateOnly(2026, 3, 21))).ShouldBe(("张书记", false, true));
        promise.Settle(true, "已增容", Leader, now.AddDays(3));
        (promise.State, promise.IsOverdue(new DateOnly(2026, 3, 21)), promise.WhyNotSettle(Leader)).ShouldBe((PromiseState.Kept, false, IssueRefusals.PromiseSettled));
    }

    private static Actor Of(Role role) => new(AccountId.New(), role.ToString(), AccessTable.CapabilitiesOf([role]));
}
