using CsCheck;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Tests.Foundation;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("2026-03")]
    [InlineData("2026-3")]
    [InlineData("2026/03")]
    [InlineData("2026.3")]
    [InlineData("2026年3月")]
    [InlineData("2026 年 03 月")]
    [InlineData("202603")]
    [InlineData("２０２６０３")]
    [InlineData(" 2026—03 ")]
    [InlineData("46082")]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-01T00:00:00")]
    [InlineData("20260315")]
    public void Month_WrittenInAnyUsualWay_IsTheSameMonth(string text)
    {
        WrittenDate.TryParseMonth(text, out var month).ShouldBeTrue();
        month.ShouldBe(new YearMonth(2026, 3));
    }

    [Theory]
    [InlineData("2026-03-15")]
    [InlineData("2026/3/15")]
    [InlineData("2026.03.15")]
    [InlineData("2026年3月15日")]
    [InlineData("２０２６年３月１５日")]
    [InlineData("20260315")]
    [InlineData("46096")]
    [InlineData("2026-03-15 00:00:00")]
    public void Day_WrittenInAnyUsualWay_IsTheSameDay(string text)
    {
        WrittenDate.TryParseDay(text, out var day).ShouldBeTrue();
        day.ShouldBe(new DateOnly(2026, 3, 15));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("三月")]
    [InlineData("2026")]
    [InlineData("2026-13")]
    [InlineData("202600")]
    [InlineData("26-03")]
    [InlineData("2026-02-30")]
    [InlineData("2026-03-15-01")]
    [InlineData("999999999999")]
    [InlineData("3.71425199503120E+17")]
    public void Month_NotAMonth_IsNotGuessed(string? text) => WrittenDate.TryParseMonth(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("2026-03")]
    [InlineData("2026-04-31")]
    [InlineData("15.03.2026")]
    public void Day_NotADay_IsNotGuessed(string text) => WrittenDate.TryParseDay(text, out _).ShouldBeFalse();

    [Fact]
    public void Day_AsExcelStoresIt_ComesBack() =>
        Gen.Int[0, 50_000].Select(days => new DateOnly(1960, 1, 1).AddDays(days)).Sample(day =>
            WrittenDate.TryParseDay(((int)day.ToDateTime(TimeOnly.MinValue).ToOADate()).ToString(System.Globalization.CultureInfo.InvariantCulture), out var back) && back == day);
}
