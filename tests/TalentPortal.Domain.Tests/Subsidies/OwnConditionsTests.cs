using CsCheck;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;
using TalentPortal.Domain.Tests.Policies;
using static TalentPortal.Domain.Tests.Subsidies.AllowanceExamples;

namespace TalentPortal.Domain.Tests.Subsidies;

/// <summary>
/// Policies that a clerk makes from the library: conditions of their own, amounts by table or share, months or instalments. Seen red
/// with instalments rounded one by one, and with alternatives listed although one of them is met.
/// </summary>
public class OwnConditionsTests
{
    private static readonly AllowanceFacts Engineer = Graduate(EducationLevel.Bachelor, born: "1980-03-12", graduated: "2003-06-20").WorksFor(Company, "2025-01-10").Insured(Company, "2025-01", "2026-10") with
    {
        Own = new() { AsOf = Day("2026-11-27"), HighestLevel = EducationLevel.Bachelor, Recognitions = [new(TalentLevel.D, Day("2026-01-15"), Day("2031-01-14"))], HouseholdRegion = "371425" },
    };

    private static readonly PolicyCondition LevelD = new TalentLevelCondition(TalentLevel.D, ConditionMoment.Application, null);

    /// <summary>An employer that came with an insurance roster has no township yet: open, and nobody is refused for it.</summary>
    [Fact]
    public void Workplace_OfAnEmployerWhoseTownshipIsOpen_IsUnknown()
    {
        CreditCode.Check("91371425MA3QH0017T", out var code).ShouldBe(CreditCodeCheck.Valid);
        EmployerFact.Of(Employer.FromRoster(EmployerId.New(), code!, "甲", "j", EmployerType.PrivateEnterprise)).Township.ShouldBeNull();
        EmployerFact.Of(new Employer(EmployerId.New(), code!.Value, "乙", "y", EmployerType.PrivateEnterprise, "371425100000")).Township.ShouldBe("371425100000");
    }

    [Fact]
    public void ByLevel_PaysTheMonthsInWhichTheLevelWasHeld()
    {
        var assessment = Assess(ByLevel(LevelD), Engineer);

        assessment.Outcome.ShouldBe(ConditionOutcome.Met);
        assessment.Months.Where(month => month.IsPayable).Select(month => month.Month).ShouldBe(Month("2026-01").To(Month("2026-10")));
        assessment.MonthOf("2025-12").Reason.ShouldBe(MonthReason.LevelNotHeld);
        assessment.Receipt.Total.ShouldBe(Yuan(800 * 10));
    }

    [Fact]
    public void YoungGraduate_UnderAPolicyThatNamesNoEducation_IsPaidToo()
    {
        var facts = Graduate(EducationLevel.Master).WorksFor(Company, "2025-09-01").Insured(Company, "2025-09", "2026-02") with { Own = Engineer.Own };

        Assess(ByLevel(LevelD), facts, "2026-02").Receipt.Total.ShouldBe(Yuan(800 * 2));
    }

    [Fact]
    public void ConditionNotMet_PaysNothing_AndNamesItsClauseAndWhatWasFound()
    {
        var assessment = Assess(ByLevel(new AllOf([LevelD, new InsuranceCondition(24, null, null) { Clause = SomeConditions.Clause }])), Engineer);

        assessment.Receipt.Total.IsZero.ShouldBeTrue();
        var failed = assessment.Conditions.Single(condition => condition.Outcome is ConditionOutcome.NotMet);
        (failed.Clause, failed.Requirement!.Key, failed.Text.Key).ShouldBe((SomeConditions.Clause, "calc.rule.Insurance", "calc.found.Insurance"));
        assessment.Months.ShouldAllBe(month => month.Reason == MonthReason.ConditionsNotMet);
    }

    [Fact]
    public void Instalments_FallDueAfterTheirMonths_AndSkipWhatIsNotInsured()
    {
        // 30,000 as 40/30/30 after 0, 12 and 24 months; uninsured in the 13th month, so the second comes in the 14th.
        var facts = Engineer with { Insurance = [.. Engineer.Insurance.Where(row => row.Month != Month("2026-01"))] };

        var paid = Assess(OneOff(30_000, 0.4m, 0.3m, 0.3m), facts, "2026-10").Months.Where(month => month.IsPayable).ToList();

        paid.Select(month => (month.Month, month.Amount)).ShouldBe([(Month("2025-01"), Yuan(12_000)), (Month("2026-02"), Yuan(9_000))]);
    }

