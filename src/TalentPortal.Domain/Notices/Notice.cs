using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Notices;

/// <summary>
/// A public notice (公示) of who is to receive what. Made by one officer, checked by another; nothing on it is paid before its last
/// day is over (domain rule 3.4). The people on it are <see cref="NoticeItem"/> rows.
/// </summary>
public sealed class Notice : IVersioned
{
    public static readonly StateFlow<NoticeState, NoticeAction> Flow = new()
    {
        { NoticeState.Draft, NoticeAction.Amend, NoticeState.Draft },
        { NoticeState.Draft, NoticeAction.Check, NoticeState.Checked },
        { NoticeState.Checked, NoticeAction.Reopen, NoticeState.Draft },
        { NoticeState.Checked, NoticeAction.Publish, NoticeState.Published },
        { NoticeState.Published, NoticeAction.End, NoticeState.Ended },
        { NoticeState.Ended, NoticeAction.TakeDown, NoticeState.TakenDown },
        { NoticeState.Draft, NoticeAction.Cancel, NoticeState.Cancelled },
        { NoticeState.Checked, NoticeAction.Cancel, NoticeState.Cancelled },
    };

    private Notice() { }

    public Notice(NoticeId id, NoticeHeading heading, PolicyVersionId policy, PublicityTerms terms, Actor maker, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotStaff(maker));
        Id = id;
        PolicyVersionId = policy;
        (Days, TakenDownAfterDays, ObjectionDays, Names) = terms;
        Describe(heading);
        Made(maker, now);
    }

    public NoticeId Id { get; private set; }
    /// <summary>公示编号, e.g. GS26-00005; also its public address. Given when it goes out, so that the numbers have no gaps.</summary>
    public string? Number { get; private set; }
    public string Title { get; private set; } = "";
    public string ItemName { get; private set; } = "";
    public string Department { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public string HowToObject { get; private set; } = "";
    public PolicyVersionId PolicyVersionId { get; private set; }
    public NameDisplay Names { get; private set; }
    public NoticeState State { get; private set; }
    public long Version { get; private set; }

    /// <summary>Working days of publicity, of the list after its end, and for the answer to an objection.</summary>
    public int Days { get; private set; }
    public int TakenDownAfterDays { get; private set; }
    public int ObjectionDays { get; private set; }

    public DateOnly? PublishedOn { get; private set; }
    /// <summary>The last day of publicity; objections are in time up to its end, payment is possible from the next day.</summary>
    public DateOnly? LastDay { get; private set; }
    public bool LastDayIsProvisional { get; private set; }
    /// <summary>The day from which the list can no longer be seen.</summary>
    public DateOnly? TakeDownOn { get; private set; }

    public int People { get; private set; }
    public Money Total { get; private set; }

    public PersonId MadeBy { get; private set; }
    public PersonId? MadeOnBehalfOf { get; private set; }
    public string MadeByName { get; private set; } = "";
    public DateTime MadeAt { get; private set; }
    public PersonId? CheckedBy { get; private set; }
    public string? CheckedByName { get; private set; }
    public DateTime? CheckedAt { get; private set; }
    public PersonId? PublishedBy { get; private set; }
    public string? PublishedByName { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public string? CancelReason { get; private set; }

    /// <summary>SHA-256 (hex) of the page that was checked; the page that goes out must have the same.</summary>
    public string? ContentDigest { get; private set; }
    /// <summary>The page as it went out, kept after the list is taken down.</summary>
    public string? ArchivedPage { get; private set; }

    /// <summary>A number as somebody typed it, or as it came in an address, which is written small.</summary>
    public static string NumberAsWritten(string typed) => typed.Trim().ToUpperInvariant();

    /// <summary>Whether the public sees the list on this day, also when the daily work is late.</summary>
    public bool IsVisibleOn(DateOnly today) => State is NoticeState.Published or NoticeState.Ended && today < TakeDownOn;

    /// <summary>Whether what reached the office on this day is in time, also when it is entered later.</summary>
    public bool TakesObjectionsOn(DateOnly day) => HasBeenPublic && day >= PublishedOn && day <= LastDay;

    /// <summary>A row of this list, which is or was public, as somebody may object to it.</summary>
    public ListedRow Listed(NoticeItem item) =>
        new(Number!, Title, item.Serial, item.ShownName, item.EmployerName, item.PersonId, PublishedOn!.Value, LastDay!.Value, ObjectionDays);

    public bool HasBeenPublic => State is NoticeState.Published or NoticeState.Ended or NoticeState.TakenDown;

    /// <summary>What was on the list may be paid: its last day is over.</summary>
    public bool IsOverOn(DateOnly today) => HasBeenPublic && today > LastDay;

    public Refusal? WhyNot(NoticeAction action, Actor actor)
    {
        if (Flow.Next(State, action) is null) return NoticeRefusals.NotInThisState;
        if (action is NoticeAction.End or NoticeAction.TakeDown) return actor == Actor.System ? null : NoticeRefusals.MayNotPublish;
        return WhyNotStaff(actor)
            ?? (action is NoticeAction.Check && IsMaker(actor) ? NoticeRefusals.MakerMayNotCheck
                : action is NoticeAction.Check or NoticeAction.Publish && People == 0 ? NoticeRefusals.NobodyToPublish
                : null);
    }

    public void Amend(NoticeHeading heading, Actor actor, DateTime now)
    {
        Move(NoticeAction.Amend, actor);
        Describe(heading);
        Made(actor, now);
    }

    /// <summary>Tells the notice what its list adds up to.</summary>
    public void Count(int people, Money total, Actor actor, DateTime now)
    {
        Move(NoticeAction.Amend, actor);
        (People, Total) = (people, total);
        Made(actor, now);
    }

    public void Check(string contentDigest, Actor actor, DateTime now)
    {
        Move(NoticeAction.Check, actor);
        (CheckedBy, CheckedByName, CheckedAt, ContentDigest) = (actor.Person, actor.Name, now, contentDigest);
    }

    public void Reopen(Actor actor)
    {
        Move(NoticeAction.Reopen, actor);
        (CheckedBy, CheckedByName, CheckedAt, ContentDigest) = (null, null, null, null);
    }

    /// <param name="contentDigest">Digest of the list as it is now; another one than was checked does not go out.</param>
    /// <param name="number">The next number of the series.</param>
    public void Publish(string contentDigest, string number, Actor actor, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(NoticeAction.Publish, actor) ?? (contentDigest == ContentDigest ? null : NoticeRefusals.ContentChanged));
        Move(NoticeAction.Publish, actor);
        Number = number;
        (PublishedBy, PublishedByName, PublishedAt, PublishedOn) = (actor.Person, actor.Name, clock.UtcNow, clock.Today);
        CountDays(clock.Calendar);
    }

    public void Archive(string page) => ArchivedPage ??= page;

    public void End(CaseClock clock)
    {
        RefusedException.ThrowIf(clock.Today > LastDay ? null : NoticeRefusals.NotOverYet);
        Move(NoticeAction.End, Actor.System);
    }

    public void TakeDown(CaseClock clock)
    {
        RefusedException.ThrowIf(clock.Today >= TakeDownOn ? null : NoticeRefusals.NotOverYet);
        Move(NoticeAction.TakeDown, Actor.System);
    }

    public void Cancel(string reason, Actor actor)
    {
        Move(NoticeAction.Cancel, actor);
        CancelReason = reason;
    }

    /// <summary>A holiday notice was entered: counts the days of a running notice anew. Says whether a date moved.</summary>
    public bool RecomputeDays(WorkingCalendar calendar)
    {
        if (State is not NoticeState.Published) return false;
        var before = (LastDay, LastDayIsProvisional, TakeDownOn);
        CountDays(calendar);
        return before != (LastDay, LastDayIsProvisional, TakeDownOn);
    }

    private void CountDays(WorkingCalendar calendar)
    {
        var last = calendar.AddWorkingDays(PublishedOn!.Value, Days);
        (LastDay, LastDayIsProvisional) = (last.Date, last.IsProvisional);
        TakeDownOn = calendar.AddWorkingDays(last.Date, TakenDownAfterDays).Date;
    }

    private void Describe(NoticeHeading heading) => (Title, ItemName, Department, Phone, HowToObject) = heading;

    private void Made(Actor actor, DateTime now) =>
        (MadeBy, MadeOnBehalfOf, MadeByName, MadeAt) = (actor.Person!.Value, actor.OnBehalfOf(Capability.PublishNotices), actor.Name, now);

    // Deputy and principal count as one, on either side.
    private bool IsMaker(Actor actor) =>
        new[] { actor.Person, actor.OnBehalfOf(Capability.PublishNotices) }.Any(person => person is not null && (person == MadeBy || person == MadeOnBehalfOf));

    private void Move(NoticeAction action, Actor actor)
    {
        RefusedException.ThrowIf(WhyNot(action, actor));
        State = Flow.Next(State, action)!.Value;
    }

    private static Refusal? WhyNotStaff(Actor actor) =>
        !actor.May(Capability.PublishNotices) ? NoticeRefusals.MayNotPublish
        : actor.Person is null ? NoticeRefusals.StaffNeedsPerson
        : null;
}
