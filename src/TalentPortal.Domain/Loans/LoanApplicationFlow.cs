using TalentPortal.Domain.Foundation;
using static TalentPortal.Domain.Loans.LoanApplicationAction;
using static TalentPortal.Domain.Loans.LoanApplicationStatus;

namespace TalentPortal.Domain.Loans;

/// <summary>The course of an application (domain 7): 申请 → 资格审核 → 担保审核 → 银行尽调 → 授信 → 签约. In each house one person proposes and another decides.</summary>
public static class LoanApplicationFlow
{
    public static readonly StateFlow<LoanApplicationStatus, LoanApplicationAction> Table = new()
    {
        { EligibilityReview, RequestCorrection, AwaitingCorrection },
        { EligibilityReview, ProposeEligible, EligibleProposed },
        { EligibilityReview, ProposeIneligible, IneligibleProposed },
        { EligibilityReview, Withdraw, Withdrawn },
        { AwaitingCorrection, Resubmit, EligibilityReview },
        { AwaitingCorrection, Lapse, Lapsed },
        { AwaitingCorrection, Withdraw, Withdrawn },
        { EligibleProposed, ConfirmEligible, GuaranteeReview },
        { EligibleProposed, ReturnEligibility, EligibilityReview },
        { EligibleProposed, Withdraw, Withdrawn },
        { IneligibleProposed, ConfirmIneligible, Ineligible },
        { IneligibleProposed, ReturnEligibility, EligibilityReview },
        { IneligibleProposed, Withdraw, Withdrawn },
        { GuaranteeReview, ProposeGuarantee, GuaranteeProposed },
        { GuaranteeReview, ProposeNoGuarantee, NoGuaranteeProposed },
        { GuaranteeReview, Withdraw, Withdrawn },
        { GuaranteeProposed, ConfirmGuarantee, BankReview },
        { GuaranteeProposed, ReturnGuarantee, GuaranteeReview },
        { GuaranteeProposed, Withdraw, Withdrawn },
        { NoGuaranteeProposed, ConfirmNoGuarantee, GuaranteeRefused },
        { NoGuaranteeProposed, ReturnGuarantee, GuaranteeReview },
        { NoGuaranteeProposed, Withdraw, Withdrawn },
        { BankReview, ProposeCredit, CreditProposed },
        { BankReview, ProposeNoCredit, NoCreditProposed },
        { BankReview, Withdraw, Withdrawn },
        { CreditProposed, GrantCredit, CreditGranted },
        { CreditProposed, ReturnCredit, BankReview },
        { CreditProposed, Withdraw, Withdrawn },
        { NoCreditProposed, RefuseCredit, CreditRefused },
        { NoCreditProposed, ReturnCredit, BankReview },
        { NoCreditProposed, Withdraw, Withdrawn },
        { CreditGranted, Sign, Signed },
        { CreditGranted, Lapse, Lapsed },
        { CreditGranted, Withdraw, Withdrawn },
    };

    public static LoanSide SideOf(LoanApplicationAction action) => action switch
    {
        Resubmit or Withdraw => LoanSide.Borrower,
        Lapse => LoanSide.Portal,
        ProposeGuarantee or ProposeNoGuarantee or ConfirmGuarantee or ConfirmNoGuarantee or ReturnGuarantee => LoanSide.GuaranteeBody,
        ProposeCredit or ProposeNoCredit or GrantCredit or RefuseCredit or ReturnCredit or Sign => LoanSide.Bank,
        _ => LoanSide.HumanResources,
    };

    /// <summary>What a decision answers: whoever took that step does not take this one. Returning decides nothing.</summary>
    public static LoanApplicationAction? Answers(LoanApplicationAction action) => action switch
    {
        ConfirmEligible => ProposeEligible,
        ConfirmIneligible => ProposeIneligible,
        ConfirmGuarantee => ProposeGuarantee,
        ConfirmNoGuarantee => ProposeNoGuarantee,
        GrantCredit => ProposeCredit,
        RefuseCredit => ProposeNoCredit,
        _ => null,
    };

