using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Payments;

/// <summary>One month to be taken back: what was paid for it, and by which line.</summary>
public sealed class RecoveryMonth
{
    private RecoveryMonth() { }

    public RecoveryMonth(AccrualLine paid)
    {
        Id = Guid.CreateVersion7();
        (AccrualLineId, Month, Amount) = (paid.Id, paid.Month, paid.Amount);
        (EmployerId, EmployerType, Level) = (paid.EmployerId, paid.EmployerType, paid.Level);
    }

    public Guid Id { get; private set; }
    public Guid AccrualLineId { get; private set; }
    public YearMonth Month { get; private set; }
    public Money Amount { get; private set; }
    public EmployerId? EmployerId { get; private set; }
    public EmployerType? EmployerType { get; private set; }
    public EducationLevel Level { get; private set; }
}

/// <summary>One step of a recovery; written once.</summary>
public sealed class RecoveryStep
{
    private RecoveryStep() { }

    internal RecoveryStep(int sequence, RecoveryState from, RecoveryAction action, RecoveryState to, Actor actor, string note, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, From, Action, To, ByName, ByPerson, OnBehalfOf, Note, At) =
            (sequence, from, action, to, actor.Name, actor.Person, actor.OnBehalfOf(Capability.RecoverPayments), note, at);
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    public RecoveryState From { get; private set; }
    public RecoveryAction Action { get; private set; }
    public RecoveryState To { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonId? ByPerson { get; private set; }
    public PersonId? OnBehalfOf { get; private set; }
    public string Note { get; private set; } = "";
    public DateTime At { get; private set; }
}

/// <summary>Money that came back. The voucher number is unique within its recovery: entering a receipt twice books it once.</summary>
public sealed class Repayment
{
    private Repayment() { }

    internal Repayment(Money amount, DateOnly receivedOn, string voucher, Actor by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Amount, ReceivedOn, Voucher, ByName, At) = (amount, receivedOn, voucher, by.Name, at);
    }

    public Guid Id { get; private set; }
    public Money Amount { get; private set; }
    public DateOnly ReceivedOn { get; private set; }
    /// <summary>缴款凭证号</summary>
    public string Voucher { get; private set; } = "";
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
}
