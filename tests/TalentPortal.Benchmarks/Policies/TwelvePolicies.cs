using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Benchmarks.Policies;

/// <summary>Twelve policies twice: as a clerk makes them from the library, and as a programmer would write the same rules by hand.</summary>
internal static class TwelvePolicies
{
    private static readonly DateOnly NewYear = new(2026, 1, 1), Midsummer = new(2026, 7, 1);

    public static readonly (PolicyCondition FromTheLibrary, Func<ConditionFacts, bool> ByHand)[] All =
    [
        (All3(new AgeCondition(ConditionMoment.Application, null, null, 35), new EducationCondition(EducationLevel.Bachelor, true), new InsuranceCondition(6, null, null)),
            facts => facts.Today < facts.Birth.AddYears(36) && facts.VerifiedFullTimeRank >= 2 && facts.InsuredMonths.Count >= 6),
        (All3(new AgeCondition(ConditionMoment.FirstInsuredMonth, null, 18, 40), new DegreeCondition(Degree.Master), new ContractCondition(12)),
            facts => facts.Birth.AddYears(18) <= facts.FirstInsuredDay && facts.FirstInsuredDay < facts.Birth.AddYears(41) && facts.VerifiedDegree is Degree.Master or Degree.Doctor && facts.ContractMonths >= 12),
        (All3(new TalentLevelCondition(TalentLevel.E, ConditionMoment.Application, null), new EmployerCondition([EmployerType.PrivateEnterprise, EmployerType.StateEnterprise]), new InsuranceCondition(3, 6, null)),
            facts => facts.LevelOn(facts.Today) <= TalentLevel.E && facts.Employer is EmployerType.PrivateEnterprise or EmployerType.StateEnterprise && facts.InsuredWithin(6) >= 3),
        (All3(new TalentLevelCondition(TalentLevel.C, ConditionMoment.FixedDay, NewYear), new HouseholdCondition("371425"), new NoneOf([new BenefitCondition("rent", "租房补贴", "Rent grant")])),
            facts => facts.LevelOn(NewYear) <= TalentLevel.C && facts.HouseholdRegion?.StartsWith("371425", StringComparison.Ordinal) is true && facts.BenefitOn("rent", facts.Today) is null),
        (All3(new HomeCondition(), new GraduationCondition(3, ConditionMoment.FirstInsuredMonth, null), new InsuranceCondition(12, null, 3)),
            facts => facts.OwnsHome is false && facts.GraduatedOn is { } day && Months(day, facts.FirstInsuredDay) is >= 0 and <= 36 && facts.InsuredMonths.Count >= 12 && facts.LongestGap(null) <= 3),
        (All3(new SourceCondition([TalentSource.Returned, TalentSource.Recruited]), new DateCondition(ConditionDate.FirstInsuredMonth, NewYear, null), new EducationCondition(EducationLevel.College, false)),
            facts => facts.TalentSource is TalentSource.Returned or TalentSource.Recruited && facts.InsuredMonths.Count > 0 && facts.FirstInsuredDay >= NewYear && facts.VerifiedRank >= 1),
        (new AnyOf([new TalentLevelCondition(TalentLevel.D, ConditionMoment.Application, null), All3(new EducationCondition(EducationLevel.Doctor, true), new ContractCondition(36), new InsuranceCondition(1, null, null))]),
            facts => facts.LevelOn(facts.Today) <= TalentLevel.D || facts.VerifiedFullTimeRank >= 4 && facts.ContractMonths >= 36 && facts.InsuredMonths.Count >= 1),
        (new AllOf([new AgeCondition(ConditionMoment.FixedDay, Midsummer, 16, 45), new AnyOf([new HouseholdCondition("3714"), new SourceCondition([TalentSource.Local])])]),
            facts => facts.Birth.AddYears(16) <= Midsummer && Midsummer < facts.Birth.AddYears(46) && (facts.HouseholdRegion?.StartsWith("3714", StringComparison.Ordinal) is true || facts.TalentSource is TalentSource.Local)),
        (All3(new SumCondition(ProvenSumKind.RentPaid, Money.FromYuan(3_000)), new HomeCondition(), new ContractCondition(6)),
            facts => facts.SumOf(ProvenSumKind.RentPaid) is { } rent && rent >= Money.FromYuan(3_000) && facts.OwnsHome is false && facts.ContractMonths >= 6),
        (All3(new DateCondition(ConditionDate.WorkStart, NewYear, Midsummer), new EmployerCondition([EmployerType.Cooperative, EmployerType.SoleTrader]), new AgeCondition(ConditionMoment.Application, null, null, 50)),
            facts => facts.WorkSince is { } since && since >= NewYear && since <= Midsummer && facts.Employer is EmployerType.Cooperative or EmployerType.SoleTrader && facts.Today < facts.Birth.AddYears(51)),
        (new NoneOf([new HouseholdCondition("37"), new TalentLevelCondition(TalentLevel.F, ConditionMoment.Application, null)]),
            facts => facts.HouseholdRegion is { } region && !region.StartsWith("37", StringComparison.Ordinal) && !(facts.LevelOn(facts.Today) <= TalentLevel.F)),
        (All3(new EducationCondition(EducationLevel.Vocational, false), new InsuranceCondition(9, 12, null), new NoneOf([new BenefitCondition("a", "甲", "A"), new BenefitCondition("b", "乙", "B")])),
            facts => facts.VerifiedRank >= 0 && facts.InsuredWithin(12) >= 9 && facts.BenefitOn("a", facts.Today) is null && facts.BenefitOn("b", facts.Today) is null),
    ];

    private static AllOf All3(PolicyCondition one, PolicyCondition two, PolicyCondition three) => new([one, two, three]);

    private static int Months(DateOnly from, DateOnly to) => to.Year * 12 + to.Month - from.Year * 12 - from.Month;
}
