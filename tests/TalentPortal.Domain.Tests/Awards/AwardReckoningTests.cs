using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Awards;

/// <summary>
/// What the portal wrote is reckoned again without a difference, whatever its course; under other terms each figure that follows from them is named. The walks of <see cref="AwardFlowTests"/> and
/// <see cref="AwardWalkTests"/> are reckoned again as well; rows changed in the database are those of <c>AwardReplayTests</c>.
/// </summary>
public sealed class AwardReckoningTests
{
    public static TheoryData<string> Courses => [.. All.Keys];

    private static readonly Dictionary<string, Func<AwardStory>> All = new()
    {
        ["submitted"] = () => new AwardStory().Submitted(),
        ["drawn"] = () => new AwardStory().Drawn(),
        ["scored too low"] = () => new AwardStory().Scored(60, 61, 62, 63, 64),
        ["scored at the mark"] = () => new AwardStory().Scored(70, 70, 70, 60, 90),
        ["being signed"] = () => Signing(new AwardStory()),
        ["one part at once"] = () => new AwardStory(TalentLevel.E).Running().Paid(1),
        ["paid once"] = () => new AwardStory().Running().Paid(1),
        ["came back"] = () => Bounced(new AwardStory().Running().Paid(1)),
        ["mid-term passed"] = () => new AwardStory().Running().Paid(1).Judged(VerdictGrade.Qualified, Yuan(1_000_000)).Paid(2),
        ["second look"] = () => new AwardStory().Running().Paid(1).Judged(VerdictGrade.Basic, Yuan(1_000_000)),
        ["completed"] = () => new AwardStory().Running().Paid(1).Judged(VerdictGrade.Qualified, Yuan(1_000_000)).Paid(2).Judged(VerdictGrade.Qualified, Yuan(2_000_000)).Paid(3),
        ["mid-term failed"] = () => new AwardStory().Running().Paid(1).Judged(VerdictGrade.Unqualified, Yuan(850_000)),
        ["upgraded"] = () => Upgraded(new AwardStory(TalentLevel.C).Running().Paid(1)),
        ["left"] = () => Left(new AwardStory().Running().Paid(1), null),
        ["left and exempt"] = () => Left(new AwardStory().Running().Paid(1), ServiceExemption.SeriousIllness),
    };

    [Theory]
    [MemberData(nameof(Courses))]
    public void Award_AsThePortalWroteIt_IsReckonedAgainWithoutADifference(string course)
    {
        ArgumentNullException.ThrowIfNull(course);
        AwardReckoning.Of(All[course]().Case, AwardStory.Terms, null).ShouldBeEmpty();
    }

    /// <summary>Each would be a fault of the calculation, or a row that somebody changed: the terms stand for either.</summary>
    [Fact]
    public void Award_UnderOtherTerms_IsNamedForEachFigureThatFollowsFromThem()
    {
        var (award, terms) = (Left(new AwardStory().Running().Paid(1), null).Case, AwardStory.Terms);
        void Names(AwardTerms other, params AwardDifference[] differences) => AwardReckoning.Of(award, other, null).ShouldBe(differences);

        Names(terms with { DropHighest = 0 }, AwardDifference.Mean);
        Names(terms with { PassMark = 95 }, AwardDifference.Mean);
        Names(terms with { Criteria = [.. terms.Criteria.Skip(1), terms.Criteria[0] with { Points = 10 }] }, AwardDifference.Score);
        Names(terms with { Classes = [.. terms.Classes.Select(row => row with { Amount = Yuan(2_000_000) })] }, AwardDifference.Decision);
        Names(terms with { Cap = Yuan(2_000_000) }, AwardDifference.Decision);
        Names(terms with { Signatures = [new(Money.Zero, 4, false)] }, AwardDifference.Signatures);
        Names(terms with { Instalments = [new(50, InstalmentCondition.Contract), new(50, InstalmentCondition.Acceptance)] }, AwardDifference.Plan);
        Names(terms with { ServiceMonths = 36 }, AwardDifference.Plan);
        Names(AwardTerms.CountySelectionDraft(), AwardDifference.Course);
    }

