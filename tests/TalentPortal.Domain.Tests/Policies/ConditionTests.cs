using CsCheck;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Talents;
using static TalentPortal.Domain.Tests.Policies.SomeConditions;

namespace TalentPortal.Domain.Tests.Policies;

/// <summary>The library of conditions. Seen red with: a limit of age that counts the birthday itself as still younger, and a group of alternatives that takes unknown for met.</summary>
public class ConditionTests
{
    [Theory]
    [InlineData("1990-11-27", ConditionOutcome.NotMet)]
    [InlineData("1990-11-28", ConditionOutcome.Met)]
    [InlineData("1992-02-29", ConditionOutcome.Met)]
    public void Age_AtMost35_EndsWithThe36thBirthday(string born, ConditionOutcome expected) =>
        Judge(new AgeCondition(ConditionMoment.Application, null, null, 35), Graduate with { Birth = Day(born) }).ShouldBe(expected);

    [Theory]
    [InlineData("2026-02-28", ConditionOutcome.Met)]
    [InlineData("2026-02-27", ConditionOutcome.NotMet)]
    public void Age_BornOn29February_IsReachedOnThe28thOfOtherYears(string day, ConditionOutcome expected) =>
        Judge(new AgeCondition(ConditionMoment.FixedDay, Day(day), 18, null), Graduate with { Birth = new(2008, 2, 29) }).ShouldBe(expected);

    [Fact]
    public void Age_OnTheFirstInsuredMonth_LooksAtItsFirstDay() =>
        Judge(new AgeCondition(ConditionMoment.FirstInsuredMonth, null, null, 35), Graduate with { Birth = new(1990, 6, 1) }).ShouldBe(ConditionOutcome.Met);

    [Theory]
    [InlineData(EducationLevel.Bachelor, ConditionOutcome.Met)]
    [InlineData(EducationLevel.Master, ConditionOutcome.Unknown)]
    [InlineData(EducationLevel.Doctor, ConditionOutcome.NotMet)]
    public void Education_NotVerified_IsOpen(EducationLevel least, ConditionOutcome expected) => Judge(new EducationCondition(least, true)).ShouldBe(expected);

    [Theory]
    [InlineData(Degree.Bachelor, ConditionOutcome.Met)]
    [InlineData(Degree.Master, ConditionOutcome.Met)]
    [InlineData(Degree.Doctor, ConditionOutcome.NotMet)]
    public void Degree_HigherOnesCountToo(Degree least, ConditionOutcome expected) => Judge(new DegreeCondition(least), Graduate with { VerifiedDegree = Degree.Master }).ShouldBe(expected);

    /// <summary>Seen red with any degree on record taken for proven.</summary>
    [Theory]
    [InlineData(Degree.Bachelor, ConditionOutcome.Met, "calc.found.Degree", FactSource.Chsi)]
    [InlineData(Degree.Master, ConditionOutcome.Unknown, "calc.found.Degree.Unverified", FactSource.Applicant)]
    [InlineData(Degree.Doctor, ConditionOutcome.NotMet, "calc.found.Degree.Unverified", FactSource.Applicant)]
    public void Degree_ThatNobodyVerified_IsOpen_AndSaysSo(Degree least, ConditionOutcome expected, string found, FactSource source)
    {
        var (rule, person) = (new DegreeCondition(least), Graduate with { EducationSource = FactSource.Chsi });

        (Judge(rule, person), rule.Found(person).Key, rule.SourceIn(person)).ShouldBe((expected, found, source));
    }

    [Fact]
    public void Degree_HonoraryOne_IsNone() => Judge(new DegreeCondition(Degree.Bachelor), Graduate with { Degree = Degree.HonoraryDoctor, VerifiedDegree = Degree.HonoraryDoctor }).ShouldBe(ConditionOutcome.NotMet);

    [Theory]
    [InlineData(0, ConditionOutcome.NotMet)]
    [InlineData(1, ConditionOutcome.Met)]
    public void Graduation_CountsMonthsToTheFirstInsuredOne(int years, ConditionOutcome expected) =>
        Judge(new GraduationCondition(years, ConditionMoment.FirstInsuredMonth, null)).ShouldBe(expected);

