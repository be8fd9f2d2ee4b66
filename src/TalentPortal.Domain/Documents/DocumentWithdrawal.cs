using TalentPortal.Domain.Accounts;

namespace TalentPortal.Domain.Documents;

/// <summary>An issued paper stopped being good: who, when and why, for good. The paper stays as it was issued.</summary>
public sealed class DocumentWithdrawal
{
    private DocumentWithdrawal() { }

    internal DocumentWithdrawal(WithdrawalCause cause, AccountId by, string byName, DateTime at) => (Cause, By, ByName, At) = (cause, by, byName, at);

    public WithdrawalCause Cause { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
}

/// <summary>Why a paper is not good any more, in words that anybody may read on the check page.</summary>
public enum WithdrawalCause
{
    /// <summary>款项被银行退回: what it says was paid came back.</summary>
    BankReturned,
    /// <summary>拨付批次作废</summary>
    BatchDiscarded,
    /// <summary>已使用: what it gives the right to was given.</summary>
    Used,
    /// <summary>已收回: what it was given for did not come about, or another one is given.</summary>
    TakenBack,
}
