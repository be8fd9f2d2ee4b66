using CsCheck;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;
using static TalentPortal.Domain.Tests.Subsidies.AllowanceExamples;

namespace TalentPortal.Domain.Tests.Payments;

/// <summary>Whatever a run finds of a month, its line is reckoned again to the fen, and its receipt adds up to it; what does not follow from what is kept is named.</summary>
public sealed class RightReckoningTests
{
    private static readonly EmployerId Firm = EmployerId.New();

    private static readonly Dictionary<string, AllowanceRules> Policies = new()
    {
        ["graduates"] = Rules,
        ["flat"] = Own(new() { Basis = AmountBasis.Flat, Flat = new Money(12_345) }, 1.10m),
        ["by level, capped"] = Own(new() { Basis = AmountBasis.TalentLevel, Levels = [new(TalentLevel.D, Yuan(3_000)), new(TalentLevel.E, Yuan(2_000))], Cap = Yuan(2_500) }, 1.25m),
        ["in parts, less what was received"] = InParts(new() { Basis = AmountBasis.Flat, Flat = new Money(1_000_001), DeductsReceived = true }),
        ["share of a sum, in parts"] = InParts(new() { Basis = AmountBasis.ShareOfSum, Sum = ProvenSumKind.RentPaid, Share = 0.333m, Cap = Yuan(5_000) }),
    };

