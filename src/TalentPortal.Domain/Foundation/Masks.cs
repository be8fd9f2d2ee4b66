using System.Globalization;

namespace TalentPortal.Domain.Foundation;

/// <summary>How personal data is shown to people who need not see all of it (domain rule 3.4).</summary>
public static class Masks
{
    /// <summary><c>张*</c>, <c>张*明</c>, four and more keep first and last; a name in Latin letters becomes initials.</summary>
    public static string Name(string name)
    {
        var trimmed = name.Trim();
        // Nearly every name in a list: one char for each character, nothing to take apart.
        if (trimmed.All(IsPlainHan)) return Hide(trimmed, trimmed.Length > 1 ? 1 : 0, trimmed.Length > 2 ? 1 : 0);
        var characters = TextElements(trimmed);
        if (!characters.Any(IsHan)) return Initials(name);
        return characters.Length switch
        {
            1 => "*",
            2 => characters[0] + "*",
            _ => characters[0] + new string('*', characters.Length - 2) + characters[^1],
        };
    }

    /// <summary>For staff without clearance: first six and last four; the eight hidden ones are the birth date. Other papers keep two and two.</summary>
    public static string IdNumber(string number) => number.Length == 18 ? Hide(number, 6, 4) : Hide(number, 2, 2);

    /// <summary>For a public notice, and there only where two listed people share name and employer (see <see cref="PublicIdNumbers"/>).</summary>
    public static string PublicIdNumber(string number) => number.Length == 18 ? Hide(number, 4, 4) : Hide(number, 1, 2);

    /// <summary><c>138****5678</c>; a fixed line keeps its area code and the last two digits.</summary>
    public static string Phone(string number) => number.Length == 11 && number[0] == '1' ? Hide(number, 3, 4) : Hide(number, number.IndexOf('-', StringComparison.Ordinal) + 1, 2);

    /// <summary><c>z***@example.org</c>; the length is not given away.</summary>
    public static string Mail(string address) => address[..1] + "***" + address[address.IndexOf('@', StringComparison.Ordinal)..];

    /// <summary>Only the last four; the length is not given away either.</summary>
    public static string BankAccount(string number) => "****" + (number.Length > 8 ? number[^4..] : "");

    /// <summary>
    /// What a public list adds behind each name: null, except for people who share their full name and employer with another listed
    /// person and can only be told apart by a number.
    /// </summary>
    public static IReadOnlyList<string?> PublicIdNumbers(IReadOnlyList<(string Name, string Employer, string IdNumber)> listed)
    {
        var alike = listed.CountBy(person => (person.Name, person.Employer)).ToDictionary();
        return [.. listed.Select(person => alike[(person.Name, person.Employer)] > 1 ? PublicIdNumber(person.IdNumber) : null)];
    }

    private static string Hide(string text, int first, int last) =>
        text.Length <= first + last ? new string('*', text.Length) : string.Concat(text.AsSpan(0, first), new string('*', text.Length - first - last), text.AsSpan(text.Length - last));

    private static string Initials(string name) =>
        string.Join(' ', name.Split([' ', '-', '·', '.', '\''], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => TextElements(part)[0].ToUpperInvariant() + "."));

    private static string[] TextElements(string text)
    {
        var elements = new List<string>();
        var enumerator = StringInfo.GetTextElementEnumerator(text);
        while (enumerator.MoveNext()) elements.Add(enumerator.GetTextElement());
        return [.. elements];
    }

    private static bool IsPlainHan(char character) => character is >= '\u3400' and <= '\u9FFF';

    private static bool IsHan(string character) =>
        char.ConvertToUtf32(character, 0) is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or 0x3007 or (>= 0x20000 and <= 0x3FFFF);
}
