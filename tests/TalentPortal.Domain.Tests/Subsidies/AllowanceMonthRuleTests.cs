using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;
using static TalentPortal.Domain.Tests.Subsidies.AllowanceExamples;

namespace TalentPortal.Domain.Tests.Subsidies;

/// <summary>The month rule (domain brief §5) and the edge cases that touch it (§16).</summary>
public class AllowanceMonthRuleTests
{
    private static readonly AllowanceFacts Bachelor = Graduate(EducationLevel.Bachelor);

    [Fact]
    public void TwoEmployersInOneMonth_TheOneHoldingTheContractOnTheLastDay_PaidOnce()
    {
        var assessment = Bachelor.WorksFor(Company, "2026-03-01", left: "2026-05-12").Insured(Company, "2026-03", "2026-05")
            .WorksFor(School, "2026-05-13", kind: EmploymentKind.EstablishedPost).Insured(School, "2026-05", "2026-06").Assess("2026-06");

        assessment.Months.Count(month => month.Month == Month("2026-05")).ShouldBe(1);
        assessment.MonthOf("2026-05").Employer.ShouldBe(School.Id);
        assessment.Receipt.Total.ShouldBe(Yuan(550 + 550 + 500 + 500));
    }

    [Fact]
    public void ChangedEmployer_NewOneHasNotPaidYet_OldRateForThatMonth() =>
        Bachelor.WorksFor(Company, "2026-03-01", left: "2026-05-12").Insured(Company, "2026-03", "2026-05")
            .WorksFor(School, "2026-05-13", kind: EmploymentKind.EstablishedPost).Insured(School, "2026-06", "2026-06").Assess("2026-06")
            .Months.Select(month => month.Amount).ShouldBe([Yuan(550), Yuan(550), Yuan(550), Yuan(500)]);

    [Fact]
    public void ChangedEmployer_InMonthFifteen_CountContinues()
    {
        var receipt = Bachelor.WorksFor(Company, "2026-03-01", left: "2027-04-30").Insured(Company, "2026-03", "2027-04")
            .WorksFor(OtherCompany, "2027-05-01").Insured(OtherCompany, "2027-05", "2031-02").Assess("2031-02").Receipt;

        receipt.Balance!.Cumulative.ShouldBe(36);
        receipt.Lines.Count(line => line.Kind is ReceiptLineKind.Months).ShouldBe(1);
    }

    [Fact]
    public void ChangedEmployer_NoNewContract_IsHeldWithWhatItWouldAdd()
    {
        var assessment = Bachelor.WorksFor(Company, "2026-03-01", left: "2026-04-30").Insured(Company, "2026-03", "2026-04").Insured(OtherCompany, "2026-05", "2026-05").Assess("2026-05");

        assessment.MonthOf("2026-05").Reason.ShouldBe(MonthReason.EmploymentUnknown);
        assessment.MonthOf("2026-05").Held.ShouldBe(Yuan(550));
        assessment.Receipt.Total.ShouldBe(Yuan(1_100));
    }

    [Theory]
    [InlineData("2025-12-10", true, MonthReason.Payable, 550, 0)]
    [InlineData("2026-02-28", true, MonthReason.Payable, 550, 0)]
    [InlineData("2026-03-01", true, MonthReason.BackPaymentTooLate, 0, 0)]
    [InlineData("2026-01-15", false, MonthReason.BackPaymentUnexplained, 0, 550)]
    [InlineData("2026-03-01", false, MonthReason.BackPaymentTooLate, 0, 0)]
    public void BackPayment_ByDelayAndExplanation(string paidOn, bool explained, MonthReason reason, int amount, int held)
    {
        var month = Bachelor.WorksFor(Company, "2025-09-01").Insured(Company, "2025-09", "2025-10").InsuredLate(Company, "2025-11", paidOn, explained)
            .Assess("2025-11").MonthOf("2025-11");

        (month.Reason, month.Amount, month.Held).ShouldBe((reason, Yuan(amount), Yuan(held)));
    }

