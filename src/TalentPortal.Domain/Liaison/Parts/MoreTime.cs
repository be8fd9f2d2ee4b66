using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison.Parts;

/// <summary>More time for a department (延期): asked for before its limit is over, then granted or not; one is granted and no more.</summary>
public sealed class MoreTime
{
    private MoreTime() { }

    internal MoreTime(int days) => Days = days;

    /// <summary>Working days.</summary>
    public int Days { get; private set; }
    /// <summary>Null until the talent office has decided.</summary>
    public bool? Granted { get; private set; }

    /// <summary>Why no more time can be asked for, whatever was asked before.</summary>
    /// <param name="before">The last one asked for.</param>
    /// <param name="dueOn">The limit as it is; null while the clock stands still.</param>
    /// <param name="today">The day of asking.</param>
    public static Refusal? WhyNotAsk(MoreTime? before, DateOnly? dueOn, DateOnly today) =>
        before is { Granted: true } ? PartRefusals.ExtendedBefore
        : before is { Granted: null } ? PartRefusals.ExtensionAsked
        : dueOn is null || today > dueOn ? PartRefusals.ExtensionTooLate
        : null;

    /// <summary>Whether so many working days more are within what the rules allow.</summary>
    public static Refusal? WhyNotSoLong(int days, int most) => days < 1 || days > most ? PartRefusals.ExtensionTooLong.With(most) : null;

    internal void Decide(bool granted) => Granted = granted;
}
