using CsCheck;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Recognitions;

public sealed class PanelVotingTests
{
    private static readonly Gen<TalentLevel?> AnyVote = Gen.Int[0, 6].Select(i => i == 6 ? null : (TalentLevel?)i);

    [Fact]
    public void Outcome_IsTheHighestLevelThatTheMajorityReaches() => PanelVoting.Outcome([TalentLevel.C, TalentLevel.C, TalentLevel.D], 66).ShouldBe(TalentLevel.C);

    [Fact]
    public void Outcome_WhereTooFewAreForTheHigherLevel_IsTheLowerOneThatAllReach() => PanelVoting.Outcome([TalentLevel.C, TalentLevel.D, TalentLevel.D], 66).ShouldBe(TalentLevel.D);

    [Fact]
    public void Outcome_WhereTooManyAreAgainst_IsNone() => PanelVoting.Outcome([TalentLevel.C, null, null], 66).ShouldBeNull();

    /// <summary>Against the definition, written another way: sort the votes, and look at the one that the majority ends with.</summary>
    [Fact]
    public void Outcome_OfAnyVotes_IsTheVoteAtTheMajoritysEdge() => Gen.Select(AnyVote.List[1, 9], Gen.Int[1, 100]).Sample((votes, percent) =>
    {
        var needed = (int)Math.Ceiling(votes.Count * percent / 100.0);
        var sorted = votes.OrderBy(vote => vote is null ? int.MaxValue : (int)vote).ToList();
        PanelVoting.Outcome(votes, percent).ShouldBe(sorted[needed - 1]);
    });

    [Fact]
    public void Record_WithoutAQuorum_IsRefusedAndMovesNothing()
    {
        var (story, panel) = Meeting();
        Should.Throw<RefusedException>(() => panel.Record(story.Case, Votes(panel, 2, TalentLevel.C), new HashSet<Guid>(), RecognitionStory.Terms, "意见", story.Chair, story.Clock)).Refusal.ShouldBe(RecognitionRefusals.NoQuorum);
        story.Case.Status.ShouldBe(RecognitionStatus.AwaitingPanel);
        panel.Votes.ShouldBeEmpty();
    }

    [Fact]
    public void Record_WithAVoteOfAnExcludedExpert_IsRefused()
    {
        var (story, panel) = Meeting();
        Should.Throw<RefusedException>(() => panel.Record(story.Case, Votes(panel, 4, TalentLevel.C), new HashSet<Guid> { panel.Experts[3].Id }, RecognitionStory.Terms, "意见", story.Chair, story.Clock)).Refusal.ShouldBe(RecognitionRefusals.ExpertExcluded);
    }

    [Fact]
    public void Record_WithAnotherLevelThanTheEntrys_ProposesThePanelsLevel()
    {
        var (story, panel) = Meeting();
        panel.Record(story.Case, Votes(panel, 3, TalentLevel.C), new HashSet<Guid> { panel.Experts[3].Id }, RecognitionStory.Terms, "意见", story.Chair, story.Clock).ShouldBe(TalentLevel.C);
        story.Case.Level.ShouldBe(TalentLevel.D);
        story.Case.ProposedLevel.ShouldBe(TalentLevel.C);
        panel.Votes.Single(vote => vote.ExpertId == panel.Experts[3].Id).Kind.ShouldBe(VoteKind.Excluded);
    }

    [Fact]
    public void Record_ForALevelThatIsNotAssessed_IsRefused()
    {
        var (story, panel) = Meeting();
        Should.Throw<RefusedException>(() => panel.Record(story.Case, Votes(panel, 3, TalentLevel.A), new HashSet<Guid>(), RecognitionStory.Terms, "意见", story.Chair, story.Clock)).Refusal.ShouldBe(RecognitionRefusals.LevelNotAssessed);
    }

    [Fact]
    public void Record_BeforeItsDayOrAfterItsMinutes_IsRefused()
    {
        var (story, panel) = Meeting();
        story.Day(new DateOnly(2026, 3, 1));
        panel.WhyNotRecord(story.Chair, story.Clock.Today).ShouldBe(RecognitionRefusals.PanelNotHeldYet);
        story.Day(new DateOnly(2026, 3, 3));
        panel.Close("纪要", story.Chair, story.Clock);
        panel.WhyNotRecord(story.Chair, story.Clock.Today).ShouldBe(RecognitionRefusals.PanelClosed);
    }

    private static (RecognitionStory Story, RecognitionPanel Panel) Meeting()
    {
        var story = new RecognitionStory().AwaitingPanel();
        return (story, new RecognitionPanel(RecognitionPanelId.New(), "PS26-00001", new DateOnly(2026, 3, 2), "会议室", Enumerable.Range(1, 4).Select(i => new PanelExpert($"专家{i}", "省科学院", null)), story.Chair, story.Clock.UtcNow));
    }

    private static List<CastVote> Votes(RecognitionPanel panel, int count, TalentLevel level) => [.. panel.Experts.Take(count).Select(expert => new CastVote(expert.Id, VoteKind.For, level, "同意"))];
}
