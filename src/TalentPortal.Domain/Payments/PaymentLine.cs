using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Payments;

/// <summary>
/// One transfer to one person: the months it carries and the account as it stood when the batch was made. The account stays sealed
/// for its owner, so a number copied to somebody else's line does not open.
/// </summary>
public sealed class PaymentLine : IBankLine
{
    private readonly List<PaymentLineMonth> months = [];

    private PaymentLine() { }

    internal PaymentLine(PaymentBatchId batch, int number, PlannedPayment plan)
    {
        Id = Guid.CreateVersion7();
        BatchId = batch;
        Number = number;
        var entitlement = plan.Entitlement;
        (EntitlementId, ApplicationId, PersonId) = (entitlement.Id, entitlement.ApplicationId, entitlement.PersonId);
        (PersonName, PersonInitials, CaseNumber) = (entitlement.PersonName, entitlement.PersonInitials, entitlement.CaseNumber);
        (BankName, HolderName, LastFour) = (plan.Account.BankName, plan.Account.HolderName, plan.Account.LastFour);
        Account = new ProtectedText(plan.Account.Number.Envelope, plan.Account.Number.Index);
        Carry(plan);
    }

    public Guid Id { get; private set; }
    public PaymentBatchId BatchId { get; private set; }
    /// <summary>序号 in the batch, from 1; the bank's result names it.</summary>
    public int Number { get; private set; }
    public EntitlementId EntitlementId { get; private set; }
    public SubsidyApplicationId ApplicationId { get; private set; }
    public PersonId PersonId { get; private set; }

    // As they stood when the batch was made: the ledger shows what was paid then.
    public string PersonName { get; private set; } = "";
    public string PersonInitials { get; private set; } = "";
    public string CaseNumber { get; private set; } = "";
    public EmployerId? EmployerId { get; private set; }
    public string EmployerName { get; private set; } = "";
    public EmployerType? EmployerType { get; private set; }
    public EducationLevel Level { get; private set; }
    public YearMonth FirstInsuredMonth { get; private set; }
    public YearMonth FirstMonth { get; private set; }
    public YearMonth LastMonth { get; private set; }
    /// <summary>月标准 of the last month carried.</summary>
    public Money MonthlyAmount { get; private set; }
    public int MonthCount { get; private set; }
    /// <summary>累计月数, this line included.</summary>
    public int CumulativeMonths { get; private set; }
    public int RemainingMonths { get; private set; }

    public Money Amount { get; private set; }
    public string BankName { get; private set; } = "";
    public string HolderName { get; private set; } = "";
    public string LastFour { get; private set; } = "";
    public ProtectedText Account { get; private set; } = null!;

    public PaymentLineState State { get; private set; }
    /// <summary>The bank's word for a failure or a return.</summary>
    public string? BankReason { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    /// <summary>A failure that was not the account's fault: the same account may be tried again, and why.</summary>
    public string? RetryReason { get; private set; }
    public IReadOnlyList<PaymentLineMonth> Months => months;

    /// <summary>Whether the months of this line are taken: planned, on their way, or paid.</summary>
    public bool IsLive => State is PaymentLineState.Planned or PaymentLineState.Sent or PaymentLineState.Paid;

    internal void Send() => Move(PaymentLineState.Planned, PaymentLineState.Sent);

    internal void Confirm(DateTime now)
    {
        Move(PaymentLineState.Sent, PaymentLineState.Paid);
        DecidedAt = now;
    }

    internal void Fail(string reason, DateTime now)
    {
        Move(PaymentLineState.Sent, PaymentLineState.Failed);
        (BankReason, DecidedAt) = (reason, now);
    }

    internal void Return(string reason, DateTime now)
    {
        Move(PaymentLineState.Paid, PaymentLineState.Returned);
        (BankReason, DecidedAt) = (reason, now);
    }

    internal void Discard() => Move(PaymentLineState.Planned, PaymentLineState.Discarded);

    internal void AllowRetry(string reason)
    {
        RefusedException.ThrowIf(State is PaymentLineState.Failed or PaymentLineState.Returned ? null : PaymentRefusals.NotInThisState);
        RetryReason = reason;
    }

    private void Carry(PlannedPayment plan)
    {
        var (entitlement, carried) = (plan.Entitlement, plan.Lines.OrderBy(line => line.Month).ThenBy(line => line.Kind).ToList());
        var newest = carried[^1];
        (EmployerId, EmployerName, EmployerType, Level) = (entitlement.EmployerId, entitlement.EmployerName, newest.EmployerType ?? entitlement.EmployerType, newest.Level);
        FirstInsuredMonth = entitlement.FirstInsuredMonth;
        (FirstMonth, LastMonth) = (carried[0].Month, newest.Month);
        MonthlyAmount = carried.Where(line => line.Month == LastMonth).Sum(line => line.Amount);
        MonthCount = carried.Select(line => line.Month).Distinct().Count();
        CumulativeMonths = plan.MonthsPaidBefore + carried.Count(line => line.Kind is AccrualKind.Regular);
        RemainingMonths = entitlement.MaxMonths - CumulativeMonths;
        Amount = carried.Sum(line => line.Amount);
        months.AddRange(carried.Select(line => new PaymentLineMonth(line)));
        foreach (var line in carried) line.PayBy(Id);
    }

    private void Move(PaymentLineState from, PaymentLineState to)
    {
        RefusedException.ThrowIf(State == from ? null : PaymentRefusals.NotInThisState);
        State = to;
        if (IsLive) return;
        foreach (var month in months) month.Free();
    }
}

/// <summary>One accrual line carried by a payment line. Live ones are unique in the database, so a month cannot be on its way twice.</summary>
public sealed class PaymentLineMonth
{
    private PaymentLineMonth() { }

    internal PaymentLineMonth(AccrualLine line)
    {
        Id = Guid.CreateVersion7();
        (AccrualLineId, Month, Kind, Amount, IsLive) = (line.Id, line.Month, line.Kind, line.Amount, true);
    }

    public Guid Id { get; private set; }
    public Guid AccrualLineId { get; private set; }
    public YearMonth Month { get; private set; }
    public AccrualKind Kind { get; private set; }
    public Money Amount { get; private set; }
    public bool IsLive { get; private set; }

    internal void Free() => IsLive = false;
}
