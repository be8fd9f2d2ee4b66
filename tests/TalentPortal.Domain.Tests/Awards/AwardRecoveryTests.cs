using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Domain.Tests.Awards;

/// <summary>Money of a stopped award comes back (domain 3.7): on a day between the notification and today. Seen red with the day not asked for.</summary>
public sealed class AwardRecoveryTests
{
    private static readonly DateOnly Told = new(2026, 4, 10), Today = new(2026, 4, 20);

    [Theory]
    [InlineData("2026-04-09", "recovery.received_before_demand")]
    [InlineData("2026-04-10", null)]
    [InlineData("2026-04-20", null)]
    [InlineData("2026-04-21", "recovery.received_in_future")]
    public void Repayment_OnADayThatCannotBe_IsRefused(string received, string? refusal)
    {
        var (story, recovery) = Decided();

        Action repay = () => recovery.RecordRepayment(story.Reviewer, Money.FromYuan(100_000), DateOnly.Parse(received, null), "V1", story.Clock);

        if (refusal is null) repay();
        else Should.Throw<RefusedException>(repay).Refusal.Code.ShouldBe(refusal);
        recovery.RepaidTotal.ShouldBe(Money.FromYuan(refusal is null ? 100_000 : 0));
    }

    private static (AwardStory, AwardRecovery) Decided()
    {
        var story = new AwardStory().Running().Paid(1).Judged(VerdictGrade.Unqualified, Money.FromYuan(850_000)).Day(Told);
        var recovery = new AwardRecovery("ZJ26-00001", story.Case, 5, "中期不合格", story.Reviewer, story.Clock.UtcNow);
        recovery.Notify(story.Reviewer, "已告知", story.Clock);
        story.Day(Today);
        recovery.Decide(story.OtherReviewer, "追回未用资金", story.Clock);
        return (story, recovery);
    }
}
