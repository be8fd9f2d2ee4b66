using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>The conditions a policy makes of its own, judged for one person, with what decided them.</summary>
public static class OwnConditions
{
    /// <summary>
    /// The tests that decide, in the order of writing: of alternatives the first that is met, or all of them when none is. Together they
    /// say the same as the tree.
    /// </summary>
    internal static IEnumerable<AllowanceCondition> Of(AllowanceRules rules, AllowanceCase person)
    {
        return Evidence(rules, rules.Own!.Root, person.Own, ConditionRole.Must, turned: false);
    }

    internal static bool Refuse(AllowanceRules rules, AllowanceCase person) => rules.Own!.Compiled(person.Own) is ConditionOutcome.NotMet;

    /// <summary>The facts of a person as the library's conditions see them.</summary>
    public static ConditionFacts FactsOf(AllowanceRules rules, AllowanceFacts facts, YearMonth through) => new AllowanceCase(rules, facts, through).Own;

    internal static ConditionFacts FactsOf(AllowanceCase person)
    {
        var (facts, own) = (person.Facts, person.Facts.Own ?? new OwnFacts { AsOf = person.Through.LastDay });
        var present = AllowanceForecast.Present(facts);
        var gathered = new ConditionFacts
        {
            Today = own.AsOf,
            Birth = facts.Birth.On,
            FirstInsuredDay = person.FirstMonth?.FirstDay ?? own.AsOf,
            InsuredMonths = [.. facts.Insurance.Where(row => row.IsPaid && row.Month <= YearMonth.Of(own.AsOf)).Select(row => row.Month.Index).Distinct().Order()],
            EducationRank = Rank(facts, _ => true, own.HighestLevel),
            FullTimeRank = Rank(facts, education => education.IsFullTime || education.Verification is EducationVerification.Cscse),
            VerifiedRank = Rank(facts, education => education.IsVerified),
            VerifiedFullTimeRank = Rank(facts, education => education.IsVerified && (education.IsFullTime || education.Verification is EducationVerification.Cscse)),
            GraduatedOn = facts.Educations.Count == 0 ? null : facts.Educations.OrderByDescending(education => education.Level.Rank()).ThenByDescending(education => education.GraduatedOn).First().GraduatedOn,
            EducationSource = facts.Educations.Select(education => education.Source).DefaultIfEmpty(FactSource.Applicant).Max(),
            Degree = own.Degree,
            VerifiedDegree = own.VerifiedDegree,
            Recognitions = own.Recognitions,
            Employer = present is null ? null : person.EmployerOf(present.Employer)?.Type,
            Workplace = present is null ? null : person.EmployerOf(present.Employer)?.Township,
            WorkSince = present?.StartedOn,
            ContractMonths = present is null ? null : MonthsOf(present),
            WorkSource = present?.Source ?? FactSource.Applicant,
            HouseholdRegion = own.HouseholdRegion,
            TalentSource = own.TalentSource,
            Benefits = own.Benefits,
            OwnsHome = own.OwnsHome,
            Sums = own.Sums,
            Loan = own.Loan,
        };
        return own.Supposed?.Invoke(gathered) ?? gathered;
    }

    private static IEnumerable<AllowanceCondition> Evidence(AllowanceRules rules, PolicyCondition node, ConditionFacts facts, ConditionRole role, bool turned) => node switch
    {
        SingleCondition single => [Single(rules, single, facts, role, turned)],
        NoneOf none => turned ? OneOf(rules, none.Parts, facts, false) : none.Parts.SelectMany(part => Evidence(rules, part, facts, ConditionRole.MustNot, true)),
        AllOf all => turned ? OneOf(rules, all.Parts, facts, true) : all.Parts.SelectMany(part => Evidence(rules, part, facts, role, false)),
        AnyOf any => turned ? any.Parts.SelectMany(part => Evidence(rules, part, facts, ConditionRole.MustNot, true)) : OneOf(rules, any.Parts, facts, false),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static IEnumerable<AllowanceCondition> OneOf(AllowanceRules rules, IReadOnlyList<PolicyCondition> parts, ConditionFacts facts, bool turned)
    {
        var judged = parts.Select(part => Evidence(rules, part, facts, ConditionRole.OneOf, turned).ToList()).ToList();
        return judged.Find(part => part.TrueForAll(condition => condition.Outcome is ConditionOutcome.Met))
            ?? (judged.Exists(part => !part.Exists(condition => condition.Outcome is ConditionOutcome.NotMet))
                ? judged.Where(part => !part.Exists(condition => condition.Outcome is ConditionOutcome.NotMet)).SelectMany(part => part)
                : judged.SelectMany(part => part.Where(condition => condition.Outcome is ConditionOutcome.NotMet)));
    }

    private static AllowanceCondition Single(AllowanceRules rules, SingleCondition single, ConditionFacts facts, ConditionRole role, bool turned)
    {
        var outcome = single.Judge(facts);
        var shown = !turned ? outcome : outcome switch { ConditionOutcome.Met => ConditionOutcome.NotMet, ConditionOutcome.NotMet => ConditionOutcome.Met, _ => outcome };
        return new(ConditionCode.Own, shown, single.Found(facts), single.Clause ?? rules.Clause(AllowanceRule.Rate), single.SourceIn(facts))
        {
            Requirement = single.Requirement,
            Role = turned ? ConditionRole.MustNot : role,
            ToProve = outcome is ConditionOutcome.Unknown && !turned ? single.ToProve(facts) : null,
        };
    }

    private static int Rank(AllowanceFacts facts, Func<EducationFact, bool> counts, EducationLevel? highest = null) =>
        facts.Educations.Where(counts).Select(education => education.Level.Rank()).Append(highest?.Rank() ?? ConditionFacts.NoEducation).Max();

    private static int MonthsOf(EmploymentFact work) =>
        work.Kind is EmploymentKind.EstablishedPost || work.ContractEndsOn is not { } end ? int.MaxValue : FullMonths.Between(work.StartedOn, end);
}
