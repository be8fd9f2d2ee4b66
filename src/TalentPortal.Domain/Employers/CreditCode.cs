using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Employers;

/// <summary>
/// A unified social credit code (统一社会信用代码, GB 32100-2015): registration department, category, six digits of region, nine
/// characters of organisation code, check character. Letters I, O, S, V and Z do not occur.
/// </summary>
public sealed record CreditCode
{
    public const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);

    private CreditCode(string value, bool checkDigitFits) => (Value, CheckDigitFits) = (value, checkDigitFits);

    public string Value { get; }

    /// <summary>False for some early codes that really exist: a warning, and the licence must be looked at.</summary>
    public bool CheckDigitFits { get; }

    /// <summary>Characters 9 to 17, the organisation code of GB 11714.</summary>
    public string OrganisationCode => Value[8..17];
    public string RegionCode => Value[2..8];

    public static CreditCodeCheck Check(string? text, out CreditCode? code)
    {
        var value = WrittenNumber.Normalise(text);
        code = null;
        if (value.Length != 18 || value.AsSpan().ContainsAnyExcept(Allowed) || value.AsSpan(2, 6).ContainsAnyExceptInRange('0', '9'))
            return CreditCodeCheck.Invalid;

        code = new CreditCode(value, value[17] == CheckCharacter(value));
        return code.CheckDigitFits ? CreditCodeCheck.Valid : CreditCodeCheck.CheckDigitMismatch;
    }

    /// <summary>True for a code with the right form, whether or not its check character fits.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CreditCode? code)
    {
        Check(text, out code);
        return code is not null;
    }

    /// <summary>(31 − Σ value × 3^(i−1) mod 31) mod 31 over the first 17 characters.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> code)
    {
        var (sum, weight) = (0, 1);
        for (var i = 0; i < 17; i++)
        {
            sum += Alphabet.IndexOf(code[i], StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - sum % 31) % 31];
    }

    public override string ToString() => Value;
}
