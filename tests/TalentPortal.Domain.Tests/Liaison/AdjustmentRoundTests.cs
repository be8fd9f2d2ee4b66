using CsCheck;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Domain.Talents;
using static TalentPortal.Domain.Tests.Liaison.AdjustmentCounty;

namespace TalentPortal.Domain.Tests.Liaison;

/// <summary>How a yearly round goes: who may do what in which state, what changed meanwhile, and what holds after its day.</summary>
public sealed class AdjustmentRoundTests
{
    private readonly AdjustmentCounty county = new();

    [Theory]
    [InlineData(2025, false)]
    [InlineData(2026, true)]
    [InlineData(2027, true)]
    [InlineData(2028, false)]
    public void Round_IsOfThisYearOrTheNext(int year, bool opens) => (AdjustmentRound.WhyNotOpen([], year, Office, Today) is null).ShouldBe(opens);

    [Fact]
    public void Round_IsOneAtATime_AndOneAYear()
    {
        county.Talent(county.Post());
        var round = county.Open();
        AdjustmentRound.WhyNotOpen([round], 2027, Office, Today).ShouldBe(AdjustmentRefusals.AnotherRuns);
        Confirmed(round);
        county.TakeEffect(round);
        AdjustmentRound.WhyNotOpen([round], 2026, Office, Today).ShouldBe(AdjustmentRefusals.YearConfirmed);
        AdjustmentRound.WhyNotOpen([round], 2027, Office, Today).ShouldBeNull();
        AdjustmentRound.WhyNotOpen([], 2026, Of(Role.Auditor), Today).ShouldBe(LiaisonRefusals.NotYours);
    }

    [Fact]
    public void Round_Dropped_KeepsItsReason_AndAnotherCanBeOpened()
    {
        county.Talent(county.Post());
        var round = county.Open();
        round.Drop("换届推迟", Office, Now);
        round.History.Select(step => (step.Sequence, step.Action, step.Reason)).ShouldBe([(1, AdjustmentAction.Open, null), (2, AdjustmentAction.Drop, "换届推迟")]);
        AdjustmentRound.WhyNotOpen([round], 2026, Office, Today).ShouldBeNull();
        round.WhyNot(AdjustmentAction.HandOver, Office).ShouldBe(AdjustmentRefusals.NotInThisState);
    }

    [Fact]
    public void Decision_ThatDiffersFromTheProposal_NeedsAReason()
    {
        var (post, other) = (county.Post(), county.Post());
        county.Talent(post);
        var round = county.Open();
        Refusal(() => round.Decide(round.Lines[0], AdjustmentChoice.Move, other.Id, null, county.Town, Office, Now)).ShouldBe(AdjustmentRefusals.ReasonMissing);
        Refusal(() => round.Decide(round.Lines[0], AdjustmentChoice.Move, post.Id, "x", county.Town, Office, Now)).ShouldBe(AdjustmentRefusals.SamePost);
        Refusal(() => round.Decide(round.Lines[0], AdjustmentChoice.Assign, other.Id, "x", county.Town, Office, Now)).ShouldBe(AdjustmentRefusals.ChoiceDoesNotFit);
        round.Decide(round.Lines[0], AdjustmentChoice.Keep, null, null, county.Town, Office, Now);
        round.Lines[0].FollowsProposal.ShouldBeTrue();
        round.Decide(round.Lines[0], AdjustmentChoice.Move, other.Id, "分工调整", county.Town, Office, Now);
        round.Loads[other.Id].ShouldSatisfyAllConditions(load => load.Before.ShouldBe(0), load => load.After.ShouldBe(1), load => load.Gains.ShouldBeTrue());
        round.Loads[post.Id].Standing(1, Most).ShouldBe(LoadStanding.Under);
    }

    [Fact]
    public void Talent_WhoIsGone_CanOnlyBeEnded()
    {
        county.Talent(county.Post(), standing: TalentStanding.Retired);
        var round = county.Open();
        round.Lines[0].WhyNotChoose(AdjustmentChoice.Keep, null, county.Town).ShouldBe(LiaisonRefusals.NotActive);
        round.Lines[0].WhyNotChoose(AdjustmentChoice.End, null, county.Town).ShouldBeNull();
    }

