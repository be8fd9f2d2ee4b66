using CsCheck;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Subsidies.Offers;

/// <summary>Whom a round finds (domain 3.5): only who fulfils everything by what somebody vouches for. Last month 2026-02; insured since 2025-09.</summary>
public sealed class OfferMatchingTests
{
    private static readonly YearMonth LastMonth = new(2026, 2);
    private static readonly EmployerFact Firm = new(EmployerId.New(), "示例公司", EmployerType.PrivateEnterprise, false, FactSource.MarketRegulation);
    private static readonly AllowanceRules Rules = AllowanceExamples.Rules;

    [Fact]
    public void Everything_Vouched_IsEntitled_WithWhatIsDue()
    {
        var (found, outcome) = Look(Somebody());

        outcome.ShouldBe(OfferOutcome.Entitled);
        (found!.Employer, found.Level, found.FirstMonth, found.Months, found.Monthly, found.Total).ShouldBe((Firm.Id, EducationLevel.Bachelor, new YearMonth(2025, 9), 6, Money.FromYuan(550), Money.FromYuan(3_300)));
    }

    [Fact]
    public void Degree_NobodyVouchesFor_StaysOpen() =>
        Look(Somebody(facts => facts with { Educations = [Degree(EducationVerification.None)] })).Outcome.ShouldBe(OfferOutcome.Open);

    [Fact]
    public void BackPayment_WithoutExplanation_StaysOpen() =>
        Look(Somebody(facts => facts with { Insurance = [.. facts.Insurance.Select(row => row.Month == LastMonth ? row with { IsBackPayment = true, PaidOn = new DateOnly(2026, 3, 5) } : row)] })).Outcome.ShouldBe(OfferOutcome.Open);

    [Fact]
    public void TooOld_IsCountedByTheRuleThatLeavesNothing()
    {
        var matching = Matching();
        matching.Look(Somebody(facts => facts with { Birth = new BirthFact(new DateOnly(1980, 1, 1), FactSource.PublicSecurity) })).ShouldBeNull();
        matching.Counts.Unmet.ShouldBe([new(AllowanceRule.Age, 1)]);
    }

    [Fact]
    public void MonthsUsedUp_AreCountedAsThat()
    {
        var matching = Matching();
        var graduated = Degree(EducationVerification.Chsi) with { GraduatedOn = new DateOnly(2021, 6, 20), VerifiedOn = new DateOnly(2021, 7, 1) };
        var paid = new YearMonth(2022, 1).To(new YearMonth(2024, 12)).Select(month => new PaidMonthFact(month, Money.FromYuan(550), FactSource.Portal));
        matching.Look(Somebody(facts => facts with { Educations = [graduated], PaidBefore = [.. paid] })).ShouldBeNull();
        matching.Counts.Unmet.ShouldBe([new(AllowanceRule.MonthLimit, 1)]);
    }

    [Theory]
    [InlineData(ConditionCode.MonthsLeft, AllowanceRule.MonthLimit)]
    [InlineData(ConditionCode.NotDispatched, AllowanceRule.Dispatch)]
    [InlineData(ConditionCode.Own, AllowanceRule.OwnConditions)]
    public void Condition_RestsOnItsRule(ConditionCode code, AllowanceRule rule) => code.Rule().ShouldBe(rule);

    /// <summary>Every condition that can be judged has a rule to be counted under; a degree and its verification share one, and so do the three about other benefits.</summary>
    [Fact]
    public void EveryCondition_HasARule() => Enum.GetValues<ConditionCode>().Select(code => code.Rule()).Distinct().Count().ShouldBe(Enum.GetValues<ConditionCode>().Length - 3);

    [Fact]
    public void OtherReasons_AreToldApart()
    {
        Look(Somebody() with { HasRight = true }).Outcome.ShouldBe(OfferOutcome.HasRight);
        Look(Somebody() with { HasApplied = true }).Outcome.ShouldBe(OfferOutcome.HasApplied);
        Look(Somebody() with { IsActive = false }).Outcome.ShouldBe(OfferOutcome.NotWorking);
        Look(Somebody() with { Work = [Work() with { IsInsuredNow = false }] }).Outcome.ShouldBe(OfferOutcome.NotWorking);
        Look(Somebody() with { Work = [Work() with { IsInGoodStanding = false }] }).Outcome.ShouldBe(OfferOutcome.EmployerNotClean);
    }

    /// <summary>Whatever subset of months is paid: the sum offered is the one an application of the same day would be assessed at, and each person is counted once.</summary>
    [Fact]
    public void Offer_IsWhatAnApplicationWouldBeGiven() =>
        Gen.Bool.Array[6].Sample(paid =>
        {
            var person = Somebody(facts => facts with { Insurance = [.. facts.Insurance.Select((row, i) => row with { IsPaid = paid[i] })] });
            var matching = Matching();
            var found = matching.Look(person);
            matching.Counts.People.ShouldBe(1);
            var assessment = AllowanceCalculator.Assess(Rules, person.Facts(), LastMonth);
            (found?.Total ?? assessment.Receipt.Total).ShouldBe(assessment.Receipt.Total);
            (found is not null).ShouldBe(assessment.Outcome is ConditionOutcome.Met && !assessment.Receipt.Total.IsZero);
        }, iter: 200);

    private static OfferMatching Matching() => new(Rules, LastMonth, _ => "[]");

    private static (EntitledPerson? Found, OfferOutcome Outcome) Look(OfferCandidate person)
    {
        var matching = Matching();
        var found = matching.Look(person);
        return (found, matching.Counts.Outcomes.Single(row => row.Value == 1).Key);
    }

    private static OfferCandidate Somebody(Func<AllowanceFacts, AllowanceFacts>? with = null)
    {
        var facts = new AllowanceFacts
        {
            Birth = new BirthFact(new DateOnly(2002, 5, 1), FactSource.PublicSecurity),
            Educations = [Degree(EducationVerification.Chsi)],
            Employers = [Firm],
            Employments = [new EmploymentFact(Firm.Id, EmploymentKind.Contract, new DateOnly(2025, 9, 1), new DateOnly(2028, 8, 31), null, false, FactSource.Employer)],
            Insurance = [.. new YearMonth(2025, 9).To(LastMonth).Select(month => new InsuranceFact(month, Firm.Id, true, month.LastDay, false, false, FactSource.SocialInsurance))],
        };
        return new OfferCandidate(PersonId.New(), () => with?.Invoke(facts) ?? facts) { IsActive = true, HasRight = false, HasApplied = false, Work = [Work()] };
    }

    private static PresentWork Work() => new(Guid.NewGuid(), Firm.Id, new DateOnly(2025, 9, 1), true, true);

    private static EducationFact Degree(EducationVerification verification) =>
        new(EducationLevel.Bachelor, true, new DateOnly(2025, 6, 20), verification, verification is EducationVerification.None ? null : new DateOnly(2025, 7, 1), FactSource.Chsi);
}
