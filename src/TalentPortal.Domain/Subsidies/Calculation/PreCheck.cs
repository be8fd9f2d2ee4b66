using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>The five answers of the public pre-check (自助测算). Nothing in them names a person.</summary>
public sealed record PreCheckAnswers
{
    public required YearMonth BirthMonth { get; init; }
    /// <summary>Highest education; null for none of the four levels.</summary>
    public required EducationLevel? Level { get; init; }
    /// <summary>Full-time, or an overseas degree certified by 留服中心.</summary>
    public bool IsFullTime { get; init; } = true;
    public required YearMonth GraduationMonth { get; init; }
    public required PreCheckWork Work { get; init; }
    /// <summary>First month insured in the county; null for "not yet".</summary>
    public required YearMonth? FirstInsuredMonth { get; init; }

    /// <summary>Somebody who gives the age only is taken to be half a year past the birthday.</summary>
    public static YearMonth BirthMonthOf(int age, DateOnly today) => YearMonth.Of(today).AddMonths(-12 * age - 6);
}

public enum PreCheckWork
{
    /// <summary>还没有单位</summary>
    NotYet,
    /// <summary>机关事业单位</summary>
    Institution,
    /// <summary>企业</summary>
    Enterprise,
    /// <summary>自主创业</summary>
    OwnBusiness,
}

/// <summary>What the answers would give at most, or the nearest way in.</summary>
public sealed record PreCheckResult(AllowanceAssessment Assessment, NearestWay? NearestWay)
{
    public bool WouldSucceed => Assessment.Outcome is not ConditionOutcome.NotMet;
}

/// <summary>The pre-check: answers to facts, facts to a forecast. The degree stays unverified, so the outcome is never more than "would".</summary>
public static class PreCheck
{
    private const int AnyDayButTheFirst = 15;

    /// <param name="rules">The version.</param>
    /// <param name="answers">What was answered.</param>
    /// <param name="today">The day the conditions are judged on.</param>
    /// <param name="barredUntil">Of a signed-in person who may not apply before a day.</param>
    public static PreCheckResult Run(AllowanceRules rules, PreCheckAnswers answers, DateOnly today, DateOnly? barredUntil = null)
    {
        var facts = FactsOf(answers) with { BarredUntil = barredUntil };
        if (rules.Own is not null) facts = facts with { Own = new OwnFacts { AsOf = today, HighestLevel = answers.Level } };
        if (answers.FirstInsuredMonth is { } first) facts = AllowanceForecast.Assume(rules, facts, first);
        var through = facts.Insurance.Select(row => row.Month).Append(YearMonth.Of(today)).Max();
        var assessment = AllowanceCalculator.Assess(rules, facts, through);
        return new(assessment, assessment.Outcome is ConditionOutcome.NotMet ? NearestWay.Find(rules, facts, today) : null);
    }

    /// <summary>Every fact is the applicant's own word; contributions are left to the forecast.</summary>
    public static AllowanceFacts FactsOf(PreCheckAnswers answers)
    {
        var month = answers.BirthMonth;
        var facts = new AllowanceFacts
        {
            Birth = new(new DateOnly(month.Year, month.Month, AnyDayButTheFirst), FactSource.Applicant),
            Educations = answers.Level is { } level
                ? [new(level, answers.IsFullTime, answers.GraduationMonth.LastDay, EducationVerification.None, null, FactSource.Applicant)] : [],
        };
        if (TypeOf(answers.Work) is not { } type) return facts;
        var employer = new EmployerFact(new EmployerId(Guid.Empty), "", type, false, FactSource.Applicant);
        var kind = answers.Work is PreCheckWork.OwnBusiness ? EmploymentKind.OwnBusiness : EmploymentKind.Contract;
        // Started long ago, open-ended: the pre-check does not ask for the contract.
        var work = new EmploymentFact(employer.Id, kind, DateOnly.MinValue, null, null, false, FactSource.Applicant);
        return facts with { Employers = [employer], Employments = [work] };
    }

    private static EmployerType? TypeOf(PreCheckWork work) => work switch
    {
        PreCheckWork.Institution => EmployerType.PublicInstitution,
        PreCheckWork.Enterprise => EmployerType.PrivateEnterprise,
        PreCheckWork.OwnBusiness => EmployerType.SoleTrader,
        _ => null,
    };
}
