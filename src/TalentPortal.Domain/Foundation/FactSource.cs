namespace TalentPortal.Domain.Foundation;

/// <summary>Who vouches for a fact; shown beside it wherever it is used.</summary>
public enum FactSource
{
    /// <summary>本人填报: the applicant's own word</summary>
    Applicant,
    /// <summary>单位填报</summary>
    Employer,
    /// <summary>窗口核验: a clerk saw the paper</summary>
    Clerk,
    /// <summary>公安</summary>
    PublicSecurity,
    /// <summary>学信网</summary>
    Chsi,
    /// <summary>留服中心</summary>
    Cscse,
    /// <summary>人社</summary>
    SocialInsurance,
    /// <summary>市场监管</summary>
    MarketRegulation,
    /// <summary>编办</summary>
    Establishment,
    /// <summary>财政</summary>
    Finance,
    /// <summary>税务</summary>
    Taxation,
    /// <summary>本平台: an earlier decision or payment of this portal</summary>
    Portal,
    /// <summary>推算: computed from other facts</summary>
    Computed,
    /// <summary>预估: assumed for a forecast, not a fact</summary>
    Assumed,
}
