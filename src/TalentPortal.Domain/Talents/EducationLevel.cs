namespace TalentPortal.Domain.Talents;

/// <summary>Level of a completed education (GB/T 4658: 11, 14, 21, 31 are graduation; 结业 and 肄业 are not).</summary>
public enum EducationLevel
{
    /// <summary>大专 (31)</summary>
    College = 31,
    /// <summary>本科 (21)</summary>
    Bachelor = 21,
    /// <summary>硕士 (14)</summary>
    Master = 14,
    /// <summary>博士 (11)</summary>
    Doctor = 11,
}

public static class EducationLevels
{
    /// <summary>1 for college up to 4 for a doctorate: the codes themselves do not sort by level.</summary>
    public static int Rank(this EducationLevel level) => level switch
    {
        EducationLevel.College => 1,
        EducationLevel.Bachelor => 2,
        EducationLevel.Master => 3,
        EducationLevel.Doctor => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };
}
