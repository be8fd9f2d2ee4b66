using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison.Issues;

public static class IssueRefusals
{
    public static readonly Refusal NotInThisState = new("issue.not_in_this_state");
    /// <summary>The department has no account that could sign for it.</summary>
    public static readonly Refusal NobodyInDepartment = new("issue.nobody_in_department");
    public static readonly Refusal ConflictOfInterest = new("issue.conflict_of_interest");
    /// <summary>Whoever handled an issue neither closes it nor answers for the talent.</summary>
    public static readonly Refusal HandledIt = new("issue.handled_it");
    /// <summary>Argument: the department that has not answered yet.</summary>
    public static readonly Refusal HelpOpen = new("issue.help_open");
    public static readonly Refusal NotSignedYet = new("issue.not_signed_yet");
    public static readonly Refusal SignedBefore = new("issue.signed_before");
    public static readonly Refusal NoSuchHelp = new("issue.no_such_help");
    public static readonly Refusal NoMistakeAnyMore = new("issue.no_mistake_any_more");
    /// <summary>Nobody looks after this talent, so the needs go another way.</summary>
    public static readonly Refusal NobodyLooksAfter = new("issue.nobody_looks_after");
    /// <summary>Somebody looks after the talent and asks; the office does so where nobody does.</summary>
    public static readonly Refusal LeaderAsks = new("issue.leader_asks");
    public static readonly Refusal PromiseInPast = new("issue.promise_in_past");
    public static readonly Refusal PromiseSettled = new("issue.promise_settled");
    public static readonly Refusal QuarterRuns = new("issue.quarter_runs");
    public static readonly Refusal CircularIssued = new("issue.circular_issued");
}
