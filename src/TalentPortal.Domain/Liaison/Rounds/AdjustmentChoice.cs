namespace TalentPortal.Domain.Liaison.Rounds;

/// <summary>What a line of the round comes to.</summary>
public enum AdjustmentChoice
{
    /// <summary>保持不变</summary>
    Keep,
    /// <summary>结束联系</summary>
    End,
    /// <summary>调整领导</summary>
    Move,
    /// <summary>安排领导</summary>
    Assign,
    /// <summary>暂不安排: a talent without a leader stays without</summary>
    Wait,
}

public static class AdjustmentChoices
{
    /// <summary>Those that fit a talent who has a leader, or one who has none.</summary>
    public static IReadOnlyList<AdjustmentChoice> For(bool hasLeader) => hasLeader ? [AdjustmentChoice.Keep, AdjustmentChoice.Move, AdjustmentChoice.End] : [AdjustmentChoice.Assign, AdjustmentChoice.Wait];

    public static bool NamesPost(this AdjustmentChoice choice) => choice is AdjustmentChoice.Move or AdjustmentChoice.Assign;

    /// <summary>Whether somebody's list becomes another.</summary>
    public static bool Changes(this AdjustmentChoice choice) => choice is AdjustmentChoice.End or AdjustmentChoice.Move or AdjustmentChoice.Assign;
}

/// <summary>Why the portal proposes what it proposes.</summary>
public enum AdjustmentGrounds
{
    /// <summary>联系正常</summary>
    InOrder,
    /// <summary>人才已离县</summary>
    TalentLeft,
    /// <summary>人才已退休</summary>
    Retired,
    /// <summary>人才已去世</summary>
    Deceased,
    /// <summary>记录已注销</summary>
    RecordCancelled,
    /// <summary>类别已不在联系范围</summary>
    LevelLost,
    /// <summary>岗位空缺</summary>
    PostVacant,
    /// <summary>领导就是人才本人</summary>
    OwnTalent,
    /// <summary>领导联系人数超过上限</summary>
    OverMaximum,
    /// <summary>另一位领导更合适</summary>
    BetterMatch,
    /// <summary>没有联系领导</summary>
    WithoutLeader,
}

/// <summary>Why this post and not another.</summary>
public enum PostMatch
{
    SameEmployer,
    SameChain,
    SameTownship,
    FewestTalents,
}
