using System.Security.Cryptography;
using System.Text;
using CsCheck;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Tests.Awards;

public sealed class ExpertDrawTests
{
    /// <summary>The order as anybody can compute it from what is published, written here a second time.</summary>
    [Fact]
    public void Draw_FromListSeedAndWitness_IsComputedAgain()
    {
        var story = new AwardStory().Drawn();
        var draw = story.Case.Draw!;
        var byHand = story.Experts.Select(expert => (Id: expert.Id, Key: Sha($"{AwardStory.Seed}|202603021|{expert.Id.Value:N}"))).OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => row.Id).ToList();
        story.Case.Experts.OrderBy(expert => expert.Place).Select(expert => expert.ExpertId).ShouldBe(byHand);
        story.Case.Seated.Select(expert => expert.ExpertId).ShouldBe(byHand.Take(5));
        var list = Sha(string.Join('\n', story.Experts.Select(expert => $"{expert.Id.Value:N}").Order(StringComparer.Ordinal)));
        (draw.ListDigest, draw.Commitment).ShouldBe((list, Sha($"{AwardStory.Seed}|{list}")));
    }

    /// <summary>Another seed, another list: each gives another promise, so neither can be changed after it.</summary>
    [Fact]
    public void Commitment_OfAnotherSeedOrList_IsAnother() => Gen.Select(Gen.Guid.Array[5, 12], Gen.Guid).Where(row => !row.Item1.Contains(row.Item2)).Sample((experts, more) =>
    {
        var promised = DrawOrder.Commitment(AwardStory.Seed, DrawOrder.ListDigest(experts));
        DrawOrder.Commitment(AwardStory.Seed, DrawOrder.ListDigest([.. experts.Reverse()])).ShouldBe(promised);
        DrawOrder.Commitment(AwardStory.Seed, DrawOrder.ListDigest([.. experts, more])).ShouldNotBe(promised);
        DrawOrder.Commitment(AwardStory.Seed[1..] + "0", DrawOrder.ListDigest(experts)).ShouldNotBe(promised);
        DrawOrder.Of(AwardStory.Seed, "1", experts).Order().ShouldBe(experts.Order());
    });

    /// <summary>Each expert is drawn about as often as any other: 5 of 10, over 4,000 words of the witness.</summary>
    [Fact]
    public void Draw_OverManyWitnesses_FavoursNobody()
    {
        var experts = Enumerable.Range(0, 10).Select(i => new Guid(i, 0, 0, new byte[8])).ToList();
        var drawn = Enumerable.Range(0, 4000).SelectMany(i => DrawOrder.Of(AwardStory.Seed, $"{i}", experts).Take(5)).CountBy(id => id).ToList();
        drawn.Count.ShouldBe(10);
        drawn.ShouldAllBe(row => row.Value > 1840 && row.Value < 2160);
    }

    [Fact]
    public void Expert_ShutOut_HasNoPlace()
    {
        var story = new AwardStory().AwaitingDraw();
        story.Case.CommitDraw(story.Reviewer, story.Candidates(excluded: 3), AwardStory.Seed, AwardStory.Terms, story.Clock);
        story.Case.OpenDraw(story.OtherReviewer, "1", AwardStory.Terms, story.Clock);
        story.Case.Experts.Where(expert => expert.Exclusion is not null).ShouldAllBe(expert => expert.Place == null && expert.Seat == ExpertSeat.None);
        story.Case.Seated.Count().ShouldBe(5);
    }

    [Fact]
    public void Draw_WithTooFew_IsRefused()
    {
        var story = new AwardStory().AwaitingDraw();
        Should.Throw<RefusedException>(() => story.Case.CommitDraw(story.Reviewer, story.Candidates(excluded: 4), AwardStory.Seed, AwardStory.Terms, story.Clock)).Refusal.ShouldBe(AwardRefusals.TooFewExperts.With(5, 4));
    }

    [Fact]
    public void Draw_IsOpenedByAnother()
    {
        var story = new AwardStory().AwaitingDraw();
        story.Case.CommitDraw(story.Reviewer, story.Candidates(), AwardStory.Seed, AwardStory.Terms, story.Clock);
        story.Case.WhyNot(AwardAction.OpenDraw, story.Reviewer).ShouldBe(AwardRefusals.DrawerMayNotOpen);
        story.Case.WhyNot(AwardAction.OpenDraw, story.OtherReviewer).ShouldBeNull();
    }

    [Fact]
    public void Recusal_BringsTheNextInTheOrder()
    {
        var story = new AwardStory().Drawn();
        var next = story.Case.Experts.Single(expert => expert.Place == 6);
        story.Case.Recuse(story.ActorOf(story.Case.Seated.First()), "师生关系", AwardStory.Terms, story.Clock);
        story.Case.Seated.ShouldContain(next);
        story.Case.Seated.Count().ShouldBe(5);
    }

    [Fact]
    public void Recusal_WithoutAReserve_MakesTheListAnew()
    {
        var story = new AwardStory().AwaitingDraw();
        story.Case.CommitDraw(story.Reviewer, story.Candidates(excluded: 3), AwardStory.Seed, AwardStory.Terms, story.Clock);
        story.Case.OpenDraw(story.OtherReviewer, "1", AwardStory.Terms, story.Clock);
        story.Case.Recuse(story.ActorOf(story.Case.Seated.First()), "师生关系", AwardStory.Terms, story.Clock);
        story.Case.Status.ShouldBe(AwardStatus.AwaitingDraw);
    }

    [Fact]
    public void Scores_AtTheMark_GoOn_AndBelowItEnd()
    {
        new AwardStory().Scored(70, 70, 70, 0, 100).Case.Status.ShouldBe(AwardStatus.AwaitingInspection);
        var below = new AwardStory().Scored(70, 70, 69, 0, 100).Case;
        (below.Status, below.MeanScore).ShouldBe((AwardStatus.NotAwarded, 69.67m));
    }

    [Fact]
    public void Expert_ScoresOnce_WithinThePoints_AndOnlyWhenDrawn()
    {
        var story = new AwardStory().Drawn();
        var (first, reserve) = (story.ActorOf(story.Case.Seated.First()), story.ActorOf(story.Case.Experts.Single(expert => expert.Place == 6)));
        story.Case.WhyNot(AwardAction.Score, reserve).ShouldBe(AwardRefusals.NotYours);
        var over = new ScoreOfExpert([.. AwardStory.Terms.Criteria.Select(row => new ScorePoints(row.Code, row.Points + 1))]);
        Should.Throw<RefusedException>(() => story.Case.Score(first, over, "", AwardStory.Terms, story.Clock)).Refusal.Code.ShouldBe(AwardRefusals.PointsOutOfRange.Code);
        story.Case.Score(first, AwardStory.Sheet(80), "", AwardStory.Terms, story.Clock);
        story.Case.WhyNot(AwardAction.Score, first).ShouldBe(AwardRefusals.ExpertAlreadyScored);
        story.Case.History.ShouldAllBe(step => step.ByPerson != first.Person);
    }

    private static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
