using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>Rules that several forms of the talent record share.</summary>
internal static class RecordRules
{
    public const int LongestReason = 200;
    public const int LongestText = 100;
    public const int LongestCertificate = 40;

    /// <summary>Why the record is changed; it stands in the history beside the change.</summary>
    public static void IsAReason<T>(this IRuleBuilderInitial<T, string?> rule, PortalTexts texts) =>
        rule.Must(reason => reason?.Trim().Length is >= 2).WithMessage(_ => texts["record.reason.required"])
            .MaximumLength(LongestReason).WithMessage(_ => texts["apply.too_long", LongestReason]);

    public static void IsShort<T>(this IRuleBuilder<T, string?> rule, PortalTexts texts, int most = LongestText) =>
        rule.MaximumLength(most).WithMessage(_ => texts["apply.too_long", most]);

    /// <summary>Six digits of GB/T 2260 below a province that exists.</summary>
    public static bool IsRegion(string? code) => code?.Trim() is { Length: 6 } tidy && tidy.All(char.IsAsciiDigit) && RegionCodes.IsMainlandProvince(tidy[..2]);

    /// <summary>Null for what was left empty.</summary>
    public static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
