using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Loans;

public static class LoanRefusals
{
    public static readonly Refusal NotYours = new("loan.not_yours");
    public static readonly Refusal NotInThisState = new("loan.not_in_this_state");
    public static readonly Refusal ConflictOfInterest = new("loan.conflict_of_interest");
    public static readonly Refusal NeedsAnother = new("loan.needs_another");
    public static readonly Refusal PowersSeparate = new("loan.powers_separate");
    public static readonly Refusal DayNotOver = new("loan.day_not_over");
    public static readonly Refusal DayUnclear = new("loan.day_unclear");

    /// <summary>Argument: the number of the application that is still open.</summary>
    public static readonly Refusal AlreadyApplied = new("loan.already_applied");
    public static readonly Refusal HouseClosed = new("loan.house_closed");
    public static readonly Refusal NoClerk = new("loan.no_clerk");
    public static readonly Refusal ContractKnown = new("loan.contract_known");

    // The rules.
    public static readonly Refusal NoRules = new("loan.no_rules");
    public static readonly Refusal RulesUnclear = new("loan.rules_unclear");
    public static readonly Refusal RulesStartTooEarly = new("loan.rules_start_too_early");
    /// <summary>Argument: the last day on which they may begin.</summary>
    public static readonly Refusal RulesStartTooLate = new("loan.rules_start_too_late");

    // Who may have a loan.
    public static readonly Refusal NoCategory = new("loan.no_category");
    public static readonly Refusal PublicPayroll = new("loan.public_payroll");
    public static readonly Refusal SalariedJob = new("loan.salaried_job");
    public static readonly Refusal NoBusiness = new("loan.no_business");
    /// <summary>Arguments: loans so far, and the most.</summary>
    public static readonly Refusal TooManyLoans = new("loan.too_many_loans");
    public static readonly Refusal OverdueRecord = new("loan.overdue_record");
    public static readonly Refusal GuarantorTaken = new("loan.guarantor_taken");
    public static readonly Refusal NoConsent = new("loan.no_consent");
    /// <summary>Argument: from which day one may apply again.</summary>
    public static readonly Refusal Barred = new("loan.barred");
    public static readonly Refusal NotSmallFirm = new("loan.not_small_firm");
    /// <summary>Arguments: hires that count, and hires needed.</summary>
    public static readonly Refusal HiresMissing = new("loan.hires_missing");
    public static readonly Refusal OwesWages = new("loan.owes_wages");
    public static readonly Refusal OwesInsurance = new("loan.owes_insurance");
    /// <summary>Argument: the ceiling.</summary>
    public static readonly Refusal AboveCeiling = new("loan.above_ceiling");
    /// <summary>Argument: the most months.</summary>
    public static readonly Refusal TermTooLong = new("loan.term_too_long");

    // Guarantee and bank.
    /// <summary>Argument: what the fund can still take on.</summary>
    public static readonly Refusal FundExhausted = new("loan.fund_exhausted");
    public static readonly Refusal BankPaused = new("loan.bank_paused");
    /// <summary>Argument: what was decided before.</summary>
    public static readonly Refusal AboveDecided = new("loan.above_decided");
    public static readonly Refusal RateTooHigh = new("loan.rate_too_high");
    public static readonly Refusal ContractUnclear = new("loan.contract_unclear");

    // The book.
    /// <summary>Argument: the day on which more would be paid back than was owed, or more drawn than agreed.</summary>
    public static readonly Refusal BookUnclear = new("loan.book_unclear");
    public static readonly Refusal NotPaidBack = new("loan.not_paid_back");
    public static readonly Refusal NothingOverdue = new("loan.nothing_overdue");
    public static readonly Refusal NothingProposed = new("loan.nothing_proposed");
    public static readonly Refusal ProposalOpen = new("loan.proposal_open");
    public static readonly Refusal ExtensionUsed = new("loan.extension_used");
    /// <summary>Argument: what is owed.</summary>
    public static readonly Refusal OtherAmount = new("loan.other_amount");

    // The bank's list.
    /// <summary>Argument: its last day.</summary>
    public static readonly Refusal QuarterNotOver = new("loan.quarter_not_over");
    public static readonly Refusal BookChanged = new("loan.book_changed");
    public static readonly Refusal ListApplied = new("loan.list_applied");
    /// <summary>Argument: the headings it should have.</summary>
    public static readonly Refusal ListUnreadable = new("loan.list_unreadable");
    public static readonly Refusal ClerkElsewhere = new("loan.clerk_elsewhere");
    public static readonly Refusal ListIncomplete = new("loan.list_incomplete");
    public static readonly Refusal AlreadySettled = new("loan.already_settled");
    public static readonly Refusal CountedTwice = new("loan.counted_twice");
    public static readonly Refusal ReasonMissing = new("loan.reason_missing");
    public static readonly Refusal SettlementUnfit = new("loan.settlement_unfit");
}
