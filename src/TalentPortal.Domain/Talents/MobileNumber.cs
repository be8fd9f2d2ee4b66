using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>A mainland mobile number, eleven digits without country code.</summary>
public sealed partial record MobileNumber
{
    private MobileNumber(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out MobileNumber? number, [NotNullWhen(false)] out PhoneFault? fault)
    {
        var match = Pattern().Match(WrittenNumber.Normalise(text));
        number = match.Success ? new MobileNumber(match.Groups[1].Value) : null;
        fault = match.Success ? null : string.IsNullOrWhiteSpace(text) ? PhoneFault.Missing : PhoneFault.NotAMobile;
        return match.Success;
    }

    public override string ToString() => Masks.Phone(Value);

    [GeneratedRegex(@"^(?:\+86|0086)?(1[3-9][0-9]{9})$")]
    private static partial Regex Pattern();
}
