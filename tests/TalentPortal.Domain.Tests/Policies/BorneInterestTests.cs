using CsCheck;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;

namespace TalentPortal.Domain.Tests.Policies;

/// <summary>Interest borne on a loan: the examples worked out by hand (domain rule 7), and what holds for any loan.</summary>
public class BorneInterestTests
{
    private static readonly InterestTerms Half = new() { Bearing = InterestBearing.Share, Share = 0.5m, DaysOfYear = 360 };

    [Theory]
    [InlineData(300_000, 3.5, "2026-03-21", "2026-06-21", 2_683.33, 1_341.67)]
    [InlineData(300_000, 3.5, "2026-03-21", "2026-05-31", 2_070.83, 1_035.42)]
    [InlineData(4_000_000, 3.5, "2026-03-21", "2026-06-21", 35_777.78, 17_888.89)]
    public void Half_OfTheInterest_AsWorkedOutByHand(int yuan, double percent, string from, string to, double interest, double borne)
    {
        var result = Half.Of(Loan((yuan, percent, from, to)));

        (result.Interest, result.Amount).ShouldBe((Money.FromYuan((decimal)interest), Money.FromYuan((decimal)borne)));
    }

    [Fact]
    public void Repayment_InBetween_BeginsAPeriod_AndTheShareIsOfTheSumOfTheirInterest()
    {
        var result = Half.Of(Loan((300_000, 3.5, "2026-04-10", "2026-05-20"), (200_000, 3.5, "2026-05-20", "2026-06-21")));

        result.Parts.Select(part => (part.Days, part.Interest)).ShouldBe([(40, Money.FromYuan(1_166.67m)), (32, Money.FromYuan(622.22m))]);
        (result.Interest, result.Amount).ShouldBe((Money.FromYuan(1_788.89m), Money.FromYuan(894.45m)));
    }

    [Theory]
    [InlineData(72, "2026-06-20", false)]
    [InlineData(41, "2026-05-20", true)]
    [InlineData(40, "2026-05-19", true)]
    [InlineData(1, "2026-04-10", true)]
    [InlineData(0, "2026-06-20", true)]
    public void Days_ThatALimitLeft_AreTheEarliest(int days, string last, bool isCut)
    {
        var borne = new BorneDays(Loan((300_000, 3.5, "2026-04-10", "2026-05-20"), (200_000, 3.5, "2026-05-20", "2026-06-21")), days);

        (borne.Span, borne.IsCut).ShouldBe(((new DateOnly(2026, 4, 10), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)), isCut));
    }

    [Fact]
    public void BorrowerPaysARate_TheRestIsBorne() =>
        new InterestTerms { Bearing = InterestBearing.AboveRate, Rate = 0.0215m, DaysOfYear = 360 }.Of(Loan((200_000, 4.65, "2026-03-21", "2026-06-21"))).Amount.ShouldBe(Money.FromYuan(1_277.78m));

    [Fact]
    public void Ceiling_OfReferenceAndPoints_LeavesWhatLiesAboveToTheBorrower() =>
        (Half with { Ceiling = new(0.03m, new DateOnly(2026, 3, 20), 50) }).Of(Loan((300_000, 4.2, "2026-03-21", "2026-06-21"))).Amount.ShouldBe(Money.FromYuan(1_341.67m));

    [Theory]
    [InlineData("2028-02-01", "2028-03-01", 29)]
    [InlineData("2027-02-01", "2027-03-01", 28)]
    [InlineData("2026-12-31", "2027-01-01", 1)]
    public void Days_AreCountedAsTheyAre_TheFirstAndNotTheLast(string from, string to, int days) => Half.Of(Loan((1, 3, from, to))).Parts[0].Days.ShouldBe(days);

    [Fact]
    public void Caps_OfPrincipalAndDays_TakeTheEarliestDays()
    {
        var result = (Half with { PrincipalCap = Money.FromYuan(250_000), DayCap = 50 }).Of(Loan((300_000, 3.6, "2026-04-10", "2026-05-20"), (200_000, 3.6, "2026-05-20", "2026-06-21")));

        result.Parts.Select(part => (part.Principal, part.Days, part.Interest)).ShouldBe([(Money.FromYuan(250_000), 40, Money.FromYuan(1_000)), (Money.FromYuan(200_000), 10, Money.FromYuan(200))]);
    }

    [Theory]
    [InlineData(365, 1_323.29)]
    [InlineData(360, 1_341.67)]
    public void Year_HasTheDaysOfTheTerms(int days, double borne) =>
        (Half with { DaysOfYear = days }).Of(Loan((300_000, 3.5, "2026-03-21", "2026-06-21"))).Amount.ShouldBe(Money.FromYuan((decimal)borne));

    [Fact]
    public void Period_CutInTwoOnAnyDay_ComesToTheSameBeforeRounding() =>
        Gen.Select(Terms, Period, Gen.Int[0, 10_000]).Sample((terms, whole, cut) =>
        {
            // A single day cannot be cut.
            var between = whole.From.AddDays(1 + cut % Math.Max(1, whole.Days - 1));
            return whole.Days < 2 || terms.Of(new([whole])).Parts.Sum(part => part.Product) == terms.Of(new([whole with { To = between }, whole with { From = between }])).Parts.Sum(part => part.Product);
        });

    [Fact]
    public void MorePrincipalOrMoreDays_NeverBearLess() =>
        Gen.Select(Terms, Period, Gen.Long[0, 1_000_000_00], Gen.Int[0, 400]).Sample((terms, period, fen, days) =>
            terms.Of(new([period])).Amount <= terms.Of(new([period with { Principal = period.Principal + new Money(fen), To = period.To.AddDays(days) }])).Amount);

    [Fact]
    public void Borne_IsNeverMoreThanTheContractsInterest() =>
        Gen.Select(Terms, Period).Sample((terms, period) => terms.Of(new([period])).Amount <= new InterestPart(period, period.Principal, period.Rate, period.Days, terms.DaysOfYear).Interest);

    private static readonly Gen<LoanPeriod> Period =
        Gen.Select(Gen.Long[1, 5_000_000_00], Gen.Int[1, 120_000], Gen.Int[0, 3_000], Gen.Int[1, 1_200],
            (fen, rate, start, days) => new LoanPeriod(new Money(fen), rate / 1_000_000m, new DateOnly(2024, 1, 1).AddDays(start), new DateOnly(2024, 1, 1).AddDays(start + days)));

    private static readonly Gen<InterestTerms> Terms =
        Gen.Select(Gen.Int[0, 2], Gen.Int[1, 100], Gen.Int[0, 1], Gen.Long[0, 3_000_000_00], Gen.Int[0, 800], (bearing, percent, year, principal, days) => new InterestTerms
        {
            Bearing = (InterestBearing)bearing,
            Share = bearing is 0 ? percent / 100m : null,
            Rate = bearing is 0 ? null : percent / 1_000m,
            Ceiling = percent % 2 is 0 ? null : new(0.03m, new DateOnly(2026, 3, 20), percent - 50),
            PrincipalCap = principal is 0 ? null : new Money(principal),
            DayCap = days is 0 ? null : days,
            DaysOfYear = year is 0 ? 360 : 365,
        });

    private static ProvenLoan Loan(params (int Yuan, double Percent, string From, string To)[] periods) =>
        new([.. periods.Select(row => new LoanPeriod(Money.FromYuan(row.Yuan), (decimal)row.Percent / 100, DateOnly.Parse(row.From, null), DateOnly.Parse(row.To, null)))]);
}