    [Theory]
    [InlineData("2026-05-31", ConditionOutcome.NotMet)]
    [InlineData("2026-06-01", ConditionOutcome.Met)]
    [InlineData("2031-06-01", ConditionOutcome.NotMet)]
    public void Level_CountsOnTheDayAsked_NotToday(string day, ConditionOutcome expected) => Judge(new TalentLevelCondition(TalentLevel.E, ConditionMoment.FixedDay, Day(day))).ShouldBe(expected);

    [Fact]
    public void Level_BetterThanAsked_IsEnough() => Judge(new TalentLevelCondition(TalentLevel.F, ConditionMoment.Application, null)).ShouldBe(ConditionOutcome.Met);

    [Theory]
    [InlineData(10, null, null, ConditionOutcome.Met)]
    [InlineData(11, null, null, ConditionOutcome.NotMet)]
    [InlineData(6, 6, null, ConditionOutcome.Met)]
    [InlineData(12, 12, null, ConditionOutcome.NotMet)]
    public void Insurance_CountsMonthsWithinTheSpan(int least, int? within, int? gap, ConditionOutcome expected) => Judge(new InsuranceCondition(least, within, gap)).ShouldBe(expected);

    [Theory]
    [InlineData(1, ConditionOutcome.NotMet)]
    [InlineData(2, ConditionOutcome.Met)]
    public void Insurance_Gap_IsTheLongestRunBetweenTwoMonths(int allowed, ConditionOutcome expected) =>
        Judge(new InsuranceCondition(5, null, allowed), Graduate with { InsuredMonths = [.. Months(new(2026, 1), 3), .. Months(new(2026, 6), 4)] }).ShouldBe(expected);

    /// <summary>
    /// Asked on 27 November 2026, so that October is the last month: insured January to March 2024, then from January to July 2026. Seen red
    /// with the gap before the span counted in whole, and with the months since July left out.
    /// </summary>
    [Theory]
    [InlineData(7, 10, 3, ConditionOutcome.Met)]
    [InlineData(7, 10, 2, ConditionOutcome.NotMet)]
    [InlineData(7, 14, 4, ConditionOutcome.Met)]
    [InlineData(7, 14, 3, ConditionOutcome.NotMet)]
    [InlineData(7, null, 20, ConditionOutcome.NotMet)]
    [InlineData(7, null, 21, ConditionOutcome.Met)]
    public void Insurance_Gap_LiesWithinTheSpan_AndLastsToTheDayAsked(int least, int? within, int allowed, ConditionOutcome expected) =>
        Judge(new InsuranceCondition(least, within, allowed), Graduate with { InsuredMonths = [.. Months(new(2024, 1), 3), .. Months(new(2026, 1), 7)] }).ShouldBe(expected);

    /// <summary>Nobody was interrupted before being insured for the first time.</summary>
    [Fact]
    public void Insurance_Gap_BeforeTheFirstMonth_IsNone() => Judge(new InsuranceCondition(10, 24, 0)).ShouldBe(ConditionOutcome.Met);

    /// <summary>The gap as a plain count over every month of the span, for any person. Seen red as the two above.</summary>
    [Fact]
    public void Insurance_Gap_IsTheLongestRunOfEmptyMonths() =>
        Gen.Select(Anybody, Gen.Int[0, 40]).Sample((person, within) =>
        {
            var (last, longest, run) = (YearMonth.Of(person.Today).Index - 1, 0, 0);
            for (var month = person.InsuredMonths.Where(month => month <= last).DefaultIfEmpty(last).First(); month <= last; month++)
            {
                run = person.InsuredMonths.Contains(month) || (within > 0 && month <= last - within) ? 0 : run + 1;
                longest = Math.Max(longest, run);
            }

            return person.LongestGap(within > 0 ? within : null) == (person.InsuredMonths.Any(month => month <= last) ? longest : 0);
        }, iter: 2_000);

    [Fact]
    public void Workplace_IsWhereTheEmployerIsRegistered()
    {
        var town = new WorkplaceCondition(["371425001000", "371425100000"]);
        Judge(town, Graduate with { Workplace = "371425100000" }).ShouldBe(ConditionOutcome.Met);
        Judge(town, Graduate with { Workplace = "371425101000" }).ShouldBe(ConditionOutcome.NotMet);
        Judge(town, Graduate with { Workplace = null }).ShouldBe(ConditionOutcome.Unknown, "an employer whose township nobody has recorded");
        Judge(town, Graduate with { Workplace = null, Employer = null }).ShouldBe(ConditionOutcome.NotMet);
    }

