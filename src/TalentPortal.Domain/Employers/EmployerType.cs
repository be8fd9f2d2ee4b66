namespace TalentPortal.Domain.Employers;

/// <summary>Kind of employer (单位性质). It decides between the institution rate and the enterprise rate.</summary>
public enum EmployerType
{
    /// <summary>机关</summary>
    GovernmentOrgan,
    /// <summary>参公</summary>
    CivilServiceManaged,
    /// <summary>事业单位</summary>
    PublicInstitution,
    /// <summary>国企</summary>
    StateEnterprise,
    /// <summary>民企</summary>
    PrivateEnterprise,
    /// <summary>个体户</summary>
    SoleTrader,
    /// <summary>民办非企业单位</summary>
    PrivateNonEnterprise,
    /// <summary>合作社/家庭农场</summary>
    Cooperative,
}
