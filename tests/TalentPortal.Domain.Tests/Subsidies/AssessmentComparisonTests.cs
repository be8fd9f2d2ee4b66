using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;
using static TalentPortal.Domain.Tests.Subsidies.AllowanceExamples;

namespace TalentPortal.Domain.Tests.Subsidies;

/// <summary>What is said to differ between two assessments. Seeded defect: amounts of months are not compared.</summary>
public sealed class AssessmentComparisonTests
{
    private static readonly AllowanceFacts Known = Graduate(EducationLevel.Bachelor).WorksFor(Company, "2025-09-01").Insured(Company, "2025-09", "2026-02");

    [Fact]
    public void Same_FactsAndTerms_DifferInNothing() => new AssessmentComparison(Known.Assess("2026-02"), Known.Assess("2026-02")).IsSame.ShouldBeTrue();

    [Fact]
    public void Version_ThatOnlyNumbersItsClausesAnew_DiffersInNothing()
    {
        var terms = AllowanceTerms.CountyDraft2026();
        var renumbered = terms with { Clauses = terms.Clauses.ToDictionary(clause => clause.Key, clause => new ClauseReference("新" + clause.Value.Zh, "New " + clause.Value.En)) };

        new AssessmentComparison(Known.Assess("2026-02"), AllowanceCalculator.Assess(RulesOf(renumbered), Known, Month("2026-02"))).IsSame.ShouldBeTrue();
    }

    [Fact]
    public void Month_InsuredSince_IsTheOnlyOneNamed()
    {
        var comparison = new AssessmentComparison(Known.Assess("2026-02"), Known.Insured(Company, "2026-03", "2026-03").Assess("2026-03"));

        var month = comparison.Months.ShouldHaveSingleItem();
        (month.Month, month.Before, month.After!.Amount).ShouldBe((Month("2026-03"), null, Yuan(550)));
        comparison.Difference.ShouldBe(Yuan(550));
        comparison.Conditions.ShouldBeEmpty();
    }

    [Fact]
    public void Amount_RaisedByAVersion_IsNamedForEveryMonthThoughAllArePaidAsBefore()
    {
        var terms = AllowanceTerms.CountyDraft2026();
        var raised = terms with { Levels = [.. terms.Levels.Select(row => row with { MonthlyAmount = row.MonthlyAmount * 2 })] };

        var comparison = new AssessmentComparison(Known.Assess("2026-02"), AllowanceCalculator.Assess(RulesOf(raised), Known, Month("2026-02")));

        comparison.Months.Count.ShouldBe(6);
        comparison.Difference.ShouldBe(Yuan(6 * 550));
    }

    [Fact]
    public void Age_LoweredByAVersion_IsNamedWithBothSentences()
    {
        var terms = AllowanceTerms.CountyDraft2026();
        var younger = terms with { Levels = [.. terms.Levels.Select(row => row with { MaximumAge = 25 })] };

        var comparison = new AssessmentComparison(Known.Assess("2026-02"), AllowanceCalculator.Assess(RulesOf(younger), Known, Month("2026-02")));

        var age = comparison.Conditions.Single(change => change.Code is ConditionCode.Age);
        (age.Before!.Outcome, age.After!.Outcome).ShouldBe((ConditionOutcome.Met, ConditionOutcome.NotMet));
        comparison.Difference.ShouldBe(Yuan(-6 * 550));
        comparison.Months.Count.ShouldBe(6);
    }
}
