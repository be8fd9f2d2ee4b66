namespace TalentPortal.Domain.Talents;

public enum BankAccountKind
{
    /// <summary>银行卡, including the bank side of the social security card (社会保障卡)</summary>
    Card,
    /// <summary>存折</summary>
    Passbook,
    /// <summary>对公账户</summary>
    Corporate,
}
