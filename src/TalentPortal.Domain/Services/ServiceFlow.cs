using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Services;

/// <summary>The course of a request (domain 10): 提交 → 受理 → 分派 → 办理 → 反馈 → 评价, with a call-back after a low grade.</summary>
public static class ServiceFlow
{
    public static StateFlow<ServiceStatus, ServiceAction> Table { get; } = new()
    {
        { ServiceStatus.Draft, ServiceAction.Submit, ServiceStatus.Submitted },
        { ServiceStatus.Draft, ServiceAction.Withdraw, ServiceStatus.Withdrawn },
        { ServiceStatus.Submitted, ServiceAction.Return, ServiceStatus.Returned },
        { ServiceStatus.Submitted, ServiceAction.Decline, ServiceStatus.Declined },
        { ServiceStatus.Submitted, ServiceAction.Assign, ServiceStatus.InHand },
        { ServiceStatus.Submitted, ServiceAction.Withdraw, ServiceStatus.Withdrawn },
        { ServiceStatus.Returned, ServiceAction.Supplement, ServiceStatus.Submitted },
        { ServiceStatus.Returned, ServiceAction.Withdraw, ServiceStatus.Withdrawn },
        { ServiceStatus.Returned, ServiceAction.Lapse, ServiceStatus.Withdrawn },
        { ServiceStatus.InHand, ServiceAction.AddDepartment, ServiceStatus.InHand },
        { ServiceStatus.InHand, ServiceAction.Report, ServiceStatus.InHand },
        { ServiceStatus.InHand, ServiceAction.Answer, ServiceStatus.Answered },
        { ServiceStatus.InHand, ServiceAction.AskExtension, ServiceStatus.InHand },
        { ServiceStatus.InHand, ServiceAction.GrantExtension, ServiceStatus.InHand },
        { ServiceStatus.InHand, ServiceAction.DeclineExtension, ServiceStatus.InHand },
        { ServiceStatus.InHand, ServiceAction.GiveBack, ServiceStatus.InHand },
        { ServiceStatus.InHand, ServiceAction.Reassign, ServiceStatus.InHand },
        { ServiceStatus.InHand, ServiceAction.DropPart, ServiceStatus.InHand },
        { ServiceStatus.InHand, ServiceAction.DropLastPart, ServiceStatus.Answered },
        { ServiceStatus.InHand, ServiceAction.MakeOffer, ServiceStatus.InHand },
        { ServiceStatus.InHand, ServiceAction.TakeOffer, ServiceStatus.InHand },
        { ServiceStatus.InHand, ServiceAction.TurnDownOffer, ServiceStatus.InHand },
        { ServiceStatus.InHand, ServiceAction.Withdraw, ServiceStatus.Withdrawn },
        { ServiceStatus.Answered, ServiceAction.Rate, ServiceStatus.Closed },
        { ServiceStatus.Answered, ServiceAction.RateLow, ServiceStatus.CallBack },
        { ServiceStatus.Answered, ServiceAction.CloseUnrated, ServiceStatus.Closed },
        { ServiceStatus.CallBack, ServiceAction.CallBack, ServiceStatus.Closed },
        { ServiceStatus.CallBack, ServiceAction.Reopen, ServiceStatus.InHand },
        { ServiceStatus.Submitted, ServiceAction.Drop, ServiceStatus.Withdrawn },
        { ServiceStatus.Returned, ServiceAction.Drop, ServiceStatus.Withdrawn },
        { ServiceStatus.InHand, ServiceAction.Drop, ServiceStatus.Withdrawn },
        { ServiceStatus.Answered, ServiceAction.Drop, ServiceStatus.Withdrawn },
        { ServiceStatus.CallBack, ServiceAction.Drop, ServiceStatus.Withdrawn },
    };

    public static bool IsFinal(ServiceStatus status) => status is ServiceStatus.Closed or ServiceStatus.Declined or ServiceStatus.Withdrawn;

    /// <summary>Who takes the step.</summary>
    public static ServiceSide SideOf(ServiceAction action) => action switch
    {
        ServiceAction.Report or ServiceAction.Answer or ServiceAction.MakeOffer or ServiceAction.AskExtension or ServiceAction.GiveBack => ServiceSide.Department,
        ServiceAction.Submit or ServiceAction.Supplement or ServiceAction.Withdraw or ServiceAction.TakeOffer or ServiceAction.TurnDownOffer or ServiceAction.Rate or ServiceAction.RateLow => ServiceSide.Talent,
        _ => ServiceSide.Office,
    };

