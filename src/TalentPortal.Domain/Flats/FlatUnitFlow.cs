using TalentPortal.Domain.Foundation;
using static TalentPortal.Domain.Flats.FlatUnitAction;
using static TalentPortal.Domain.Flats.FlatUnitStatus;

namespace TalentPortal.Domain.Flats;

/// <summary>The course of a flat (domain 8): 停用 → 空置 → 预配 → 已租 → 空置 … 已售. Its figures are proposed by one person and confirmed by another.</summary>
public static class FlatUnitFlow
{
    public static readonly StateFlow<FlatUnitStatus, FlatUnitAction> Table = new()
    {
        { Closed, ProposeTerms, Closed },
        { Closed, ConfirmTerms, Closed },
        { Closed, ReturnTerms, Closed },
        { Closed, OpenUp, Vacant },
        { Vacant, ProposeTerms, Vacant },
        { Vacant, ConfirmTerms, Vacant },
        { Vacant, ReturnTerms, Vacant },
        { Vacant, Reserve, Reserved },
        { Vacant, StartRepair, InRepair },
        { Vacant, Close, Closed },
        { Reserved, Release, Vacant },
        { Reserved, HandOver, Let },
        { Let, ProposeTerms, Let },
        { Let, ConfirmTerms, Let },
        { Let, ReturnTerms, Let },
        { Let, TakeBack, Vacant },
        { Let, TakeBackForRepair, InRepair },
        { Let, Sell, Sold },
        { InRepair, EndRepair, Vacant },
        { InRepair, Close, Closed },
    };

    /// <summary>
    /// Whose the step is when it is taken by itself. What a lease brings about is the operator's, as the lease's own steps are; a flat that an applicant chooses is reserved and
    /// released with the steps of the application, whoever takes them.
    /// </summary>
    public static FlatSide SideOf(FlatUnitAction action) => action is ConfirmTerms or ReturnTerms or Sell ? FlatSide.Office : FlatSide.Operator;
}

public enum FlatUnitStatus
{
    /// <summary>停用</summary>
    Closed,
    /// <summary>空置</summary>
    Vacant,
    /// <summary>预配</summary>
    Reserved,
    /// <summary>已租</summary>
    Let,
    /// <summary>维修</summary>
    InRepair,
    /// <summary>已售</summary>
    Sold,
}

public enum FlatUnitAction
{
    /// <summary>拟定面积、租金和价格</summary>
    ProposeTerms,
    /// <summary>核定</summary>
    ConfirmTerms,
    /// <summary>退回</summary>
    ReturnTerms,
    /// <summary>启用</summary>
    OpenUp,
    /// <summary>预配</summary>
    Reserve,
    /// <summary>取消预配</summary>
    Release,
    /// <summary>交房</summary>
    HandOver,
    /// <summary>收回</summary>
    TakeBack,
    /// <summary>收回并维修</summary>
    TakeBackForRepair,
    /// <summary>开始维修</summary>
    StartRepair,
    /// <summary>维修完成</summary>
    EndRepair,
    /// <summary>停用</summary>
    Close,
    /// <summary>出售</summary>
    Sell,
}
