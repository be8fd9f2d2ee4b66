using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;
using static TalentPortal.Domain.Tests.Subsidies.AllowanceExamples;

namespace TalentPortal.Domain.Tests.Subsidies;

/// <summary>Money back (domain brief §3.7).</summary>
public class RecoveryCalculationTests
{
    // Leaves after 37 months and 12 days.
    private static readonly ServicePromise Promise = new(Yuan(300_000), 60, Day("2023-01-01"), Day("2026-02-12"), FactSource.Employer);

    [Fact]
    public void Service_LeftAfterThirtySevenMonths_LinearRest() =>
        ServiceClawback.Calculate(Rules, Promise).Amount.ShouldBe(Yuan(115_000));

    [Theory]
    [InlineData("2026-05-12", 0)]
    [InlineData("2026-05-13", 115_000)]
    public void Service_NewEmployerInTheCounty_ContinuesWithinThreeMonths(string resumed, int yuan) =>
        ServiceClawback.Calculate(Rules, Promise with { ResumedInCountyOn = Day(resumed) }).Amount.ShouldBe(Yuan(yuan));

    [Theory]
    [InlineData(ServiceExemption.Death)]
    [InlineData(ServiceExemption.SeriousIllness)]
    [InlineData(ServiceExemption.LossOfWorkAbility)]
    [InlineData(ServiceExemption.OrganisedTransfer)]
    public void Service_Exempt_NothingBack(ServiceExemption exemption) =>
        ServiceClawback.Calculate(Rules, Promise with { Exemption = exemption }).Amount.ShouldBe(Money.Zero);

    [Fact]
    public void Service_LongerThanPromised_NothingBack() =>
        ServiceClawback.Calculate(Rules, Promise with { LeftOn = Day("2031-06-30") }).Amount.ShouldBe(Money.Zero);

    [Fact]
    public void Service_ThirdOfAFen_RoundsHalfUpOnce() =>
        ServiceClawback.Calculate(Rules, Promise with { Paid = Yuan(100), PromisedMonths = 60, LeftOn = Day("2023-01-31") }).Amount.ShouldBe(new Money(9_833));

    [Fact]
    public void Departure_TwoMonthsPaidAfterIt_AreRecoveredAndTheRestStays()
    {
        var recovery = OverpaymentRecovery.AfterDeparture(Rules, Paid("2026-01", "2026-06", 550), Month("2026-04"));

        recovery.Amount.ShouldBe(Yuan(1_100));
        recovery.Receipt.Lines.Single().Months.ShouldBe([Month("2026-05"), Month("2026-06")]);
    }

    [Fact]
    public void Fraud_EverythingFromTheFirstFalseMonth_AndABan()
    {
        var recovery = OverpaymentRecovery.Fraud(Rules, Paid("2025-01", "2026-04", 550), Month("2025-03"), Day("2026-05-10"));

        recovery.Amount.ShouldBe(Yuan(7_700));
        recovery.BannedUntil.ShouldBe(Day("2031-05-10"));
    }

    /// <summary>The years are the version's: none bars nobody.</summary>
    [Fact]
    public void Fraud_UnderAVersionThatBarsNobody_AsksTheMoneyBackAlone() => new RecoveryTerms(3, 0).BarredUntil(Day("2026-05-10")).ShouldBeNull();

    [Fact]
    public void Recovery_OfSeveralRates_IsALinePerRate() =>
        OverpaymentRecovery.Fraud(Rules, [.. Paid("2025-01", "2025-03", 500), .. Paid("2025-04", "2025-05", 550)], Month("2025-02"), Day("2026-05-10"))
            .Receipt.Lines.Select(line => line.Amount).ShouldBe([Yuan(1_000), Yuan(1_100)]);

    private static IEnumerable<PaidMonthFact> Paid(string first, string last, int yuan) =>
        Month(first).To(Month(last)).Select(month => new PaidMonthFact(month, Yuan(yuan), FactSource.Portal));
}