    /// <summary>Who is told of a step, where there is a text for it.</summary>
    public static bool TellsDepartments(ServiceAction action) => action is ServiceAction.Assign or ServiceAction.AddDepartment or ServiceAction.Reopen or ServiceAction.TakeOffer or ServiceAction.TurnDownOffer or ServiceAction.Withdraw or ServiceAction.Drop or ServiceAction.GrantExtension or ServiceAction.DeclineExtension or ServiceAction.Reassign;
    public static bool TellsTalent(ServiceAction action) => action is ServiceAction.Submit or ServiceAction.Return or ServiceAction.Decline or ServiceAction.Lapse or ServiceAction.MakeOffer or ServiceAction.Answer or ServiceAction.DropLastPart or ServiceAction.GrantExtension or ServiceAction.Withdraw or ServiceAction.Drop;
    public static bool TellsEmployer(ServiceAction action) => action is ServiceAction.Return or ServiceAction.Decline or ServiceAction.Lapse or ServiceAction.Answer or ServiceAction.DropLastPart or ServiceAction.GrantExtension or ServiceAction.Drop;

    /// <summary>Whether the words are also for the employer through which it was asked: not the posts offered to the spouse, the grade, nor what was said on the phone.</summary>
    public static bool IsForEmployer(ServiceAction action) => action is ServiceAction.Submit or ServiceAction.Return or ServiceAction.Supplement or ServiceAction.Decline or ServiceAction.Answer or ServiceAction.Withdraw or ServiceAction.Drop;

    /// <summary>Whether the words of the step are meant for whoever asked; what the office says to a department is not.</summary>
    public static bool IsForTalent(ServiceAction action) => action is not (ServiceAction.Assign or ServiceAction.AddDepartment or ServiceAction.Report or ServiceAction.Reopen or ServiceAction.AskExtension or ServiceAction.GrantExtension or ServiceAction.DeclineExtension or ServiceAction.GiveBack or ServiceAction.Reassign or ServiceAction.DropPart or ServiceAction.DropLastPart);
}

public enum ServiceSide
{
    Office,
    Department,
    Talent,
}

public enum ServiceStatus
{
    /// <summary>待提交: the materials are being handed in.</summary>
    Draft,
    /// <summary>待受理</summary>
    Submitted,
    /// <summary>待补充材料</summary>
    Returned,
    /// <summary>办理中</summary>
    InHand,
    /// <summary>待评价</summary>
    Answered,
    /// <summary>待回访</summary>
    CallBack,
    /// <summary>已办结</summary>
    Closed,
    /// <summary>不予受理</summary>
    Declined,
    /// <summary>已撤回, 已终止</summary>
    Withdrawn,
}

public enum ServiceAction
{
    /// <summary>提交</summary>
    Submit,
    /// <summary>退回补充材料</summary>
    Return,
    /// <summary>补充材料</summary>
    Supplement,
    /// <summary>逾期未补, 视为撤回</summary>
    Lapse,
    /// <summary>不予受理</summary>
    Decline,
    /// <summary>受理并分派</summary>
    Assign,
    /// <summary>增派部门</summary>
    AddDepartment,
    /// <summary>部门反馈: others still work on it.</summary>
    Report,
    /// <summary>办结反馈: the last department's, with which the talent is asked.</summary>
    Answer,
    /// <summary>申请延期: one department for its part.</summary>
    AskExtension,
    /// <summary>同意延期</summary>
    GrantExtension,
    /// <summary>不同意延期</summary>
    DeclineExtension,
    /// <summary>退回改派: a department says that its part is not its business.</summary>
    GiveBack,
    /// <summary>改派: the part goes to another department, or to the same after all.</summary>
    Reassign,
    /// <summary>不再需要该部门: the part that was given back is not needed; others still work.</summary>
    DropPart,
    /// <summary>不再需要该部门: nobody else works any more, and the talent is asked.</summary>
    DropLastPart,
    /// <summary>推荐岗位</summary>
    MakeOffer,
    /// <summary>接受岗位</summary>
    TakeOffer,
    /// <summary>不接受岗位</summary>
    TurnDownOffer,
    /// <summary>评价</summary>
    Rate,
    /// <summary>低分评价</summary>
    RateLow,
    /// <summary>逾期未评, 办结</summary>
    CloseUnrated,
    /// <summary>回访并办结</summary>
    CallBack,
    /// <summary>回访后重办</summary>
    Reopen,
    /// <summary>撤回</summary>
    Withdraw,
    /// <summary>终止办理: the talent left or died, or asked on the phone.</summary>
    Drop,
}
