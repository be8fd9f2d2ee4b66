using System.Globalization;

namespace TalentPortal.Application.Liaison.Portraits;

/// <summary>What stands where a photograph would: the family name's first character, of a name in letters the first of the first and the last word.</summary>
public static class PortraitInitials
{
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0) return "";
        return char.IsAscii(words[0][0]) && words.Length > 1 ? string.Concat(First(words[0]), First(words[^1])) : First(words[0]);
    }

    private static string First(string word) => StringInfo.GetNextTextElement(word).ToUpperInvariant();
}