    [Fact]
    public void OneOff_IsPaidOnce_WithALineForTheInstalment()
    {
        var assessment = Assess(OneOff(10_000, 1m), Engineer);

        assessment.Receipt.Total.ShouldBe(Yuan(10_000));
        assessment.Receipt.Lines.Select(line => line.Kind).ShouldBe([ReceiptLineKind.Base, ReceiptLineKind.Instalment, ReceiptLineKind.Months]);
    }

    [Theory]
    [InlineData(7_000, 3_500)]
    [InlineData(30_000, 10_000)]
    public void ShareOfAProvenSum_IsHalfOfIt_UpToTheCap(int proven, int paid)
    {
        var facts = Engineer with { Own = Engineer.Own! with { Sums = [new(ProvenSumKind.RentPaid, Yuan(proven))] } };

        Assess(Share, facts).Receipt.Total.ShouldBe(Yuan(paid));
    }

    [Fact]
    public void ShareOfAProvenSum_NotProvenYet_IsOpenAndPaysNothing() => Assess(Share, Engineer).Months[0].Reason.ShouldBe(MonthReason.SumNotProven);

    [Fact]
    public void Interest_OnAProvenLoan_IsPaidOnce_WithALineForEachPeriod()
    {
        var assessment = Assess(Interest(10_000), Engineer with { Own = Engineer.Own! with { Loan = Borrowed } });

        assessment.Receipt.Total.ShouldBe(Money.FromYuan(894.45m));
        assessment.Receipt.Lines.Select(line => line.Kind).ShouldBe([ReceiptLineKind.Interest, ReceiptLineKind.Interest, ReceiptLineKind.Base, ReceiptLineKind.Instalment, ReceiptLineKind.Months]);
        assessment.Receipt.Lines.Take(3).Select(line => line.Rate).ShouldBe([Money.FromYuan(1_166.67m), Money.FromYuan(622.22m), Money.FromYuan(894.45m)]);
    }

    [Fact]
    public void Interest_AboveTheCap_IsTheCap() => Assess(Interest(500), Engineer with { Own = Engineer.Own! with { Loan = Borrowed } }).Receipt.Total.ShouldBe(Yuan(500));

    [Theory]
    [InlineData(600, 400)]
    [InlineData(300, 700)]
    [InlineData(1_000, 0)]
    public void Interest_OfALoanThatHadSome_IsWhatIsLeftOfTheCap(int before, int left)
    {
        var facts = Engineer with { Own = Engineer.Own! with { Loan = Borrowed, LoanBefore = new(92, Yuan(before)) } };

        var receipt = Assess(Interest(1_000), facts).Receipt;

        receipt.Total.ShouldBe(Money.FromYuan(Math.Min(left, 894.45m)));
        receipt.Lines.ShouldContain(line => line.Text.Key == "calc.line.LoanBefore");
    }

    [Fact]
    public void Interest_WithoutAProvenLoan_IsOpenAndPaysNothing() => Assess(Interest(500), Engineer).Months[0].Reason.ShouldBe(MonthReason.SumNotProven);

    [Fact]
    public void Terms_InterestEachMonth_AreRefused() =>
        (Interest(500) with { Amounts = Interest(500).Amounts! with { Instalments = [] } }).WhyInvalid().ShouldBe(PolicyRefusals.InstalmentsImpossible);

    [Fact]
    public void Instalments_AnyShares_AddUpToTheAmount() =>
        Gen.Select(Gen.Long[1, 5_000_000_000], Gen.Int[1, 100].Array[1, 6]).Sample((fen, weights) =>
        {
            var shares = weights.Select(weight => Math.Round((decimal)weight / weights.Sum(), 4)).ToArray();
            shares[^1] = 1 - shares[..^1].Sum();
            var amounts = new AmountTerms { Basis = AmountBasis.Flat, Flat = new Money(fen), Instalments = [.. shares.Select((share, i) => new InstalmentTerms(share, 12 * i))] };
            return Enumerable.Range(0, shares.Length).Select(number => amounts.Part(new Money(fen), number)).Sum() == new Money(fen);
        });

