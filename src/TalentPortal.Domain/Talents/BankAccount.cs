using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>Where money goes. The holder must be the person; the number is protected, its last four digits are not.</summary>
public sealed class BankAccount
{
    private BankAccount() { }

    public BankAccount(string bankName, string holderName, ProtectedText number, string lastFour)
    {
        BankName = bankName;
        HolderName = holderName;
        Number = number;
        LastFour = lastFour;
    }

    public string BankName { get; private set; } = "";
    public string HolderName { get; private set; } = "";
    public ProtectedText Number { get; private set; } = null!;
    public string LastFour { get; private set; } = "";
}
