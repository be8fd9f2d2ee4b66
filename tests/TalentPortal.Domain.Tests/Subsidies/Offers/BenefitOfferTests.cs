using CsCheck;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Domain.Tests.Subsidies.Offers;

/// <summary>The answers of person and employer, and what the round's officer may do. Released on Thursday 12 March 2026 with ten working days: 26 March is the last.</summary>
public sealed class BenefitOfferTests
{
    private readonly Actor officer = new(AccountId.New(), "初审", AccessTable.CapabilitiesOf([Role.FirstReviewer])) { Person = PersonId.New() };
    private readonly Actor person = new(AccountId.New(), "本人", AccessTable.CapabilitiesOf([Role.Applicant])) { Person = PersonId.New() };
    private readonly Actor employer = new(AccountId.New(), "单位", AccessTable.CapabilitiesOf([Role.EmployerOfficer])) { Person = PersonId.New(), Employer = EmployerId.New() };
    private CaseClock clock = new(new DateTime(2026, 3, 12, 2, 0, 0, DateTimeKind.Utc), SubsidyStory.Calendar);

    [Fact]
    public void Release_GivesTenWorkingDays_OfTheVersion()
    {
        var round = Matched();
        round.Release(1, officer, clock);
        round.AnswerBy.ShouldBe(new DateOnly(2026, 3, 26));
    }

    [Fact]
    public void LastDay_StillCounts_TheNextDoesNot()
    {
        var (round, offer) = Sent();
        clock = clock with { UtcNow = clock.UtcNow.AddDays(14) };
        offer.WhyNotAccept(round, person, clock.Today).ShouldBeNull();
        Should.Throw<RefusedException>(() => offer.LetPass(round, clock)).Refusal.ShouldBe(OfferRefusals.NotOver);
        clock = clock with { UtcNow = clock.UtcNow.AddDays(1) };
        offer.WhyNotAccept(round, person, clock.Today)!.Code.ShouldBe(OfferRefusals.TooLate.Code);
        offer.LetPass(round, clock);
        offer.State.ShouldBe(OfferState.Unconfirmed);
    }

    [Fact]
    public void SomebodyElse_OrTheOfficerInTheOwnCase_DoesNotAnswer()
    {
        var (round, offer) = Sent();
        offer.WhyNotAccept(round, employer, clock.Today).ShouldBe(OfferRefusals.NotYours);
        offer.WhyNotVouch(round, person, clock.Today).ShouldBe(OfferRefusals.NotYours);
        offer.WhyNotVouch(round, employer with { Person = person.Person }, clock.Today).ShouldBe(OfferRefusals.OwnOffer);
        offer.WhyNotVouch(round, employer with { Employer = EmployerId.New() }, clock.Today).ShouldBe(OfferRefusals.NotYours);
    }

    [Fact]
    public void Township_RunsNoRound() =>
        OfferRound.WhyNotRun(officer with { TownshipCode = "371425001000" }).ShouldBe(OfferRefusals.NotYours);

    /// <summary>B8 for this machine: whatever is pressed by whom in whatever order, only declared steps happen, each is written once, and nothing is admitted that not both confirmed.</summary>
    [Fact]
    public void AnySequence_FollowsTheTable_AndIsAdmittedOnlyWhenBothConfirmed()
    {
        var seen = new HashSet<(OfferState, OfferAction)>();
        Gen.Int[0, 9].List[1, 12].Sample(presses =>
        {
            var (round, offer) = Start();
            foreach (var press in presses) Press(press, round, offer);
            var history = offer.History.OrderBy(step => step.Sequence).ToList();
            foreach (var step in history) OfferFlow.Table.Next(step.From, step.Action).ShouldBe(step.To);
            lock (seen) seen.UnionWith(history.Select(step => (step.From, step.Action)));
            history.Select(step => step.Sequence).ShouldBe(Enumerable.Range(1, history.Count));
            if (offer.State is OfferState.Admitted)
                history.Select(step => step.Action).ShouldSatisfyAllConditions(actions => actions.ShouldContain(action => action == OfferAction.Accept || action == OfferAction.AcceptAlone), actions => actions.ShouldContain(action => action == OfferAction.Vouch || action == OfferAction.AcceptAlone));
            clock = clock with { UtcNow = new DateTime(2026, 3, 12, 2, 0, 0, DateTimeKind.Utc) };
        }, iter: NightlyRun.Or(20_000, 100_000), threads: 1);
        seen.ShouldBe(OfferFlow.Table.Select(row => (row.From, row.Action)), ignoreOrder: true);
    }

    private void Press(int press, OfferRound round, BenefitOffer offer)
    {
        try
        {
            switch (press)
            {
                case 0: offer.HoldBack("有出入", officer, clock.UtcNow); break;
                case 1: offer.TakeBack("已核对", officer, clock.UtcNow); break;
                case 2: offer.Send(round, clock.UtcNow); break;
                case 3: offer.Accept(round, SubsidyApplicationId.New(), isAlone: false, person, clock); break;
                case 4: offer.Accept(round, SubsidyApplicationId.New(), isAlone: true, person, clock); break;
                case 5: offer.Decline(null, person, clock.UtcNow); break;
                case 6: offer.Vouch(round, employer, clock); break;
                case 7: offer.Refuse(round, "不在职", employer, clock); break;
                case 8: offer.LetPass(round, clock); break;
                default:
                    offer.Admit(clock.UtcNow.Second % 2 == 0, officer, clock.UtcNow); break;
            }
        }
        catch (RefusedException)
        {
            // Time goes on where nothing else does.
            if (press is 8) clock = clock with { UtcNow = clock.UtcNow.AddDays(15) };
            if (press is 9) clock = clock with { UtcNow = clock.UtcNow.AddSeconds(1) };
        }
    }

    private (OfferRound Round, BenefitOffer Offer) Start()
    {
        var round = Matched();
        var found = new EntitledPerson(person.Person!.Value, employer.Employer!.Value, Guid.NewGuid(), EducationLevel.Bachelor, new YearMonth(2025, 9), 6, Money.FromYuan(550), Money.FromYuan(3_300), "[]");
        var offer = new BenefitOffer(round.Id, found);
        round.Release(1, officer, clock);
        return (round, offer);
    }

    private (OfferRound Round, BenefitOffer Offer) Sent()
    {
        var (round, offer) = Start();
        offer.Send(round, clock.UtcNow);
        return (round, offer);
    }

    private OfferRound Matched()
    {
        var round = new OfferRound("MX26-00001", InForce(), new YearMonth(2026, 2), JobId.New(), officer, clock.UtcNow);
        round.Matched("{}");
        return round;
    }

    private PolicyVersion InForce()
    {
        var (author, second, policy) = (Office(), Office(), Policy.NewGraduateAllowance());
        var version = new PolicyVersion(policy.Id, 1, new DateOnly(2025, 1, 1), AllowanceTerms.CountyDraft2026(), author, clock.UtcNow);
        version.Check(second, clock.UtcNow);
        version.Publish(Domain.Subsidies.Simulation.EmptyRegister.Try(policy, version, second, clock.UtcNow), second, clock.UtcNow);
        return version;
    }

    private static Actor Office() => new(AccountId.New(), "人才办", AccessTable.CapabilitiesOf([Role.TalentOffice])) { Person = PersonId.New() };
}