    [Fact]
    public void Evidence_AnyTree_SaysWhatTheTreeSays() =>
        SomeConditions.Tree.Sample(tree =>
        {
            var rules = RulesOf(ByLevel(tree));
            var personal = AllowanceCalculator.Assess(rules, Engineer, Month("2026-10")).Conditions.Where(condition => condition.Code is ConditionCode.Own).ToList();
            var said = personal.Exists(condition => condition.Outcome is ConditionOutcome.NotMet) ? ConditionOutcome.NotMet
                : personal.Exists(condition => condition.Outcome is ConditionOutcome.Unknown) ? ConditionOutcome.Unknown : ConditionOutcome.Met;
            return said == rules.Own!.Judge(OwnConditions.FactsOf(rules, Engineer, Month("2026-10")));
        }, iter: 1_000);

    [Fact]
    public void Accrual_MonthByMonth_PaysWhatTheAssessmentPays()
    {
        var rules = RulesOf(OneOff(30_000, 0.4m, 0.3m, 0.3m));
        var progress = EntitlementProgress.Start(rules, Month("2025-01"), EducationLevel.Bachelor) with { State = EntitlementState.Running };
        var paid = new List<(YearMonth, Money)>();
        foreach (var month in Month("2025-01").To(Month("2026-10")))
        {
            var step = MonthlyAccrual.Accrue(rules, progress, month, [new() { Employer = Company.Id, EmployerType = Company.Type, Contract = ContractStanding.Qualifies, IsPaid = true }]);
            progress = step.After;
            if (step.Decision.IsPayable) paid.Add((month, step.Decision.Amount));
        }

        paid.ShouldBe(AllowanceCalculator.Assess(rules, Engineer, Month("2026-10")).Months.Where(month => month.IsPayable).Select(month => (month.Month, month.Amount)));
        progress.State.ShouldBe(EntitlementState.Running);
    }

    [Fact]
    public void NearestWay_MonthsOfInsurance_BecomeTrueByThemselves()
    {
        var way = NearestWay.Find(RulesOf(ByLevel(new AllOf([LevelD, new InsuranceCondition(24, null, null)]))), Engineer, Day("2026-11-27"))!;

        way.Steps.ShouldHaveSingleItem().Text.Key.ShouldBe("calc.nearest.rule.Insurance");
        way.TrueByItselfFrom.ShouldBe(Day("2027-01-01"));
        way.Receipt.Total.ShouldBeGreaterThan(Money.Zero);
    }

    /// <summary>Four months without insurance, of which a span of six months holds all until it has moved on; three of them lie in it after two more months.</summary>
    [Fact]
    public void NearestWay_GapThatIsTooLong_LeavesTheSpanWithTime()
    {
        var facts = Engineer with { Insurance = [.. Engineer.Insurance.Where(row => row.Month < Month("2026-05") || row.Month > Month("2026-08"))] };
        var terms = ByLevel(new AllOf([LevelD, new InsuranceCondition(2, 6, 3)]));

        Assess(terms, facts).Outcome.ShouldBe(ConditionOutcome.NotMet);
        var way = NearestWay.Find(RulesOf(terms), facts, Day("2026-11-27"))!;

        (way.Steps.ShouldHaveSingleItem().Text.Key, way.TrueByItselfFrom).ShouldBe(("calc.nearest.rule.Insurance", Day("2026-12-01")));
    }

    /// <summary>What is refused for another reason is also told what nobody has verified yet. Seen red with the degree taken for proven.</summary>
    [Fact]
    public void NearestWay_WithADegreeThatNobodyVerified_AsksForItsProofToo()
    {
        var terms = ByLevel(new AllOf([LevelD, new InsuranceCondition(24, null, null), new DegreeCondition(TalentPortal.Domain.Talents.Degree.Master)]));

        var way = NearestWay.Find(RulesOf(terms), Engineer with { Own = Engineer.Own! with { Degree = TalentPortal.Domain.Talents.Degree.Master } }, Day("2026-11-27"))!;

        way.Steps.Select(step => step.Text.Key).ShouldBe(["calc.nearest.rule.Insurance", "calc.nearest.rule.Degree"]);
        way.TrueByItselfFrom.ShouldBeNull();
    }