    [Fact]
    public void Employer_None_IsNotMet() => Judge(new EmployerCondition([EmployerType.PrivateEnterprise]), Graduate with { Employer = null }).ShouldBe(ConditionOutcome.NotMet);

    [Theory]
    [InlineData("371425", ConditionOutcome.Met)]
    [InlineData("3714", ConditionOutcome.Met)]
    [InlineData("1101", ConditionOutcome.NotMet)]
    public void Household_ByTheFirstDigitsOfTheRegion(string region, ConditionOutcome expected) => Judge(new HouseholdCondition(region)).ShouldBe(expected);

    [Fact]
    public void WhatNobodyLookedUp_IsOpen() =>
        new PolicyCondition[] { new HomeCondition(), new SumCondition(ProvenSumKind.RentPaid, new Money(1)), new HouseholdCondition("37"), new SourceCondition([TalentSource.Local]) }
            .Select(condition => Judge(condition, Graduate with { HouseholdRegion = null, TalentSource = null })).ShouldAllBe(outcome => outcome == ConditionOutcome.Unknown);

    [Fact]
    public void Benefit_InNoneOf_ExcludesOnlyWhileItIsPaid()
    {
        var rule = new NoneOf([new BenefitCondition("a", "甲", "A")]);

        Judge(rule, Graduate with { Benefits = [new("a", "甲", new(2026, 1, 1), new(2026, 11, 26))] }).ShouldBe(ConditionOutcome.Met);
        Judge(rule, Graduate with { Benefits = [new("a", "甲", new(2026, 1, 1), null)] }).ShouldBe(ConditionOutcome.NotMet);
    }

    [Fact]
    public void Groups_AreUnknownOnlyWhereNothingElseDecides()
    {
        PolicyCondition met = new HouseholdCondition("37"), not = new HouseholdCondition("11"), open = new HomeCondition();

        Judge(new AllOf([open, not])).ShouldBe(ConditionOutcome.NotMet);
        Judge(new AllOf([open, met])).ShouldBe(ConditionOutcome.Unknown);
        Judge(new AnyOf([open, met])).ShouldBe(ConditionOutcome.Met);
        Judge(new AnyOf([open, not])).ShouldBe(ConditionOutcome.Unknown);
        Judge(new NoneOf([open, not])).ShouldBe(ConditionOutcome.Unknown);
        Judge(new NoneOf([not, met])).ShouldBe(ConditionOutcome.NotMet);
    }

    /// <summary>The joined program says what the truth tables say of the single tests; the compiled one says the same.</summary>
    [Fact]
    public void Program_AnyTree_SaysWhatItsPartsSay() =>
        Gen.Select(Tree, Anybody).Sample((tree, person) =>
        {
            var (program, expected) = (new ConditionProgram(tree), Slowly(tree, person));
            return program.Judge(person) == expected && program.Compiled(person) == expected;
        }, iter: 300);

    [Fact]
    public void Tree_WrittenAndRead_IsTheSame() =>
        Tree.Sample(tree => PortalJson.Write(PortalJson.Read<PolicyCondition>(PortalJson.Write(tree))) == PortalJson.Write(tree), iter: 500);

    private static ConditionOutcome Slowly(PolicyCondition node, ConditionFacts person) => node switch
    {
        SingleCondition single => single.Judge(person),
        AllOf all => Worst(all.Parts.Select(part => Slowly(part, person)), ConditionOutcome.NotMet, ConditionOutcome.Met),
        AnyOf any => Worst(any.Parts.Select(part => Slowly(part, person)), ConditionOutcome.Met, ConditionOutcome.NotMet),
        NoneOf none => Worst(none.Parts.Select(part => Slowly(part, person)), ConditionOutcome.Met, ConditionOutcome.NotMet) switch
        {
            ConditionOutcome.Met => ConditionOutcome.NotMet,
            ConditionOutcome.NotMet => ConditionOutcome.Met,
            var open => open,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static ConditionOutcome Worst(IEnumerable<ConditionOutcome> parts, ConditionOutcome deciding, ConditionOutcome otherwise)
    {
        var all = parts.ToList();
        return all.Contains(deciding) ? deciding : all.Contains(ConditionOutcome.Unknown) ? ConditionOutcome.Unknown : otherwise;
    }

    private static ConditionOutcome Judge(PolicyCondition condition, ConditionFacts? person = null) => new ConditionProgram(condition).Judge(person ?? Graduate);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
