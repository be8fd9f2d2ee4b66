using CsCheck;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Subsidies;

/// <summary>Invented terms and facts: mostly ordinary graduates, with every oddity now and then.</summary>
internal static class AllowanceGenerator
{
    private static readonly YearMonth Begin = new(2024, 1);
    private static readonly EmployerFact[] Employers = [AllowanceExamples.Company, AllowanceExamples.OtherCompany, AllowanceExamples.School, AllowanceExamples.OwnShop];

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 4 * 365].Select(new DateOnly(2022, 6, 1).AddDays);
    private static readonly Gen<YearMonth> MonthInRange = Gen.Int[0, 84].Select(Begin.AddMonths);
    private static readonly Gen<bool> Rarely = Gen.Int[0, 11].Select(number => number == 0);

    public static readonly Gen<AllowanceRules> Rules =
        from fen in Gen.Int[1, 300_000].Array[4]
        from percent in Gen.Int[0, 3_000]
        from limit in Gen.Int[1, 36]
        from window in Gen.Int[36, 60]
        select AllowanceExamples.RulesOf(AllowanceTerms.CountyDraft2026() with
        {
            Levels = [.. AllowanceTerms.CountyDraft2026().Levels.Select((row, i) => row with { MonthlyAmount = new Money(fen[i]) })],
            EnterpriseFactor = 1 + percent / 10_000m,
            MonthLimit = limit,
            WindowMonths = window,
        });

    private static readonly Gen<EducationFact> Education =
        from level in OneOf(EducationLevel.College, EducationLevel.Bachelor, EducationLevel.Master, EducationLevel.Doctor)
        from graduated in Day
        from partTime in Rarely
        from verification in OneOf(EducationVerification.Chsi, EducationVerification.Chsi, EducationVerification.Manual, EducationVerification.None, EducationVerification.Cscse)
        from delay in Gen.Int[0, 500]
        select new EducationFact(level, !partTime, graduated, verification, verification is EducationVerification.None ? null : graduated.AddDays(delay), FactSource.Chsi);

    private static readonly Gen<EmploymentFact> Employment =
        from employer in OneOf(Employers)
        from start in Gen.Int[0, 1_500].Select(new DateOnly(2023, 10, 1).AddDays)
        from kind in OneOf(EmploymentKind.Contract, EmploymentKind.Contract, EmploymentKind.EstablishedPost, EmploymentKind.OwnBusiness)
        from days in Gen.Int[200, 2_500]
        from isOpen in Gen.Bool
        from dispatched in Rarely
        select new EmploymentFact(employer.Id, kind, start, isOpen ? null : start.AddDays(days), null, dispatched, FactSource.Employer);

    // Most people are insured month after month with one employer: runs, not single months.
    private static readonly Gen<InsuranceFact[]> InsuredRun =
        from employer in OneOf(Employers)
        from first in MonthInRange
        from length in Gen.Int[1, 48]
        from oddities in Gen.Select(Rarely, Gen.Int[0, 5], Gen.Bool, Rarely).Array[48]
        select Enumerable.Range(0, length).Select(i => Insured(first.AddMonths(i), employer, oddities[i])).ToArray();

    private static readonly Gen<OtherBenefitFact> OtherBenefit =
        from fen in Gen.Int[1, 300_000]
        from layer in OneOf(PolicyLayer.City, PolicyLayer.County)
        from first in MonthInRange
        from length in Gen.Int[0, 40]
        select new OtherBenefitFact("outstanding-talent", "优秀人才津贴", layer, "living-allowance", new Money(fen), first, first.AddMonths(length), FactSource.Portal);

    public static readonly Gen<AllowanceFacts> Facts =
        from birth in Gen.Int[0, 16 * 365].Select(new DateOnly(1988, 1, 1).AddDays)
        from educations in Education.Array[1, 3]
        from employments in Employment.Array[0, 4]
        from insurance in InsuredRun.Array[0, 4]
        from payroll in MonthInRange.Array[0, 1]
        from paid in MonthInRange.Array[0, 6]
        from others in OtherBenefit.Array[0, 1]
        from started in Day.Array[0, 1]
        select new AllowanceFacts
        {
            Birth = new(birth, FactSource.PublicSecurity),
            Educations = educations,
            Employers = Employers,
            Employments = employments,
            Insurance = [.. insurance.SelectMany(run => run)],
            PublicPayroll = [.. payroll.Select(month => new PublicPayrollFact(month, null, FactSource.Establishment))],
            PaidBefore = [.. paid.Distinct().Select(month => new PaidMonthFact(month, new Money(55_000), FactSource.Portal))],
            OtherBenefits = others,
            StartedOn = started.Length == 0 ? null : started[0].AddYears(2),
        };

    public static readonly Gen<YearMonth> Through = Gen.Int[24, 120].Select(Begin.AddMonths);

    /// <summary>One graduate with one open-ended contract; which months are insured is chosen bit by bit.</summary>
    public static readonly Gen<AllowanceFacts> Steady = Gen.Bool.Array[70].Select(months =>
        AllowanceExamples.Graduate(EducationLevel.Bachelor, graduated: "2023-12-20").WorksFor(AllowanceExamples.Company, "2024-01-01") with
        {
            Insurance = [.. Enumerable.Range(0, 70).Where(i => months[i] || i == 0).Select(i => Insured(Begin.AddMonths(i), AllowanceExamples.Company, default))],
        });

    public static InsuranceFact Insured(YearMonth month, EmployerFact employer, (bool IsBack, int Late, bool IsExplained, bool IsUnpaid) oddity) =>
        new(month, employer.Id, !oddity.IsUnpaid, oddity.IsUnpaid ? null : oddity.IsBack ? month.LastDay.AddMonths(oddity.Late) : month.LastDay, oddity.IsBack, oddity.IsExplained, FactSource.SocialInsurance);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
