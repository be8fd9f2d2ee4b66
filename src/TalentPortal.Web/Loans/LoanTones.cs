using TalentPortal.Domain.Loans;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Loans;

internal static class LoanTones
{
    public static Tone Tone(this LoanApplicationStatus status) => status switch
    {
        LoanApplicationStatus.AwaitingCorrection or LoanApplicationStatus.CreditGranted => Foundation.Parts.Tone.Wait,
        LoanApplicationStatus.Signed => Foundation.Parts.Tone.Ok,
        LoanApplicationStatus.Ineligible or LoanApplicationStatus.GuaranteeRefused or LoanApplicationStatus.CreditRefused => Foundation.Parts.Tone.No,
        LoanApplicationStatus.Withdrawn or LoanApplicationStatus.Lapsed => Foundation.Parts.Tone.Quiet,
        _ => Foundation.Parts.Tone.Work,
    };

    public static Tone Tone(this LoanStatus status) => status switch
    {
        LoanStatus.Undrawn or LoanStatus.Extended => Foundation.Parts.Tone.Wait,
        LoanStatus.Repaying => Foundation.Parts.Tone.Work,
        LoanStatus.Settled => Foundation.Parts.Tone.Ok,
        LoanStatus.Cancelled => Foundation.Parts.Tone.Quiet,
        _ => Foundation.Parts.Tone.No,
    };

    /// <summary>A step of a signed loan that the borrower sees: what moved, what was decided, what the day brought; not what a house proposes or thinks over.</summary>
    public static bool IsForBorrower(this LoanAction action) => action is not (LoanAction.ProposeExtension or LoanAction.ProposeRecall or LoanAction.ReturnRecall or LoanAction.ProposeCompensation or LoanAction.ReturnCompensation
        or LoanAction.ProposeWriteOff or LoanAction.ReturnWriteOff);

    /// <summary>The state as the borrower reads it: what is proposed within a house is not decided yet, and is not theirs to know.</summary>
    public static LoanApplicationStatus ForBorrower(this LoanApplicationStatus status) => status switch
    {
        LoanApplicationStatus.EligibleProposed or LoanApplicationStatus.IneligibleProposed => LoanApplicationStatus.EligibilityReview,
        LoanApplicationStatus.GuaranteeProposed or LoanApplicationStatus.NoGuaranteeProposed => LoanApplicationStatus.GuaranteeReview,
        LoanApplicationStatus.CreditProposed or LoanApplicationStatus.NoCreditProposed => LoanApplicationStatus.BankReview,
        _ => status,
    };

    /// <summary>A step that the borrower is told of: the own ones and decisions.</summary>
    public static bool IsForBorrower(this LoanApplicationAction action) => action is LoanApplicationAction.RequestCorrection or LoanApplicationAction.Resubmit or LoanApplicationAction.Lapse or LoanApplicationAction.Withdraw
        or LoanApplicationAction.ConfirmEligible or LoanApplicationAction.ConfirmIneligible or LoanApplicationAction.ConfirmGuarantee or LoanApplicationAction.ConfirmNoGuarantee or LoanApplicationAction.GrantCredit
        or LoanApplicationAction.RefuseCredit or LoanApplicationAction.Sign;
}
