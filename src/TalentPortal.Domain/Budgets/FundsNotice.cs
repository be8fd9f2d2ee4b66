using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Budgets;

/// <summary>
/// The public notice that this year's money for an item is used up (额度用完公告, domain §16): since when decided cases wait, in which order
/// they go on, whom to ask. One officer makes it, another publishes it; it comes down by itself when nobody waits any more. It names nobody.
/// </summary>
public sealed class FundsNotice : IVersioned
{
    public const int LongestDepartment = 60, LongestPhone = 30, LongestRemark = 500, LongestReason = 500;

    public static readonly StateFlow<FundsNoticeState, FundsNoticeAction> Flow = new()
    {
        { FundsNoticeState.Draft, FundsNoticeAction.Publish, FundsNoticeState.Published },
        { FundsNoticeState.Draft, FundsNoticeAction.Cancel, FundsNoticeState.Cancelled },
        { FundsNoticeState.Published, FundsNoticeAction.Withdraw, FundsNoticeState.TakenDown },
        { FundsNoticeState.Published, FundsNoticeAction.TakeDown, FundsNoticeState.TakenDown },
    };

    private FundsNotice() { }

    /// <param name="item">What the money is for.</param>
    /// <param name="year">The year whose budget is used up.</param>
    /// <param name="waitingSince">The day on which the first who waits was approved.</param>
    /// <param name="words">Whom to ask, and what else the officer has to say.</param>
    /// <param name="maker">Who makes it.</param>
    /// <param name="now">When.</param>
    public FundsNotice(BudgetItem item, int year, DateOnly waitingSince, FundsNoticeWords words, Actor maker, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(words);
        RefusedException.ThrowIf(WhyNotStaff(maker));
        Id = FundsNoticeId.New();
        (ItemId, ItemZh, ItemEn, Year, WaitingSince) = (item.Id, item.NameZh, item.NameEn, year, waitingSince);
        (Department, Phone, Remark) = (words.Department, words.Phone, words.Remark);
        (MadeBy, MadeOnBehalfOf, MadeByName, MadeAt) = (maker.Person!.Value, maker.OnBehalfOf(Capability.PublishNotices), maker.Name, now);
    }

    public FundsNoticeId Id { get; private set; }
    /// <summary>公告编号, e.g. ZG26-00001; given when it goes out, so that the numbers have no gaps.</summary>
    public string? Number { get; private set; }
    public FundsNoticeState State { get; private set; }
    public BudgetItemId ItemId { get; private set; }
    public string ItemZh { get; private set; } = "";
    public string ItemEn { get; private set; } = "";
    public int Year { get; private set; }
    public DateOnly WaitingSince { get; private set; }
    public string Department { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public string? Remark { get; private set; }
    public PersonId MadeBy { get; private set; }
    public PersonId? MadeOnBehalfOf { get; private set; }
    public string MadeByName { get; private set; } = "";
    public DateTime MadeAt { get; private set; }
    public string? PublishedByName { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    /// <summary>The page as it went out.</summary>
    public string? ArchivedPage { get; private set; }
    /// <summary>Who threw the draft away or took the notice down; null when the portal did, because nobody waited any more.</summary>
    public string? ClosedByName { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public string? CloseReason { get; private set; }
    public long Version { get; private set; }

    public Refusal? WhyNot(FundsNoticeAction action, Actor actor) =>
        WhyNotStaff(actor)
        ?? (Flow.Next(State, action) is null ? BudgetRefusals.NotInThisState
            : action is FundsNoticeAction.Publish && IsMaker(actor) ? BudgetRefusals.MakerMayNotPublish : null);

    public void Publish(string number, string page, Actor actor, DateTime now)
    {
        Take(FundsNoticeAction.Publish, actor);
        (Number, ArchivedPage, PublishedByName, PublishedAt) = (number, page, actor.Name, now);
    }

    /// <summary>A draft is thrown away, or a notice taken down that should not stand.</summary>
    public void Close(string reason, Actor actor, DateTime now)
    {
        Take(State is FundsNoticeState.Draft ? FundsNoticeAction.Cancel : FundsNoticeAction.Withdraw, actor);
        (CloseReason, ClosedByName, ClosedAt) = (reason, actor.Name, now);
    }

    /// <summary>Nobody waits any more.</summary>
    public void TakeDown(DateTime now)
    {
        State = Flow.Next(State, FundsNoticeAction.TakeDown) ?? throw new RefusedException(BudgetRefusals.NotInThisState);
        ClosedAt = now;
    }

    private void Take(FundsNoticeAction action, Actor actor)
    {
        RefusedException.ThrowIf(WhyNot(action, actor));
        State = Flow.Next(State, action)!.Value;
    }

    // Deputy and principal count as one, on either side.
    private bool IsMaker(Actor actor) =>
        new[] { actor.Person, actor.OnBehalfOf(Capability.PublishNotices) }.Any(person => person is not null && (person == MadeBy || person == MadeOnBehalfOf));

    private static Refusal? WhyNotStaff(Actor actor) =>
        !actor.May(Capability.PublishNotices) ? BudgetRefusals.NotYours : actor.Person is null ? BudgetRefusals.StaffNeedsPerson : null;
}

public enum FundsNoticeState
{
    /// <summary>草稿</summary>
    Draft,
    /// <summary>公告中</summary>
    Published,
    /// <summary>已撤下</summary>
    TakenDown,
    /// <summary>作废</summary>
    Cancelled,
}

public enum FundsNoticeAction
{
    Publish,
    /// <summary>A draft is thrown away.</summary>
    Cancel,
    /// <summary>An officer takes it down.</summary>
    Withdraw,
    /// <summary>The portal takes it down: nobody waits.</summary>
    TakeDown,
}

/// <summary>Whom to ask, and anything else.</summary>
public sealed record FundsNoticeWords(string Department, string Phone, string? Remark);
