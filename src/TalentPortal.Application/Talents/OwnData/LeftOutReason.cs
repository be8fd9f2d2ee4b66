namespace TalentPortal.Application.Talents.OwnData;

/// <summary>Why something that is kept is not given out with a person's own data.</summary>
public enum LeftOutReason
{
    /// <summary>Row versions, sort keys and the like: they say nothing of the person.</summary>
    Technical,
    /// <summary>Computed from what is given out.</summary>
    Derived,
    /// <summary>Passwords, codes, session numbers, names of files on the disk: whoever had them could do harm.</summary>
    Security,
    /// <summary>What others said, or what is about two people.</summary>
    OthersData,
    /// <summary>Who in an office did something; that it was done is given out.</summary>
    OfficersWork,
    /// <summary>What officers thought on the way; the decision and its reasons are given out.</summary>
    Deliberation,
    /// <summary>Rules, calendars, lists of an office: nobody is in them.</summary>
    NoPerson,
    /// <summary>Not linked to a person by anything but a number that may have had another holder, or not at all.</summary>
    NotLinked,
}
