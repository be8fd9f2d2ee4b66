namespace TalentPortal.Application.Subsidies;

/// <summary>The question groups of an application, in the order they are asked.</summary>
public enum ApplySection
{
    /// <summary>身份</summary>
    Identity,
    /// <summary>学历</summary>
    Education,
    /// <summary>就业和参保</summary>
    Employment,
    /// <summary>收款账户</summary>
    BankAccount,
    /// <summary>授权和承诺</summary>
    Consent,
}
