namespace TalentPortal.Domain.Accounts;

/// <summary>One thing that happened to an account or its duties: who, when, what. Append-only; the auditors read it.</summary>
public sealed class AccountEvent
{
    private AccountEvent() { }

    public AccountEvent(AccountEventKind kind, AccountId account, string accountName, AccountId by, string byName, string detail, DateTime at)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(at));
        Kind = kind;
        Account = account;
        AccountName = accountName;
        By = by;
        ByName = byName;
        Detail = detail;
        At = at;
    }

    public Guid Id { get; private set; }
    public AccountEventKind Kind { get; private set; }
    public AccountId Account { get; private set; }
    public string AccountName { get; private set; } = "";
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    /// <summary>What changed, as data: role names, a capability with its days, a relation.</summary>
    public string Detail { get; private set; } = "";
    public DateTime At { get; private set; }
}

public enum AccountEventKind
{
    /// <summary>An applicant registered.</summary>
    Registered,
    /// <summary>An administrator created the account.</summary>
    Created,
    Disabled,
    Enabled,
    RolesChanged,
    /// <summary>An administrator set a one-time password.</summary>
    PasswordReset,
    /// <summary>The owner chose a new password.</summary>
    PasswordChanged,
    SignedIn,
    /// <summary>Too many wrong passwords in a row.</summary>
    LockedOut,
    /// <summary>A duty was handed to a colleague.</summary>
    Delegated,
    DelegationRevoked,
    ConflictRecorded,
    ConflictEnded,
    /// <summary>A list of people was taken out as a file.</summary>
    ListExported,
    /// <summary>The owner proved another phone number.</summary>
    PhoneChanged,
    /// <summary>The owner took out everything that is held about them.</summary>
    OwnDataTaken,
    /// <summary>The owner proved a mail address.</summary>
    MailChanged,
    MailRemoved,
    /// <summary>The owner chose by which ways messages come besides the inbox.</summary>
    ChannelsChosen,
    /// <summary>A list with personal numbers was asked for.</summary>
    NumbersAskedFor,
    NumbersApproved,
    NumbersRejected,
    /// <summary>The file with the numbers was fetched.</summary>
    NumbersDownloaded,
}