    [Fact]
    public void Degree_OfAnEducationThatNobodyVerified_IsOnRecordAndNotProven()
    {
        var education = new Education(EducationLevel.Master, true, "山东大学", "机械", Day("2024-06-20"), false).With(TalentPortal.Domain.Talents.Degree.Master, null, false);

        var own = OwnFacts.Of([education], null, null, Day("2026-11-27"));

        (own.Degree, own.VerifiedDegree).ShouldBe((TalentPortal.Domain.Talents.Degree.Master, null));
    }

    [Fact]
    public void NearestWay_WithoutALevel_IsToBeRecognised_AndSaysWhatItWouldGive()
    {
        var way = NearestWay.Find(RulesOf(ByLevel(LevelD)), Engineer with { Own = Engineer.Own! with { Recognitions = [] } }, Day("2026-11-27"))!;

        way.Steps.ShouldHaveSingleItem().Text.Key.ShouldBe("calc.nearest.rule.Level");
        way.Receipt.Total.ShouldBeGreaterThan(Money.Zero);
    }

    [Fact]
    public void NearestWay_OfAlternatives_TakesTheSmallestSet()
    {
        var tree = new AnyOf([new AllOf([new EmployerCondition([EmployerType.PublicInstitution]), new HouseholdCondition("1101")]), new TalentLevelCondition(TalentLevel.C, ConditionMoment.Application, null)]);

        NearestWay.Find(RulesOf(ByLevel(tree)), Engineer, Day("2026-11-27"))!.Steps.ShouldHaveSingleItem().Text.Key.ShouldBe("calc.nearest.rule.Level");
    }

    [Fact]
    public void NearestWay_TooOld_ThereIsNone() =>
        NearestWay.Find(RulesOf(ByLevel(new AgeCondition(ConditionMoment.Application, null, null, 35))), Engineer, Day("2026-11-27")).ShouldBeNull();

    public static TheoryData<string, PolicyCondition> Obtainable => new()
    {
        { "calc.nearest.rule.Education.Finish", new EducationCondition(EducationLevel.Doctor, false) },
        { "calc.nearest.rule.Education.FullTime", new EducationCondition(EducationLevel.Doctor, true) },
        { "calc.nearest.rule.Degree.Earn", new DegreeCondition(TalentPortal.Domain.Talents.Degree.Doctor) },
        { "calc.nearest.rule.Home", new HomeCondition() },
    };

    /// <summary>What somebody can obtain or give up is a way in, though a long one; where somebody came from is not.</summary>
    [Theory]
    [MemberData(nameof(Obtainable))]
    public void NearestWay_ToWhatCanBeObtained_IsNamed(string text, PolicyCondition condition)
    {
        var facts = Engineer with { Own = Engineer.Own! with { OwnsHome = true } };

        NearestWay.Find(RulesOf(ByLevel(new AllOf([LevelD, condition]))), facts, Day("2026-11-27"))!.Steps.ShouldHaveSingleItem().Text.Key.ShouldBe(text);
    }

    /// <summary>Thirty conditions have a thousand million sets; no step of the way that is found can be left out.</summary>
    [Fact]
    public void NearestWay_OfThirtyConditions_IsFoundAtOnceAndHasNoStepTooMany()
    {
        PolicyCondition[] many = [.. Enumerable.Range(0, 30).Select(i => (PolicyCondition)(i % 3 == 0 ? new HouseholdCondition("1101") : i % 3 == 1 ? new ContractCondition(24) : new EmployerCondition([EmployerType.PublicInstitution])))];

        var way = NearestWay.Find(RulesOf(ByLevel(new AllOf([LevelD, .. many, new DegreeCondition(TalentPortal.Domain.Talents.Degree.Doctor), .. many.Take(12)]))), Engineer, Day("2026-11-27"))!;

        way.Steps.Select(step => step.Text.Key).Distinct().Count().ShouldBe(way.Steps.Count);
        way.Steps.ShouldContain(step => step.Text.Key == "calc.nearest.rule.Degree.Earn");
    }

    [Fact]
    public void Terms_WithoutAmounts_AreRefused() =>
        (AllowanceTerms.CountyDraft2026() with { Conditions = LevelD }).WhyInvalid().ShouldBe(PolicyRefusals.ConditionsMissing);

