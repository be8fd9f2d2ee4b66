namespace TalentPortal.Domain.Talents;

/// <summary>
/// Level of a completed education (GB/T 4658: 11, 14, 21, 31 are graduation from higher education; 结业 and 肄业 are not). The lower ones
/// are on record for skilled and rural talents; no graduate's allowance knows them.
/// </summary>
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
    /// <summary>中职 (41, 44, 47)</summary>
    Vocational = 41,
    /// <summary>高中 (61)</summary>
    SeniorHigh = 61,
    /// <summary>初中及以下 (71, 81, 90)</summary>
    JuniorHigh = 71,
}

public static class EducationLevels
{
    /// <summary>Those that a graduate can have (高校毕业生), the lowest first.</summary>
    public static IReadOnlyList<EducationLevel> Higher { get; } = [EducationLevel.College, EducationLevel.Bachelor, EducationLevel.Master, EducationLevel.Doctor];

    public static bool IsHigher(this EducationLevel level) => level.Rank() > 0;

    /// <summary>1 for college up to 4 for a doctorate, below them 0 and less: the codes themselves do not sort by level.</summary>
    public static int Rank(this EducationLevel level) => level switch
    {
        EducationLevel.JuniorHigh => -2,
        EducationLevel.SeniorHigh => -1,
        EducationLevel.Vocational => 0,
        EducationLevel.College => 1,
        EducationLevel.Bachelor => 2,
        EducationLevel.Master => 3,
        EducationLevel.Doctor => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    /// <summary>The level of a <see cref="Rank"/>.</summary>
    public static EducationLevel OfRank(int rank) => Enum.GetValues<EducationLevel>().First(level => level.Rank() == rank);
}
