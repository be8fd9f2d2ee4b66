using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Awards;

/// <summary>
/// A call for applications (申报通知) with its terms. One person writes it, another checks and publishes it; from then on nothing in it
/// changes, and every award made under it keeps its terms.
/// </summary>
public sealed class AwardCall : IVersioned
{
    public const int LongestTitle = 100;
    public const int LongestBody = 4000;
    public const int LongestReason = 500;

    public static readonly StateFlow<AwardCallState, AwardCallAction> Flow = new()
    {
        { AwardCallState.Draft, AwardCallAction.Amend, AwardCallState.Draft },
        { AwardCallState.Draft, AwardCallAction.Check, AwardCallState.Checked },
        { AwardCallState.Draft, AwardCallAction.Discard, AwardCallState.Discarded },
        { AwardCallState.Checked, AwardCallAction.Amend, AwardCallState.Draft },
        { AwardCallState.Checked, AwardCallAction.Publish, AwardCallState.Published },
        { AwardCallState.Checked, AwardCallAction.Discard, AwardCallState.Discarded },
        { AwardCallState.Published, AwardCallAction.Close, AwardCallState.Closed },
    };

    private AwardCall() { }

    public AwardCall(AwardCallWords words, AwardTerms terms, Actor author, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotStaff(author) ?? WhyInvalid(words, terms));
        Id = AwardCallId.New();
        Write(words, terms, author, now);
    }

    public AwardCallId Id { get; private set; }
    /// <summary>通知编号, e.g. RZ26-00001; given when it goes out, so that the numbers have no gaps.</summary>
    public string? Number { get; private set; }
    public string TitleZh { get; private set; } = "";
    public string TitleEn { get; private set; } = "";
    public string BodyZh { get; private set; } = "";
    public string BodyEn { get; private set; } = "";
    public DateOnly OpensOn { get; private set; }
    /// <summary>The last day for applications.</summary>
    public DateOnly ClosesOn { get; private set; }
    public AwardTerms Terms { get; private set; } = null!;
    public AwardKind Kind { get; private set; }
    public AwardCallState State { get; private set; }
    public PersonId WrittenBy { get; private set; }
    public PersonId? WrittenOnBehalfOf { get; private set; }
    public string WrittenByName { get; private set; } = "";
    public DateTime WrittenAt { get; private set; }
    public PersonId? CheckedBy { get; private set; }
    public string? CheckedByName { get; private set; }
    public DateTime? CheckedAt { get; private set; }
    public string? PublishedByName { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public string? DiscardReason { get; private set; }
    public long Version { get; private set; }

    public bool IsPublic => State is AwardCallState.Published or AwardCallState.Closed;

    public bool TakesApplicationsOn(DateOnly day) => State is AwardCallState.Published && day >= OpensOn && day <= ClosesOn;

    public Refusal? WhyNot(AwardCallAction action, Actor actor) =>
        Flow.Next(State, action) is null ? AwardRefusals.NotInThisState
        : action is AwardCallAction.Close ? actor == Actor.System ? null : WhyNotStaff(actor)
        : WhyNotStaff(actor) ?? (action is AwardCallAction.Check or AwardCallAction.Publish && IsAuthor(actor) ? AwardRefusals.AuthorMayNotCheck : null);

    /// <summary>A change makes whoever makes it the author, and what was checked is to be checked again.</summary>
    public void Amend(AwardCallWords words, AwardTerms terms, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyInvalid(words, terms));
        Move(AwardCallAction.Amend, actor);
        Write(words, terms, actor, now);
        (CheckedBy, CheckedByName, CheckedAt) = (null, null, null);
    }

    public void Check(Actor actor, DateTime now)
    {
        Move(AwardCallAction.Check, actor);
        (CheckedBy, CheckedByName, CheckedAt) = (actor.Person, actor.Name, now);
    }

    public void Publish(string number, Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNot(AwardCallAction.Publish, actor) ?? (CountyClock.DayOf(now) > ClosesOn ? AwardRefusals.DaysWrong : null));
        Move(AwardCallAction.Publish, actor);
        (Number, PublishedByName, PublishedAt) = (number, actor.Name, now);
    }

    public void Discard(Actor actor, string reason)
    {
        Move(AwardCallAction.Discard, actor);
        DiscardReason = reason;
    }

    /// <summary>After its last day, by itself.</summary>
    public void Close(DateOnly today)
    {
        RefusedException.ThrowIf(today > ClosesOn ? null : AwardRefusals.LimitNotOver);
        Move(AwardCallAction.Close, Actor.System);
    }

    private void Write(AwardCallWords words, AwardTerms terms, Actor author, DateTime now)
    {
        (TitleZh, TitleEn, BodyZh, BodyEn, OpensOn, ClosesOn, Terms, Kind) = (words.TitleZh, words.TitleEn, words.BodyZh, words.BodyEn, words.OpensOn, words.ClosesOn, terms, terms.Kind);
        (WrittenBy, WrittenOnBehalfOf, WrittenByName, WrittenAt) = (author.Person!.Value, author.OnBehalfOf(Capability.DecideAwards), author.Name, now);
    }

    // Deputy and principal count as one, on either side.
    private bool IsAuthor(Actor actor) =>
        new[] { actor.Person, actor.OnBehalfOf(Capability.DecideAwards) }.Any(person => person is not null && (person == WrittenBy || person == WrittenOnBehalfOf));

    private void Move(AwardCallAction action, Actor actor)
    {
        RefusedException.ThrowIf(WhyNot(action, actor));
        State = Flow.Next(State, action)!.Value;
    }

    private static Refusal? WhyInvalid(AwardCallWords words, AwardTerms terms) => terms.WhyInvalid() ?? (words.ClosesOn < words.OpensOn ? AwardRefusals.DaysWrong : null);

    private static Refusal? WhyNotStaff(Actor actor) =>
        !actor.May(Capability.DecideAwards) ? AwardRefusals.NotYours : actor.Person is null ? AwardRefusals.StaffNeedsPerson : null;
}

/// <summary>What a call says, in both languages, and its days.</summary>
public sealed record AwardCallWords(string TitleZh, string TitleEn, string BodyZh, string BodyEn, DateOnly OpensOn, DateOnly ClosesOn);

public enum AwardCallState
{
    /// <summary>起草</summary>
    Draft,
    /// <summary>已复核</summary>
    Checked,
    /// <summary>已发布</summary>
    Published,
    /// <summary>已截止</summary>
    Closed,
    /// <summary>已作废</summary>
    Discarded,
}

public enum AwardCallAction
{
    Amend,
    Check,
    Publish,
    Close,
    Discard,
}
