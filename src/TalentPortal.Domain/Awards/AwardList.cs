using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Awards;

/// <summary>
/// The public list (公示) of decided awards. One officer makes it, another publishes what was made; it comes down by itself. An objection
/// holds one person on it and nobody else.
/// </summary>
public sealed class AwardList : IVersioned
{
    /// <summary>Working days for the answer to an objection.</summary>
    public const int AnswerDays = 15;
    public const int LongestReason = 500;

    private readonly List<AwardListItem> items = [];

    private AwardList() { }

    public AwardList(AwardListId id, AwardTerms terms, IEnumerable<AwardListItem> people, Actor maker, DateTime now)
    {
        items.AddRange(people);
        RefusedException.ThrowIf(WhyNotStaff(maker) ?? (items.Count == 0 ? AwardRefusals.NothingToPublish : null));
        (Id, Kind) = (id, terms.Kind);
        (Days, TakenDownAfterDays) = (terms.PublicityDays, terms.TakenDownAfterDays);
        (MadeBy, MadeOnBehalfOf, MadeByName, MadeAt) = (maker.Person!.Value, maker.OnBehalfOf(Capability.PublishNotices), maker.Name, now);
    }

    public AwardListId Id { get; private set; }
    /// <summary>公示编号, e.g. JG26-00002; given when it goes out, so that the numbers have no gaps.</summary>
    public string? Number { get; private set; }
    public AwardKind Kind { get; private set; }
    public AwardListState State { get; private set; }
    public int Days { get; private set; }
    public int TakenDownAfterDays { get; private set; }
    public PersonId MadeBy { get; private set; }
    public PersonId? MadeOnBehalfOf { get; private set; }
    public string MadeByName { get; private set; } = "";
    public DateTime MadeAt { get; private set; }
    public string? PublishedByName { get; private set; }
    public DateOnly? PublishedOn { get; private set; }
    /// <summary>The last day for objections.</summary>
    public DateOnly? LastDay { get; private set; }
    public bool LastDayIsProvisional { get; private set; }
    public DateOnly? TakeDownOn { get; private set; }
    public string? CancelReason { get; private set; }
    public long Version { get; private set; }
    public IReadOnlyList<AwardListItem> Items => items;

    public bool IsVisibleOn(DateOnly today) => State is AwardListState.Published && today < TakeDownOn;

    public bool HasBeenPublic => State is AwardListState.Published or AwardListState.TakenDown;

    /// <summary>A row of this list, which is or was public, as somebody may object to it.</summary>
    public ListedRow Listed(AwardListItem item, PersonId person, string title) =>
        new(Number!, title, item.Serial, item.ShownName, item.EmployerName, person, PublishedOn!.Value, LastDay!.Value, AnswerDays);

    public Refusal? WhyNotPublish(Actor actor) =>
        WhyNotStaff(actor) ?? (State is not AwardListState.Draft ? AwardRefusals.NotInThisState : IsMaker(actor) ? AwardRefusals.MakerMayNotPublish : null);

    public void Publish(string number, Actor actor, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNotPublish(actor));
        State = AwardListState.Published;
        (Number, PublishedByName, PublishedOn) = (number, actor.Name, clock.Today);
        CountDays(clock.Calendar);
    }

    public Refusal? WhyNotCancel(Actor actor) => WhyNotStaff(actor) ?? (State is AwardListState.Draft ? null : AwardRefusals.NotInThisState);

    /// <summary>The draft is thrown away with its reason; the people wait for another list.</summary>
    public void Cancel(string reason, Actor actor)
    {
        RefusedException.ThrowIf(WhyNotCancel(actor));
        (State, CancelReason) = (AwardListState.Cancelled, reason);
    }

    public void TakeDown(CaseClock clock)
    {
        RefusedException.ThrowIf(State is AwardListState.Published && clock.Today >= TakeDownOn ? null : AwardRefusals.PublicityNotOver);
        State = AwardListState.TakenDown;
    }

    /// <summary>A holiday notice was entered: counts the days of a running list anew. Says whether a date moved.</summary>
    public bool RecomputeDays(WorkingCalendar calendar)
    {
        if (State is not AwardListState.Published) return false;
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

    // Deputy and principal count as one, on either side.
    private bool IsMaker(Actor actor) =>
        new[] { actor.Person, actor.OnBehalfOf(Capability.PublishNotices) }.Any(person => person is not null && (person == MadeBy || person == MadeOnBehalfOf));

    private static Refusal? WhyNotStaff(Actor actor) =>
        !actor.May(Capability.PublishNotices) ? AwardRefusals.NotYours : actor.Person is null ? AwardRefusals.StaffNeedsPerson : null;
}

public enum AwardListState
{
    /// <summary>草稿</summary>
    Draft,
    /// <summary>公示中或已结束</summary>
    Published,
    /// <summary>已撤下</summary>
    TakenDown,
    /// <summary>作废</summary>
    Cancelled,
}

/// <summary>One person on the list, as the public sees it; the links to case and person never leave the desk.</summary>
public sealed class AwardListItem
{
    private AwardListItem() { }

    public AwardListItem(int serial, AwardCase award, string shownName, string? shownIdNumber)
    {
        Id = Guid.CreateVersion7();
        (Serial, CaseId, ShownName, ShownIdNumber) = (serial, award.Id, shownName, shownIdNumber);
        (EmployerName, Project, Class, Amount) = (award.EmployerName, award.Project, award.AwardedClass!.Value, award.Amount!.Value);
    }

    public Guid Id { get; private set; }
    public int Serial { get; private set; }
    public AwardCaseId CaseId { get; private set; }
    public string ShownName { get; private set; } = "";
    public string? ShownIdNumber { get; private set; }
    public string EmployerName { get; private set; } = "";
    public string Project { get; private set; } = "";
    public TalentLevel Class { get; private set; }
    public Money Amount { get; private set; }
}
