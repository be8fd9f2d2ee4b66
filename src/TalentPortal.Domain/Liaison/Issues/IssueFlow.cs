using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison.Issues;

/// <summary>The course of what a talent needs (诉求闭环, domain 10): 登记 → 交办 → 签收 → 办理 → 办结反馈 → 人才评价 → 销号.</summary>
public static class IssueFlow
{
    public static StateFlow<IssueStatus, IssueAction> Table { get; } = new()
    {
        { IssueStatus.Registered, IssueAction.HandOver, IssueStatus.HandedOver },
        { IssueStatus.HandedOver, IssueAction.HandOver, IssueStatus.HandedOver },
        { IssueStatus.HandedOver, IssueAction.SendBack, IssueStatus.Registered },
        { IssueStatus.HandedOver, IssueAction.Sign, IssueStatus.InHand },
        { IssueStatus.InHand, IssueAction.AskExtension, IssueStatus.InHand },
        { IssueStatus.InHand, IssueAction.GrantExtension, IssueStatus.InHand },
        { IssueStatus.InHand, IssueAction.DeclineExtension, IssueStatus.InHand },
        { IssueStatus.HandedOver, IssueAction.AddHelp, IssueStatus.HandedOver },
        { IssueStatus.HandedOver, IssueAction.SignHelp, IssueStatus.HandedOver },
        { IssueStatus.HandedOver, IssueAction.GiveBackHelp, IssueStatus.HandedOver },
        { IssueStatus.HandedOver, IssueAction.AnswerHelp, IssueStatus.HandedOver },
        { IssueStatus.HandedOver, IssueAction.DropHelp, IssueStatus.HandedOver },
        { IssueStatus.InHand, IssueAction.AddHelp, IssueStatus.InHand },
        { IssueStatus.InHand, IssueAction.SignHelp, IssueStatus.InHand },
        { IssueStatus.InHand, IssueAction.GiveBackHelp, IssueStatus.InHand },
        { IssueStatus.InHand, IssueAction.AnswerHelp, IssueStatus.InHand },
        { IssueStatus.InHand, IssueAction.DropHelp, IssueStatus.InHand },
        { IssueStatus.InHand, IssueAction.Answer, IssueStatus.Answered },
        { IssueStatus.InHand, IssueAction.Refuse, IssueStatus.Answered },
        { IssueStatus.Answered, IssueAction.Accept, IssueStatus.Settled },
        { IssueStatus.Answered, IssueAction.Redo, IssueStatus.InHand },
        { IssueStatus.Answered, IssueAction.Escalate, IssueStatus.Escalated },
        { IssueStatus.Escalated, IssueAction.Conclude, IssueStatus.Settled },
        { IssueStatus.Settled, IssueAction.Close, IssueStatus.Closed },
        { IssueStatus.Registered, IssueAction.Drop, IssueStatus.Dropped },
        { IssueStatus.HandedOver, IssueAction.Drop, IssueStatus.Dropped },
        { IssueStatus.InHand, IssueAction.Drop, IssueStatus.Dropped },
        { IssueStatus.Answered, IssueAction.Drop, IssueStatus.Dropped },
        { IssueStatus.Escalated, IssueAction.Drop, IssueStatus.Dropped },
    };

    public static bool IsFinal(IssueStatus status) => status is IssueStatus.Closed or IssueStatus.Dropped;

    /// <summary>Whether the words of the step are meant for the talent; what office and department say to each other is not.</summary>
    public static bool IsForTalent(IssueAction action) => action is IssueAction.Register or IssueAction.Answer or IssueAction.Refuse or IssueAction.Accept or IssueAction.Redo or IssueAction.Escalate or IssueAction.Conclude or IssueAction.Drop;

    /// <summary>Whether it is about the part of a department that helps, not about the leading one.</summary>
    public static bool IsHelp(IssueAction action) => action is IssueAction.AddHelp or IssueAction.SignHelp or IssueAction.GiveBackHelp or IssueAction.AnswerHelp or IssueAction.DropHelp;

    /// <summary>Who takes the step.</summary>
    public static IssueSide SideOf(IssueAction action) => action switch
    {
        IssueAction.Sign or IssueAction.SendBack or IssueAction.AskExtension or IssueAction.Answer or IssueAction.Refuse or IssueAction.SignHelp or IssueAction.GiveBackHelp or IssueAction.AnswerHelp => IssueSide.Department,
        IssueAction.Accept or IssueAction.Redo or IssueAction.Escalate => IssueSide.Talent,
        _ => IssueSide.Office,
    };
}

public enum IssueSide
{
    Office,
    Department,
    /// <summary>The talent, or whoever wrote the talent's answer down.</summary>
    Talent,
}

public enum IssueStatus
{
    /// <summary>已登记: waits for the talent office</summary>
    Registered,
    /// <summary>已交办: waits for the department's signature</summary>
    HandedOver,
    /// <summary>办理中</summary>
    InHand,
    /// <summary>待人才评价</summary>
    Answered,
    /// <summary>提级会商</summary>
    Escalated,
    /// <summary>待销号</summary>
    Settled,
    /// <summary>已销号</summary>
    Closed,
    /// <summary>已撤销</summary>
    Dropped,
}

public enum IssueAction
{
    /// <summary>登记</summary>
    Register,
    /// <summary>交办</summary>
    HandOver,
    /// <summary>退回改派: another department's business</summary>
    SendBack,
    /// <summary>签收</summary>
    Sign,
    /// <summary>申请延期</summary>
    AskExtension,
    /// <summary>同意延期</summary>
    GrantExtension,
    /// <summary>不同意延期</summary>
    DeclineExtension,
    /// <summary>增加配合部门</summary>
    AddHelp,
    /// <summary>配合部门签收</summary>
    SignHelp,
    /// <summary>配合部门退回: not its business</summary>
    GiveBackHelp,
    /// <summary>配合部门反馈</summary>
    AnswerHelp,
    /// <summary>不再需要配合</summary>
    DropHelp,
    /// <summary>办结反馈</summary>
    Answer,
    /// <summary>不予办理</summary>
    Refuse,
    /// <summary>评价满意</summary>
    Accept,
    /// <summary>不满意重办</summary>
    Redo,
    /// <summary>不满意提级</summary>
    Escalate,
    /// <summary>会商结论</summary>
    Conclude,
    /// <summary>销号</summary>
    Close,
    /// <summary>撤销</summary>
    Drop,
}

/// <summary>How long a department has.</summary>
public enum IssueGrade
{
    /// <summary>简单</summary>
    Simple,
    /// <summary>一般</summary>
    Ordinary,
    /// <summary>复杂</summary>
    Complex,
}

public enum IssueSource
{
    /// <summary>联系时提出</summary>
    Contact,
    /// <summary>本人提出</summary>
    Talent,
    /// <summary>人才办登记</summary>
    Office,
}

public enum IssueVerdict
{
    /// <summary>满意</summary>
    Satisfied,
    /// <summary>不满意</summary>
    Dissatisfied,
}

public enum IssueDropCause
{
    /// <summary>人才撤回</summary>
    TakenBack,
    /// <summary>人才离县或去世</summary>
    TalentGone,
    /// <summary>误登或重复: only before a department has it in hand</summary>
    Mistake,
}
