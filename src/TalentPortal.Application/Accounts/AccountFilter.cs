using TalentPortal.Domain.Accounts;

namespace TalentPortal.Application.Accounts;

/// <summary>What the list of accounts shows; all of it lives in the address.</summary>
public sealed class AccountFilter
{
    /// <summary>Beginning of the name, a user name or a mobile number.</summary>
    public string? Q { get; set; }
    public Role? Role { get; set; }
    public bool Disabled { get; set; }
    /// <summary>The account after which, or before which, the page begins.</summary>
    public Guid? After { get; set; }
    public Guid? Before { get; set; }

    public bool IsNarrowed => Role is not null || Disabled || !string.IsNullOrWhiteSpace(Q);
}
