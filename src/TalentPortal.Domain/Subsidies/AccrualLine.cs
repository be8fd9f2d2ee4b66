using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies;

/// <summary>
/// One person-month (核定明细). Amounts in fen; a recovery is negative. Never edited: what was wrong is set right by a further line.
/// Only its two links move: to the notice that published it and to the payment line that carries it.
/// </summary>
public sealed class AccrualLine
{
    private AccrualLine() { }

    internal AccrualLine(EntitlementId entitlement, in EarnedMonth earned, Guid? run, DateTime now)
    {
        Id = Guid.CreateVersion7();
        EntitlementId = entitlement;
        (Month, Kind, Reason, Amount, EmployerId, EmployerType, Level) = earned;
        Basis = earned.Basis;
        RunId = run;
        CreatedAt = now;
    }

    public Guid Id { get; private set; }
    public EntitlementId EntitlementId { get; private set; }
    public YearMonth Month { get; private set; }
    public AccrualKind Kind { get; private set; }
    public Money Amount { get; private set; }
    public AccrualReason Reason { get; private set; }
    public EmployerId? EmployerId { get; private set; }
    public EmployerType? EmployerType { get; private set; }
    public EducationLevel Level { get; private set; }
    /// <summary>What else a run found the sum to rest on; null in the usual case, and for the months of a decision, which its receipt explains.</summary>
    public MonthBasis? Basis { get; private set; }
    /// <summary>The accrual run that made the line; null when it came with the decision.</summary>
    public Guid? RunId { get; private set; }
    public Guid? NoticeItemId { get; private set; }
    /// <summary>The payment line that carries it now; freed only when the bank has confirmed that nothing was paid.</summary>
    public Guid? PaymentLineId { get; private set; }
    public DateTime CreatedAt { get; private set; }

    public void PublishIn(Guid noticeItem)
    {
        RefusedException.ThrowIf(NoticeItemId is null && Kind is not AccrualKind.Recovery ? null : AccrualRefusals.AlreadyPublished);
        NoticeItemId = noticeItem;
    }

    /// <summary>The person was taken off the notice before anything was paid: the line may be published anew.</summary>
    public void WithdrawFrom(Guid noticeItem)
    {
        RefusedException.ThrowIf(NoticeItemId == noticeItem && PaymentLineId is null ? null : AccrualRefusals.AlreadyInPayment);
        NoticeItemId = null;
    }

    public void PayBy(Guid paymentLine)
    {
        RefusedException.ThrowIf(
            NoticeItemId is null ? AccrualRefusals.NotPublished
            : PaymentLineId is not null ? AccrualRefusals.AlreadyInPayment
            : null);
        PaymentLineId = paymentLine;
    }

    public void ReleaseFrom(Guid paymentLine)
    {
        RefusedException.ThrowIf(PaymentLineId == paymentLine ? null : AccrualRefusals.AlreadyInPayment);
        PaymentLineId = null;
    }
}

public enum AccrualKind
{
    /// <summary>The month itself.</summary>
    Regular,
    /// <summary>补发: the difference, when a month turns out to be worth more.</summary>
    TopUp,
    /// <summary>冲回: takes back a month that was not due; negative.</summary>
    Recovery,
}

public enum AccrualReason
{
    /// <summary>当月参保</summary>
    InsuredMonth,
    /// <summary>补缴或补录后核定</summary>
    LateMonth,
    /// <summary>标准调整补发</summary>
    HigherRate,
    /// <summary>离职后发放</summary>
    AfterDeparture,
    /// <summary>弄虚作假</summary>
    Fraud,
    /// <summary>核定有误</summary>
    WronglyAccrued,
}
