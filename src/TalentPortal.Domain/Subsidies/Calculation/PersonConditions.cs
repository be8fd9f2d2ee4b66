using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>The conditions on the person. One that is not met makes every month unpayable.</summary>
internal static class PersonConditions
{
    private static readonly AllowanceCondition[] NoConditions = [];

    public static AllowanceCondition[] Of(AllowanceRules rules, AllowanceCase person) =>
        [.. person.Facts.BarredUntil is { } day ? [NotBarred(rules, day)] : NoConditions, .. person.Facts.ExcludedBy is { } other ? [NotExcluded(rules, other)] : NoConditions, .. WhoeverMayApply(rules, person)];

    /// <summary>The rule of the first condition that is not met, without any words; null when none stands against the person.</summary>
    public static AllowanceRule? FirstFailed(AllowanceRules rules, AllowanceCase person) =>
        person.Facts.BarredUntil is not null ? AllowanceRule.Recovery
        : person.Facts.ExcludedBy is not null ? AllowanceRule.Stacking
        : rules.Own is not null ? OwnConditions.Refuse(rules, person) ? AllowanceRule.OwnConditions : null
        : person.Education is not { } education ? AllowanceRule.Education
        : !person.MeetsGraduationWindow(education) ? AllowanceRule.GraduationWindow
        : !person.MeetsAge(education) ? AllowanceRule.Age
        : null;

    private static AllowanceCondition[] WhoeverMayApply(AllowanceRules rules, AllowanceCase person) =>
        rules.Own is not null ? [.. OwnConditions.Of(rules, person)]
            : person.Education is { } education
            ? [FullTime(rules, education), Verified(rules, education), Graduation(rules, person, education), Age(rules, person, education)]
            : [NoEducation(rules, person)];

    private static AllowanceCondition NotExcluded(AllowanceRules rules, ExcludingBenefit other) =>
        new(ConditionCode.NotExcluded, ConditionOutcome.NotMet, CalculationText.Of("condition.NotExcluded.NotMet", TextArgument.Either(other.NameZh, other.NameEn)), rules.Clause(AllowanceRule.Stacking), FactSource.Portal);

    private static AllowanceCondition NotBarred(AllowanceRules rules, DateOnly until) =>
        new(ConditionCode.NotBarred, ConditionOutcome.NotMet, CalculationText.Of("condition.NotBarred.NotMet", TextArgument.Of(until)), rules.Clause(AllowanceRule.Recovery), FactSource.Portal);

    private static AllowanceCondition NoEducation(AllowanceRules rules, AllowanceCase person)
    {
        // The rows are ordered by level; of those still running, the earliest to finish is the one to wait for.
        var awaited = person.Educations.OrderBy(education => education.GraduatedOn).FirstOrDefault();
        return new(ConditionCode.FullTimeEducation, ConditionOutcome.NotMet,
            awaited is null
                ? CalculationText.Of("condition.FullTimeEducation.NotMet")
                : CalculationText.Of("condition.FullTimeEducation.NotYet", TextArgument.Of(awaited.Level), TextArgument.Of(YearMonth.Of(awaited.GraduatedOn))),
            rules.Clause(AllowanceRule.Education), awaited?.Source ?? FactSource.Applicant);
    }

    private static AllowanceCondition FullTime(AllowanceRules rules, EducationFact education) =>
        new(ConditionCode.FullTimeEducation, ConditionOutcome.Met,
            CalculationText.Of(education.IsFullTime ? "condition.FullTimeEducation.Met" : "condition.FullTimeEducation.Certified", TextArgument.Of(education.Level)),
            rules.Clause(AllowanceRule.Education), education.Source);

    private static AllowanceCondition Verified(AllowanceRules rules, EducationFact education)
    {
        var outcome = education.IsVerified ? ConditionOutcome.Met : ConditionOutcome.Unknown;
        return new(ConditionCode.EducationVerified, outcome, CalculationText.Of($"condition.EducationVerified.{outcome}", TextArgument.Of(education.Level)),
            rules.Clause(AllowanceRule.Education), education.Source);
    }

    private static AllowanceCondition Graduation(AllowanceRules rules, AllowanceCase person, EducationFact education)
    {
        var outcome = person.MeetsGraduationWindow(education) ? ConditionOutcome.Met : ConditionOutcome.NotMet;
        return new(ConditionCode.GraduationWindow, outcome,
            CalculationText.Of($"condition.GraduationWindow.{outcome}", TextArgument.Of(YearMonth.Of(education.GraduatedOn)), TextArgument.Of(person.ReferenceMonth),
                TextArgument.Of(rules.GraduationDeadline(education)), TextArgument.Of(rules.Terms.GraduationYears)),
            rules.Clause(AllowanceRule.GraduationWindow), education.Source);
    }

    private static AllowanceCondition Age(AllowanceRules rules, AllowanceCase person, EducationFact education)
    {
        var clause = rules.Clause(AllowanceRule.Age);
        if (rules.Terms.For(education.Level).MaximumAge is not { } limit)
            return new(ConditionCode.Age, ConditionOutcome.Met, CalculationText.Of("condition.Age.NoLimit", TextArgument.Of(education.Level)), clause, person.Birth.Source);
        var outcome = person.MeetsAge(education) ? ConditionOutcome.Met : ConditionOutcome.NotMet;
        return new(ConditionCode.Age, outcome,
            CalculationText.Of($"condition.Age.{outcome}", TextArgument.Of(limit), TextArgument.Of(CompletedYears.Between(person.Birth.On, person.ReferenceMonth.FirstDay)), TextArgument.Of(person.ReferenceMonth)),
            clause, person.Birth.Source);
    }
}
