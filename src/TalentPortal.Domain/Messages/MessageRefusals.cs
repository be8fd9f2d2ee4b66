using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Messages;

/// <summary>Every "no" of messages.</summary>
public static class MessageRefusals
{
    /// <summary>It was sent, or is still tried by itself.</summary>
    public static readonly Refusal NotFailed = new("message.not_failed");
    public static readonly Refusal RulesNotYours = new("message.rules_not_yours");
    public static readonly Refusal RulesStartTooEarly = new("message.rules_start_too_early");
}
