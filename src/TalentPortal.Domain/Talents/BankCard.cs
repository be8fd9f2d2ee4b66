using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>The number of a bank account. A card has 16 to 19 digits and passes Luhn; passbooks and corporate accounts have neither rule, only a length.</summary>
public sealed record BankCard
{
    private BankCard(BankAccountKind kind, string number) => (Kind, Number) = (kind, number);

    public BankAccountKind Kind { get; }
    public string Number { get; }
    public string LastFour => Number[^4..];

    public static bool TryParse(string? text, [NotNullWhen(true)] out BankCard? card, [NotNullWhen(false)] out BankAccountFault? fault) =>
        TryParse(BankAccountKind.Card, text, out card, out fault);

    public static bool TryParse(
        BankAccountKind kind, string? text, [NotNullWhen(true)] out BankCard? card, [NotNullWhen(false)] out BankAccountFault? fault)
    {
        var number = WrittenNumber.Normalise(text);
        fault = Check(kind, number);
        card = fault is null ? new BankCard(kind, number) : null;
        return fault is null;
    }

    /// <summary>Luhn (ISO/IEC 7812-1): every second digit from the right doubled, digit sums added, the total a multiple of ten.</summary>
    public static bool PassesLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0;
    }

    public override string ToString() => Masks.BankAccount(Number);

    private static BankAccountFault? Check(BankAccountKind kind, string number)
    {
        var (shortest, longest) = kind == BankAccountKind.Card ? (16, 19) : (8, 32);
        return number.Length == 0 ? BankAccountFault.Missing
            : !number.AsSpan().IsDigits() ? BankAccountFault.Characters
            : number.Length < shortest || number.Length > longest ? BankAccountFault.Length
            : kind == BankAccountKind.Card && !PassesLuhn(number) ? BankAccountFault.CheckDigit
            : null;
    }
}
