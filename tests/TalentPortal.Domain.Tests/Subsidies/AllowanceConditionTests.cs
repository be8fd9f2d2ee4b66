using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;
using static TalentPortal.Domain.Tests.Subsidies.AllowanceExamples;

namespace TalentPortal.Domain.Tests.Subsidies;

public class AllowanceConditionTests
{
    [Theory]
    [InlineData("2026-07", ConditionOutcome.Met)]
    [InlineData("2026-08", ConditionOutcome.NotMet)]
    public void GraduationWindow_ThirdYear_EndsWithItsMonth(string firstInsured, ConditionOutcome expected) =>
        Graduate(EducationLevel.Bachelor, graduated: "2023-07-01").WorksFor(Company, "2026-01-01").Insured(Company, firstInsured, "2026-09").Assess("2026-09")
            .OutcomeOf(ConditionCode.GraduationWindow).ShouldBe(expected);

    // Thirty-six on 12 March 2026: thirty-five on 1 March, thirty-six on 1 April.
    [Theory]
    [InlineData(EducationLevel.Bachelor, "1990-03-12", "2026-03", ConditionOutcome.Met)]
    [InlineData(EducationLevel.Bachelor, "1990-03-12", "2026-04", ConditionOutcome.NotMet)]
    [InlineData(EducationLevel.College, "1990-03-01", "2026-03", ConditionOutcome.NotMet)]
    [InlineData(EducationLevel.Master, "1985-03-12", "2026-03", ConditionOutcome.Met)]
    [InlineData(EducationLevel.Master, "1985-03-12", "2026-04", ConditionOutcome.NotMet)]
    [InlineData(EducationLevel.Doctor, "1970-03-12", "2026-04", ConditionOutcome.Met)]
    public void Age_OnTheFirstDayOfTheFirstInsuredMonth(EducationLevel level, string born, string first, ConditionOutcome expected) =>
        Graduate(level, born: born).WorksFor(Company, "2026-01-01").Insured(Company, first, "2026-06").Assess("2026-06").OutcomeOf(ConditionCode.Age).ShouldBe(expected);

    [Fact]
    public void Age_CountsOnTheFirstInsuredMonth_NotLater() =>
        Graduate(EducationLevel.Bachelor, born: "1990-03-12").WorksFor(Company, "2026-01-01").Insured(Company, "2026-03", "2029-02").Assess("2029-02").Receipt.Total.ShouldBe(Yuan(19_800));

    [Fact]
    public void PartTimeDegree_Refused_ButCertifiedOverseasDegreeCounts()
    {
        var facts = Graduate(EducationLevel.Bachelor).WorksFor(Company, "2026-03-01").Insured(Company, "2026-03", "2026-03");
        var partTime = facts.Educations[0] with { IsFullTime = false };

        (facts with { Educations = [partTime] }).Assess("2026-03").Outcome.ShouldBe(ConditionOutcome.NotMet);
        (facts with { Educations = [partTime with { Verification = EducationVerification.Cscse, Source = FactSource.Cscse }] }).Assess("2026-03").Receipt.Total.ShouldBe(Yuan(550));
    }

    [Fact]
    public void UnverifiedDegree_IsUnknownAndCalculated()
    {
        var facts = Graduate(EducationLevel.Bachelor).WorksFor(Company, "2026-03-01").Insured(Company, "2026-03", "2026-03");
        var assessment = (facts with { Educations = [facts.Educations[0] with { Verification = EducationVerification.None, VerifiedOn = null }] }).Assess("2026-03");

        assessment.Outcome.ShouldBe(ConditionOutcome.Unknown);
        assessment.Receipt.Total.ShouldBe(Yuan(550));
    }

    [Fact]
    public void HigherDegreeClaimedButNotVerified_LowerVerifiedRate()
    {
        var facts = Graduate(EducationLevel.Bachelor).WorksFor(Company, "2026-03-01").Insured(Company, "2026-03", "2026-03");
        var claimed = Degree(EducationLevel.Doctor, "2025-06-20", "2025-06-20") with { Verification = EducationVerification.None, VerifiedOn = null };

        facts.With(claimed).Assess("2026-03").Receipt.Total.ShouldBe(Yuan(550));
    }

    [Fact]
    public void InsuredBeforeStudying_FirstMonthIsTheFirstAfterGraduation() =>
        Graduate(EducationLevel.Bachelor).WorksFor(Company, "2019-01-01").Insured(Company, "2019-01", "2020-12").Insured(Company, "2025-09", "2025-12").Assess("2025-12")
            .FirstMonth.ShouldBe(Month("2025-09"));

    [Fact]
    public void NotInsuredYet_SaysSoAndJudgesTheRestToday()
    {
        var assessment = Graduate(EducationLevel.Bachelor, graduated: "2023-07-01").WorksFor(Company, "2026-01-01").Assess("2026-03");

        assessment.Conditions.Where(condition => condition.Outcome is not ConditionOutcome.Met).Select(condition => condition.Code).ShouldBe([ConditionCode.PensionInCounty]);
    }

    [Fact]
    public void AllMonthsUsed_NotMet()
    {
        var facts = Graduate(EducationLevel.Bachelor).WorksFor(Company, "2026-03-01").Insured(Company, "2026-03", "2029-06");
        var paid = Month("2026-03").To(Month("2029-02")).Select(month => new PaidMonthFact(month, Yuan(550), FactSource.Portal));

        (facts with { PaidBefore = [.. paid] }).Assess("2029-06").OutcomeOf(ConditionCode.MonthsLeft).ShouldBe(ConditionOutcome.NotMet);
    }

    [Fact]
    public void EveryCondition_NamesItsClauseAndSource()
    {
        var assessment = Graduate(EducationLevel.Bachelor).WorksFor(Company, "2026-03-01").Insured(Company, "2026-03", "2026-03").Assess("2026-03");

        assessment.Conditions.Select(condition => (condition.Code, condition.Clause.Zh, condition.Source)).ShouldBe([
            (ConditionCode.FullTimeEducation, "办法第四条", FactSource.Chsi),
            (ConditionCode.EducationVerified, "办法第四条", FactSource.Chsi),
            (ConditionCode.GraduationWindow, "办法第四条", FactSource.Chsi),
            (ConditionCode.Age, "办法第四条", FactSource.PublicSecurity),
            (ConditionCode.PensionInCounty, "办法第五条", FactSource.SocialInsurance),
            (ConditionCode.Contract, "办法第五条", FactSource.Employer),
            (ConditionCode.NotDispatched, "办法第五条", FactSource.Employer),
            (ConditionCode.MonthsLeft, "办法第八条", FactSource.Computed)]);
    }
}
