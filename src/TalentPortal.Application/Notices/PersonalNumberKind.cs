namespace TalentPortal.Application.Notices;

/// <summary>What may not stand in a public notice (domain rule 3.4).</summary>
public enum PersonalNumberKind
{
    /// <summary>18 characters with a right check digit, or 15 digits of the old form.</summary>
    IdNumber,
    Mobile,
    BankCard,
    /// <summary>An attachment, or a part of one, that cannot be read through and therefore not be cleared.</summary>
    Unreadable,
}
