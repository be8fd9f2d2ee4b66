using CsCheck;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Subsidies.Simulation;
using TalentPortal.Domain.Talents;
using static TalentPortal.Domain.Tests.Subsidies.AllowanceExamples;

namespace TalentPortal.Domain.Tests.Subsidies;

/// <summary>
/// What a draft would do to the register: the master's 1,000 raised to 1,200 (enterprise 1,100 to 1,320) from 2026-07, with rosters known
/// up to 2026-02. Unless a test says otherwise nobody leaves, nobody comes and everybody applies.
/// </summary>
public sealed class AllowanceSimulationTests
{
    private static readonly SimulationAssumptions Nobody = new() { NewcomersPercent = 0, MonthlyDropOutPercent = 0 };
    private static readonly AllowanceRules Raised = RulesOf(Terms(EducationLevel.Master, row => row with { MonthlyAmount = Yuan(1_200) }));
    private static readonly AllowanceFacts Master = Graduate(EducationLevel.Master).WorksFor(Company, "2025-09-01").Insured(Company, "2025-09", "2026-02");

    [Fact]
    public void Master_AtWorkWhoHasNotApplied_GainsTheDifferenceForAllMonths()
    {
        var simulation = Simulate(Raised, Nobody);

        var effect = simulation.Look(Person(Master))!;

        (effect.Before, effect.After, effect.MonthlyBefore, effect.MonthlyAfter).ShouldBe((Yuan(36 * 1_100), Yuan(36 * 1_320), Yuan(1_100), Yuan(1_320)));
        (effect.Level, effect.Rule).ShouldBe((EducationLevel.Master, null));
        simulation.Result().Counts.ShouldBe(new SimulationCounts { People = 1, EntitledBefore = 1, EntitledAfter = 1, Gain = 1, Newcomers = 1 });
    }

    [Fact]
    public void Cost_OfTheFirstMonth_HoldsTheMonthsSinceTheFirstInsuredOne()
    {
        var simulation = Simulate(Raised, Nobody);
        simulation.Look(Person(Master));

        var months = simulation.Result().Months;

        months.Count.ShouldBe(60);
        (months[0].Month, months[0].RegisterBefore, months[0].RegisterAfter).ShouldBe((Month("2026-07"), Yuan(11 * 1_100), Yuan(11 * 1_320)), "2025-09 to 2026-07");
        months[1].Difference.ShouldBe(Yuan(220));
        (months[25].After, months[26].After).ShouldBe((Yuan(1_320), Money.Zero), "the 36th month is 2028-08");
        months.Sum(month => month.Difference).ShouldBe(Yuan(36 * 220));
    }

    [Fact]
    public void Right_ThatRuns_CostsTheSameWithAndWithoutTheDraft()
    {
        var simulation = Simulate(Raised, Nobody);

        simulation.Look(Person(Master) with { Right = new(Rules, EducationLevel.Master, EmployerType.PrivateEnterprise, Month("2026-02"), Month("2030-08"), 30) }).ShouldBeNull();

        var months = simulation.Result().Months;
        months.ShouldAllBe(month => month.Difference.IsZero);
        months.Sum(month => month.Running).ShouldBe(Yuan(30 * 1_100));
        months[0].Running.ShouldBe(Yuan(5 * 1_100), "2026-03 to 2026-07");
    }

    [Fact]
    public void Application_UnderWay_KeepsItsVersion()
    {
        var simulation = Simulate(Raised, Nobody);

        simulation.Look(Person(Master) with { AppliedUnder = Rules }).ShouldBeNull();

        simulation.Result().Months.Sum(month => month.UnderWay).ShouldBe(Yuan(36 * 1_100));
        simulation.Result().Months.ShouldAllBe(month => month.Difference.IsZero);
    }

