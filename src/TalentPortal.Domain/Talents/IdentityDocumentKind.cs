namespace TalentPortal.Domain.Talents;

public enum IdentityDocumentKind
{
    /// <summary>居民身份证</summary>
    CitizenId,
    /// <summary>港澳台居民居住证 (prefix 81 Hong Kong, 82 Macau, 83 Taiwan; numbered by GB 11643)</summary>
    ResidencePermit,
    /// <summary>外国人永久居留身份证</summary>
    ForeignPermanentResidence,
    /// <summary>护照</summary>
    Passport,
}