    [Fact]
    public void BackPaymentTooLate_DoesNotOpenTheWindowEarlier() =>
        Graduate(EducationLevel.Bachelor, graduated: "2022-06-20").WorksFor(Company, "2025-05-01").InsuredLate(Company, "2025-06", "2026-03-01", true).Insured(Company, "2026-03", "2026-04")
            .Assess("2026-04").OutcomeOf(ConditionCode.GraduationWindow).ShouldBe(ConditionOutcome.NotMet);

    [Fact]
    public void HeldBackPayment_MakesTheMockUpsReceipt()
    {
        var receipt = Bachelor.WorksFor(Company, "2025-09-01", contractEnds: "2028-08-31").Insured(Company, "2025-09", "2025-10")
            .InsuredLate(Company, "2025-11", "2026-01-15", explained: false).Insured(Company, "2025-12", "2026-02").Assess("2026-02").Receipt;

        receipt.Lines.Select(line => line.Kind).ShouldBe([ReceiptLineKind.Base, ReceiptLineKind.Factor, ReceiptLineKind.Monthly, ReceiptLineKind.Months, ReceiptLineKind.Held]);
        receipt.Lines[3].Months.ShouldBe([Month("2025-09"), Month("2025-10"), Month("2025-12"), Month("2026-01"), Month("2026-02")]);
        receipt.Lines[4].Clause.Zh.ShouldBe("办法第九条");
        (receipt.Total, receipt.Held, receipt.Balance!.Remaining, receipt.Balance.WindowEnd).ShouldBe((Yuan(2_750), Yuan(550), 31, Month("2030-08")));
    }

    [Fact]
    public void UnpaidContribution_MonthNotPaid() =>
        Bachelor.WorksFor(Company, "2026-03-01").Insured(Company, "2026-03", "2026-03").InsuredUnpaid(Company, "2026-04").Assess("2026-04")
            .MonthOf("2026-04").Reason.ShouldBe(MonthReason.PensionUnpaid);

    [Fact]
    public void MovesToAnotherCounty_StopsAfterTheLastInsuredMonth_ReturnUsesTheRest()
    {
        var assessment = Bachelor.WorksFor(Company, "2026-03-01", left: "2026-12-31").Insured(Company, "2026-03", "2026-12")
            .WorksFor(OtherCompany, "2028-03-01").Insured(OtherCompany, "2028-03", "2031-12").Assess("2031-12");

        assessment.MonthOf("2027-01").Reason.ShouldBe(MonthReason.NotInsured);
        assessment.Receipt.Balance!.Cumulative.ShouldBe(36);
        assessment.MonthOf("2031-03").Reason.ShouldBe(MonthReason.AfterWindow);
    }

    [Theory]
    [InlineData("2026-08-31", MonthReason.Payable)]
    [InlineData("2026-08-30", MonthReason.ContractTooShort)]
    public void Contract_OfTwelveFullMonths_IsLongEnough(string ends, MonthReason reason) =>
        Bachelor.WorksFor(Company, "2025-09-01", contractEnds: ends).Insured(Company, "2025-09", "2025-09").Assess("2025-09").MonthOf("2025-09").Reason.ShouldBe(reason);

    [Fact]
    public void Dispatched_ElsewhereForWork_NotPaid()
    {
        var assessment = Bachelor.WorksFor(Company, "2026-03-01", dispatched: true).Insured(Company, "2026-03", "2026-03").Assess("2026-03");

        assessment.OutcomeOf(ConditionCode.NotDispatched).ShouldBe(ConditionOutcome.NotMet);
        assessment.Receipt.Total.ShouldBe(Money.Zero);
    }

    [Fact]
    public void EmployerDeregistered_PensionMonthsDecide() =>
        Bachelor.WorksFor(Company, "2026-03-01", left: "2026-04-30").Insured(Company, "2026-03", "2026-04").Assess("2026-08").Receipt.Total.ShouldBe(Yuan(1_100));
}
