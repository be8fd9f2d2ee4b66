using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Messages;

/// <summary>When phones are left alone, how early people are reminded and how long what was sent is kept, from one day on, with the paper it rests on. Entered once, never changed; a later one takes its place from its day on.</summary>
public sealed class MessageRule
{
    public const int LongestBasis = 200;

    private MessageRule() { }

    /// <param name="effectiveFrom">The first day.</param>
    /// <param name="quietFrom">Full hour of the county's clock, 0 to 23.</param>
    /// <param name="quietUntil">The hour at which messages go out again; the same as the first: no quiet hours.</param>
    /// <param name="remindDays">How many working days before a limit ends whoever has to act is reminded; 0: not at all.</param>
    /// <param name="keepDays">How many days an SMS or mail is kept after it was sent or given up.</param>
    /// <param name="basis">The paper.</param>
    /// <param name="latest">The rule with the latest first day, if there is any.</param>
    /// <param name="actor">Who enters it.</param>
    /// <param name="now">When.</param>
    public MessageRule(DateOnly effectiveFrom, int quietFrom, int quietUntil, int remindDays, int keepDays, string basis, MessageRule? latest, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf(WhyNotEnter(actor) ?? WhyNotFrom(effectiveFrom, latest, CountyClock.DayOf(now)));
        Id = Guid.CreateVersion7();
        (EffectiveFrom, QuietFrom, QuietUntil, RemindDays, KeepDays, Basis, EnteredBy, EnteredByName, EnteredAt) = (effectiveFrom, quietFrom, quietUntil, remindDays, keepDays, basis, actor.Id, actor.Name, now);
    }

    public Guid Id { get; private set; }
    public DateOnly EffectiveFrom { get; private set; }
    public int QuietFrom { get; private set; }
    public int QuietUntil { get; private set; }
    public int RemindDays { get; private set; }
    public int KeepDays { get; private set; }
    public string Basis { get; private set; } = "";
    public AccountId EnteredBy { get; private set; }
    public string EnteredByName { get; private set; } = "";
    public DateTime EnteredAt { get; private set; }

    /// <param name="county">The county's wall clock.</param>
    public bool IsQuiet(DateTime county) =>
        QuietFrom <= QuietUntil ? county.Hour >= QuietFrom && county.Hour < QuietUntil : county.Hour >= QuietFrom || county.Hour < QuietUntil;

    public static Refusal? WhyNotEnter(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Capability.ManageAccounts) ? null : MessageRefusals.RulesNotYours;
    }

    /// <summary>The first may begin in the past; every other one begins after today and after the one before it.</summary>
    public static Refusal? WhyNotFrom(DateOnly effectiveFrom, MessageRule? latest, DateOnly today) =>
        latest is not null && (effectiveFrom <= today || effectiveFrom <= latest.EffectiveFrom) ? MessageRefusals.RulesStartTooEarly : null;
}
