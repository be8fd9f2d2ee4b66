using System.Globalization;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Subsidies;

/// <summary>Invented graduates, told the way a clerk would tell them.</summary>
internal static class AllowanceExamples
{
    public static readonly EmployerFact Company = Employer(1, "山东晏北智能装备有限公司", EmployerType.PrivateEnterprise);
    public static readonly EmployerFact OtherCompany = Employer(2, "齐河黄河食品有限公司", EmployerType.PrivateEnterprise);
    public static readonly EmployerFact School = Employer(3, "齐河县第九中学", EmployerType.PublicInstitution);
    public static readonly EmployerFact OwnShop = Employer(4, "齐河县青禾设计工作室", EmployerType.SoleTrader);

    public static readonly AllowanceRules Rules = RulesOf(AllowanceTerms.CountyDraft2026());

    public static AllowanceRules RulesOf(AllowanceTerms terms) =>
        new(terms, new(PolicyVersionId.From(new Guid("0199b1e2-0000-7000-8000-000000000001")), Policy.GraduateAllowance, PolicyLayer.County, "living-allowance", 2026, 1));

    public static AllowanceFacts Graduate(EducationLevel level, string graduated = "2025-06-20", string born = "1999-03-12") => new()
    {
        Birth = new(Day(born), FactSource.PublicSecurity),
        Educations = [Degree(level, graduated, graduated)],
        Employers = [Company, OtherCompany, School, OwnShop],
    };

    public static EducationFact Degree(EducationLevel level, string graduated, string verified) =>
        new(level, true, Day(graduated), EducationVerification.Chsi, Day(verified), FactSource.Chsi);

    public static AllowanceFacts With(this AllowanceFacts facts, EducationFact education) => facts with { Educations = [.. facts.Educations, education] };

    /// <summary>An open-ended contract unless an end is given.</summary>
    public static AllowanceFacts WorksFor(this AllowanceFacts facts, EmployerFact employer, string from, string? contractEnds = null, string? left = null,
        EmploymentKind kind = EmploymentKind.Contract, bool dispatched = false) =>
        facts with
        {
            Employments = [.. facts.Employments, new(employer.Id, kind, Day(from), contractEnds is null ? null : Day(contractEnds), left is null ? null : Day(left), dispatched, FactSource.Employer)],
        };

    public static AllowanceFacts Insured(this AllowanceFacts facts, EmployerFact employer, string first, string last) =>
        facts with { Insurance = [.. facts.Insurance, .. Month(first).To(Month(last)).Select(month => new InsuranceFact(month, employer.Id, true, month.LastDay, false, false, FactSource.SocialInsurance))] };

    public static AllowanceFacts InsuredLate(this AllowanceFacts facts, EmployerFact employer, string month, string paidOn, bool explained) =>
        facts with { Insurance = [.. facts.Insurance, new(Month(month), employer.Id, true, Day(paidOn), true, explained, FactSource.SocialInsurance)] };

    public static AllowanceFacts InsuredUnpaid(this AllowanceFacts facts, EmployerFact employer, string month) =>
        facts with { Insurance = [.. facts.Insurance, new(Month(month), employer.Id, false, null, false, false, FactSource.SocialInsurance)] };

    public static AllowanceAssessment Assess(this AllowanceFacts facts, string through) => AllowanceCalculator.Assess(Rules, facts, Month(through));

    public static AllowanceMonth MonthOf(this AllowanceAssessment assessment, string month) => assessment.Months.Single(row => row.Month == Month(month));

    public static ConditionOutcome OutcomeOf(this AllowanceAssessment assessment, ConditionCode code) => assessment.Conditions.Single(condition => condition.Code == code).Outcome;

    public static Money Yuan(decimal yuan) => Money.FromYuan(yuan);
    public static YearMonth Month(string month) => YearMonth.Parse(month, CultureInfo.InvariantCulture);
    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static EmployerFact Employer(int number, string name, EmployerType type) =>
        new(EmployerId.From(new Guid(number, 0, 0, new byte[8])), name, type, false, FactSource.MarketRegulation);
}
