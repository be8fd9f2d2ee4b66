using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

/// <summary>From what somebody types to the stored user name: a mobile number becomes its blind index in hex, anything else stays a short name.</summary>
public sealed class AccountNames(PersonalDataVault vault)
{
    public string UserNameOf(string typed) => MobileNumber.TryParse(typed, out var phone, out _) ? UserNameOf(phone) : typed.Trim();

    public string UserNameOf(MobileNumber phone) => Convert.ToHexString(vault.IndexOf(PersonalField.Phone, phone.Value));

    /// <summary>As Identity normalises: names are found whatever their case.</summary>
    public string NormalisedOf(string typed) => UserNameOf(typed).ToUpperInvariant();
}
