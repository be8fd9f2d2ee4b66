using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Awards;

/// <summary>One instalment on a list for the bank, with the account as it stood when the list was made.</summary>
public sealed class AwardTransfer : IBankLine
{
    private AwardTransfer() { }

    internal AwardTransfer(int number, PlannedTransfer plan)
    {
        Id = Guid.CreateVersion7();
        var (award, part, account) = (plan.Award, plan.Part, plan.Account);
        (Number, CaseId, CaseNumber, InstalmentId, Instalment, Amount) = (number, award.Id, award.CaseNumber!, part.Id, part.Number, part.Amount);
        (PersonName, EmployerName, PayeeKind) = (award.ApplicantName, award.EmployerName, award.Payee?.Kind ?? AwardPayeeKind.Person);
        (BankName, HolderName, LastFour, AccountOwner) = (account.BankName, account.HolderName, account.LastFour, plan.AccountOwner);
        Account = new ProtectedText(account.Number.Envelope, account.Number.Index);
        IsLive = true;
    }

    public Guid Id { get; private set; }
    public int Number { get; private set; }
    public AwardCaseId CaseId { get; private set; }
    public string CaseNumber { get; private set; } = "";
    public Guid InstalmentId { get; private set; }
    /// <summary>期 of the award.</summary>
    public int Instalment { get; private set; }
    public string PersonName { get; private set; } = "";
    public string EmployerName { get; private set; } = "";
    public AwardPayeeKind PayeeKind { get; private set; }
    public Money Amount { get; private set; }
    public string BankName { get; private set; } = "";
    public string HolderName { get; private set; } = "";
    public string LastFour { get; private set; } = "";
    /// <summary>For whom the account is sealed: the person, or the case whose contract names the employer's.</summary>
    public Guid AccountOwner { get; private set; }
    public ProtectedText Account { get; private set; } = null!;
    public PaymentLineState State { get; private set; }
    /// <summary>The bank's word for a failure or a return.</summary>
    public string? BankReason { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    /// <summary>Planned, on its way, or paid: an instalment stands on one live line at most.</summary>
    public bool IsLive { get; private set; }

    internal void Send() => Move(PaymentLineState.Planned, PaymentLineState.Sent);

    internal void Discard() => Move(PaymentLineState.Planned, PaymentLineState.Discarded);

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

    private void Move(PaymentLineState from, PaymentLineState to)
    {
        RefusedException.ThrowIf(State == from ? null : PaymentRefusals.NotInThisState);
        (State, IsLive) = (to, to is PaymentLineState.Planned or PaymentLineState.Sent or PaymentLineState.Paid);
    }
}

/// <summary>A checked instalment that is to go on a list, and the account it goes to.</summary>
/// <param name="AccountOwner">For whom the account is sealed.</param>
public sealed record PlannedTransfer(AwardCase Award, AwardInstalment Part, BankAccount Account, Guid AccountOwner);
