using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using static TalentPortal.Domain.Awards.VoteChoice;

namespace TalentPortal.Domain.Tests.Awards;

/// <summary>优秀人才评选 (domain 6): vote, naming, term, reviews, removal.</summary>
public sealed class SelectionTests
{
    [Theory]
    [InlineData(60, 3, 5, true)]
    [InlineData(61, 3, 5, false)]
    [InlineData(67, 2, 3, false)]
    [InlineData(66, 2, 3, true)]
    [InlineData(1, 0, 5, false)]
    [InlineData(50, 2, 2, false)]
    public void Vote_IsCarriedByTheShareOfTheVotesCast_WhenTheQuorumIsThere(int percent, int votesFor, int cast, bool carried) =>
        new SelectionTerms(3, percent, null, 3).IsCarriedBy(votesFor, cast).ShouldBe(carried);

    [Fact]
    public void Vote_IsCounted_WhenEveryoneHasVoted_AndNotBefore()
    {
        var story = new SelectionStory().Drawn().Voted(For, For, For, Against);
        (story.Case.Status, story.Case.VotesCast).ShouldBe((AwardStatus.ExpertReview, (int?)null));
        // Whoever closes early needs the quorum, which is five here.
        story.Case.WhyNotCloseVote(story.Reviewer, story.Terms).ShouldBe(AwardRefusals.QuorumMissing.With(4, 5));
        story.Voted(Abstain);
        (story.Case.Status, story.Case.VotesFor, story.Case.VotesCast).ShouldBe((AwardStatus.AwaitingInspection, 3, 5));
        story.Case.History.Where(step => step.Action is AwardAction.Vote).ShouldAllBe(step => step.ByPerson == null);
    }

    [Fact]
    public void Vote_ClosedWithItsQuorum_CountsWhatIsIn_AndFailsBelowTheShare()
    {
        var story = new SelectionStory(new SelectionTerms(3, 60, null, 3)).Drawn().Voted(For, Against, Against);
        story.Case.CloseVote(story.Reviewer, "其余专家出差", story.Terms, story.Clock);
        (story.Case.Status, story.Case.VotesFor, story.Case.VotesCast).ShouldBe((AwardStatus.NotAwarded, 1, 3));
    }

    [Fact]
    public void Expert_VotesOnce_AndForNoMoreThanTheCallAllows()
    {
        var story = new SelectionStory(new SelectionTerms(5, 60, 2, 3)).Drawn();
        var seats = story.Case.Seated.ToList();
        Refused(() => story.Vote(seats[0], For, 1, 2)).ShouldBe(AwardRefusals.VotesUsedUp.With(2));
        story.Vote(seats[0], Against, 1, 2);
        story.Vote(seats[1], For, 1);
        Refused(() => story.Vote(seats[1], Abstain)).ShouldBe(AwardRefusals.ExpertAlreadyScored);
        story.Case.Votes.Select(vote => vote.ForOrdinal).ShouldBe([null, 2]);
    }

    /// <summary>Seen red: a vote that went down with its draw stays used up.</summary>
    [Fact]
    public void Vote_UnderADrawThatIsMadeAnew_IsTheExpertsAgain_AndStaysOnFile()
    {
        var story = new SelectionStory(new SelectionTerms(5, 60, 3, 3)).Drawn();
        var voter = story.Case.Seated.First();
        story.Vote(voter, For, 1);
        foreach (var seat in story.Case.Seated.Skip(1).Take(2).ToList()) story.Case.Recuse(story.Voters.Single(actor => actor.Id == seat.AccountId), "师生关系", story.Terms, story.Clock);

        (story.Case.Status, story.Case.Votes.Single().Choice, story.Case.Votes.Single().ForOrdinal).ShouldBe((AwardStatus.AwaitingDraw, For, null));
        story.DrawnAnew();
        story.Vote(story.Case.Seated.First(), For, 1, 3);
        story.Case.VotesNow.Single().ForOrdinal.ShouldBe(2);
    }

    [Fact]
    public void Title_WithoutMoney_HasATermAndNoInstalment_WithMoneyOneThatIsDue()
    {
        var honour = new SelectionStory().Named().Case;
        (honour.Naming!.LastDay, honour.Instalments.Count, honour.Contract).ShouldBe((new DateOnly(2029, 3, 19), 0, null));
        var paid = new SelectionStory(sum: 20_000).Named().Case;
        (paid.Instalments.Single().State, paid.Instalments.Single().Amount).ShouldBe((InstalmentState.Due, Money.FromYuan(20_000)));
    }

