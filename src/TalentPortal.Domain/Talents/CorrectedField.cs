namespace TalentPortal.Domain.Talents;

/// <summary>What a person may ask to have corrected.</summary>
public enum CorrectedField
{
    Name,
    IdNumber,
    BirthDate,
    Sex,
    EthnicityCode,
    PoliticalStatus,
    HouseholdRegion,
    FirstInCounty,
    Source,
    Team,
    Education,
    Credential,
    /// <summary>Another paper: passport, residence permit, permit to work.</summary>
    Document,
    Employment,
    Insurance,
    Other,
}

public static class CorrectedFields
{
    /// <summary>Who somebody is: changed by two people.</summary>
    public static bool IsIdentity(this CorrectedField field) => field is CorrectedField.Name or CorrectedField.IdNumber or CorrectedField.BirthDate or CorrectedField.Sex;

    /// <summary>Items of which there may be many, each with a form of its own.</summary>
    public static bool IsItem(this CorrectedField field) => field is CorrectedField.Education or CorrectedField.Credential;

    /// <summary>Asked for in words: these lie with offices and employers, or have too many sides for a form.</summary>
    public static bool IsInWords(this CorrectedField field) => field is CorrectedField.Document or CorrectedField.Employment or CorrectedField.Insurance or CorrectedField.Other;
}