    [Fact]
    public void List_IsHandedOver_OnlyWhenComplete_AndNobodyWhoGainsHasTooMany()
    {
        var (full, other) = (county.Post(), county.Post());
        for (var i = 0; i < Most; i++) county.Talent(full);
        county.Talent(other);
        var extra = county.Talent(other);
        var round = county.Open();
        round.WhyNot(AdjustmentAction.HandOver, Office).ShouldBe(AdjustmentRefusals.Undecided);
        round.Follow(false, county.Town, Office, Now).ShouldBe(5);
        round.Decide(Line(round, extra), AdjustmentChoice.Move, full.Id, "分工", county.Town, Office, Now);
        Refusal(() => HandOver(round)).ShouldBe(AdjustmentRefusals.OverMaximum);
        round.Decide(Line(round, extra), AdjustmentChoice.Keep, null, null, county.Town, Office, Now);
        HandOver(round);
        round.State.ShouldBe(AdjustmentState.HandedOver);
    }

    [Fact]
    public void List_IsConfirmedBySomebodyElse_NotByASecondAccountOfTheSamePerson()
    {
        county.Talent(county.Post());
        var round = county.Open();
        round.Follow(false, county.Town, Office, Now);
        HandOver(round);
        var twice = Of(Role.TalentOffice) with { Person = Office.Person };
        foreach (var same in new[] { Office, twice })
            foreach (var action in new[] { AdjustmentAction.Confirm, AdjustmentAction.SendBack }) round.WhyNot(action, same).ShouldBe(AdjustmentRefusals.FourEyes);
        round.WhyNot(AdjustmentAction.Confirm, Of(Role.Auditor)).ShouldBe(LiaisonRefusals.NotYours);
        round.SendBack("再看", Second, Now);
        round.CanBeChanged.ShouldBeTrue();
        round.WhyNot(AdjustmentAction.HandOver, Second).ShouldBeNull();
    }

    /// <summary>A list that waits for its day can be stopped by anybody of the office, also by whoever handed it over; what is in force cannot.</summary>
    [Fact]
    public void Confirmation_ForADayToCome_IsTakenBack_AndHasToBeGivenAnew()
    {
        county.Talent(county.Post());
        var round = county.Open();
        Confirmed(round, Today.AddDays(20));
        round.WhyNot(AdjustmentAction.SendBack, Of(Role.Auditor)).ShouldBe(LiaisonRefusals.NotYours);

        round.WhyNot(AdjustmentAction.SendBack, Office, Today.AddDays(19)).ShouldBeNull();
        round.WhyNot(AdjustmentAction.SendBack, Office, Today.AddDays(20)).ShouldBe(AdjustmentRefusals.DayHasCome);

        round.SendBack("会议改期", Office, Now);

        (round.State, round.ConfirmedYear, round.ConfirmedBy, round.CanBeChanged).ShouldBe((AdjustmentState.SentBack, null, null, true));
        Refusal(() => county.TakeEffect(round, Now.AddDays(20))).ShouldBe(AdjustmentRefusals.NotInThisState);
        HandOver(round, Today.AddDays(30));
        round.WhyNot(AdjustmentAction.Confirm, Office).ShouldBe(AdjustmentRefusals.FourEyes);
        round.Confirm(Today.AddDays(30), county.Town, Second, Now);
        county.TakeEffect(round, Now.AddDays(30));
        round.WhyNot(AdjustmentAction.SendBack, Second).ShouldBe(AdjustmentRefusals.NotInThisState);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(294, false)]
    [InlineData(295, true)]
    public void Day_IsTodayOrLater_InTheYearOfTheRound(int ahead, bool refused)
    {
        county.Talent(county.Post());
        var round = county.Open();
        round.Follow(false, county.Town, Office, Now);
        if (refused) Should.Throw<RefusedException>(() => round.HandOver(Today.AddDays(ahead), county.Town, null, Office, Now));
        else round.HandOver(Today.AddDays(ahead), county.Town, null, Office, Now);
    }