    [Fact]
    public void Upgrade_OnWhatWasPaidThen_IsSplitAgain()
    {
        var story = Upgraded(new AwardStory(TalentLevel.C).Running().Paid(1));
        story.Judged(VerdictGrade.Qualified, Yuan(400_000)).Paid(2);

        AwardReckoning.Of(story.Case, AwardStory.Terms, null).ShouldBeEmpty();
        story.Case.Instalments.Select(part => part.Amount).ShouldBe([Yuan(400_000), Yuan(1_300_000), Yuan(1_300_000)]);
    }

    [Fact]
    public void Recovery_OfAnotherSum_OrWithOtherDays_IsNamed()
    {
        var failed = new AwardStory().Running().Paid(1).Judged(VerdictGrade.Unqualified, Yuan(850_000));
        var other = new AwardStory().Running().Paid(1).Judged(VerdictGrade.Unqualified, Yuan(900_000));
        AwardRecovery Of(AwardStory story, int days) => new("ZJ26-00001", story.Case, days, "中期不合格", failed.Reviewer, failed.Clock.UtcNow);

        AwardReckoning.Of(failed.Case, AwardStory.Terms, Of(failed, 5)).ShouldBeEmpty();
        AwardReckoning.Of(failed.Case, AwardStory.Terms, Of(failed, 3)).ShouldBe([AwardDifference.Recovery]);
        AwardReckoning.Of(failed.Case, AwardStory.Terms, Of(other, 5)).ShouldBe([AwardDifference.Recovery]);
    }

    [Fact]
    public void Selection_AsThePortalWroteIt_IsReckonedAgainWithoutADifference()
    {
        var (named, reviewed, without) = (new SelectionStory(sum: 20_000).Named(), new SelectionStory().Named().Reviewed(VerdictGrade.Qualified), new SelectionStory(sum: 20_000).Named().Reviewed(VerdictGrade.Unqualified));
        var lost = new SelectionStory().Drawn().Voted(VoteChoice.For, VoteChoice.For, VoteChoice.Against, VoteChoice.Against, VoteChoice.Against);

        foreach (var story in new[] { named, reviewed, without, lost }) AwardReckoning.Of(story.Case, story.Terms, null).ShouldBeEmpty();
        AwardReckoning.Of(named.Case, named.Terms with { Selection = new SelectionTerms(5, 61, null, 3) }, null).ShouldBe([AwardDifference.Vote]);
        AwardReckoning.Of(named.Case, named.Terms with { Selection = new SelectionTerms(5, 60, null, 4) }, null).ShouldBe([AwardDifference.Plan]);
    }

    private static Money Yuan(decimal yuan) => Money.FromYuan(yuan);

    private static AwardStory Signing(AwardStory story)
    {
        story.AwaitingDecision().Case.DraftDecision(story.Office, story.Draft(elsewhere: Yuan(500_000)), AwardStory.Terms, story.Clock);
        story.Case.Sign(story.Office, "同意", AwardStory.Terms, story.Clock);
        return story;
    }

    private static AwardStory Bounced(AwardStory story)
    {
        story.Case.ReturnOrder(story.Case.Instalments[0].Id, "户名不符", story.Payer, story.Clock.UtcNow);
        return story.Day(story.Clock.Today.AddDays(3));
    }

    private static AwardStory Upgraded(AwardStory story)
    {
        story.Case.ProposeUpgrade(story.Office, story.Draft(TalentLevel.B), AwardStory.Terms, story.Clock);
        foreach (var signer in new[] { story.Office, story.Second, story.Leader }) story.Case.Sign(signer, "同意", AwardStory.Terms, story.Clock);
        return story;
    }

    private static AwardStory Left(AwardStory story, ServiceExemption? exemption)
    {
        story.Day(new DateOnly(2026, 11, 30)).Case.RecordLeaving(story.Office, new ServiceEnd(new DateOnly(2026, 9, 30), null, exemption, "离职"), AwardStory.Terms, story.Clock);
        return story;
    }
}
