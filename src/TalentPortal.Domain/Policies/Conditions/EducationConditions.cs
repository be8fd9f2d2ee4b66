using System.Linq.Expressions;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Policies.Conditions;

/// <summary>A completed education of at least this level; full-time (or certified) when asked. One that nobody has verified leaves it open.</summary>
public sealed record EducationCondition(EducationLevel AtLeast, bool FullTime) : SingleCondition
{
    internal override bool IsPossible => true;

    internal override Expression<Func<ConditionFacts, ConditionOutcome>> Rule
    {
        get
        {
            var rank = AtLeast.Rank();
            return FullTime
                ? facts => facts.VerifiedFullTimeRank >= rank ? ConditionOutcome.Met : facts.FullTimeRank >= rank ? ConditionOutcome.Unknown : ConditionOutcome.NotMet
                : facts => facts.VerifiedRank >= rank ? ConditionOutcome.Met : facts.EducationRank >= rank ? ConditionOutcome.Unknown : ConditionOutcome.NotMet;
        }
    }

    public override CalculationText Requirement => CalculationText.Of(FullTime ? "rule.Education.FullTime" : "rule.Education", TextArgument.Of(AtLeast));

    public override CalculationText Found(ConditionFacts facts)
    {
        var (any, verified) = FullTime ? (facts.FullTimeRank, facts.VerifiedFullTimeRank) : (facts.EducationRank, facts.VerifiedRank);
        return any is ConditionFacts.NoEducation ? CalculationText.Of("found.Education.None")
            : CalculationText.Of(verified == any ? "found.Education.Verified" : "found.Education.Unverified", TextArgument.Of(EducationLevels.OfRank(any)));
    }

    public override FactSource SourceIn(ConditionFacts facts) => facts.EducationSource;

    public override CalculationText? ToProve(ConditionFacts facts) =>
        CalculationText.Of("nearest.rule.Education", TextArgument.Of(EducationLevels.OfRank(FullTime ? facts.FullTimeRank : facts.EducationRank)));

    internal override ConditionChange? Change(ConditionFacts facts)
    {
        var rank = AtLeast.Rank();
        return new(CalculationText.Of(FullTime ? "nearest.rule.Education.FullTime" : "nearest.rule.Education.Finish", TextArgument.Of(AtLeast)), null, changed => changed with
        {
            EducationRank = Math.Max(changed.EducationRank, rank),
            VerifiedRank = Math.Max(changed.VerifiedRank, rank),
            FullTimeRank = FullTime ? Math.Max(changed.FullTimeRank, rank) : changed.FullTimeRank,
            VerifiedFullTimeRank = FullTime ? Math.Max(changed.VerifiedFullTimeRank, rank) : changed.VerifiedFullTimeRank,
            GraduatedOn = changed.GraduatedOn ?? changed.Today,
        });
    }
}

/// <summary>Holds a degree of at least this kind (学位). One that nobody has verified leaves it open.</summary>
public sealed record DegreeCondition(Degree AtLeast) : SingleCondition
{
    internal override bool IsPossible => AtLeast is not Degree.HonoraryDoctor;

    internal override Expression<Func<ConditionFacts, ConditionOutcome>> Rule =>
        facts => Reaches(facts.VerifiedDegree, AtLeast) ? ConditionOutcome.Met : Reaches(facts.Degree, AtLeast) ? ConditionOutcome.Unknown : ConditionOutcome.NotMet;

    public override CalculationText Requirement => CalculationText.Of("rule.Degree", TextArgument.Of(AtLeast));

    public override CalculationText Found(ConditionFacts facts) =>
        Reaches(facts.VerifiedDegree, AtLeast) ? CalculationText.Of("found.Degree", TextArgument.Of(facts.VerifiedDegree!.Value))
        : facts.Degree is not { } degree ? CalculationText.Of("found.Degree.None")
        : CalculationText.Of(facts.VerifiedDegree == degree ? "found.Degree" : "found.Degree.Unverified", TextArgument.Of(degree));

    public override FactSource SourceIn(ConditionFacts facts) => Reaches(facts.VerifiedDegree, AtLeast) ? facts.EducationSource : FactSource.Applicant;

    public override CalculationText? ToProve(ConditionFacts facts) => CalculationText.Of("nearest.rule.Degree", TextArgument.Of(facts.Degree ?? AtLeast));

    internal override ConditionChange? Change(ConditionFacts facts) =>
        new(CalculationText.Of("nearest.rule.Degree.Earn", TextArgument.Of(AtLeast)), null, changed => changed with { Degree = AtLeast, VerifiedDegree = AtLeast });

    // The digits of the standard fall as the degree rises; an honorary doctorate (1) is no earned degree.
    private static bool Reaches(Degree? held, Degree least) => held is { } degree && degree is not Degree.HonoraryDoctor && (int)degree <= (int)least;
}

/// <summary>At most so many years after graduation (毕业年限), counted from the month of graduation to the month judged.</summary>
public sealed record GraduationCondition(int WithinYears, ConditionMoment On, DateOnly? Day) : SingleCondition
{
    internal override bool IsPossible => WithinYears >= 0 && ConditionDays.IsPossible(On, Day);

    internal override Expression<Func<ConditionFacts, ConditionOutcome>> Rule
    {
        get
        {
            var (months, day) = (WithinYears * 12, Day ?? default);
            return On switch
            {
                ConditionMoment.Application => facts => facts.GraduatedOn == null ? ConditionOutcome.NotMet : Within(facts.GraduatedOn.Value, facts.Today, months) ? ConditionOutcome.Met : ConditionOutcome.NotMet,
                ConditionMoment.FirstInsuredMonth => facts => facts.GraduatedOn == null ? ConditionOutcome.NotMet : Within(facts.GraduatedOn.Value, facts.FirstInsuredDay, months) ? ConditionOutcome.Met : ConditionOutcome.NotMet,
                _ => facts => facts.GraduatedOn == null ? ConditionOutcome.NotMet : Within(facts.GraduatedOn.Value, day, months) ? ConditionOutcome.Met : ConditionOutcome.NotMet,
            };
        }
    }

    public override CalculationText Requirement => CalculationText.Of("rule.Graduation", TextArgument.Of(WithinYears), TextArgument.Of(On, Day));

    public override CalculationText Found(ConditionFacts facts) =>
        facts.GraduatedOn is { } day ? CalculationText.Of("found.Graduation", TextArgument.Of(day)) : CalculationText.Of("found.Education.None");

    public override FactSource SourceIn(ConditionFacts facts) => facts.EducationSource;

    internal override ConditionChange? Change(ConditionFacts facts) =>
        On is ConditionMoment.Application && facts.GraduatedOn is { } day && day > facts.Today
            ? new(CalculationText.Of("nearest.rule.Graduation", TextArgument.Of(day)), day, changed => changed with { Today = ConditionDays.Later(changed.Today, day) })
            : null;

    private static bool Within(DateOnly graduated, DateOnly day, int months)
    {
        var passed = day.Year * 12 + day.Month - graduated.Year * 12 - graduated.Month;
        return passed >= 0 && passed <= months;
    }
}
