using TalentPortal.Domain.Foundation;
using static TalentPortal.Domain.Loans.LoanAction;
using static TalentPortal.Domain.Loans.LoanStatus;

namespace TalentPortal.Domain.Loans;

/// <summary>The course of a loan (domain 7): 签约 → 放款 → 还款中 → 结清, with 展期, 逾期, 代偿 and 追偿, 核销, 违规收回. Proposals stand beside the state, so that days go on while somebody decides.</summary>
public static class LoanFlow
{
    public static readonly StateFlow<LoanStatus, LoanAction> Table = new()
    {
        { Undrawn, Draw, Repaying },
        { Undrawn, Cancel, Cancelled },
        { Repaying, Draw, Repaying },
        { Repaying, Repay, Repaying },
        { Repaying, TakeBack, Repaying },
        { Repaying, ProposeExtension, Repaying },
        { Repaying, ConfirmExtension, Extended },
        { Repaying, ReturnExtension, Repaying },
        { Repaying, ProposeRecall, Repaying },
        { Repaying, ConfirmRecall, Recalled },
        { Repaying, ReturnRecall, Repaying },
        { Repaying, FallOverdue, Overdue },
        { Repaying, Settle, Settled },
        { Extended, Repay, Extended },
        { Extended, TakeBack, Extended },
        { Extended, ProposeRecall, Extended },
        { Extended, ConfirmRecall, Recalled },
        { Extended, ReturnRecall, Extended },
        { Extended, FallOverdue, Overdue },
        { Extended, Settle, Settled },
        { Overdue, Repay, Overdue },
        { Overdue, TakeBack, Overdue },
        { Overdue, CatchUp, Repaying },
        { Overdue, ProposeCompensation, Overdue },
        { Overdue, ConfirmCompensation, Compensated },
        { Overdue, ReturnCompensation, Overdue },
        { Overdue, ProposeRecall, Overdue },
        { Overdue, ConfirmRecall, Recalled },
        { Overdue, ReturnRecall, Overdue },
        { Overdue, Settle, Settled },
        { Recalled, Repay, Recalled },
        { Recalled, TakeBack, Recalled },
        { Recalled, ProposeCompensation, Recalled },
        { Recalled, ConfirmCompensation, Compensated },
        { Recalled, ReturnCompensation, Recalled },
        { Recalled, Settle, Settled },
        { Compensated, Recover, Compensated },
        { Compensated, ProposeWriteOff, Compensated },
        { Compensated, ConfirmWriteOff, WrittenOff },
        { Compensated, ReturnWriteOff, Compensated },
        { Compensated, CloseClaim, Settled },
    };

    public static LoanSide SideOf(LoanAction action) => action switch
    {
        FallOverdue or CatchUp => LoanSide.Portal,
        ConfirmRecall or ReturnRecall => LoanSide.HumanResources,
        ConfirmExtension or ReturnExtension or ProposeCompensation or ConfirmCompensation or ReturnCompensation or Recover or ProposeWriteOff or CloseClaim => LoanSide.GuaranteeBody,
        ConfirmWriteOff or ReturnWriteOff => LoanSide.Finance,
        _ => LoanSide.Bank,
    };

    /// <summary>What a step answers that decides on a proposal or takes it back.</summary>
    public static LoanAction? Answers(LoanAction action) => action switch
    {
        ConfirmExtension or ReturnExtension => ProposeExtension,
        ConfirmRecall or ReturnRecall => ProposeRecall,
        ConfirmCompensation or ReturnCompensation => ProposeCompensation,
        ConfirmWriteOff or ReturnWriteOff => ProposeWriteOff,
        _ => null,
    };

    public static bool IsReturn(LoanAction action) => action is ReturnExtension or ReturnRecall or ReturnCompensation or ReturnWriteOff;

    public static bool IsFinal(LoanStatus status) => status is Settled or WrittenOff or Cancelled;
}

public enum LoanStatus
{
    /// <summary>签约，待放款</summary>
    Undrawn,
    /// <summary>还款中</summary>
    Repaying,
    /// <summary>展期</summary>
    Extended,
    /// <summary>逾期</summary>
    Overdue,
    /// <summary>用途违规收回</summary>
    Recalled,
    /// <summary>已代偿，追偿中</summary>
    Compensated,
    /// <summary>结清</summary>
    Settled,
    /// <summary>核销</summary>
    WrittenOff,
    /// <summary>未放款，解除</summary>
    Cancelled,
}

public enum LoanAction
{
    /// <summary>放款</summary>
    Draw,
    /// <summary>解除合同</summary>
    Cancel,
    /// <summary>还款</summary>
    Repay,
    /// <summary>冲正: a repayment was entered that was none.</summary>
    TakeBack,
    /// <summary>拟展期</summary>
    ProposeExtension,
    /// <summary>同意展期</summary>
    ConfirmExtension,
    /// <summary>不同意展期</summary>
    ReturnExtension,
    /// <summary>拟认定违规使用</summary>
    ProposeRecall,
    /// <summary>认定违规使用，收回</summary>
    ConfirmRecall,
    /// <summary>不认定违规使用</summary>
    ReturnRecall,
    /// <summary>逾期</summary>
    FallOverdue,
    /// <summary>补还到期款项</summary>
    CatchUp,
    /// <summary>拟代偿</summary>
    ProposeCompensation,
    /// <summary>代偿</summary>
    ConfirmCompensation,
    /// <summary>退回代偿</summary>
    ReturnCompensation,
    /// <summary>追偿收回</summary>
    Recover,
    /// <summary>拟核销</summary>
    ProposeWriteOff,
    /// <summary>核销</summary>
    ConfirmWriteOff,
    /// <summary>退回核销</summary>
    ReturnWriteOff,
    /// <summary>追偿完毕</summary>
    CloseClaim,
    /// <summary>结清</summary>
    Settle,
}
