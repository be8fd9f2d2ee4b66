using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Budgets;

/// <summary>
/// What one decided case may cost, by year: planned, committed and paid. This year's part needs money, the later ones wait for their
/// year's budget. A case without money waits here by the time of its approval.
/// </summary>
public sealed class BudgetReservation : IVersioned
{
    private readonly List<ReservationPart> parts = [];

    private BudgetReservation() { }

    public BudgetReservation(BudgetItem item, BudgetCase of, int year, DateTime approvedAt)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(of);
        Id = BudgetReservationId.New();
        (ItemId, CaseId, CaseNumber, BaseYear, ApprovedAt) = (item.Id, of.Id, of.Number, year, approvedAt);
    }

    public BudgetReservationId Id { get; private set; }
    public BudgetItemId ItemId { get; private set; }
    public Guid CaseId { get; private set; }
    public string CaseNumber { get; private set; } = "";
    public ReservationState State { get; private set; }
    /// <summary>The year whose budget bears everything up to its end; later months are borne by their own years.</summary>
    public int BaseYear { get; private set; }
    /// <summary>The queue's order.</summary>
    public DateTime ApprovedAt { get; private set; }
    /// <summary>What a month was planned at.</summary>
    public Money Rate { get; private set; }
    public IReadOnlyList<ReservationPart> Parts => parts;
    public long Version { get; private set; }

    public BudgetCase Case => new(CaseId, CaseNumber);
    public Money Planned => parts.Sum(part => part.Planned);
    public Money Open => parts.Sum(part => part.Open);
    public Money Paid => parts.Sum(part => part.Paid);
    public bool IsShort => State is ReservationState.Reserved && parts.Any(part => part.Short > Money.Zero);

    /// <summary>Whose budget bears a month.</summary>
    public int YearOf(YearMonth month) => Math.Max(month.Year, BaseYear);

    public ReservationPart? PartOf(int year) => parts.Find(part => part.Year == year);

    /// <summary>What is still to be paid, by year. What is committed follows by entries.</summary>
    public void Plan(IReadOnlyDictionary<int, Money> byYear, Money rate)
    {
        ArgumentNullException.ThrowIfNull(byYear);
        Rate = rate;
        foreach (var year in byYear.Keys.Where(year => PartOf(year) is null).Order()) parts.Add(new ReservationPart(year));
        foreach (var part in parts) part.Plan(byYear.GetValueOrDefault(part.Year));
    }

    /// <summary>Still waiting when a new year began: the old year's part becomes the new year's.</summary>
    public void Postpone(int year)
    {
        if (State is not ReservationState.Waiting || year <= BaseYear) return;
        var late = parts.Where(part => part.Year <= year).Sum(part => part.Planned);
        BaseYear = year;
        if (PartOf(year) is null) parts.Add(new ReservationPart(year));
        foreach (var part in parts.Where(part => part.Year <= year)) part.Plan(part.Year == year ? late : Money.Zero);
    }

    public void Reserve() => Move(ReservationState.Waiting, ReservationState.Reserved);

    /// <summary>The case ended before or after it had money; what was paid stays.</summary>
    public void Release() => State = ReservationState.Released;

    /// <summary>All was paid and released, and the bank sent some of it back: it is owed again.</summary>
    public void Reopen()
    {
        if (State is ReservationState.Released && Paid > Money.Zero) State = ReservationState.Reserved;
    }

    public void Commit(int year, Money amount) => PartOf(year)!.Commit(amount);

    /// <summary>Money that left without having been committed: committed as it leaves.</summary>
    public void Cover(int year, Money amount)
    {
        if (PartOf(year) is null) parts.Add(new ReservationPart(year));
        var part = PartOf(year)!;
        part.Commit(amount);
        if (part.Planned < part.Open) part.Plan(part.Open);
    }

    public void Uncommit(int year, Money amount) => PartOf(year)!.Commit(-amount);

    public void Pay(int year, Money amount) => PartOf(year)!.Pay(amount);

    public void Return(int year, Money amount) => PartOf(year)!.Pay(-amount);

    private void Move(ReservationState from, ReservationState to)
    {
        RefusedException.ThrowIf(State == from ? null : BudgetRefusals.NotWaiting);
        State = to;
    }
}

public enum ReservationState
{
    /// <summary>待资金</summary>
    Waiting,
    /// <summary>已占用</summary>
    Reserved,
    /// <summary>已释放</summary>
    Released,
}

/// <summary>One year's part of a reservation.</summary>
public sealed class ReservationPart
{
    private ReservationPart() { }

    internal ReservationPart(int year) => (Id, Year) = (Guid.CreateVersion7(), year);

    public Guid Id { get; private set; }
    public int Year { get; private set; }
    /// <summary>Still to be paid as far as is known.</summary>
    public Money Planned { get; private set; }
    /// <summary>Committed on the year's line and not paid.</summary>
    public Money Open { get; private set; }
    public Money Paid { get; private set; }

    /// <summary>Known to be owed and not committed, because the line has no room.</summary>
    public Money Short => Planned > Open ? Planned - Open : Money.Zero;

    internal void Plan(Money amount) => Planned = amount;

    internal void Commit(Money amount) => Open = NotBelowZero(Open + amount);

    internal void Pay(Money amount)
    {
        (Open, Paid) = (NotBelowZero(Open - amount), NotBelowZero(Paid + amount));
        Planned = Planned > amount ? Planned - amount : Money.Zero;
    }

    private static Money NotBelowZero(Money amount) => amount.IsNegative ? throw new InvalidOperationException("A part of a reservation went below zero.") : amount;
}
