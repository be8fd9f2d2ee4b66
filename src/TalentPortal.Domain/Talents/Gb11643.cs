using System.Globalization;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>The citizen number of GB 11643-1999: six digits of region, birth date, sequence (odd = male), check character.</summary>
internal static class Gb11643
{
    private const string CheckCharacters = "10X98765432";
    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Checks everything but the region; a 15-digit number of before 1999 is raised to 18 digits first (all of them were born in the 1900s).</summary>
    public static IdNumberFault? Check(string? text, out string number)
    {
        number = WrittenNumber.Normalise(text);
        if (number.Length == 0) return IdNumberFault.Missing;
        if (number.Length is not (15 or 18)) return IdNumberFault.Length;
        if (!number.AsSpan(0, number.Length == 15 ? 15 : 17).IsDigits()) return IdNumberFault.Characters;
        if (number.Length == 18 && number[17] is not ('X' or (>= '0' and <= '9'))) return IdNumberFault.Characters;

        if (number.Length == 15)
        {
            var seventeen = string.Concat(number.AsSpan(0, 6), "19", number.AsSpan(6));
            number = seventeen + CheckCharacter(seventeen);
        }

        if (BirthDate(number) is null) return IdNumberFault.BirthDate;
        return number[17] != CheckCharacter(number) ? IdNumberFault.CheckDigit : null;
    }

    /// <summary>Weighted sum of the first 17 digits modulo 11, looked up in the standard's row of characters.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (number[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11];
    }

    public static DateOnly? BirthDate(string number) =>
        DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1850
            ? day
            : null;

    public static Sex Sex(string number) => (number[16] - '0') % 2 == 1 ? Talents.Sex.Male : Talents.Sex.Female;

    public static bool IsDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
