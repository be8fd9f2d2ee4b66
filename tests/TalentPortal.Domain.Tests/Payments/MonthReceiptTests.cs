using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;
using static TalentPortal.Domain.Tests.Subsidies.AllowanceExamples;

namespace TalentPortal.Domain.Tests.Payments;

/// <summary>Why an accrued month comes to its sum: the receipt adds up to the lines, whatever they are.</summary>
public class MonthReceiptTests
{
    [Fact]
    public void MonthsAlike_OfAnEnterprise_ShareTheirLines()
    {
        var receipt = AccruedMonthReceipt.Of(Rules, SomeMoney.Granted(3).Lines);

        receipt.Total.ShouldBe(Yuan(1_650));
        receipt.Lines.Select(line => line.Kind).ShouldBe([ReceiptLineKind.Base, ReceiptLineKind.Factor, ReceiptLineKind.Months]);
        (receipt.Lines[0].Rate, receipt.Lines[1].Factor, receipt.Lines[2].Quantity).ShouldBe((Yuan(500), 1.10m, 3));
    }

    /// <summary>Seeded defect: the enterprise rate for everybody said 10 % more beside a sum without them.</summary>
    [Fact]
    public void Month_OfSomebodyOnThePublicPayrollInAnEnterprise_SaysWhyThereIsNoUplift()
    {
        var receipt = AccruedMonthReceipt.Of(Rules, [Line(Yuan(500))]);

        receipt.Lines.Select(line => line.Kind).ShouldBe([ReceiptLineKind.Base, ReceiptLineKind.Remark, ReceiptLineKind.Months]);
        receipt.Total.ShouldBe(Yuan(500));
    }

    [Fact]
    public void Month_ThatAnotherBenefitMakesSmaller_ShowsWhatIsTakenOff()
    {
        var receipt = AccruedMonthReceipt.Of(Rules, [Line(Yuan(250))]);

        receipt.Lines.Single(line => line.Kind is ReceiptLineKind.Deduction).Rate.ShouldBe(Yuan(300));
        receipt.Total.ShouldBe(Yuan(250));
    }

    [Fact]
    public void Month_TakenBack_ComesToNothingWithBothLinesShown()
    {
        var (right, lines) = SomeMoney.Granted(1);
        var back = right.Accrue(new EarnedMonth(lines[0].Month, AccrualKind.Recovery, AccrualReason.AfterDeparture, -SomeMoney.Monthly, null, EmployerType.PrivateEnterprise, EducationLevel.Bachelor), null, SomeMoney.Clock.UtcNow);

        var receipt = AccruedMonthReceipt.Of(Rules, [back, lines[0]]);

        receipt.Total.ShouldBe(Money.Zero);
        receipt.Lines[^1].Amount.ShouldBe(Yuan(-550));
    }

    [Fact]
    public void Recovery_OfPaidMonths_IsALineForEachAmount()
    {
        var (right, lines) = SomeMoney.Granted(3);
        var recovery = new Recovery("ZJ26-00001", right, RecoveryCause.PaidInError, "核定有误", lines, SomeMoney.Staff(PersonId.New(), Domain.Accounts.Role.SecondReviewer), SomeMoney.Clock.UtcNow);

        var receipt = RecoveryReceipt.Of(Rules, recovery);

        receipt.Total.ShouldBe(recovery.Amount);
        receipt.Lines.ShouldHaveSingleItem().Months.Count.ShouldBe(3);
    }

    private static AccrualLine Line(Money amount)
    {
        var (right, lines) = SomeMoney.Granted(1);
        return right.Accrue(new EarnedMonth(lines[0].Month.AddMonths(1), AccrualKind.Regular, AccrualReason.InsuredMonth, amount, null, EmployerType.PrivateEnterprise, EducationLevel.Bachelor), null, SomeMoney.Clock.UtcNow);
    }
}
