using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Awards;

/// <summary>
/// One thing that happened to an instalment, for good: who, when, what, why, the sum, the bank's voucher. What was ordered and checked is
/// read from here and from nowhere else; the instalment keeps its present state only.
/// </summary>
public sealed class AwardMoneyStep
{
    public const int LongestReason = 500;

    private AwardMoneyStep() { }

    internal AwardMoneyStep(int sequence, int round, AwardInstalment part, AwardMoneyAction action, Money amount, Actor actor, PersonId? onBehalfOf, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, InstalmentId, Number, Round, Action, Amount) = (sequence, part.Id, part.Number, round, action, amount);
        (By, ByName, ByPerson, OnBehalfOf, At) = (actor.Id, actor.Name, actor.Person, onBehalfOf, at);
    }

    public Guid Id { get; private set; }
    /// <summary>From 1 within the case, over all its instalments.</summary>
    public int Sequence { get; private set; }
    public Guid InstalmentId { get; private set; }
    /// <summary>Of the instalment.</summary>
    public int Number { get; private set; }
    /// <summary>Grows when an order comes back or the sum changes; each step happens once in a round.</summary>
    public int Round { get; private set; }
    public AwardMoneyAction Action { get; private set; }
    public Money Amount { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId? ByPerson { get; private set; }
    public PersonId? OnBehalfOf { get; private set; }
    public DateTime At { get; private set; }
    public string? Reason { get; internal init; }
    /// <summary>银行凭证号</summary>
    public string? Voucher { get; internal init; }
    public DateOnly? PaidOn { get; internal init; }

    // Deputy and principal count as one, on either side.
    internal bool IsOf(PersonId? person) => person is not null && (person == ByPerson || person == OnBehalfOf);
}

public enum AwardMoneyAction
{
    /// <summary>列入计划</summary>
    Plan,
    /// <summary>条件达成</summary>
    FallDue,
    /// <summary>提出拨付</summary>
    Order,
    /// <summary>复核</summary>
    Check,
    /// <summary>退回</summary>
    Return,
    /// <summary>登记到账</summary>
    Settle,
    /// <summary>调整金额</summary>
    Reprice,
    /// <summary>取消</summary>
    Cancel,
    /// <summary>列入拨付批次: on a list for the bank.</summary>
    Batch,
    /// <summary>退汇: what the bank had paid came back.</summary>
    Bounce,
}
