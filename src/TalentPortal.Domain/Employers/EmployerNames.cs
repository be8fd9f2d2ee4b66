using System.Text;

namespace TalentPortal.Domain.Employers;

/// <summary>When two names or codes are so alike that somebody should look whether they are one employer.</summary>
public static class EmployerNames
{
    private static readonly string[] Forms = ["股份有限公司", "有限责任公司", "有限公司", "总公司", "公司"];

    /// <summary>The name without what people write differently: width, case, brackets, spaces, points, and the legal form at the end.</summary>
    public static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = string.Concat(name.Normalize(NormalizationForm.FormKC).ToUpperInvariant().EnumerateRunes().Where(rune => Rune.IsLetterOrDigit(rune)).Select(rune => rune.ToString()));
        var form = Forms.FirstOrDefault(ending => plain.EndsWith(ending, StringComparison.Ordinal) && plain.Length > ending.Length);
        return form is null ? plain : plain[..^form.Length];
    }

    /// <summary>The same length, and exactly one character another.</summary>
    public static bool DifferInOneCharacter(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.Length == other.Length && one.Zip(other).Count(pair => pair.First != pair.Second) == 1;
    }
}