    /// <summary>Ended by hand, level lost, post handed over: each is named, and nothing is confirmed.</summary>
    [Fact]
    public void WhatChangedMeanwhile_IsNamed_AndStopsTheConfirmation()
    {
        var (post, target) = (county.Post(), county.Post());
        var (ended, lost, moved, kept) = (county.Talent(post), county.Talent(post), county.Talent(null), county.Talent(target));
        var round = county.Open();
        round.Follow(false, county.Town, Office, Now);
        HandOver(round);
        Line(round, moved).Outcome.ShouldBe(target.Id);
        county.Change(ended, talent => talent with { Assignment = null });
        county.Change(lost, talent => talent with { Level = TalentLevel.F });
        county.Vacate(target);
        round.Overtaken(county.Town).Select(row => (row.Line.PersonId, row.Why)).ShouldBe([(ended, AdjustmentRefusals.AssignmentChanged), (lost, AdjustmentRefusals.TalentChanged), (moved, AdjustmentRefusals.PostChanged)], ignoreOrder: true);
        Refusal(() => round.Confirm(Today, county.Town, Second, Now)).ShouldBe(AdjustmentRefusals.ChangedMeanwhile);
        round.State.ShouldBe(AdjustmentState.HandedOver);
        county.Assignments.ShouldAllBe(row => row.Runs);
        Line(round, kept).WhyOvertaken(county.Town).ShouldBeNull();
    }

    /// <summary>Somebody fresh is added, whoever is gone falls away, whoever changed is asked again; every other decision stays.</summary>
    [Fact]
    public void LookingAgain_BringsInWhatIsNew_AndLosesNothingThatWasDecided()
    {
        var (post, other) = (county.Post(), county.Post());
        var (kept, gone, left) = (county.Talent(post), county.Talent(null), county.Talent(other));
        var round = county.Open();
        round.Decide(Line(round, kept), AdjustmentChoice.Move, other.Id, "分工调整", county.Town, Office, Now);
        round.Follow(false, county.Town, Office, Now);
        county.Talents.RemoveAll(talent => talent.Person == gone);
        county.Change(left, talent => talent with { Standing = TalentStanding.Retired });
        var fresh = county.Talent(null);
        round.LookAgain(county.Town, Office, Now).ShouldBe(new AdjustmentCounts(1, 1, 1));
        Line(round, kept).ShouldSatisfyAllConditions(line => line.Outcome.ShouldBe(other.Id), line => line.Reason.ShouldBe("分工调整"));
        Line(round, gone).FellAway.ShouldBeTrue();
        Line(round, left).ShouldSatisfyAllConditions(line => line.IsUndecided.ShouldBeTrue(), line => line.Proposed.ShouldBe(AdjustmentChoice.End));
        Line(round, fresh).Proposed.ShouldBe(AdjustmentChoice.Assign);
        round.Overtaken(county.Town).ShouldBeEmpty();
    }

    [Fact]
    public void OnTheDay_EachChangeEndsTheOldWithTheDayBefore_AndBeginsTheNew()
    {
        var (post, other) = (county.Post(), county.Post());
        var (moved, retired, kept) = (county.Talent(post), county.Talent(post, standing: TalentStanding.Retired), county.Talent(other));
        var round = county.Open();
        round.Decide(Line(round, moved), AdjustmentChoice.Move, other.Id, "分工", county.Town, Office, Now);
        Confirmed(round, Today.AddDays(10));
        Refusal(() => county.TakeEffect(round)).ShouldBe(AdjustmentRefusals.NotInThisState);
        county.TakeEffect(round, Now.AddDays(10));
        var first = county.Assignments.Single(row => row.PersonId == moved && !row.Runs);
        (first.To, first.Ending).ShouldBe((Today.AddDays(9), LiaisonEnding.Adjusted));
        var second = county.Assignments.Single(row => row.PersonId == moved && row.Runs);
        (second.PostId, second.From, second.Succeeds, second.AssignedByName).ShouldBe((other.Id, Today.AddDays(10), first.Id, Second.Name));
        county.Assignments.Single(row => row.PersonId == retired).Ending.ShouldBe(LiaisonEnding.Adjusted);
        county.Assignments.Single(row => row.PersonId == kept).Runs.ShouldBeTrue();
        round.State.ShouldBe(AdjustmentState.InForce);
    }