    [Theory]
    [InlineData(0.5, 0.4)]
    [InlineData(1.2, -0.2)]
    public void Terms_SharesThatAreNoWhole_AreRefused(double one, double other) =>
        OneOff(30_000, (decimal)one, (decimal)other).WhyInvalid().ShouldBe(PolicyRefusals.InstalmentsImpossible);

    private static AllowanceTerms Deducting(int whole, params decimal[] shares)
    {
        var terms = OneOff(whole, shares);
        return terms with { Amounts = terms.Amounts! with { DeductsReceived = true } };
    }

    private static AllowanceFacts Received(int? yuan) => Engineer with { Own = Engineer.Own! with { Sums = yuan is { } sum ? [new(ProvenSumKind.ReceivedElsewhere, Yuan(sum))] : [] } };

    /// <summary>Domain 3.6, example 3: county 1,000,000, provincial money for the same title 600,000, so 400,000; 1,200,000, so nothing. Seen red with nothing taken off.</summary>
    [Theory]
    [InlineData(0, 1_000_000, "calc.condition.ReceivedElsewhere.Nothing")]
    [InlineData(600_000, 400_000, "calc.condition.ReceivedElsewhere.Met")]
    [InlineData(999_999, 1, "calc.condition.ReceivedElsewhere.Met")]
    public void ReceivedElsewhere_ComesOffTheWhole(int received, int paid, string found)
    {
        var assessment = Assess(Deducting(1_000_000, 1m), Received(received));

        assessment.Receipt.Total.ShouldBe(Yuan(paid));
        assessment.Conditions.Single(condition => condition.Code is ConditionCode.ReceivedElsewhere).ShouldSatisfyAllConditions(condition => condition.Text.Key.ShouldBe(found), condition => condition.Outcome.ShouldBe(ConditionOutcome.Met));
        assessment.Receipt.Lines.Count(line => line.Kind is ReceiptLineKind.Deduction).ShouldBe(received is 0 ? 0 : 1);
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(1_200_000)]
    public void ReceivedElsewhere_AsMuchOrMore_LeavesNothing(int received)
    {
        var assessment = Assess(Deducting(1_000_000, 0.4m, 0.3m, 0.3m), Received(received));

        (assessment.Outcome, assessment.Receipt.Total).ShouldBe((ConditionOutcome.NotMet, Money.Zero));
        assessment.Conditions.Single(condition => condition.Outcome is ConditionOutcome.NotMet).Code.ShouldBe(ConditionCode.ReceivedElsewhere);
    }

    private static OtherBenefitFact Beside(AllowanceRules rules, int yuan) => new("other", "另一项", rules.Version.Layer, rules.Version.Group, Money.Zero, Month("2025-01"), null, FactSource.Portal) { Whole = Yuan(yuan) };

    /// <summary>What each paper says is true of it alone: money from elsewhere that covers all, another benefit that covers what was left, and a small one beside it. Seen red with both called not less.</summary>
    [Theory]
    [InlineData(1_000_000, 10_000, ConditionCode.ReceivedElsewhere, "calc.condition.ReceivedElsewhere.NotMet")]
    [InlineData(300_000, 700_000, ConditionCode.NoDoubleBenefit, "calc.condition.NoDoubleBenefit.Once.NothingLeft")]
    [InlineData(0, 1_000_000, ConditionCode.NoDoubleBenefit, "calc.condition.NoDoubleBenefit.Once.NotMet")]
    public void ReceivedElsewhereBesideAnotherBenefit_TheOneThatLeavesNothingIsNamed(int received, int other, ConditionCode code, string said)
    {
        var rules = RulesOf(Deducting(1_000_000, 1m));
        var assessment = AllowanceCalculator.Assess(rules, Received(received) with { OtherBenefits = [Beside(rules, other)] }, Month("2026-10"));

        assessment.Receipt.Total.ShouldBe(Money.Zero);
        var failed = assessment.Conditions.Single(condition => condition.Outcome is ConditionOutcome.NotMet);
        (failed.Code, failed.Text.Key).ShouldBe((code, said));
    }

    [Fact]
    public void ReceivedElsewhere_IsNeitherAConditionNorABasis()
    {
        (Share with { Amounts = Share.Amounts! with { Sum = ProvenSumKind.ReceivedElsewhere } }).WhyInvalid().ShouldBe(PolicyRefusals.AmountMissing);
        (Share with { Conditions = new SumCondition(ProvenSumKind.ReceivedElsewhere, Yuan(1)) }).WhyInvalid().ShouldBe(PolicyRefusals.ConditionImpossible);
    }

