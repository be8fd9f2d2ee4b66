using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Budgets;

public static class BudgetRefusals
{
    public static readonly Refusal NotYours = new("budget.not_yours");
    public static readonly Refusal StaffNeedsPerson = new("budget.staff_needs_person");
    public static readonly Refusal NotInThisState = new("budget.not_in_this_state");
    public static readonly Refusal FourEyes = new("budget.four_eyes");
    public static readonly Refusal ProposersOnly = new("budget.proposers_only");
    /// <summary>Arguments: year, what is there, what was asked for.</summary>
    public static readonly Refusal BelowZero = new("budget.below_zero");
    /// <summary>Arguments: year, what is committed, what was passed.</summary>
    public static readonly Refusal CommittedAlready = new("budget.committed_already");
    /// <summary>Arguments: year, what was asked for.</summary>
    public static readonly Refusal MoreThanThere = new("budget.more_than_there");
    public static readonly Refusal ReversedByItsFlow = new("budget.reversed_by_its_flow");
    public static readonly Refusal ReversedAlready = new("budget.reversed_already");
    public static readonly Refusal ProposedAlready = new("budget.proposed_already");
    public static readonly Refusal AppropriatedAlready = new("budget.appropriated_already");
    public static readonly Refusal NotAppropriated = new("budget.not_appropriated");
    public static readonly Refusal YearNotOver = new("budget.year_not_over");
    public static readonly Refusal LineExists = new("budget.line_exists");
    public static readonly Refusal ItemExists = new("budget.item_exists");
    public static readonly Refusal RuleInThePast = new("budget.rule_in_the_past");
    public static readonly Refusal NotWaiting = new("budget.not_waiting");
    public static readonly Refusal MakerMayNotPublish = new("budget.maker_may_not_publish");
    /// <summary>The case has no money reserved for this year.</summary>
    public static readonly Refusal AwaitingFunds = new("budget.awaiting_funds");
    public static readonly Refusal ProofRunsAlready = new("budget.proof_runs_already");
    public static readonly Refusal NobodyWaits = new("budget.nobody_waits");
    /// <summary>Arguments: how many findings.</summary>
    public static readonly Refusal GateFound = new("budget.gate_found");
}