    /// <summary>Between the confirmation and the day somebody is given to the post by hand, and somebody else leaves: those lines say why, the others hold. Of two who come, the higher level comes first, whoever stands first on the list.</summary>
    [Fact]
    public void OnTheDay_WhatSomebodyChangedMeanwhile_IsLeftAlone_AndNobodyHasTooMany()
    {
        var (post, target) = (county.Post(), county.Post());
        PersonId[] ids = [.. new[] { PersonId.New(), PersonId.New() }.OrderBy(id => id.Value)];
        var (lower, higher) = (county.Talent(post, level: TalentLevel.D, person: ids[0]), county.Talent(post, level: TalentLevel.B, person: ids[1]));
        var (gone, _) = (county.Talent(post), county.Talent(target));
        var round = county.Open();
        foreach (var person in ids) round.Decide(Line(round, person), AdjustmentChoice.Move, target.Id, "分工", county.Town, Office, Now);
        round.Decide(Line(round, gone), AdjustmentChoice.End, null, "协商", county.Town, Office, Now);
        Confirmed(round, Today.AddDays(1));
        county.Talent(target);
        county.Change(gone, talent => talent with { Assignment = null });
        county.TakeEffect(round, Now.AddDays(1));
        round.Lines.Where(line => line.Overtaken == AdjustmentRefusals.PostFull.Code).ShouldHaveSingleItem().PersonId.ShouldBe(lower);
        Line(round, higher).HasEffect.ShouldBeTrue();
        Line(round, gone).ShouldSatisfyAllConditions(line => line.Overtaken.ShouldBe(AdjustmentRefusals.AssignmentChanged.Code), line => line.HasEffect.ShouldBeFalse());
        county.Talents.Count(talent => talent.Post == target.Id).ShouldBe(Most);
    }

    /// <summary>The night of the day the portal stood still: what holds is written down from the day it really holds.</summary>
    [Fact]
    public void Round_ThatTookEffectLate_HoldsFromThatDay()
    {
        county.Talent(county.Post());
        var round = county.Open();
        Confirmed(round, Today.AddDays(1));
        county.TakeEffect(round, Now.AddDays(3));
        round.HoldsFrom.ShouldBe(Today.AddDays(3));
    }

    [Fact]
    public void Round_OfAYearThatIsOver_IsNeitherHandedOverNorConfirmed_ButDropped()
    {
        county.Talent(county.Post());
        var (round, later) = (county.Open(), Now.AddYears(1));
        round.Follow(false, county.Town, Office, Now);
        Refusal(() => round.HandOver(CountyClock.DayOf(later), county.Town, null, Office, later)).ShouldBe(AdjustmentRefusals.YearOver);
        HandOver(round);
        Refusal(() => round.Confirm(CountyClock.DayOf(later), county.Town, Second, later)).ShouldBe(AdjustmentRefusals.YearOver);
        round.WhyNot(AdjustmentAction.Confirm, Second, Today).ShouldBeNull();
        round.WhyNot(AdjustmentAction.Drop, Second, CountyClock.DayOf(later)).ShouldBeNull();
    }

    /// <summary>Whoever came to a post by hand since the look has a place there; a line that was overtaken has none.</summary>
    [Fact]
    public void Loads_InTheCounty_CountWhoeverIsNotOnTheList_AndNoLineThatWasOvertaken()
    {
        var (post, target) = (county.Post(), county.Post());
        var (moved, left) = (county.Talent(post), county.Talent(post));
        var round = county.Open();
        foreach (var person in new[] { moved, left }) round.Decide(Line(round, person), AdjustmentChoice.Move, target.Id, "分工", county.Town, Office, Now);
        county.Talent(target);
        county.Change(left, talent => talent with { Standing = TalentStanding.Retired });
        round.Loads[target.Id].ShouldBe(new PostLoad(target.Id, 0, 2, true));
        round.LoadsIn(county.Town)[target.Id].ShouldBe(new PostLoad(target.Id, 1, 2, true));
        round.LoadsIn(county.Town)[post.Id].ShouldBe(new PostLoad(post.Id, 2, 1, false));
    }

    /// <summary>That the talent's own post changed hands does not undo what was decided about them.</summary>
    [Fact]
    public void HandOver_OfThePostTheyHave_OvertakesNothing()
    {
        var (post, other) = (county.Post(), county.Post());
        var moved = county.Talent(post);
        var round = county.Open();
        round.Decide(round.Lines[0], AdjustmentChoice.Move, other.Id, "分工", county.Town, Office, Now);
        Confirmed(round, Today.AddDays(1));
        var taken = post.HandOver(new LeaderAccount(AccountId.New(), "新领导", null, true, false), null, Today, "换届", county.Assignments, Office, Now);
        county.Assignments.AddRange(taken);
        county.Change(moved, talent => talent with { Assignment = taken[0] });
        county.TakeEffect(round, Now.AddDays(1));
        county.Talents[0].Post.ShouldBe(other.Id);
        county.Assignments.Count(row => row.Runs).ShouldBe(1);
    }

