using System.Globalization;
using System.Text;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Notices;

/// <summary>A number of a person found in a text, already masked.</summary>
public sealed record PersonalNumber(PersonalNumberKind Kind, string Masked);

/// <summary>
/// Finds identity numbers, mobiles and bank cards in a text, however they are spaced, dashed or widened. Check digits decide, so that
/// case numbers, dates, amounts and credit codes pass: an 18-character number must satisfy GB 11643, a card Luhn and a card's first
/// digits; a mobile has no check digit and is recognised by its eleven digits alone.
/// </summary>
public static class PersonalNumbers
{
    private const int Longest = 19;

    /// <summary>First digits of cards that Chinese banks issue (UnionPay 62 and the older schemes).</summary>
    private static readonly string[] CardPrefixes = ["62", "4", "51", "52", "53", "54", "55", "34", "37", "35", "60", "65", "68", "69", "9558"];

    public static IEnumerable<PersonalNumber> In(string text)
    {
        var groups = GroupsOf(text);
        for (var first = 0; first < groups.Count; first++)
        {
            var (number, last) = StartingAt(groups, first);
            if (number is null) continue;
            yield return number;
            first = last;
        }
    }

    /// <summary>The number that begins with this group: an identity number before anything else, otherwise the longest.</summary>
    private static (PersonalNumber? Number, int Last) StartingAt(List<Group> groups, int first)
    {
        var (digits, found, end) = (new StringBuilder(), (PersonalNumber?)null, first);
        for (var last = first; last < groups.Count && digits.Length <= Longest; last++)
        {
            if (last > first && groups[last].Gap == Gap.Apart) break;
            digits.Append(groups[last].Digits);
            if (Recognise(digits.ToString(), groups.GetRange(first, last - first + 1)) is not { } number) continue;
            (found, end) = (number, last);
            if (number.Kind == PersonalNumberKind.IdNumber) break;
        }

        return (found, end);
    }

    private static PersonalNumber? Recognise(string digits, List<Group> groups)
    {
        if (IdIn(digits, groups) is { } id) return new PersonalNumber(PersonalNumberKind.IdNumber, Masks.IdNumber(id));
        var onOneLine = groups.Skip(1).All(group => group.Gap == Gap.Narrow);
        if (onOneLine && MobileIn(digits, groups) is { } mobile) return new PersonalNumber(PersonalNumberKind.Mobile, Masks.Phone(mobile));
        return onOneLine && IsCard(digits, groups) ? new PersonalNumber(PersonalNumberKind.BankCard, Masks.BankAccount(digits)) : null;
    }

    /// <summary>Also inside a longer run of digits: 18 characters that satisfy date, province and check digit are no accident.</summary>
    private static string? IdIn(string digits, List<Group> groups)
    {
        if (digits.Length == 15) return (groups.Count == 1 || LengthsAre(groups, 6, 6, 3)) && CitizenId.TryParse(digits, out _, out _) ? digits : null;
        if (digits.Length < 18 || (digits.Length > 18 && groups.Count > 1)) return null;
        for (var at = 0; at + 18 <= digits.Length; at++)
        {
            var number = digits.Substring(at, 18);
            if (IsIdentity(number)) return number;
        }

        return null;
    }

    private static bool IsIdentity(string number) =>
        CitizenId.TryParse(number, out _, out _)
        || IdentityDocument.TryParse(IdentityDocumentKind.ResidencePermit, number, out _, out _)
        || IdentityDocument.TryParse(IdentityDocumentKind.ForeignPermanentResidence, number, out _, out _);

    /// <summary>Grouped as people write it: 138 1234 5678, or digit by digit. Serial numbers and dates on one line must not add up to one.</summary>
    private static string? MobileIn(string digits, List<Group> groups)
    {
        if (groups.Count == 1 && digits.Length > 11) digits = digits.StartsWith("0086", StringComparison.Ordinal) ? digits[4..] : digits.StartsWith("86", StringComparison.Ordinal) ? digits[2..] : digits;
        var isGrouped = groups.Count == 1 || groups[0].Digits.Length is 3 or 7 || groups.All(group => group.Digits.Length == 1);
        return isGrouped && !groups[^1].IsAmount && MobileNumber.TryParse(digits, out var mobile, out _) ? mobile.Value : null;
    }

    private static bool IsCard(string digits, List<Group> groups) =>
        (groups.Count == 1 || groups[0].Digits.Length is 4 or 6 || groups.All(group => group.Digits.Length == 1))
        && CardPrefixes.Any(prefix => digits.StartsWith(prefix, StringComparison.Ordinal))
        && BankCard.TryParse(digits, out _, out _)
        && CreditCode.Check(digits, out _) != CreditCodeCheck.Valid;

    private static bool LengthsAre(List<Group> groups, params int[] lengths) => groups.Select(group => group.Digits.Length).SequenceEqual(lengths);

    /// <summary>Runs of digits (an X may close one), in any digits Unicode has, with what lies before each.</summary>
    private static List<Group> GroupsOf(string text)
    {
        var (groups, digits, gap, soft) = (new List<Group>(), new StringBuilder(), Gap.Apart, 0);
        foreach (var rune in text.EnumerateRunes().Append(new Rune('\0')))
        {
            var plain = Plain(rune);
            if (char.IsAsciiDigit(plain) || (plain == 'X' && digits.Length > 0 && digits[^1] != 'X'))
            {
                digits.Append(plain);
                continue;
            }

            if (digits.Length > 0)
            {
                groups.Add(new Group(digits.ToString(), gap, IsAmount: plain == '.'));
                (gap, soft) = (Gap.Narrow, 0);
                digits.Clear();
            }

            gap = plain switch
            {
                '\n' or '\t' => gap == Gap.Apart ? Gap.Apart : Gap.Wide,
                ' ' when ++soft <= 3 => gap,
                _ => Gap.Apart,
            };
        }

        return groups;
    }

    /// <summary>A digit as ASCII, X, line break, tab, a separator as space, or the character itself.</summary>
    private static char Plain(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber) return (char)('0' + (int)Rune.GetNumericValue(rune));
        if (!rune.IsBmp) return '\uFFFC';
        var half = WrittenNumber.HalfWidth((char)rune.Value);
        return half switch
        {
            'x' => 'X',
            '\r' or '\u2028' or '\u2029' => '\n',
            '\n' or '\t' => half,
            _ when WrittenNumber.IsSeparator(half) => ' ',
            _ => half,
        };
    }

    private enum Gap
    {
        /// <summary>Something else stands between.</summary>
        Apart,
        /// <summary>A few spaces or dashes.</summary>
        Narrow,
        /// <summary>A line break or a tab.</summary>
        Wide,
    }

    private sealed record Group(string Digits, Gap Gap, bool IsAmount);
}
