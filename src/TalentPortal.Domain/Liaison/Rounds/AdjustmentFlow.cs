using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison.Rounds;

/// <summary>How a round goes: opened, handed over, confirmed by a second person, in force on its day.</summary>
public static class AdjustmentFlow
{
    public static readonly StateFlow<AdjustmentState, AdjustmentAction> Table = new()
    {
        { AdjustmentState.Open, AdjustmentAction.Decide, AdjustmentState.Open },
        { AdjustmentState.Open, AdjustmentAction.LookAgain, AdjustmentState.Open },
        { AdjustmentState.Open, AdjustmentAction.HandOver, AdjustmentState.HandedOver },
        { AdjustmentState.Open, AdjustmentAction.Drop, AdjustmentState.Dropped },
        { AdjustmentState.HandedOver, AdjustmentAction.Confirm, AdjustmentState.Confirmed },
        { AdjustmentState.HandedOver, AdjustmentAction.SendBack, AdjustmentState.SentBack },
        { AdjustmentState.HandedOver, AdjustmentAction.Drop, AdjustmentState.Dropped },
        { AdjustmentState.SentBack, AdjustmentAction.Decide, AdjustmentState.SentBack },
        { AdjustmentState.SentBack, AdjustmentAction.LookAgain, AdjustmentState.SentBack },
        { AdjustmentState.SentBack, AdjustmentAction.HandOver, AdjustmentState.HandedOver },
        { AdjustmentState.SentBack, AdjustmentAction.Drop, AdjustmentState.Dropped },
        { AdjustmentState.Confirmed, AdjustmentAction.TakeEffect, AdjustmentState.InForce },
        { AdjustmentState.Confirmed, AdjustmentAction.SendBack, AdjustmentState.SentBack },
    };
}

public enum AdjustmentState
{
    /// <summary>拟定中</summary>
    Open,
    /// <summary>待确认</summary>
    HandedOver,
    /// <summary>已退回</summary>
    SentBack,
    /// <summary>已确认，待生效</summary>
    Confirmed,
    /// <summary>已生效</summary>
    InForce,
    /// <summary>已放弃</summary>
    Dropped,
}

public enum AdjustmentAction
{
    /// <summary>启动</summary>
    Open,
    /// <summary>逐人拟定</summary>
    Decide,
    /// <summary>更新名单</summary>
    LookAgain,
    /// <summary>提交确认</summary>
    HandOver,
    /// <summary>退回</summary>
    SendBack,
    /// <summary>确认</summary>
    Confirm,
    /// <summary>生效</summary>
    TakeEffect,
    /// <summary>放弃</summary>
    Drop,
}
