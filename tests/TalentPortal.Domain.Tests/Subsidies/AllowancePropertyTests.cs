using CsCheck;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;
using static TalentPortal.Domain.Tests.Subsidies.AllowanceGenerator;

namespace TalentPortal.Domain.Tests.Subsidies;

/// <summary>
/// What holds for any terms and any facts. Beside each property stands the defect that was seeded once to see it turn red.
/// </summary>
public class AllowancePropertyTests
{
    private static readonly Gen<(AllowanceRules Rules, AllowanceFacts Facts, YearMonth Through)> Any = Gen.Select(Rules, Facts, Through);

    // Of policies with conditions of their own, see OwnConditionsTests; of whoever is barred every month is, see NearestWayTests.
    private static readonly MonthReason[] OwnReasons = [MonthReason.Barred, MonthReason.ExcludedByOtherBenefit, MonthReason.NotDueYet, MonthReason.LevelNotHeld, MonthReason.SumNotProven, MonthReason.ConditionsNotMet];

    // Without this the properties below could be true of nothing.
    [Fact]
    public void Generator_MakesPeopleWhoGetMoneyAndPeopleWhoReachEveryRule()
    {
        // The rarest reason comes to one person in a thousand, money to one in six: so many that chance fails neither.
        const int People = 15_000;
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<MonthReason, int>();
        Any.Sample(any => any.Assess().Months.Select(month => month.Reason).Distinct().ToList().ForEach(reason => seen.AddOrUpdate(reason, 1, (_, count) => count + 1)), iter: People);

        seen.Keys.Order().ShouldBe(Enum.GetValues<MonthReason>().Except([MonthReason.EmployerBlacklisted, MonthReason.OnLongLeave, MonthReason.NotRunning, .. OwnReasons]));
        seen[MonthReason.Payable].ShouldBeGreaterThan(People / 10);
    }

    // Seeded: WhyOutside compares MonthsUsed > MonthLimit.
    [Fact]
    public void PaidMonths_NeverMoreThanTheLimit() =>
        Any.Sample(any => any.Assess().Months.Count(month => month.IsPayable) + Math.Min(any.Facts.PaidBefore.Count, any.Rules.Terms.MonthLimit) <= any.Rules.Terms.MonthLimit, iter: 5_000);

    // Seeded: WindowEnd without the −1.
    [Fact]
    public void PaidMonths_NeverOutsideTheWindow() =>
        Any.Sample(any =>
        {
            var assessment = any.Assess();
            return assessment.Months.Where(month => month.IsPayable).All(month => month.Month >= assessment.FirstMonth && month.Month.MonthsSince(assessment.FirstMonth!.Value) < any.Rules.Terms.WindowMonths && month.Month <= any.Through);
        }, iter: 5_000);

    // Seeded: AllowanceMonthRule takes the first payable row instead of the one that precedes.
    [Fact]
    public void OrderOfFacts_DoesNotMatter() =>
        Gen.Select(Any, Gen.Int).Sample(sample =>
        {
            var ((rules, facts, through), seed) = sample;
            return AllowanceCalculator.Assess(rules, Shuffled(facts, new Random(seed)), through).ToJson() == AllowanceCalculator.Assess(rules, facts, through).ToJson();
        }, iter: 3_000);

    // Seeded: the line of months computed as base × factor × months, rounded at the end.
    [Fact]
    public void Lines_AddUpToTheTotalAndToTheMonths_ToTheFen() =>
        Any.Sample(any =>
        {
            var (months, receipt) = any.Assess().Split();
            return receipt.Lines.Sum(line => line.Amount ?? Money.Zero) == receipt.Total
                && months.Sum(month => month.Amount) == receipt.Total
                && months.Sum(month => month.Held) == receipt.Held
                && receipt.Lines.Where(line => line.Kind is ReceiptLineKind.Months).All(line => line.Rate!.Value * line.Quantity!.Value == line.Amount && line.Months.Count == line.Quantity);
        }, iter: 5_000);

    // Seeded: the other benefit is taken off without the floor at zero.
    [Fact]
    public void Lines_AreNeverNegative() =>
        Any.Sample(any =>
        {
            var (months, receipt) = any.Assess().Split();
            return !months.Any(month => month.Amount.IsNegative || month.Held.IsNegative)
                && !receipt.Lines.Any(line => line.Amount is { IsNegative: true } || line.Held is { IsNegative: true });
        }, iter: 5_000);

