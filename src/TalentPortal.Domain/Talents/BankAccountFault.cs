namespace TalentPortal.Domain.Talents;

public enum BankAccountFault
{
    Missing,
    Length,
    Characters,
    /// <summary>The Luhn check digit of a card does not fit: most often one digit is mistyped.</summary>
    CheckDigit,
}
