using CsCheck;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Policies;

/// <summary>Any condition tree and any person, for properties; and one person to vary by hand.</summary>
internal static class SomeConditions
{
    public static readonly ClauseReference Clause = new("办法第三条", "Measures, Article 3");

    public static readonly ConditionFacts Graduate = new()
    {
        Today = new(2026, 11, 27),
        Birth = new(1999, 3, 12),
        FirstInsuredDay = new(2026, 1, 1),
        InsuredMonths = [.. Months(new(2026, 1), 10)],
        EducationRank = EducationLevel.Master.Rank(),
        FullTimeRank = EducationLevel.Master.Rank(),
        VerifiedRank = EducationLevel.Bachelor.Rank(),
        VerifiedFullTimeRank = EducationLevel.Bachelor.Rank(),
        GraduatedOn = new(2025, 6, 20),
        Degree = TalentPortal.Domain.Talents.Degree.Master,
        VerifiedDegree = TalentPortal.Domain.Talents.Degree.Bachelor,
        Recognitions = [new(TalentLevel.E, new(2026, 6, 1), new(2031, 5, 31))],
        Employer = EmployerType.PrivateEnterprise,
        WorkSince = new(2026, 1, 5),
        ContractMonths = 36,
        HouseholdRegion = "371425",
        TalentSource = TalentPortal.Domain.Talents.TalentSource.Returned,
    };

    public static IEnumerable<int> Months(YearMonth first, int count) => Enumerable.Range(first.Index, count);

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 20_000].Select(days => new DateOnly(1980, 1, 1).AddDays(days));

    private static readonly Gen<PolicyCondition> Single = Gen.OneOf<PolicyCondition>(
        Gen.Select(Gen.Int[18, 40], Gen.Int[0, 20], (least, more) => (PolicyCondition)new AgeCondition(ConditionMoment.Application, null, least, least + more)),
        Gen.Select(Gen.Int[18, 60], Day, (most, day) => (PolicyCondition)new AgeCondition(ConditionMoment.FixedDay, day, null, most)),
        Gen.Select(Pick(Enum.GetValues<EducationLevel>()), Gen.Bool, (level, full) => (PolicyCondition)new EducationCondition(level, full)),
        Pick(Degree.Bachelor, Degree.Master, Degree.Doctor).Select(degree => (PolicyCondition)new DegreeCondition(degree)),
        Gen.Int[0, 10].Select(years => (PolicyCondition)new GraduationCondition(years, ConditionMoment.FirstInsuredMonth, null)),
        Pick(Enum.GetValues<TalentLevel>()).Select(level => (PolicyCondition)new TalentLevelCondition(level, ConditionMoment.Application, null)),
        Pick(Enum.GetValues<EmployerType>()).Select(type => (PolicyCondition)new EmployerCondition([type, EmployerType.PrivateEnterprise])),
        Pick("371425001000", "371425100000").Select(code => (PolicyCondition)new WorkplaceCondition([code])),
        Gen.Int[1, 60].Select(months => (PolicyCondition)new ContractCondition(months)),
        Gen.Select(Gen.Int[1, 24], Gen.Int[0, 12], Gen.Int[0, 3], (least, more, gap) => (PolicyCondition)new InsuranceCondition(least, least + more, gap is 3 ? null : gap)),
        Pick("37", "3714", "371425", "371482").Select(region => (PolicyCondition)new HouseholdCondition(region)),
        Pick(Enum.GetValues<TalentSource>()).Select(source => (PolicyCondition)new SourceCondition([source])),
        Gen.Const<PolicyCondition>(new HomeCondition()),
        Pick("a", "b").Select(code => (PolicyCondition)new BenefitCondition(code, code, code)),
        Gen.Select(Pick(Enum.GetValues<ConditionDate>()), Day, Day, (what, one, other) => (PolicyCondition)new DateCondition(what, one < other ? one : other, one < other ? other : one)),
        Gen.Long[1, 100_000_00].Select(fen => (PolicyCondition)new SumCondition(ProvenSumKind.RentPaid, new Money(fen))));

    public static readonly Gen<PolicyCondition> Tree = Gen.Recursive<PolicyCondition>((depth, inner) => depth >= 3 ? Single : Gen.Frequency((2, Single),
        (1, inner.Array[1, 3].Select(parts => (PolicyCondition)new AllOf(parts))), (1, inner.Array[1, 3].Select(parts => (PolicyCondition)new AnyOf(parts))), (1, inner.Array[1, 3].Select(parts => (PolicyCondition)new NoneOf(parts)))));

    public static readonly Gen<ConditionFacts> Anybody =
        from today in Gen.Int[0, 1_000]
        from birth in Day
        from first in Gen.Int[0, 40]
        from months in Gen.Int[0, 30].Array[0, 30]
        from ranks in Gen.Int[-2, 4].Array[4]
        from level in Pick(Enum.GetValues<TalentLevel>())
        from type in Gen.Int[0, 8]
        from contract in Gen.Int[0, 61]
        from region in Pick(null, "371425", "371482", "110101")
        from workplace in Pick(null, "371425001000", "371425101000")
        from flags in Gen.Int[0, 127]
        select Graduate with
        {
            Today = new DateOnly(2026, 1, 1).AddDays(today),
            Birth = birth,
            FirstInsuredDay = new DateOnly(2023, 1, 1).AddMonths(first),
            InsuredMonths = [.. months.Distinct().Order().Select(month => new YearMonth(2024, 1).Index + month)],
            EducationRank = ranks.Max(),
            FullTimeRank = ranks[1..].Max(),
            VerifiedRank = ranks[2..].Max(),
            VerifiedFullTimeRank = ranks[3],
            GraduatedOn = (flags & 1) is 0 ? null : new DateOnly(2020, 6, 20).AddMonths(first),
            Degree = (flags & 2) is 0 ? null : TalentPortal.Domain.Talents.Degree.Master,
            VerifiedDegree = (flags & 6) is 6 ? TalentPortal.Domain.Talents.Degree.Master : null,
            Recognitions = (flags & 4) is 0 ? [] : [new(level, new(2026, 1, 1), new(2027, 6, 30))],
            Employer = type is 8 ? null : (EmployerType)type,
            Workplace = workplace,
            ContractMonths = contract is 61 ? null : contract is 60 ? int.MaxValue : contract,
            HouseholdRegion = region,
            TalentSource = (flags & 8) is 0 ? null : (TalentSource)(first % 4),
            OwnsHome = (flags & 16) is 0 ? null : (flags & 32) is 0,
            Benefits = (flags & 64) is 0 ? [] : [new("a", "a", new(2026, 1, 1), new(2026, 12, 31))],
            Sums = (flags & 1) is 0 ? [] : [new(ProvenSumKind.RentPaid, Money.FromYuan(20_000))],
        };

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