    /// <summary>Working days of a state; those of one house run on from the proposal to the decision. Null where nothing runs.</summary>
    public static int? DaysOf(LoanApplicationStatus status, LoanRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return status switch
        {
            EligibilityReview or EligibleProposed or IneligibleProposed => rules.EligibilityDays,
            AwaitingCorrection => rules.CorrectionDays,
            GuaranteeReview or GuaranteeProposed or NoGuaranteeProposed => rules.GuaranteeDays,
            BankReview or CreditProposed or NoCreditProposed => rules.BankDays,
            CreditGranted => rules.SigningDays,
            _ => null,
        };
    }

    /// <summary>The step stays within one house, so that its days run on.</summary>
    public static bool KeepsDeadline(LoanApplicationAction action) => action is ProposeEligible or ProposeIneligible or ReturnEligibility or ProposeGuarantee or ProposeNoGuarantee or ReturnGuarantee or ProposeCredit or ProposeNoCredit or ReturnCredit;

    public static bool IsProposal(LoanApplicationAction action) =>
        action is LoanApplicationAction.ProposeEligible or LoanApplicationAction.ProposeIneligible or LoanApplicationAction.ProposeGuarantee or LoanApplicationAction.ProposeNoGuarantee or LoanApplicationAction.ProposeCredit or LoanApplicationAction.ProposeNoCredit;

    public static bool IsFinal(LoanApplicationStatus status) => !Table.ActionsFrom(status).Any();
}

public enum LoanApplicationStatus
{
    /// <summary>资格审核</summary>
    EligibilityReview,
    /// <summary>待补正</summary>
    AwaitingCorrection,
    /// <summary>拟认定符合条件</summary>
    EligibleProposed,
    /// <summary>拟认定不符合条件</summary>
    IneligibleProposed,
    /// <summary>担保审核</summary>
    GuaranteeReview,
    /// <summary>拟同意担保</summary>
    GuaranteeProposed,
    /// <summary>拟不同意担保</summary>
    NoGuaranteeProposed,
    /// <summary>银行尽调</summary>
    BankReview,
    /// <summary>拟授信</summary>
    CreditProposed,
    /// <summary>拟不授信</summary>
    NoCreditProposed,
    /// <summary>授信</summary>
    CreditGranted,
    /// <summary>签约</summary>
    Signed,
    /// <summary>不通过：不符合条件</summary>
    Ineligible,
    /// <summary>不通过：不予担保</summary>
    GuaranteeRefused,
    /// <summary>不通过：银行不予授信</summary>
    CreditRefused,
    /// <summary>已撤回</summary>
    Withdrawn,
    /// <summary>逾期未补正、未签约</summary>
    Lapsed,
}

public enum LoanApplicationAction
{
    /// <summary>一次性告知补正</summary>
    RequestCorrection,
    /// <summary>补正</summary>
    Resubmit,
    /// <summary>期满未办</summary>
    Lapse,
    /// <summary>撤回</summary>
    Withdraw,
    /// <summary>拟认定符合条件</summary>
    ProposeEligible,
    /// <summary>拟认定不符合条件</summary>
    ProposeIneligible,
    /// <summary>认定符合条件</summary>
    ConfirmEligible,
    /// <summary>认定不符合条件</summary>
    ConfirmIneligible,
    /// <summary>退回资格审核</summary>
    ReturnEligibility,
    /// <summary>拟同意担保</summary>
    ProposeGuarantee,
    /// <summary>拟不同意担保</summary>
    ProposeNoGuarantee,
    /// <summary>同意担保</summary>
    ConfirmGuarantee,
    /// <summary>不同意担保</summary>
    ConfirmNoGuarantee,
    /// <summary>退回担保审核</summary>
    ReturnGuarantee,
    /// <summary>拟授信</summary>
    ProposeCredit,
    /// <summary>拟不授信</summary>
    ProposeNoCredit,
    /// <summary>授信</summary>
    GrantCredit,
    /// <summary>不授信</summary>
    RefuseCredit,
    /// <summary>退回尽调</summary>
    ReturnCredit,
    /// <summary>签约</summary>
    Sign,
}