    public static TheoryData<string> Names => [.. Policies.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Months_OfARun_AreReckonedAgainToTheFen(string policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Gen.Select(Found.Array[4], Gen.Int[0, 2]).Sample((found, gap) =>
        {
            var (right, lines) = Accrued(Policies[policy], found, gap);
            lines.Where(line => line.RunId is not null).ShouldAllBe(line => MonthBasis.Reckon(Policies[policy], line)!.Value.Net == line.Amount);
            AccruedMonthReceipt.Of(Policies[policy], lines).Total.ShouldBe(right.AccruedTotal);
        }, iter: 300);
    }

    /// <summary>Of every policy, what took something off the month stands in its receipt; a line alone could not say it.</summary>
    [Fact]
    public void Receipt_OfAMonthByLevel_SaysLevelUpliftAndWhatIsCovered()
    {
        var found = new MonthCircumstances { TalentLevel = TalentLevel.E, OtherBenefit = Yuan(400) };
        var (_, lines) = Accrued(Policies["by level, capped"], [found], 0);

        var receipt = AccruedMonthReceipt.Of(Policies["by level, capped"], [.. lines.Where(line => line.RunId is not null)]);

        receipt.Lines.Select(line => line.Kind).ShouldBe([ReceiptLineKind.Base, ReceiptLineKind.Factor, ReceiptLineKind.Deduction, ReceiptLineKind.Monthly, ReceiptLineKind.Months]);
        (receipt.Lines[0].Rate, receipt.Lines[1].Rate, receipt.Lines[2].Rate, receipt.Total).ShouldBe((Yuan(2_000), Yuan(2_500), Yuan(400), Yuan(2_100)));
    }

    [Fact]
    public void Right_AsItWasWritten_AgreesWithItsReceipt() => Reckon(Rules, Approved()).ShouldBeEmpty();

    [Fact]
    public void Right_UnderAnotherReceipt_IsNamedForEachFigureThatFollowsFromIt()
    {
        Reckon(Rules, Approved() with { WindowEnd = SomeMoney.July.AddMonths(60) }).ShouldBe([new(RightDifferenceKind.Limits, null)]);
        Reckon(Rules, Approved(less: new Money(1))).ShouldBe([new(RightDifferenceKind.Decision, SomeMoney.July)]);
        Reckon(Rules, Approved(months: 2)).ShouldBe([new(RightDifferenceKind.Decision, SomeMoney.July.AddMonths(1))]);
    }

    [Fact]
    public void Month_UnderOtherTerms_IsNamed()
    {
        var dearer = RulesOf(AllowanceTerms.CountyDraft2026() with { EnterpriseFactor = 1.2m });

        Reckon(dearer, Approved()).ShouldBe([new(RightDifferenceKind.Month, SomeMoney.July.AddMonths(1)), new(RightDifferenceKind.Month, SomeMoney.July.AddMonths(2))]);
    }

    /// <summary>A line that is gone is missed by the totals, one taken back with another sum by its month, and a recovery by what it asks for.</summary>
    [Fact]
    public void Lines_ThatDoNotFollow_AreNamed()
    {
        var (right, lines) = Accrued(Rules, [default, default], 0);
        RightReckoning.Of(right, [.. lines.SkipLast(1)], Approved(), Rules, []).ShouldBe([new(RightDifferenceKind.Totals, null)]);

        var half = right.Accrue(SomeMoney.Earned(SomeMoney.July) with { Kind = AccrualKind.Recovery, Amount = new Money(-27_500) }, null, SomeMoney.Clock.UtcNow);
        RightReckoning.Of(right, [.. lines, half], Approved(), Rules, []).ShouldBe([new(RightDifferenceKind.TakenBack, SomeMoney.July)]);
    }

    [Fact]
    public void Recovery_OfALineThatIsNotThere_IsNamed()
    {
        var (right, lines) = Accrued(Rules, [default, default], 0);
        var recovery = new Recovery("ZJ26-00001", right, RecoveryCause.PaidInError, "核定有误", [lines[1]], SomeMoney.Staff(PersonId.New(), Domain.Accounts.Role.SecondReviewer), SomeMoney.Clock.UtcNow);

        RightReckoning.Of(right, lines, Approved(), Rules, [recovery]).ShouldBeEmpty();
        RightReckoning.Of(right, [lines[0], lines[2]], Approved(), Rules, [recovery]).ShouldContain(new RightDifference(RightDifferenceKind.Recovery, null));
    }

    private static IReadOnlyList<RightDifference> Reckon(AllowanceRules rules, AllowanceAssessment approved)
    {
        var (right, lines) = Accrued(Rules, [default, default], 0);
        return RightReckoning.Of(right, lines, approved, rules, []);
    }

    /// <summary>A right granted for July, and what a run makes of the months after it.</summary>
    private static (Entitlement Right, IReadOnlyList<AccrualLine> Lines) Accrued(AllowanceRules rules, MonthCircumstances[] found, int gap)
    {
        var (right, first) = Entitlement.Grant(SomeMoney.Decided(PersonId.New(), PersonId.New(), PersonId.New()), SomeMoney.July, SomeMoney.July.AddMonths(59), rules.Terms.MonthLimit, SomeMoney.July, [SomeMoney.Earned(SomeMoney.July)], SomeMoney.Clock.UtcNow);
        right.Start();
        var accrual = new RightAccrual(right, rules);
        var start = SomeMoney.July.AddMonths(1 + gap);
        var insured = found.Select((_, i) => new InsuredMonth(start.AddMonths(i), new() { Employer = Firm, EmployerType = EmployerType.PrivateEnterprise, Contract = ContractStanding.Qualifies, IsPaid = true }, EmployerStatus.Active)).ToArray();
        accrual.RunTo(start.AddMonths(found.Length - 1), insured, month => month < start ? default : found[month.MonthsSince(start)]);
        return (right, [.. first, .. accrual.Apply(AccrualRunId.New(), new Dictionary<EmployerId, Employer>(), SomeMoney.Clock.UtcNow)]);
    }

    private static AllowanceAssessment Approved(int months = 1, Money less = default)
    {
        var agreed = SomeMoney.July.To(SomeMoney.July.AddMonths(months - 1)).Select(month => new AllowanceMonth
        { Month = month, Reason = MonthReason.Payable, Clause = Rules.Terms.Clauses[AllowanceRule.Rate], EmployerType = EmployerType.PrivateEnterprise, Amount = SomeMoney.Monthly - less }).ToList();
        var receipt = new Receipt { Version = Rules.Version, Lines = [], Total = agreed.Sum(month => month.Amount), Balance = new() { MonthLimit = 36, PaidBefore = 0, PaidNow = months, Through = agreed[^1].Month } };
        return new AllowanceAssessment { Outcome = ConditionOutcome.Met, Conditions = [], Months = agreed, Receipt = receipt, FirstMonth = SomeMoney.July, WindowEnd = SomeMoney.July.AddMonths(59) };
    }

    private static Gen<MonthCircumstances> Found => Gen.Select(Gen.Bool, Gen.Bool, Gen.Long[0, 400_000], Gen.Int[0, 2].Select(i => new TalentLevel?[] { null, TalentLevel.D, TalentLevel.E }[i]), Gen.Long[0, 2_000_000], Gen.Long[0, 1_200_000]).Select((publicPayroll, covered, other, level, proven, received) =>
        new MonthCircumstances { OnPublicPayroll = publicPayroll, OtherBenefit = covered ? new Money(other) : Money.Zero, TalentLevel = level, Proven = new Money(proven), Received = new Money(received) });

    private static AllowanceRules Own(AmountTerms amounts, decimal factor) =>
        RulesOf(AllowanceTerms.CountyDraft2026() with { Conditions = new InsuranceCondition(3, null, null), Levels = [], EnterpriseFactor = factor, Amounts = amounts });

    private static AllowanceRules InParts(AmountTerms amounts) =>
        RulesOf(AllowanceTerms.CountyDraft2026() with
        {
            Conditions = new InsuranceCondition(3, null, null),
            Levels = [],
            EnterpriseFactor = 1m,
            MonthLimit = 4,
            Amounts = amounts with { Instalments = [new(0.4m, 0), new(0.3m, 1), new(0.2m, 2), new(0.1m, 3)] },
        });
}
