using System.Text;

namespace TalentPortal.Domain.Foundation;

/// <summary>
/// An amount in words for documents and vouchers (大写), after 支付结算办法 annex 1 (正确填写票据和结算凭证的基本规定):
/// 整 closes an amount without 分; one 零 stands for any run of zeros inside; a zero 角 before 分 is written.
/// </summary>
public static class ChineseAmount
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] Places = ["", "拾", "佰", "仟"];

    /// <summary>The largest amount with a name: one fen less than 1 亿亿 yuan.</summary>
    public static readonly Money Largest = new(999_999_999_999_999_999);

    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="Largest"/> in either direction.</exception>
    public static string Of(Money amount)
    {
        if (amount > Largest || amount < -Largest) throw new ArgumentOutOfRangeException(nameof(amount), amount, null);

        var fen = Math.Abs(amount.Fen);
        var words = new StringBuilder(amount.IsNegative ? "负" : "");
        var yuan = fen / 100;
        if (yuan > 0 || fen == 0) words.Append(Whole(yuan)).Append('元');
        words.Append(Fraction((int)(fen / 10 % 10), (int)(fen % 10), afterYuan: yuan > 0));
        return words.ToString();
    }

    private static string Fraction(int jiao, int fen, bool afterYuan) => (jiao, fen) switch
    {
        (0, 0) => "整",
        (_, 0) => $"{Digits[jiao]}角整",
        (0, _) => (afterYuan ? "零" : "") + $"{Digits[fen]}分",
        _ => $"{Digits[jiao]}角{Digits[fen]}分",
    };

    /// <summary>Splits at 亿, then at 万; a part that does not fill its places is led by 零.</summary>
    private static string Whole(long number) =>
        number >= 1_0000_0000 ? Join(Whole(number / 1_0000_0000) + "亿", number % 1_0000_0000, 1000_0000)
        : number >= 1_0000 ? Join(Whole(number / 1_0000) + "万", number % 1_0000, 1000)
        : Below10000((int)number);

    private static string Join(string head, long rest, long full) =>
        rest == 0 ? head : head + (rest < full ? "零" : "") + Whole(rest);

    private static string Below10000(int number)
    {
        if (number == 0) return "零";

        var words = new StringBuilder();
        for (int place = 3, divisor = 1000; place >= 0; place--, divisor /= 10)
        {
            var digit = number / divisor % 10;
            if (digit > 0) words.Append(Digits[digit]).Append(Places[place]);
            else if (words.Length > 0 && words[^1] != '零' && number % divisor > 0) words.Append('零');
        }

        return words.ToString();
    }
}
