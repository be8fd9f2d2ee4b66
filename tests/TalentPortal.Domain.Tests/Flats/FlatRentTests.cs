using CsCheck;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Flats;

/// <summary>Rent of domain 8: the examples as facts, parts of months, and what holds for any area and any days.</summary>
public sealed class FlatRentTests
{
    private static readonly FlatRules Rules = FlatStory.Rules;
    private static readonly Money Fifteen = Money.FromYuan(15);

    private static readonly Gen<decimal> Areas = Gen.Int[500, 30_000].Select(hundredths => hundredths / 100m);
    private static readonly Gen<decimal> Rates = Gen.Int[0, 100].Select(percent => percent / 100m);
    private static readonly Gen<Money> Rents = Gen.Long[1, 5_000].Select(fen => new Money(fen));

    [Theory]
    [InlineData(1, 450)]
    [InlineData(2, 630)]
    public void Example1_E_60SquareMetres_50ThenSeventyPercent(int term, int yuan) => Rent(60, TalentLevel.E, term).ShouldBe(Money.FromYuan(yuan));

    [Fact]
    public void Example2_E_90SquareMetres_TwentyAtTheMarkets()
    {
        var rent = FlatRent.Of(90, Rules.LimitOf(TalentLevel.E), Fifteen, Rules.RateOf(TalentLevel.E, 1));
        rent.Lines.Select(line => (line.Text.Key, line.Amount)).ShouldBe([("calc.flat.rent.within", Money.FromYuan(525)), ("calc.flat.rent.beyond", Money.FromYuan(300))]);
        rent.Monthly.ShouldBe(Money.FromYuan(825));
    }

    [Fact]
    public void Example3_MovedInOnThe18thOfMarch_PaysFourteenDays() =>
        FlatRent.OfDays(Money.FromYuan(450), new DateOnly(2026, 3, 18), new DateOnly(2026, 3, 31)).ShouldBe(Money.FromYuan(203.23m));

    [Fact]
    public void Example4_A_200SquareMetres_PaysTwentyOnly() => Rent(200, TalentLevel.A, 1).ShouldBe(Money.FromYuan(300));

    [Fact]
    public void Rent_WithoutALevel_IsTheMarkets() => FlatRent.Of(60, Rules.LimitOf(null), Fifteen, Rules.RateOf(null, 1)).Monthly.ShouldBe(FlatRent.OfMarket(60, Fifteen).Monthly);

    [Theory]
    [InlineData("2024-02-01", "2024-02-29", "450.00")]
    [InlineData("2024-02-29", "2024-02-29", "15.52")]
    [InlineData("2026-02-28", "2026-02-28", "16.07")]
    [InlineData("2026-03-31", "2026-03-31", "14.52")]
    public void Days_AreThoseOfTheirMonth(string from, string to, string yuan) => FlatRent.OfDays(Money.FromYuan(450), Day(from), Day(to)).ToString().ShouldBe(yuan);

    [Fact]
    public void Month_OfMovingInAndOut_HasThoseDays() => Month("2026-03", ("2026-03-10", "2026-03-20", 450)).ShouldBe([159.68m]);

    [Fact]
    public void Lease_WithBothEndsInsideAMonth_PaysDaysOfBoth()
    {
        Month("2026-03", ("2026-03-18", "2026-05-17", 450)).ShouldBe([203.23m]);
        Month("2026-04", ("2026-03-18", "2026-05-17", 450)).ShouldBe([450m]);
        Month("2026-05", ("2026-03-18", "2026-05-17", 450)).ShouldBe([246.77m]);
        Month("2026-06", ("2026-03-18", "2026-05-17", 450)).ShouldBeEmpty();
    }

    [Fact]
    public void Term_ThatChangesInsideAMonth_HasALineForEach() => Month("2029-03", ("2026-03-18", "2029-03-17", 450), ("2029-03-18", "2032-03-17", 630)).ShouldBe([246.77m, 284.52m]);

    [Fact]
    public void Term_OnTheSameTerms_ChangesNoFen() => Month("2029-03", ("2026-03-18", "2029-03-17", 450), ("2029-03-18", "2032-03-17", 450)).ShouldBe([450m]);

    [Fact]
    public void Day_WithTwoRents_IsAMistake() => Should.Throw<ArgumentException>(() => Month("2026-03", ("2026-03-01", "2026-03-10", 450), ("2026-03-10", "2026-03-31", 630)));

    [Fact]
    public void Lines_CoverTheArea_AndMoreAreaNeverCostsLess() => Gen.Select(Areas, Areas, Gen.Int[0, 20_000].Select(area => area / 100m), Rents, Rates).Sample((area, other, limit, market, rate) =>
    {
        var (rent, (within, beyond)) = (FlatRent.Of(area, limit, market, rate), (Math.Min(area, limit), Math.Max(0, area - limit)));
        var written = rent.Lines.Sum(line => decimal.Parse(line.Text.Arguments[0].Value, System.Globalization.CultureInfo.InvariantCulture));
        return within + beyond == area && written == area && rent.Monthly <= FlatRent.OfMarket(area, market).Monthly + new Money(1)
            && (area <= other ? rent.Monthly <= FlatRent.Of(other, limit, market, rate).Monthly : rent.Monthly >= FlatRent.Of(other, limit, market, rate).Monthly);
    }, iter: 5_000);

    [Fact]
    public void Days_OfASplitMonth_AddUpToTheWholeWithinAFen() => Gen.Select(Gen.Int[0, 60], Gen.Int[1, 30], Gen.Long[0, 1_000_000]).Sample((months, cut, fen) =>
    {
        var (month, monthly) = (new YearMonth(2024, 1).AddMonths(months), new Money(fen));
        var last = new DateOnly(month.Year, month.Month, Math.Min(cut, month.LastDay.Day - 1));
        var parts = FlatRent.OfDays(monthly, month.FirstDay, last) + FlatRent.OfDays(monthly, last.AddDays(1), month.LastDay);
        return Math.Abs((parts - monthly).Fen) <= 1 && FlatRent.OfDays(monthly, month.FirstDay, month.LastDay) == monthly;
    }, iter: 5_000);

    private static Money Rent(decimal area, TalentLevel level, int term) => FlatRent.Of(area, Rules.LimitOf(level), Fifteen, Rules.RateOf(level, term)).Monthly;

    private static List<decimal> Month(string month, params (string From, string To, int Yuan)[] spans) =>
        [.. FlatRent.OfMonth(YearMonth.Parse(month), spans.Select(span => new FlatRentSpan(Day(span.From), Day(span.To), Money.FromYuan(span.Yuan)))).Select(line => line.Amount.Yuan)];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