    private static readonly Gen<(int Posts, int[] Talents, int[] Choices, int Ahead)> AnyRound =
        Gen.Select(Gen.Int[1, 5], Gen.Int[0, 1000].Array[1, 14], Gen.Int[0, 1000].Array[14], Gen.Int[0, 40], (posts, talents, choices, ahead) => (posts, talents, choices, ahead));

    /// <summary>Whatever the office decides: afterwards a talent has one leader at most on every day, no line is lost, each post has as many as the list said.</summary>
    [Fact]
    public void AnyRound_LeavesOneLeaderForEachTalentOnEveryDay_AndTheLoadsOfTheList() => AnyRound.Sample(drawn =>
    {
        var drawnCounty = new AdjustmentCounty();
        var posts = Enumerable.Range(0, drawn.Posts).Select(_ => drawnCounty.Post()).ToList();
        var employers = Enumerable.Range(0, 3).Select(_ => EmployerId.New()).ToList();
        foreach (var seed in drawn.Talents)
            drawnCounty.Talent(seed % 4 == 0 ? null : posts[seed % drawn.Posts], employers[seed % 3], seed % 4 != 0 && seed % 7 == 0 ? TalentLevel.F : TalentLevel.B, seed % 4 != 0 && seed % 11 == 0 ? TalentStanding.Retired : TalentStanding.Active);
        var round = drawnCounty.Open();
        foreach (var (line, seed) in round.Lines.Zip(drawn.Choices)) DecideSomehow(round, line, seed, drawnCounty, posts);
        try
        {
            round.HandOver(Today.AddDays(drawn.Ahead), drawnCounty.Town, null, Office, Now);
        }
        catch (RefusedException refused) when (refused.Refusal == AdjustmentRefusals.OverMaximum)
        {
            return;
        }

        var loads = round.Loads;
        round.Confirm(Today.AddDays(drawn.Ahead), drawnCounty.Town, Second, Now);
        drawnCounty.TakeEffect(round, Now.AddDays(drawn.Ahead));
        round.Lines.Count.ShouldBe(drawn.Talents.Length);
        foreach (var line in round.Lines) drawnCounty.Assignments.SingleOrDefault(row => row.PersonId == line.PersonId && row.Runs)?.PostId.ShouldBe(line.Outcome!.Value);
        foreach (var post in posts) drawnCounty.Assignments.Count(row => row.Runs && row.PostId == post.Id).ShouldBe(loads.GetValueOrDefault(post.Id)?.After ?? 0);
        for (var day = Today.AddDays(-310); day < Today.AddDays(60); day = day.AddDays(1))
            drawnCounty.Assignments.Where(row => row.Span.Covers(day)).GroupBy(row => row.PersonId).ShouldAllBe(talent => talent.Count() == 1);
    }, iter: 300);

    private static void DecideSomehow(AdjustmentRound round, AdjustmentLine line, int seed, AdjustmentCounty county, List<LeaderPost> posts)
    {
        var options = AdjustmentChoices.For(line.HasLeader).SelectMany(choice => choice.NamesPost() ? posts.Select(post => (choice, post: (LeaderPostId?)post.Id)) : [(choice, null)])
            .Where(option => line.WhyNotChoose(option.choice, option.post, county.Town) is null).ToList();
        var (chosen, to) = options[seed % options.Count];
        round.Decide(line, chosen, to, "研究决定", county.Town, Office, Now);
    }

    private static AdjustmentLine Line(AdjustmentRound round, PersonId person) => round.Lines.Single(line => line.PersonId == person);

    private void HandOver(AdjustmentRound round, DateOnly? from = null) => round.HandOver(from ?? Today, county.Town, null, Office, Now);

    private void Confirmed(AdjustmentRound round, DateOnly? from = null)
    {
        round.Follow(false, county.Town, Office, Now);
        HandOver(round, from);
        round.Confirm(from ?? Today, county.Town, Second, Now);
    }

    private static Refusal Refusal(Action act) => Should.Throw<RefusedException>(act).Refusal;
}