    // Seeded: insured months joined to the months of the window without leaving out those inside it.
    [Fact]
    public void Months_AppearOnce_AndOneAlreadyPaidIsNotPaidAgain() =>
        Any.Sample(any =>
        {
            var paidBefore = any.Facts.PaidBefore.Select(paid => paid.Month).ToHashSet();
            var months = any.Assess().Months;
            return months.Select(month => month.Month).Distinct().Count() == months.Count && !months.Any(month => month.IsPayable && paidBefore.Contains(month.Month));
        }, iter: 5_000);

    // Seeded: a gap of more than three months restarts the window.
    [Fact]
    public void OneMoreInsuredMonth_NeverGivesLess() =>
        Gen.Select(Rules, Steady, Gen.Int[1, 69]).Sample(sample =>
        {
            var (rules, facts, i) = sample;
            var more = facts with { Insurance = [.. facts.Insurance, Insured(new YearMonth(2024, 1).AddMonths(i), AllowanceExamples.Company, default)] };
            return AllowanceCalculator.Assess(rules, more, new(2030, 12)).Receipt.Total >= AllowanceCalculator.Assess(rules, facts, new(2030, 12)).Receipt.Total;
        }, iter: 3_000);

    // Seeded: MonthlyAccrual forgets to count the paid month.
    [Fact]
    public void AccruedMonthByMonth_IsTheSameMoneyAsTheAssessment() =>
        Gen.Select(Rules, Steady).Sample(sample =>
        {
            var (rules, facts) = sample;
            rules = AllowanceExamples.RulesOf(rules.Terms with { LongAbsenceMonths = 99 });
            var insured = facts.Insurance.Select(row => row.Month).ToHashSet();
            var (total, progress) = (Money.Zero, EntitlementProgress.Start(rules, new(2024, 1), EducationLevel.Bachelor));
            foreach (var month in new YearMonth(2024, 1).To(new(2030, 12)))
            {
                var accrued = MonthlyAccrual.Accrue(rules, progress, month, insured.Contains(month) ? [CompanyRow] : []);
                (total, progress) = (total + accrued.Decision.Amount, accrued.After);
            }
            return total == AllowanceCalculator.Assess(rules, facts, new(2030, 12)).Receipt.Total;
        }, iter: 3_000);

    // Seeded: MoneyJson writes yuan as a floating-point number.
    [Fact]
    public void Receipt_AndAssessment_ThereAndBackAsJson_AreUnchanged() =>
        Any.Sample(any =>
        {
            var assessment = any.Assess();
            return AllowanceAssessment.FromJson(assessment.ToJson()).ToJson() == assessment.ToJson()
                && Receipt.FromJson(assessment.Receipt.ToJson()).Balance == assessment.Receipt.Balance
                && PortalJson.Write(PortalJson.Read<AllowanceFacts>(PortalJson.Write(any.Facts))) == PortalJson.Write(any.Facts);
        }, iter: 2_000);

    // Seeded: NearestWay takes a forecast that is not refused but pays nothing.
    [Fact]
    public void NearestWay_IsOfferedOnlyForARefusal_AndAlwaysPays() =>
        Any.Sample(any => NearestWay.Find(any.Rules, any.Facts, any.Through.FirstDay) is not { } way
            || !way.Receipt.Total.IsZero && any.Assess().Outcome is ConditionOutcome.NotMet && (way.LatestMonth is not { } latest || way.AssumedFrom <= latest), iter: 1_000);

    private static readonly InsuranceRow CompanyRow = new()
    {
        Employer = AllowanceExamples.Company.Id,
        EmployerType = AllowanceExamples.Company.Type,
        Contract = ContractStanding.Qualifies,
        IsPaid = true,
    };

    private static AllowanceFacts Shuffled(AllowanceFacts facts, Random random) => facts with
    {
        Educations = Shuffled(facts.Educations, random),
        Employers = Shuffled(facts.Employers, random),
        Employments = Shuffled(facts.Employments, random),
        Insurance = Shuffled(facts.Insurance, random),
        PaidBefore = Shuffled(facts.PaidBefore, random),
        OtherBenefits = Shuffled(facts.OtherBenefits, random),
    };

    private static T[] Shuffled<T>(IEnumerable<T> items, Random random)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return shuffled;
    }
}

internal static class AllowanceSamples
{
    public static AllowanceAssessment Assess(this (AllowanceRules Rules, AllowanceFacts Facts, YearMonth Through) any) =>
        AllowanceCalculator.Assess(any.Rules, any.Facts, any.Through);

    public static (IReadOnlyList<AllowanceMonth> Months, Receipt Receipt) Split(this AllowanceAssessment assessment) => (assessment.Months, assessment.Receipt);
}
