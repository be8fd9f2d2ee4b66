namespace TalentPortal.Domain.Policies;

public enum ConditionOutcome
{
    Met,
    NotMet,
    /// <summary>Not proven yet: somebody has to look or to add something.</summary>
    Unknown,
}