    [Fact]
    public void Need_OfACalendarYear_LeavesOutTheRightsThatAreCommitted()
    {
        var simulation = Simulate(Raised, Nobody);
        simulation.Look(Person(Master));
        simulation.Look(Person(Master) with { Right = new(Rules, EducationLevel.Master, EmployerType.PrivateEnterprise, Month("2026-02"), Month("2030-08"), 30) });

        simulation.Result().Needs.Take(3).ShouldBe([new(2026, Yuan(16 * 1_100), Yuan(16 * 1_320)), new(2027, Yuan(12 * 1_100), Yuan(12 * 1_320)), new(2028, Yuan(8 * 1_100), Yuan(8 * 1_320))]);
    }

    [Fact]
    public void Limit_Lowered_LosesAllAndSaysTheRule()
    {
        var simulation = Simulate(RulesOf(AllowanceTerms.CountyDraft2026() with { GraduationYears = 0 }), Nobody);

        var effect = simulation.Look(Person(Master))!;

        (effect.Before, effect.After, effect.Rule, effect.Level).ShouldBe((Yuan(36 * 1_100), Money.Zero, AllowanceRule.GraduationWindow, EducationLevel.Master));
        (simulation.Result().Counts.Lose, simulation.Result().Counts.EntitledAfter).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "2026-01-31")]
    public void Person_NotAtWorkInTheCounty_IsCountedAndCostsNothing(bool active, string? left)
    {
        var simulation = Simulate(Raised, Nobody);

        simulation.Look(Person(Graduate(EducationLevel.Master).WorksFor(Company, "2025-09-01", left: left).Insured(Company, "2025-03", "2025-09")) with { IsActive = active }).ShouldBeNull();

        simulation.Result().Counts.NotWorking.ShouldBe(1);
        simulation.Result().Months.ShouldAllBe(month => month.After.IsZero);
    }

    [Fact]
    public void DropOut_OfOnePerCent_TakesOffEachMonthToComeButNoneThatIsOver()
    {
        var simulation = Simulate(Raised, Nobody with { MonthlyDropOutPercent = 1 });
        simulation.Look(Person(Master));

        var months = simulation.Result().Months;

        // Six months are over; 2026-03 to 2026-07 are 0.99 to 0.99⁵: 6 × 1,320 + 1,320 × 4.851 985 06 = 14,324.62.
        months[0].RegisterAfter.ShouldBe(new Money(1_432_462));
        months[1].RegisterAfter.ShouldBe(Money.RoundHalfUp(1_320 * 0.941480149401m), "0.99⁶");
    }

    [Fact]
    public void DropOut_NotGiven_IsReadFromTheRegister()
    {
        var simulation = Simulate(Raised, Nobody with { MonthlyDropOutPercent = null });
        simulation.Look(Person(Graduate(EducationLevel.Master).WorksFor(Company, "2024-09-01").Insured(Company, "2024-09", "2026-02")));
        simulation.Look(Person(Graduate(EducationLevel.Bachelor).WorksFor(Company, "2024-09-01", left: "2025-08-31").Insured(Company, "2024-09", "2025-08")));

        // Looked at are 2024-12 to 2025-11: twelve months of one who stayed, nine of one of whom the last was followed by none.
        simulation.Result().MonthlyDropOutPercent.ShouldBe(decimal.Round(100m / 21, 3));
    }

    [Fact]
    public void Newcomers_OfTheLastTwelveMonths_ComeAgainInTheSameMonthOfEachYear()
    {
        var simulation = Simulate(Raised, Nobody with { NewcomersPercent = 50, TakeUpPercent = 80 });
        simulation.Look(Person(Master));

        var months = simulation.Result().Months;

        months[1].NewcomersAfter.ShouldBe(Money.Zero, "2026-08");
        (months[2].NewcomersBefore, months[2].NewcomersAfter).ShouldBe((Yuan(440), Yuan(528)), "2026-09: four tenths of a person");
        months[14].NewcomersAfter.ShouldBe(Yuan(2 * 528), "those of 2027-09 beside them");
        months[38].NewcomersAfter.ShouldBe(Yuan(3 * 528), "the first have had their 36 months");
    }

    [Fact]
    public void FirstVersion_WithNothingBeforeIt_OnlyGives()
    {
        var simulation = new AllowanceSimulation(new SimulationFrame(null, Raised, Month("2026-02"), Month("2026-07"), Nobody));

        simulation.Look(Person(Master))!.Before.ShouldBe(Money.Zero);

        simulation.Result().Months.ShouldAllBe(month => month.Before.IsZero);
    }

    // Seeded: earlier months paid when they were insured, not with the application.
    [Fact]
    public void ConditionMetOnlyLater_IsCountedFromTheFirstOfThatQuarter_WithTheMonthsBeforeIt()
    {
        var simulation = First(RulesOf(Own(new InsuranceCondition(24, null, null))));

        simulation.Look(Person(Worker))!.After.ShouldBe(Yuan(36 * 100));

        // Insured since 2025-09; 2027-07 is the 23rd month, so the quarter is that of 2027-10, with 25 months behind it.
        var months = simulation.Result().Months;
        months.TakeWhile(month => month.RegisterAfter.IsZero).Count().ShouldBe(15, "2026-07 to 2027-09");
        (months[15].RegisterAfter, months[16].RegisterAfter).ShouldBe((Yuan(26 * 100), Yuan(100)));
        (simulation.Result().Counts.EntitledAfter, simulation.Result().Counts.LaterAfter).ShouldBe((1, 1));
    }

    [Fact]
    public void ConditionThatTimeTakesAway_IsCountedAtOnce_AndOneThatNeverComesNotAtAll()
    {
        var (now, never) = (First(RulesOf(Own(new AgeCondition(ConditionMoment.Application, null, null, 30)))), First(RulesOf(Own(new AllOf([new InsuranceCondition(24, null, null), new HouseholdCondition("11")])))));

        now.Look(Person(Worker))!.After.ShouldBe(Yuan(36 * 100));
        never.Look(Person(Worker)).ShouldBeNull();

        (now.Result().Counts.LaterAfter, never.Result().Counts.EntitledAfter).ShouldBe((0, 0));
    }

    [Fact]
    public void ShareOfASum_NobodyHasProven_CountsNothing_AndWithAnAssumedOneItsShare()
    {
        var share = RulesOf(Share(ProvenSumKind.RentPaid, 0.5m));
        var (unknown, assumed) = (First(share), First(share, new AssumedProof { Kind = ProvenSumKind.RentPaid, Sum = Yuan(8_000) }));

        unknown.Look(Person(Worker)).ShouldBeNull();
        assumed.Look(Person(Worker))!.After.ShouldBe(Yuan(4_000));

        (unknown.Result().NeedsProof, unknown.Result().Counts.EntitledAfter, unknown.Result().Months.Sum(month => month.After)).ShouldBe((true, 0, Money.Zero));
        (assumed.Result().Counts.EntitledAfter, assumed.Result().Months.Sum(month => month.RegisterAfter)).ShouldBe((1, Yuan(4_000)));
        SimulationResult.FromJson(assumed.Result().ToJson()).Assumptions.Proof.ShouldBe(new AssumedProof { Kind = ProvenSumKind.RentPaid, Sum = Yuan(8_000) });
    }

    [Fact]
    public void AssumedSum_OfAnotherKind_ProvesNothing_AndAProofIsAskedOfNobodyElse()
    {
        var wage = First(RulesOf(Share(ProvenSumKind.YearlyWage, 0.5m)), new AssumedProof { Kind = ProvenSumKind.RentPaid, Sum = Yuan(8_000) });
        wage.Look(Person(Worker)).ShouldBeNull();

        var flat = First(RulesOf(Own(new InsuranceCondition(3, null, null))), new AssumedProof { Kind = ProvenSumKind.RentPaid, Sum = Yuan(8_000) });
        flat.Look(Person(Worker))!.After.ShouldBe(Yuan(36 * 100));
        flat.Result().NeedsProof.ShouldBeFalse();
    }

    [Fact]
    public void Basis_ThatNeedsAProofOfItsOwn_IsNamedWhereItWasNotAssumed()
    {
        var (rent, wage, flat) = (RulesOf(Share(ProvenSumKind.RentPaid, 0.5m)), RulesOf(Share(ProvenSumKind.YearlyWage, 0.5m)), RulesOf(Own(new InsuranceCondition(3, null, null))));
        var assumed = new AssumedProof { Kind = ProvenSumKind.RentPaid, Sum = Yuan(8_000) };

        Unproven(rent, flat, null).ShouldBe((false, true), "the draft needs none and looks dearer than it is");
        Unproven(rent, flat, assumed).ShouldBe((false, false));
        Unproven(rent, rent, null).ShouldBe((true, true));
        Unproven(rent, rent, assumed).ShouldBe((false, false));
        Unproven(wage, rent, assumed).ShouldBe((false, true));
        Unproven(RulesOf(Interest()), rent, assumed).ShouldBe((false, true));
        Unproven(null, flat, null).ShouldBe((false, false));

        static (bool Draft, bool Basis) Unproven(AllowanceRules? basis, AllowanceRules draft, AssumedProof? proof)
        {
            var result = new AllowanceSimulation(new SimulationFrame(basis, draft, Month("2026-02"), Month("2026-07"), Nobody with { Proof = proof })).Result();
            return (result.DraftIsUnproven, result.BasisIsUnproven);
        }
    }

    [Fact]
    public void Proof_AskedFor_IsTheDrafts_ElseThatOfTheBasis_AndAnotherBesideItIsNamed()
    {
        var (rent, wage, flat, loan) = (Share(ProvenSumKind.RentPaid, 0.5m).Amounts, Share(ProvenSumKind.YearlyWage, 0.5m).Amounts, Own(new InsuranceCondition(3, null, null)).Amounts, Interest().Amounts);

        Asked(rent, wage).ShouldBe((rent, false, wage));
        Asked(rent, rent).ShouldBe((rent, false, null));
        Asked(rent, flat).ShouldBe((rent, false, null));
        Asked(flat, loan).ShouldBe((loan, true, null));
        Asked(loan, rent).ShouldBe((loan, false, rent));
        Asked(flat, null).ShouldBe((null, false, null));

        static (AmountTerms?, bool, AmountTerms?) Asked(AmountTerms? draft, AmountTerms? basis)
        {
            var proofs = new ProofsOfTrial(draft, basis);
            return (proofs.Asked, proofs.IsOfBasis, proofs.Beside);
        }
    }

    /// <summary>100,000 at 3.6 % for 40 days of 360 are 400; half of it is borne.</summary>
    [Fact]
    public void InterestOnALoan_IsCountedOnAnAssumedOne()
    {
        var simulation = First(RulesOf(Interest()), new AssumedProof { Sum = Yuan(100_000), Rate = 0.036m, Days = 40 });

        simulation.Look(Person(Worker))!.After.ShouldBe(Yuan(200));

        simulation.Result().Months.Sum(month => month.RegisterAfter).ShouldBe(Yuan(200));
        First(RulesOf(Interest())).Look(Person(Worker)).ShouldBeNull();
    }

    [Fact]
    public void AssumedProof_ProposedToTheOffice_IsTheAverageOfWhatWasProven()
    {
        static ProvenLoan Loan(decimal yuan, decimal rate, int days) => new([new LoanPeriod(Yuan(yuan), rate, Day("2026-01-01"), Day("2026-01-01").AddDays(days))]);

        AssumedProof.AverageOf(ProvenSumKind.RentPaid, [Yuan(8_000), Yuan(9_000), Yuan(8_500.01m)]).ShouldBe(new AssumedProof { Kind = ProvenSumKind.RentPaid, Sum = Yuan(8_500), Cases = 3 });
        // 100,000 for 30 days at 3 % beside 200,000 for 60 at 4.5 %: the rate is that of 3,000,000 and 12,000,000 yuan days.
        AssumedProof.AverageOf([Loan(100_000, 0.03m, 30), Loan(200_000, 0.045m, 60)]).ShouldBe(new AssumedProof { Sum = Yuan(150_000), Rate = 0.042m, Days = 50, Cases = 2 }, "the interest of both is 1,750.00, of two such loans as well");
        AssumedProof.AverageOf([]).ShouldBeNull();
        AssumedProof.AverageOf(ProvenSumKind.RentPaid, []).ShouldBeNull();
    }

    // Seeded: Decide of the projection without isEligible.
    [Fact]
    public void Projection_ComesToWhatTheAssessmentComesTo() =>
        Gen.Select(AllowanceGenerator.Rules, AllowanceGenerator.Facts, AllowanceGenerator.Through).Sample((rules, facts, through) =>
        {
            var (projection, assessment) = (AllowanceCalculator.Project(rules, facts, through), AllowanceCalculator.Assess(rules, facts, through));
            return projection.Total == assessment.Receipt.Total && projection.Months.Select(month => (month.Month, month.Amount)).SequenceEqual(assessment.Months.Select(month => (month.Month, month.Amount)));
        }, iter: 5_000);

    // Seeded: later[index] without what is there already.
    [Fact]
    public void Costs_OfManyPeople_AreTheSumsOfTheirEffectsInWhateverOrder() =>
        AllowanceGenerator.Facts.Array[1, 6].Sample(people =>
        {
            var (one, other) = (Simulate(Raised, Nobody), Simulate(Raised, Nobody));
            var effects = people.Select(facts => one.Look(Person(facts))).ToList();
            foreach (var facts in people.Reverse()) other.Look(Person(facts));
            var (months, reversed) = (one.Result().Months, other.Result().Months);
            // All of a window that is at most sixty months long and began before the draft lies within the five years; later ones end after them.
            var within = people.All(facts => facts.Insurance.Count > 0);
            return months.SequenceEqual(reversed) && (!within || months.Sum(month => month.Difference) <= effects.OfType<SimulatedEffect>().Sum(effect => effect.After - effect.Before));
        }, iter: 500);

    private static readonly AllowanceFacts Worker = Graduate(EducationLevel.Bachelor).WorksFor(Company, "2025-09-01").Insured(Company, "2025-09", "2026-02") with
    {
        Own = new() { AsOf = Day("2026-07-01"), HighestLevel = EducationLevel.Bachelor, HouseholdRegion = "371425" },
    };

    private static AllowanceTerms Own(PolicyCondition conditions) => AllowanceTerms.CountyDraft2026() with
    {
        Conditions = conditions,
        Levels = [],
        EnterpriseFactor = 1m,
        Amounts = new() { Basis = AmountBasis.Flat, Flat = Yuan(100) },
    };

    private static SimulatedPerson Person(AllowanceFacts facts) => new(PersonId.New(), facts) { IsActive = true };

    private static AllowanceTerms Share(ProvenSumKind kind, decimal share) => InOnePart(new() { Basis = AmountBasis.ShareOfSum, Sum = kind, Share = share, Cap = Yuan(10_000) });

    private static AllowanceTerms Interest() => InOnePart(new() { Basis = AmountBasis.Interest, Interest = new() { Bearing = InterestBearing.Share, Share = 0.5m, DaysOfYear = 360 }, Cap = Yuan(5_000) });

    private static AllowanceTerms InOnePart(AmountTerms amounts) => Own(new InsuranceCondition(3, null, null)) with { Amounts = amounts with { Instalments = [new(1m, 0)] }, MonthLimit = 1, WindowMonths = 36 };

    private static AllowanceSimulation First(AllowanceRules draft, AssumedProof? proof = null) => new(new SimulationFrame(null, draft, Month("2026-02"), Month("2026-07"), Nobody with { Proof = proof }));

    private static AllowanceSimulation Simulate(AllowanceRules draft, SimulationAssumptions assumptions) => new(new SimulationFrame(Rules, draft, Month("2026-02"), Month("2026-07"), assumptions));

    private static AllowanceTerms Terms(EducationLevel level, Func<LevelTerms, LevelTerms> change)
    {
        var terms = AllowanceTerms.CountyDraft2026();
        return terms with { Levels = [.. terms.Levels.Select(row => row.Level == level ? change(row) : row)] };
    }
}
