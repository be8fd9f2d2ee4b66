using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>A fixed line in its usual spelling <c>0534-1234567</c>: three-digit area codes are 010 and 02x, all others have four digits.</summary>
public sealed partial record LandlineNumber
{
    private LandlineNumber(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out LandlineNumber? number, [NotNullWhen(false)] out PhoneFault? fault)
    {
        var match = Pattern().Match(WrittenNumber.Normalise(text));
        number = match.Success ? new LandlineNumber($"{match.Groups[1].Value}-{match.Groups[2].Value}") : null;
        fault = match.Success ? null : string.IsNullOrWhiteSpace(text) ? PhoneFault.Missing : PhoneFault.NotALandline;
        return match.Success;
    }

    public override string ToString() => Value;

    [GeneratedRegex("^(010|02[0-9]|0[3-9][0-9]{2})([2-9][0-9]{6,7})$")]
    private static partial Regex Pattern();
}