    /// <summary>Until a desk has written it down nothing is due and nobody is refused; a forecast shows the whole.</summary>
    [Fact]
    public void ReceivedElsewhere_NotLookedIntoYet_IsOpenAndPaysNothing()
    {
        var (rules, assessment) = (RulesOf(Deducting(1_000_000, 1m)), Assess(Deducting(1_000_000, 1m), Received(null)));

        (assessment.Outcome, assessment.Receipt.Total).ShouldBe((ConditionOutcome.Unknown, Money.Zero));
        AllowanceForecast.From(rules, Received(null), Month("2026-11")).Months.First(month => month.IsPayable).Whole.ShouldBe(Yuan(1_000_000));
    }

    /// <summary>Whatever is received and however the whole is split, the parts add up to what is left to the fen.</summary>
    [Fact]
    public void ReceivedElsewhere_PartsAddUpToWhatIsLeft() =>
        Gen.Select(Gen.Long[1, 100_000_000_00], Gen.Long[0, 120_000_000_00]).Sample((whole, received) =>
        {
            var terms = Deducting(1, 0.4m, 0.3m, 0.3m);
            var rules = RulesOf(terms with { Amounts = terms.Amounts! with { Flat = new Money(whole) } });
            var parts = Enumerable.Range(0, 3).Select(used => rules.RateOf(new MonthCase { Month = Month("2026-01"), FirstMonth = Month("2026-01"), WindowEnd = Month("2030-12"), MonthsUsed = used, Level = EducationLevel.Master, Received = new Money(received) }, EmployerType.PublicInstitution)!.Value.Amount);
            parts.Aggregate(Money.Zero, (sum, part) => sum + part).ShouldBe(BenefitStacking.Beyond(new Money(whole), new Money(received)));
        });

    [Fact]
    public void Terms_ThatTakeOffMonthly_AreRefused()
    {
        var terms = ByLevel(LevelD);
        (terms with { Amounts = terms.Amounts! with { DeductsReceived = true } }).WhyInvalid().ShouldBe(PolicyRefusals.DeductionOfOneOff);
    }

    private static AllowanceTerms Share => OneOff(1, 1m) with { Amounts = new() { Basis = AmountBasis.ShareOfSum, Sum = ProvenSumKind.RentPaid, Share = 0.5m, Cap = Yuan(10_000), Instalments = [new(1m, 0)] } };

    private static readonly ProvenLoan Borrowed = new([new(Yuan(300_000), 0.035m, Day("2026-04-10"), Day("2026-05-20")), new(Yuan(200_000), 0.035m, Day("2026-05-20"), Day("2026-06-21"))]);

    private static AllowanceTerms Interest(int cap) => OneOff(1, 1m) with
    {
        Amounts = new() { Basis = AmountBasis.Interest, Interest = new() { Bearing = InterestBearing.Share, Share = 0.5m, DaysOfYear = 360 }, Cap = Yuan(cap), Instalments = [new(1m, 0)] },
    };

    private static AllowanceTerms ByLevel(PolicyCondition conditions) => AllowanceTerms.CountyDraft2026() with
    {
        Conditions = conditions,
        Levels = [],
        EnterpriseFactor = 1m,
        Amounts = new() { Basis = AmountBasis.TalentLevel, Levels = [new(TalentLevel.C, Yuan(1_200)), new(TalentLevel.D, Yuan(800))] },
    };

    private static AllowanceTerms OneOff(int yuan, params decimal[] shares) => AllowanceTerms.CountyDraft2026() with
    {
        Conditions = LevelD,
        Levels = [],
        EnterpriseFactor = 1m,
        MonthLimit = shares.Length,
        Amounts = new() { Basis = AmountBasis.Flat, Flat = Yuan(yuan), Instalments = [.. shares.Select((share, i) => new InstalmentTerms(share, 12 * i))] },
    };

    private static AllowanceAssessment Assess(AllowanceTerms terms, AllowanceFacts facts, string through = "2026-10") => AllowanceCalculator.Assess(RulesOf(terms), facts, Month(through));
}
