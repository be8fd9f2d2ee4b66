namespace TalentPortal.Domain.Talents;

/// <summary>Who vouches for an education.</summary>
public enum EducationVerification
{
    /// <summary>The person's own word.</summary>
    None,
    /// <summary>学信网</summary>
    Chsi,
    /// <summary>教育部留学服务中心 (overseas degrees)</summary>
    Cscse,
    /// <summary>Checked by a clerk against the certificate (人工).</summary>
    Manual,
}
