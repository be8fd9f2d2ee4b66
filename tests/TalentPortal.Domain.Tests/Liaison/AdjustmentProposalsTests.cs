using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Liaison;

/// <summary>What the portal proposes: who stays, who goes, who gets another leader, and why (domain 10: leavers removed, so many for each leader).</summary>
public sealed class AdjustmentProposalsTests
{
    private readonly AdjustmentCounty county = new();

    [Fact]
    public void Talent_WhoIsThereAndInTheCircle_KeepsTheLeader()
    {
        var kept = county.Talent(county.Post());
        Of(kept).ShouldBe((AdjustmentChoice.Keep, null, AdjustmentGrounds.InOrder));
    }

    [Theory]
    [InlineData(TalentStanding.LeftCounty, AdjustmentGrounds.TalentLeft)]
    [InlineData(TalentStanding.Retired, AdjustmentGrounds.Retired)]
    [InlineData(TalentStanding.Deceased, AdjustmentGrounds.Deceased)]
    public void Talent_WhoIsGone_IsRemoved(TalentStanding standing, AdjustmentGrounds grounds) =>
        Of(county.Talent(county.Post(), standing: standing)).ShouldBe((AdjustmentChoice.End, null, grounds));

    [Theory]
    [InlineData(TalentLevel.D, AdjustmentChoice.Keep)]
    [InlineData(TalentLevel.E, AdjustmentChoice.End)]
    [InlineData(null, AdjustmentChoice.End)]
    public void Talent_BelowTheCircle_IsRemoved(TalentLevel? level, AdjustmentChoice choice) => Of(county.Talent(county.Post(), level: level)).Choice.ShouldBe(choice);

    /// <summary>The fourth of three: whoever fits least, and came last.</summary>
    [Fact]
    public void Leader_WithTooMany_GivesTheLatestWhoFitsLeastToAnother()
    {
        var (employer, full, other) = (EmployerId.New(), county.Post(), county.Post());
        PersonId[] same = [county.Talent(full, employer), county.Talent(full), county.Talent(full, employer)];
        var last = county.Talent(full);
        Of(last).ShouldBe((AdjustmentChoice.Move, other.Id, AdjustmentGrounds.OverMaximum));
        Proposals()[last].ShouldSatisfyAllConditions(line => line.Load.ShouldBe(4), line => line.Most.ShouldBe(3), line => line.Match.ShouldBe(PostMatch.FewestTalents), line => line.Matched.ShouldBe(0));
        same.Select(person => Of(person).Choice).ShouldAllBe(choice => choice == AdjustmentChoice.Keep);
    }

    [Fact]
    public void Leader_WithTooMany_AndNoRoomAnywhere_IsSaidSo()
    {
        var full = county.Post();
        for (var i = 0; i < 4; i++) county.Talent(full);
        Proposals().Values.ShouldContain(line => line.Grounds == AdjustmentGrounds.OverMaximum && line.Choice == null, 1);
    }

    [Fact]
    public void Post_ThatIsVacant_GivesItsTalentsToAnother_AndGetsNobody()
    {
        var (vacant, other) = (county.Post(), county.Post());
        var (left, fresh) = (county.Talent(vacant), county.Talent(null));
        county.Vacate(vacant);
        Of(left).ShouldBe((AdjustmentChoice.Move, other.Id, AdjustmentGrounds.PostVacant));
        Of(fresh).ShouldBe((AdjustmentChoice.Assign, other.Id, AdjustmentGrounds.WithoutLeader));
    }

    [Fact]
    public void Leader_WhoIsTheTalent_IsNoLeaderOfHis()
    {
        var self = PersonId.New();
        var (own, other) = (county.Post(), county.Post());
        county.Talent(own, person: self);
        county.Seats[0] = new PostSeat(own, false, self);
        Of(self).ShouldBe((AdjustmentChoice.Move, other.Id, AdjustmentGrounds.OwnTalent));
    }

    /// <summary>As the office is shown when it assigns by hand: the employer before the fewest talents.</summary>
    [Fact]
    public void Talent_WithoutALeader_GoesToWhoeverKnowsTheEmployer_ElseToWhoeverHasFewest()
    {
        var (employer, busy, idle) = (EmployerId.New(), county.Post(), county.Post());
        county.Talent(busy, employer);
        var (known, stranger) = (county.Talent(null, employer), county.Talent(null));
        Of(known).ShouldBe((AdjustmentChoice.Assign, busy.Id, AdjustmentGrounds.WithoutLeader));
        Of(stranger).ShouldBe((AdjustmentChoice.Assign, idle.Id, AdjustmentGrounds.WithoutLeader));
    }

    /// <summary>Whoever goes makes room for whoever comes: loads are those after what was proposed before.</summary>
    [Fact]
    public void Loads_CountWhatWasProposedBefore()
    {
        var only = county.Post();
        county.Talent(only, standing: TalentStanding.Retired);
        for (var i = 0; i < 2; i++) county.Talent(only);
        var fresh = new[] { county.Talent(null), county.Talent(null) };
        fresh.Count(person => Of(person).Choice == AdjustmentChoice.Assign).ShouldBe(1);
        fresh.Count(person => Of(person).Choice == null).ShouldBe(1);
    }

    [Fact]
    public void Talent_WhoseEmployerAnotherLeaderKnows_IsProposedTo_ButTwoDoNotChangePlaces()
    {
        var (employer, one, other) = (EmployerId.New(), county.Post(), county.Post());
        var (first, second) = (county.Talent(one, employer), county.Talent(other, employer));
        county.Talent(one);
        county.Talent(other);
        new[] { first, second }.Count(person => Of(person).Grounds == AdjustmentGrounds.BetterMatch).ShouldBe(1);
    }

    /// <summary>One to five each: nobody is taken from a leader who would have too few.</summary>
    [Fact]
    public void Leader_WithTheFewest_KeepsThem()
    {
        var employer = EmployerId.New();
        var alone = county.Talent(county.Post(), employer);
        county.Talent(county.Post(), employer);
        Of(alone).Choice.ShouldBe(AdjustmentChoice.Keep);
    }

    private IReadOnlyDictionary<PersonId, AdjustmentProposal> Proposals() => AdjustmentProposals.Of(county.Town);

    private (AdjustmentChoice? Choice, LeaderPostId? Post, AdjustmentGrounds Grounds) Of(PersonId person) =>
        Proposals()[person] is var line ? (line.Choice, line.Choice is AdjustmentChoice.Keep ? null : line.Post, line.Grounds) : default;
}