    [Fact]
    public void Nominator_OfTheOffice_TakesNoOtherPart()
    {
        var story = new SelectionStory(byOffice: true).Drawn().Voted(For, For, For, For, For);
        story.Case.Inspect(story.Reviewer, new InspectionReport(story.Clock.Today, "现场", [new(story.Reviewer.Person!.Value, "甲"), new(story.OtherReviewer.Person!.Value, "乙")], "属实"), true, [Domain.Documents.StoredFileId.New()], story.Terms, story.Clock);
        story.Case.WhyNot(AwardAction.DraftDecision, story.Office).ShouldBe(AwardRefusals.FourEyes);
        story.Case.WhyNot(AwardAction.DraftDecision, story.Second).ShouldBeNull();
    }

    [Fact]
    public void Office_NominatesInNoLeaderAward()
    {
        var story = new AwardStory();
        story.Case.WhyNot(AwardAction.Submit, story.Office).ShouldBe(AwardRefusals.NotYours);
    }

    [Fact]
    public void Year_IsReviewedOnce_WithItsReport_AndTheTermEndsWithTheFinalReview()
    {
        var story = new SelectionStory().Named();
        story.Case.WhyNot(AwardAction.ProposeVerdict, story.Reviewer).ShouldBe(AwardRefusals.ReportMissing);
        story.Day(new DateOnly(2026, 12, 20)).Reviewed(VerdictGrade.Qualified);
        Refused(() => story.Reviewed(VerdictGrade.Qualified)).ShouldBe(AwardRefusals.ReviewKnown.With(2026));
        Refused(() => story.Day(new DateOnly(2029, 3, 19)).Case.EndTerm(story.Clock)).ShouldBe(AwardRefusals.LimitNotOver);
        story.Day(new DateOnly(2029, 3, 20)).Case.EndTerm(story.Clock);
        story.Case.NextStage.ShouldBe(VerdictStage.Final);
        story.Reviewed(VerdictGrade.Qualified).Case.Status.ShouldBe(AwardStatus.TermEnded);
    }

    [Fact]
    public void Review_NotQualified_TakesTheTitleAway()
    {
        var story = new SelectionStory(sum: 20_000).Named().Reviewed(VerdictGrade.Unqualified);
        (story.Case.Status, story.Case.Naming!.Removal, story.Case.Stop!.Recover, story.Case.Stop.Cancelled)
            .ShouldBe((AwardStatus.Removed, RemovalCause.Unqualified, Money.Zero, Money.FromYuan(20_000)));
    }

    [Fact]
    public void Removal_IsConfirmedByAnother_AndAfterFalseFactsTheMoneyComesBack()
    {
        var story = new SelectionStory(sum: 20_000).Named();
        var (payer, checker) = (AwardStory.Of(Role.Finance), AwardStory.Of(Role.Finance));
        var part = story.Case.Instalments.Single().Id;
        story.Case.Order(part, payer, story.Clock.UtcNow);
        story.Case.CheckOrder(part, checker, story.Clock.UtcNow);
        story.Case.ConfirmPayment(part, story.Clock.Today, "V1", payer, story.Clock.UtcNow);
        story.Case.ProposeRemoval(story.Second, RemovalCause.FalseFacts, "论文造假", story.Clock);
        story.Case.WhyNot(AwardAction.ConfirmRemoval, story.Second).ShouldBe(AwardRefusals.ProposerMayNotConfirm);
        story.Case.ConfirmRemoval(story.Third, "属实", story.Clock);
        (story.Case.Status, story.Case.Stop!.Recover).ShouldBe((AwardStatus.Removed, Money.FromYuan(20_000)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public void Terms_WithAnotherTermThanThreeToFiveYears_AreNoCall(int years) =>
        (AwardTerms.CountySelectionDraft() with { Selection = new SelectionTerms(5, 60, null, years) }).WhyInvalid().ShouldBe(AwardRefusals.TermWrong.With(3, 5));

    [Fact]
    public void Drafts_OfBothKinds_AreValidTerms_AndAreReadAsTheyWereWritten()
    {
        var terms = AwardTerms.CountySelectionDraft();
        (AwardTerms.CountyDraft().WhyInvalid(), terms.WhyInvalid()).ShouldBe((null, null));
        AwardTerms.FromJson(terms.ToJson()).ShouldBe(terms);
    }

    private static Refusal Refused(Action attempt) => Should.Throw<RefusedException>(attempt).Refusal;
}
