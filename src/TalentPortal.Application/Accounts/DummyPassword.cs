using Microsoft.AspNetCore.Identity;

namespace TalentPortal.Application.Accounts;

/// <summary>The hash that is checked when there is no account, made once per process with the same cost as all others.</summary>
public sealed class DummyPassword
{
    public DummyPassword(IPasswordHasher<Account> hasher)
    {
        ArgumentNullException.ThrowIfNull(hasher);
        Hash = hasher.HashPassword(Account, Guid.NewGuid().ToString());
    }

    public Account Account { get; } = new();
    public string Hash { get; }
}
