using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;
using static TalentPortal.Domain.Tests.Subsidies.AllowanceExamples;

namespace TalentPortal.Domain.Tests.Subsidies;

/// <summary>The worked examples of the county's draft (domain brief §5), to the fen.</summary>
public class AllowanceAmountTests
{
    [Fact]
    public void Master_CompanyWithoutGaps_ThirtySixMonths()
    {
        var assessment = Graduate(EducationLevel.Master).WorksFor(Company, "2026-03-01").Insured(Company, "2026-03", "2031-02").Assess("2031-02");

        assessment.Outcome.ShouldBe(ConditionOutcome.Met);
        assessment.Receipt.Total.ShouldBe(Yuan(39_600));
        assessment.Months.Last(month => month.IsPayable).Month.ShouldBe(Month("2029-02"));
        assessment.MonthOf("2029-03").Reason.ShouldBe(MonthReason.LimitReached);
    }

    [Fact]
    public void Bachelor_SchoolThenCompany_EachAtItsRate()
    {
        var receipt = Graduate(EducationLevel.Bachelor)
            .WorksFor(School, "2026-03-01", left: "2027-04-30", kind: EmploymentKind.EstablishedPost).Insured(School, "2026-03", "2027-04")
            .WorksFor(Company, "2027-05-01").Insured(Company, "2027-05", "2031-02").Assess("2031-02").Receipt;

        receipt.Lines.Where(line => line.Kind is ReceiptLineKind.Months).Select(line => (line.Quantity, line.Amount))
            .ShouldBe([(14, Yuan(7_000)), (22, Yuan(12_100))]);
        receipt.Total.ShouldBe(Yuan(19_100));
    }

    [Fact]
    public void Bachelor_GapOfThreeMonths_CountResumesAndWindowStays()
    {
        var receipt = Graduate(EducationLevel.Bachelor).WorksFor(Company, "2026-03-01")
            .Insured(Company, "2026-03", "2026-07").Insured(Company, "2026-11", "2027-12").Assess("2027-12").Receipt;

        receipt.Total.ShouldBe(Yuan(10_450));
        receipt.Balance!.Remaining.ShouldBe(17);
        receipt.Balance.WindowEnd.ShouldBe(Month("2031-02"));
    }

    [Fact]
    public void Bachelor_MasterVerifiedInMonthTen_NewRateFromTheMonthAfter()
    {
        var assessment = Graduate(EducationLevel.Bachelor).With(Degree(EducationLevel.Master, "2026-12-10", "2026-12-20"))
            .WorksFor(Company, "2026-03-01").Insured(Company, "2026-03", "2029-02").Assess("2029-02");

        assessment.MonthOf("2026-12").Amount.ShouldBe(Yuan(550));
        assessment.MonthOf("2027-01").Amount.ShouldBe(Yuan(1_100));
        assessment.Receipt.Total.ShouldBe(Yuan(34_100));
    }

    [Fact]
    public void Master_HeldFromTheStartButProvenAfterApproval_CountsFromTheMonthAfter()
    {
        var facts = Graduate(EducationLevel.Bachelor).With(Degree(EducationLevel.Master, "2025-06-20", "2026-12-20")).WorksFor(Company, "2026-03-01").Insured(Company, "2026-03", "2029-02");

        (facts with { StartedOn = Day("2026-04-10") }).Assess("2029-02").Receipt.Total.ShouldBe(Yuan(34_100));
        facts.Assess("2029-02").Receipt.Total.ShouldBe(Yuan(39_600));
    }

    [Fact]
    public void Bachelor_ThirtyInsuredMonthsInTheWindow_SixLapse()
    {
        var receipt = Graduate(EducationLevel.Bachelor).WorksFor(Company, "2026-03-01")
            .Insured(Company, "2026-03", "2028-02").Insured(Company, "2030-09", "2031-08").Assess("2031-08").Receipt;

        receipt.Total.ShouldBe(Yuan(16_500));
        receipt.Balance!.Lapsed.ShouldBe(6);
        receipt.Balance.Remaining.ShouldBe(0);
    }

    [Theory]
    [InlineData(EducationLevel.College, EmployerType.GovernmentOrgan, 300)]
    [InlineData(EducationLevel.College, EmployerType.Cooperative, 330)]
    [InlineData(EducationLevel.Bachelor, EmployerType.PublicInstitution, 500)]
    [InlineData(EducationLevel.Bachelor, EmployerType.StateEnterprise, 550)]
    [InlineData(EducationLevel.Master, EmployerType.CivilServiceManaged, 1_000)]
    [InlineData(EducationLevel.Master, EmployerType.SoleTrader, 1_100)]
    [InlineData(EducationLevel.Doctor, EmployerType.PublicInstitution, 2_000)]
    [InlineData(EducationLevel.Doctor, EmployerType.PrivateNonEnterprise, 2_200)]
    public void RateTable_LevelAndEmployer_AsPublished(EducationLevel level, EmployerType employer, int yuan) =>
        Rules.RateOf(level, employer, onPublicPayroll: false).Amount.ShouldBe(Yuan(yuan));

    [Fact]
    public void Rate_NotWholeFen_IsRoundedHalfUpOncePerMonth()
    {
        var terms = AllowanceTerms.CountyDraft2026();
        terms = terms with { Levels = [.. terms.Levels.Select(row => row with { MonthlyAmount = new Money(33_335) })] };
        var facts = Graduate(EducationLevel.Bachelor).WorksFor(Company, "2026-03-01").Insured(Company, "2026-03", "2026-05");

        // 333.35 × 1.10 = 366.685 → 366.69; three months 1,100.07, not 1,100.06.
        AllowanceCalculator.Assess(RulesOf(terms), facts, Month("2026-05")).Receipt.Total.ShouldBe(new Money(110_007));
    }

    [Fact]
    public void OwnBusiness_OwnInsurance_EnterpriseRate() =>
        Graduate(EducationLevel.Bachelor).WorksFor(OwnShop, "2026-03-01", kind: EmploymentKind.OwnBusiness).Insured(OwnShop, "2026-03", "2026-05")
            .Assess("2026-05").Receipt.Total.ShouldBe(Yuan(1_650));

    [Fact]
    public void PublicPayroll_InACompany_InstitutionRateNotRefusal()
    {
        var facts = Graduate(EducationLevel.Bachelor).WorksFor(Company, "2026-03-01").Insured(Company, "2026-03", "2026-05");
        var assessment = (facts with { PublicPayroll = [new(Month("2026-01"), null, FactSource.Establishment)] }).Assess("2026-05");

        assessment.Outcome.ShouldBe(ConditionOutcome.Met);
        assessment.Receipt.Total.ShouldBe(Yuan(1_500));
        assessment.Receipt.Lines.ShouldContain(line => line.Kind == ReceiptLineKind.Remark && line.Source == FactSource.Establishment);
    }

    [Fact]
    public void MonthsPaidBefore_CountAndAreNotPaidAgain()
    {
        var facts = Graduate(EducationLevel.Bachelor).WorksFor(Company, "2026-03-01").Insured(Company, "2026-03", "2026-08");
        var receipt = (facts with { PaidBefore = [.. Month("2026-03").To(Month("2026-05")).Select(month => new PaidMonthFact(month, Yuan(550), FactSource.Portal))] }).Assess("2026-08").Receipt;

        receipt.Total.ShouldBe(Yuan(1_650));
        (receipt.Balance!.PaidBefore, receipt.Balance.PaidNow, receipt.Balance.Remaining).ShouldBe((3, 3, 30));
    }
}
