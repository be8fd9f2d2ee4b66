using CsCheck;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Tests.Foundation;

public sealed class ChineseAmountTests
{
    [Theory]
    [InlineData("0", "零元整")]
    [InlineData("0.01", "壹分")]
    [InlineData("0.10", "壹角整")]
    [InlineData("0.23", "贰角叁分")]
    [InlineData("1", "壹元整")]
    [InlineData("10", "壹拾元整")]
    [InlineData("15.50", "壹拾伍元伍角整")]
    [InlineData("100.05", "壹佰元零伍分")]
    [InlineData("101", "壹佰零壹元整")]
    [InlineData("110.11", "壹佰壹拾元壹角壹分")]
    [InlineData("325.04", "叁佰贰拾伍元零肆分")]
    [InlineData("550", "伍佰伍拾元整")]
    [InlineData("1001", "壹仟零壹元整")]
    [InlineData("1010", "壹仟零壹拾元整")]
    [InlineData("1409.50", "壹仟肆佰零玖元伍角整")]
    [InlineData("1680.32", "壹仟陆佰捌拾元叁角贰分")]
    [InlineData("3300", "叁仟叁佰元整")]
    [InlineData("6007.14", "陆仟零柒元壹角肆分")]
    [InlineData("10000", "壹万元整")]
    [InlineData("10001", "壹万零壹元整")]
    [InlineData("12300", "壹万贰仟叁佰元整")]
    [InlineData("16409.02", "壹万陆仟肆佰零玖元零贰分")]
    [InlineData("39600", "叁万玖仟陆佰元整")]
    [InlineData("100000", "壹拾万元整")]
    [InlineData("107000.53", "壹拾万柒仟元伍角叁分")]
    [InlineData("1000001", "壹佰万零壹元整")]
    [InlineData("50000000", "伍仟万元整")]
    [InlineData("100000000", "壹亿元整")]
    [InlineData("100000001", "壹亿零壹元整")]
    [InlineData("100010000", "壹亿零壹万元整")]
    [InlineData("100100100", "壹亿零壹拾万零壹佰元整")]
    [InlineData("1000000000000", "壹万亿元整")]
    [InlineData("1000100000000", "壹万零壹亿元整")]
    [InlineData("9999999999999999.99", "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分")]
    [InlineData("-1100", "负壹仟壹佰元整")]
    [InlineData("-0.05", "负伍分")]
    public void Amount_IsWrittenAsOnAVoucher(string yuan, string words) =>
        ChineseAmount.Of(Money.FromYuan(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(words);

    [Fact]
    public void Amount_BeyondTheNamedUnits_IsAMistakeOfTheCaller() =>
        Should.Throw<ArgumentOutOfRangeException>(() => ChineseAmount.Of(ChineseAmount.Largest + new Money(1)));

    /// <summary>Read back by an independent reader: no two amounts have the same words.</summary>
    [Fact]
    public void Amount_ReadBack_IsTheSameAmount() =>
        Gen.OneOf(Gen.Long[0, 99_999_99], Gen.Long[0, ChineseAmount.Largest.Fen], SparseAmount).Sample(fen =>
        {
            Read(ChineseAmount.Of(new Money(fen))).ShouldBe(fen);
            if (fen > 0) ChineseAmount.Of(new Money(-fen)).ShouldBe("负" + ChineseAmount.Of(new Money(fen)));
        });

    [Fact]
    public void Amount_NeverHasTwoZerosInARow() =>
        Gen.OneOf(Gen.Long[0, ChineseAmount.Largest.Fen], SparseAmount).Sample(fen => ChineseAmount.Of(new Money(fen)).ShouldNotContain("零零"));

    /// <summary>Mostly zeros, where the rules are: every digit is zero three times out of four.</summary>
    private static Gen<long> SparseAmount { get; } =
        Gen.Select(Gen.Int[0, 36].Select(x => x > 9 ? 0L : x).Array[18], digits => digits.Aggregate(0L, (sum, digit) => sum * 10 + digit));

    private static long Read(string words)
    {
        var (whole, rest) = words.Split('元') is [var left, var right] ? (left, right) : ("", words);
        long fen = 0;
        foreach (var (unit, value) in new[] { ("角", 10), ("分", 1) })
            if (rest.IndexOf(unit, StringComparison.Ordinal) is > 0 and var at) fen += value * "零壹贰叁肆伍陆柒捌玖".IndexOf(rest[at - 1], StringComparison.Ordinal);
        return ReadWhole(whole) * 100 + fen;
    }

    private static long ReadWhole(string words)
    {
        if (words.Split('亿') is [var hundredMillions, var below]) return ReadWhole(hundredMillions) * 100_000_000 + ReadWhole(below);
        if (words.Split('万') is [var tenThousands, var belowThem]) return ReadWhole(tenThousands) * 10_000 + ReadWhole(belowThem);
        long sum = 0, digit = 0;
        foreach (var word in words)
        {
            if ("零壹贰叁肆伍陆柒捌玖".IndexOf(word, StringComparison.Ordinal) is >= 0 and var value) digit = value;
            else (sum, digit) = (sum + digit * (word switch { '拾' => 10, '佰' => 100, _ => 1000 }), 0);
        }

        return sum + digit;
    }
}
