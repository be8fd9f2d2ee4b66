using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Policies;

public static class PolicyRefusals
{
    public static readonly Refusal NotInThisState = new("policy.not_in_this_state");
    public static readonly Refusal MayNotMaintain = new("policy.may_not_maintain");
    public static readonly Refusal AuthorMayNotCheck = new("policy.author_may_not_check");
    public static readonly Refusal AuthorMayNotPublish = new("policy.author_may_not_publish");
    public static readonly Refusal AuthorMayNotDiscard = new("policy.author_may_not_discard");
    public static readonly Refusal NotSimulated = new("policy.not_simulated");
    public static readonly Refusal SimulationRuns = new("policy.simulation_runs");
    public static readonly Refusal WrittenMeanwhile = new("policy.written_meanwhile");
    public static readonly Refusal StartsInThePast = new("policy.starts_in_the_past");
    public static readonly Refusal SuccessorStartsTooEarly = new("policy.successor_starts_too_early");
    public static readonly Refusal LevelMissing = new("policy.level_missing");
    public static readonly Refusal AmountNegative = new("policy.amount_negative");
    public static readonly Refusal FactorBelowOne = new("policy.factor_below_one");
    public static readonly Refusal LimitsImpossible = new("policy.limits_impossible");
    public static readonly Refusal TimeLimitMissing = new("policy.time_limit_missing");
    public static readonly Refusal ClauseMissing = new("policy.clause_missing");
    public static readonly Refusal ConditionsMissing = new("policy.conditions_missing");
    public static readonly Refusal ConditionImpossible = new("policy.condition_impossible");
    public static readonly Refusal AmountMissing = new("policy.amount_missing");
    public static readonly Refusal InstalmentsImpossible = new("policy.instalments_impossible");
    public static readonly Refusal DeductionOfOneOff = new("policy.deduction_of_one_off");
    public static readonly Refusal NothingChanged = new("policy.nothing_changed");
    public static readonly Refusal GroupFixed = new("policy.group_fixed");
    public static readonly Refusal AlreadyClosed = new("policy.already_closed");
    public static readonly Refusal ClosesTooEarly = new("policy.closes_too_early");
    public static readonly Refusal ReviewImpossible = new("policy.review_impossible");
    public static readonly Refusal MaterialTwice = new("policy.material_twice");
}
