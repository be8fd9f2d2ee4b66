using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies.Offers;

/// <summary>
/// One going through the register under a published version (免申即享批次): whom it finds, who released the list, until when person and
/// employer can answer. Begun by an officer or, each quarter, by the portal; an officer of first review looks at the list before anybody is told.
/// </summary>
public sealed class OfferRound : IVersioned
{
    private OfferRound() { }

    /// <param name="number">批次号, e.g. MX26-00004.</param>
    /// <param name="version">Published, in force on the day.</param>
    /// <param name="lastMonth">The last month looked at: its roster is complete.</param>
    /// <param name="job">The work behind it.</param>
    /// <param name="actor">An officer, or the portal.</param>
    /// <param name="now">UTC.</param>
    public OfferRound(string number, PolicyVersion version, YearMonth lastMonth, JobId job, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf(actor == Actor.System ? null : WhyNotRun(actor));
        RefusedException.ThrowIf(version.IsInForceOn(CountyClock.DayOf(now)) ? null : SubsidyRefusals.NoPolicyInForce);
        Id = OfferRoundId.New();
        (Number, PolicyId, PolicyVersionId, LastMonth, AnswerDays, JobId) = (number, version.PolicyId, version.Id, lastMonth, version.Terms.TimeLimits.AutomaticConfirmation, job);
        (AsOf, StartedBy, StartedByName, StartedAt) = (CountyClock.DayOf(now), actor.Id, actor.Name, now);
        Quarter = actor == Actor.System ? QuarterOf(AsOf) : null;
    }

    public OfferRoundId Id { get; private set; }
    public string Number { get; private set; } = "";
    public PolicyId PolicyId { get; private set; }
    public PolicyVersionId PolicyVersionId { get; private set; }
    /// <summary>The day on which ages and levels "on application" are judged.</summary>
    public DateOnly AsOf { get; private set; }
    public YearMonth LastMonth { get; private set; }
    /// <summary>Working days for the answers, from the version.</summary>
    public int AnswerDays { get; private set; }
    public JobId JobId { get; private set; }
    /// <summary>Of a round that the portal began: one for each policy and quarter. Null where an officer did.</summary>
    public int? Quarter { get; private set; }
    public OfferRoundState State { get; private set; }
    /// <summary>What came of each person of the register, as JSON; null until the register was gone through.</summary>
    public string? Result { get; private set; }
    public AccountId StartedBy { get; private set; }
    public string StartedByName { get; private set; } = "";
    public DateTime StartedAt { get; private set; }
    public string? ReleasedByName { get; private set; }
    public DateTime? ReleasedAt { get; private set; }
    /// <summary>The last day for an answer; null before the release.</summary>
    public DateOnly? AnswerBy { get; private set; }
    public string? DiscardedByName { get; private set; }
    public DateTime? DiscardedAt { get; private set; }
    public string? DiscardReason { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public long Version { get; private set; }

    /// <summary>Year and quarter as one number, e.g. 20262.</summary>
    public static int QuarterOf(DateOnly day)
    {
        var quarter = Foundation.Quarter.Of(day);
        return quarter.Year * 10 + quarter.Number;
    }

    /// <summary>A round concerns the whole county; a township's officer runs none.</summary>
    public static Refusal? WhyNotRun(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return !actor.May(Capability.ReviewSubsidies) || actor.TownshipsOf(Capability.ReviewSubsidies) is not null ? OfferRefusals.NotYours
            : actor.Person is null ? SubsidyRefusals.StaffNeedsPerson : null;
    }

    public void Matched(string result) => (Result, State) = (result, State is OfferRoundState.Matching ? OfferRoundState.Matched : State);

    public Refusal? WhyNotRelease(int listed, Actor actor) =>
        WhyNotRun(actor) ?? (State is not OfferRoundState.Matched ? OfferRefusals.RoundNotMatched : listed == 0 ? OfferRefusals.NobodyListed : null);

    /// <summary>From now on the portal tells the people listed; they and their employers have so many working days.</summary>
    public void Release(int listed, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNotRelease(listed, actor));
        State = OfferRoundState.Released;
        (ReleasedByName, ReleasedAt) = (actor.Name, clock.UtcNow);
        AnswerBy = clock.Calendar.AddWorkingDays(clock.Today, AnswerDays).Date;
    }

    public Refusal? WhyNotDiscard(Actor actor) =>
        WhyNotRun(actor) ?? (State is OfferRoundState.Matching or OfferRoundState.Matched ? null : OfferRefusals.RoundNotMatched);

    public void Discard(string reason, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf(WhyNotDiscard(actor));
        State = OfferRoundState.Discarded;
        (DiscardedByName, DiscardedAt, DiscardReason) = (actor.Name, now, reason);
    }

    /// <summary>Nobody's answer is awaited any more.</summary>
    public void Close(CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(State is OfferRoundState.Released && clock.Today > AnswerBy ? null : OfferRefusals.NotOver);
        (State, ClosedAt) = (OfferRoundState.Closed, clock.UtcNow);
    }
}

public enum OfferRoundState
{
    /// <summary>比对中</summary>
    Matching,
    /// <summary>待推送</summary>
    Matched,
    /// <summary>确认中</summary>
    Released,
    /// <summary>已结束</summary>
    Closed,
    /// <summary>已作废</summary>
    Discarded,
}
