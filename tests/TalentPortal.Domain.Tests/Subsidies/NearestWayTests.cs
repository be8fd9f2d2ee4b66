using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;
using static TalentPortal.Domain.Tests.Subsidies.AllowanceExamples;

namespace TalentPortal.Domain.Tests.Subsidies;

public class NearestWayTests
{
    private static readonly DateOnly Today = new(2026, 3, 12);

    [Fact]
    public void NotInsuredYet_RegisterByTheThirdYear_WithTheReceipt()
    {
        var way = NearestWay.Find(Rules, Graduate(EducationLevel.Bachelor, graduated: "2023-07-01", born: "2000-06-15").WorksFor(Company, "2025-01-01"), Today)!;

        way.Steps.Select(step => step.Code).ShouldBe([NearestStepCode.RegisterInsurance]);
        (way.AssumedFrom, way.LatestMonth, way.TrueByItselfFrom).ShouldBe((Month("2026-04"), Month("2026-07"), null));
        way.Receipt.Total.ShouldBe(Yuan(19_800));
        way.Receipt.Lines.Single(line => line.Kind is ReceiptLineKind.Months).Months[^1].ShouldBe(Month("2029-03"));
    }

    [Fact]
    public void NotInsuredYet_AgeEndsFirst_SaysWhichMonthAndWhy()
    {
        var way = NearestWay.Find(Rules, Graduate(EducationLevel.Bachelor, born: "1990-08-20"), Today)!;

        way.LatestMonth.ShouldBe(Month("2026-08"));
        way.LatestBecause!.Key.ShouldBe("calc.nearest.latest.Age");
    }

    [Fact]
    public void LastPossibleMonthIsThisOne_StartsNow() =>
        NearestWay.Find(Rules, Graduate(EducationLevel.Bachelor, graduated: "2023-03-20").WorksFor(Company, "2026-01-01"), Today)!.AssumedFrom.ShouldBe(Month("2026-03"));

    [Fact]
    public void GraduationTooLongAgo_NoWayIsPromised() =>
        NearestWay.Find(Rules, Graduate(EducationLevel.Bachelor, graduated: "2022-06-20"), Today).ShouldBeNull();

    [Fact]
    public void StillStudying_BecomesTrueByItselfAndThenNeedsInsurance()
    {
        var way = NearestWay.Find(Rules, Graduate(EducationLevel.Master, graduated: "2026-06-20"), Today)!;

        way.Steps.Select(step => step.Code).ShouldBe([NearestStepCode.WaitForGraduation, NearestStepCode.RegisterInsurance]);
        (way.AssumedFrom, way.Receipt.Total).ShouldBe((Month("2026-06"), Yuan(39_600)));
    }

    /// <summary>After fraud (domain 3.7.4) nothing is given before the day, and from that day on everything else counts as ever. Seen red with the fact left out of the conditions.</summary>
    [Fact]
    public void BarredAfterFraud_IsRefused_AndComesInOnTheDayItEnds()
    {
        var facts = Graduate(EducationLevel.Bachelor).WorksFor(Company, "2026-01-01").Insured(Company, "2026-01", "2026-02") with { BarredUntil = Day("2026-09-15") };

        var assessment = facts.Assess("2026-02");
        (assessment.OutcomeOf(ConditionCode.NotBarred), assessment.Receipt.Total, assessment.MonthOf("2026-01").Reason).ShouldBe((ConditionOutcome.NotMet, Money.Zero, MonthReason.Barred));
        AllowanceCalculator.Project(Rules, facts, Month("2026-02")).WhyNothing.ShouldBe(AllowanceRule.Recovery);
        var way = NearestWay.Find(Rules, facts, Today)!;
        (way.Steps.ShouldHaveSingleItem().Code, way.TrueByItselfFrom, way.AssumedFrom).ShouldBe((NearestStepCode.WaitForEndOfBar, Day("2026-09-15"), Month("2026-09")));
        way.Receipt.Total.ShouldBeGreaterThan(Money.Zero);
    }

    /// <summary>A benefit that is held excludes the allowance, which has no conditions of its own; the day after its last one it comes in.</summary>
    [Fact]
    public void ExcludedByABenefitThatIsHeld_ComesInWhenItHasEnded()
    {
        var facts = Graduate(EducationLevel.Bachelor).WorksFor(Company, "2026-01-01").Insured(Company, "2026-01", "2026-02") with { ExcludedBy = new("other", "津贴", "Grant", Day("2026-08-31")) };

        (facts.Assess("2026-02").OutcomeOf(ConditionCode.NotExcluded), facts.Assess("2026-02").MonthOf("2026-01").Reason).ShouldBe((ConditionOutcome.NotMet, MonthReason.ExcludedByOtherBenefit));
        NearestWay.Find(Rules, facts, Today)!.TrueByItselfFrom.ShouldBe(Day("2026-09-01"));
        NearestWay.Find(Rules, facts with { ExcludedBy = new("other", "津贴", "Grant", null) }, Today).ShouldBeNull();
    }

    [Fact]
    public void ContractTooShort_SignALongerOne()
    {
        var way = NearestWay.Find(Rules, Graduate(EducationLevel.Bachelor).WorksFor(Company, "2026-01-01", contractEnds: "2026-06-30").Insured(Company, "2026-01", "2026-03"), Today)!;

        way.Steps.Select(step => step.Code).ShouldBe([NearestStepCode.SignLongerContract]);
        (way.AssumedFrom, way.Receipt.Total).ShouldBe((Month("2026-04"), Yuan(19_800)));
    }

    [Fact]
    public void DispatchedElsewhereOnAShortContract_BothHaveToChange() =>
        NearestWay.Find(Rules, Graduate(EducationLevel.Bachelor).WorksFor(Company, "2026-01-01", contractEnds: "2026-06-30", dispatched: true).Insured(Company, "2026-01", "2026-03"), Today)!
            .Steps.Select(step => step.Code).ShouldBe([NearestStepCode.SignLongerContract, NearestStepCode.WorkInCounty]);

    [Fact]
    public void OtherBenefitOfTheGroup_BecomesTrueTheDayAfterItsEnd()
    {
        var facts = Graduate(EducationLevel.Bachelor).WorksFor(Company, "2026-01-01").Insured(Company, "2026-01", "2026-03");
        var other = new OtherBenefitFact("outstanding-talent", "优秀人才津贴", PolicyLayer.County, "living-allowance", Yuan(800), Month("2025-01"), Month("2026-12"), FactSource.Portal);

        NearestWay.Find(Rules, facts with { OtherBenefits = [other] }, Today)!.TrueByItselfFrom.ShouldBe(Day("2027-01-01"));
    }

    [Fact]
    public void NothingRefused_NoWayNeeded() =>
        NearestWay.Find(Rules, Graduate(EducationLevel.Bachelor).WorksFor(Company, "2026-01-01").Insured(Company, "2026-01", "2026-03"), Today).ShouldBeNull();
}
