using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace TalentPortal.Domain.Messages;

/// <summary>A mail address as people have it: plain letters before and after the sign, a domain with a dot. That it can be reached is proved by a code.</summary>
public sealed partial record MailAddress
{
    public const int Longest = 120;

    private MailAddress(string value) => Value = value;

    /// <summary>In small letters.</summary>
    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out MailAddress? address)
    {
        var value = text?.Trim().Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant() ?? "";
        address = value.Length <= Longest && Shape().IsMatch(value) ? new MailAddress(value) : null;
        return address is not null;
    }

    [GeneratedRegex(@"^[a-z0-9_%+\-]+(\.[a-z0-9_%+\-]+)*@[a-z0-9\-]+(\.[a-z0-9\-]+)+$")]
    private static partial Regex Shape();
}
