namespace TalentPortal.Application.Accounts;

/// <summary>
/// Two profiles. Applicants (ASVS 6.2): eight characters, no composition, nothing a guesser tries first. Staff and officers (等保三级
/// 8.1.4.1): ten characters with letters, digits and one other sign or both cases.
/// </summary>
public static class PasswordRules
{
    public const int ApplicantLength = 8;
    public const int StaffLength = 10;
    public const int MaximumLength = 128;

    private static readonly string[] TriedFirst =
        ["password", "passw0rd", "qwerty", "asdfgh", "zxcvbn", "1q2w3e", "qazwsx", "iloveyou", "woaini", "aini1314", "5201314", "admin", "welcome", "letmein", "abc123", "a123456", "rencai", "qihe"];

    public static PasswordFault? FaultOf(string? password, bool forStaff, params string?[] names)
    {
        if (string.IsNullOrEmpty(password) || password.Length < (forStaff ? StaffLength : ApplicantLength)) return forStaff ? PasswordFault.TooShortForStaff : PasswordFault.TooShort;
        if (password.Length > MaximumLength) return PasswordFault.TooLong;
        if (names.Any(name => name is { Length: >= 4 } && password.Contains(name, StringComparison.OrdinalIgnoreCase))) return PasswordFault.ContainsName;
        if (IsEasy(password)) return PasswordFault.Easy;
        return forStaff && !IsMixed(password) ? PasswordFault.NotMixed : null;
    }

    /// <summary>Few different signs, a run along the digits or letters, or little more than one of the words tried first.</summary>
    private static bool IsEasy(string password)
    {
        if (password.Distinct().Count() < 4) return true;
        var steps = password.Zip(password.Skip(1), (first, second) => second - first).ToList();
        if (steps.Count(step => step == 1) >= password.Length - 3 || steps.Count(step => step == -1) >= password.Length - 3) return true;
        return TriedFirst.Any(word => password.Contains(word, StringComparison.OrdinalIgnoreCase) && password.Length - word.Length < 5);
    }

    private static bool IsMixed(string password)
    {
        var others = password.Any(sign => !char.IsLetterOrDigit(sign)) || (password.Any(char.IsUpper) && password.Any(char.IsLower));
        return password.Any(char.IsLetter) && password.Any(char.IsDigit) && others;
    }
}

/// <summary>What is wrong with a chosen password; wording under <c>enum.PasswordFault</c>.</summary>
public enum PasswordFault
{
    TooShort,
    TooShortForStaff,
    TooLong,
    ContainsName,
    Easy,
    NotMixed,
}
