using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using static TalentPortal.Domain.Tests.Recognitions.RecognitionStory;

namespace TalentPortal.Domain.Tests.Recognitions;

public sealed class ScoreSheetTests
{
    [Fact]
    public void Score_Of67_GoesToThePanel()
    {
        var story = new RecognitionStory().InReview();
        story.Case.Score(Sheet((18, true), (22, true), (15, true), (12, true)), Terms, story.Reviewer, "评分", story.Clock);
        story.Case.Scores!.Total.ShouldBe(67);
        story.Case.Status.ShouldBe(RecognitionStatus.AwaitingPanel);
        story.Case.ReapplyFrom.ShouldBeNull();
    }

    [Fact]
    public void Score_Of56_IsRefusedUntilNextYear()
    {
        var story = new RecognitionStory().InReview();
        story.Case.Score(Sheet((14, true), (20, true), (12, true), (10, true)), Terms, story.Reviewer, "评分", story.Clock);
        story.Case.Scores!.Total.ShouldBe(56);
        story.Case.Status.ShouldBe(RecognitionStatus.NotRecognised);
        story.Case.ReapplyFrom.ShouldBe(new DateOnly(2027, 1, 1));
    }

    [Fact]
    public void Score_WithUnverifiableEvidenceAndExactlySixty_GoesToThePanel()
    {
        var story = new RecognitionStory().InReview();
        story.Case.Score(Sheet((20, true), (24, true), (30, false), (16, true)), Terms, story.Reviewer, "评分", story.Clock);
        story.Case.Scores!.Total.ShouldBe(60);
        story.Case.Status.ShouldBe(RecognitionStatus.AwaitingPanel);
    }

    [Theory]
    [InlineData(21, 22, 15, 12)]
    [InlineData(18, 31, 15, 12)]
    [InlineData(18, 22, 31, 12)]
    [InlineData(18, 22, 15, 21)]
    public void Score_AboveAHeadingsMaximum_IsRefused(int education, int post, int achievements, int pay)
    {
        var story = new RecognitionStory().InReview();
        Should.Throw<RefusedException>(() => story.Case.Score(Sheet((education, true), (post, true), (achievements, true), (pay, true)), Terms, story.Reviewer, "评分", story.Clock))
            .Refusal.ShouldBe(RecognitionRefusals.ScoreOutOfRange);
        story.Case.Status.ShouldBe(RecognitionStatus.FirstReview);
    }

    [Fact]
    public void Score_OfATitle_IsAnotherRoute()
    {
        var story = new RecognitionStory("D-01").InReview();
        Should.Throw<RefusedException>(() => story.Case.Score(Sheet((18, true), (22, true), (15, true), (12, true)), Terms, story.Reviewer, "评分", story.Clock)).Refusal.ShouldBe(RecognitionRefusals.OtherRoute);
    }
}
