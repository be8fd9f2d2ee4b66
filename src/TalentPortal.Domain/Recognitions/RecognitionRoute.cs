namespace TalentPortal.Domain.Recognitions;

/// <summary>How a level is reached.</summary>
public enum RecognitionRoute
{
    /// <summary>认定: whoever holds a listed title; the papers prove it</summary>
    Title,
    /// <summary>评定: scored, then judged by a panel of experts</summary>
    Assessment,
}

/// <summary>The four headings of the score sheet.</summary>
public enum ScoreHeading
{
    /// <summary>学历学位</summary>
    Education,
    /// <summary>岗位技能</summary>
    PostAndSkill,
    /// <summary>业绩成果</summary>
    Achievements,
    /// <summary>薪酬纳税</summary>
    PayAndTax,
}
