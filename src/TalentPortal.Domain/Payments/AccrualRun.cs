using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Payments;

/// <summary>
/// One computation of one month for all running rights (月度核定). Made by one person, checked by another; until then its lines are
/// neither published nor paid. A further run of the same month adds only what has become payable since.
/// </summary>
public sealed class AccrualRun : IVersioned
{
    private readonly List<AccrualRunCount> counts = [];

    private AccrualRun() { }

    public AccrualRun(YearMonth month, int ordinal, JobId job, Actor maker, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotMake(maker));
        Id = AccrualRunId.New();
        (Month, JobId) = (month, job);
        Number = ordinal == 1 ? $"JS{month.Year % 100:00}-{month.Month:00}" : $"JS{month.Year % 100:00}-{month.Month:00}-{ordinal}";
        (MadeBy, MadeByName, MadeByPerson, MadeOnBehalfOf) = (maker.Id, maker.Name, maker.Person!.Value, maker.OnBehalfOf(Capability.RunAccrual));
        StartedAt = now;
    }

    public AccrualRunId Id { get; private set; }
    public YearMonth Month { get; private set; }
    /// <summary>JS26-03; a further run of the same month is JS26-03-2.</summary>
    public string Number { get; private set; } = "";
    public AccrualRunState State { get; private set; }
    public JobId JobId { get; private set; }
    public AccountId MadeBy { get; private set; }
    public string MadeByName { get; private set; } = "";
    public PersonId MadeByPerson { get; private set; }
    public PersonId? MadeOnBehalfOf { get; private set; }
    public DateTime StartedAt { get; private set; }
    public DateTime? FinishedAt { get; private set; }
    public string? CheckedByName { get; private set; }
    public PersonId? CheckedByPerson { get; private set; }
    public PersonId? CheckedOnBehalfOf { get; private set; }
    public DateTime? CheckedAt { get; private set; }
    /// <summary>The case number up to which the rights are done.</summary>
    public string UpTo { get; private set; } = "";
    /// <summary>Rights looked at.</summary>
    public int Entitlements { get; private set; }
    public int Lines { get; private set; }
    public Money Total { get; private set; }
    public IReadOnlyList<AccrualRunCount> Counts => counts;
    public long Version { get; private set; }

    public static Refusal? WhyNotMake(Actor actor) =>
        !actor.May(Capability.RunAccrual) ? PaymentRefusals.NotYours
        : actor.Person is null ? PaymentRefusals.StaffNeedsPerson
        : null;

    /// <summary>One block of rights is done; kept with the block's rows, so that a run whose process died goes on where it stopped.</summary>
    public void Record(string upTo, int entitlements, int lines, Money total, IEnumerable<(MonthReason Reason, int Months, Money Amount)> byReason)
    {
        RefusedException.ThrowIf(State is AccrualRunState.Computing ? null : PaymentRefusals.NotInThisState);
        (UpTo, Entitlements, Lines, Total) = (upTo, Entitlements + entitlements, Lines + lines, Total + total);
        foreach (var (reason, months, amount) in byReason)
        {
            var count = counts.Find(known => known.Reason == reason);
            if (count is null) counts.Add(count = new AccrualRunCount(reason));
            count.Add(months, amount);
        }
    }

    /// <summary>A run whose job has stopped goes on with a new one; what is saved stays saved.</summary>
    public void Resume(JobId job)
    {
        RefusedException.ThrowIf(State is AccrualRunState.Computing ? null : PaymentRefusals.NotInThisState);
        JobId = job;
    }

    public void Finish(DateTime now)
    {
        RefusedException.ThrowIf(State is AccrualRunState.Computing ? null : PaymentRefusals.NotInThisState);
        (State, FinishedAt) = (AccrualRunState.Computed, now);
    }

    public Refusal? WhyNotCheck(Actor actor) =>
        State is not AccrualRunState.Computed ? PaymentRefusals.NotInThisState
        : WhyNotMake(actor) ?? (PaymentDesk.Of(actor, Capability.RunAccrual).SharesPersonWith(MadeByPerson, MadeOnBehalfOf) ? PaymentRefusals.FourEyes : null);

    public void Check(Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotCheck(actor));
        State = AccrualRunState.Checked;
        (CheckedByName, CheckedByPerson, CheckedOnBehalfOf, CheckedAt) = (actor.Name, actor.Person, actor.OnBehalfOf(Capability.RunAccrual), now);
    }
}

public enum AccrualRunState
{
    /// <summary>计算中</summary>
    Computing,
    /// <summary>待复核</summary>
    Computed,
    /// <summary>已复核</summary>
    Checked,
}

/// <summary>How many months of a run had the same outcome, and what they come to: paid, or held.</summary>
public sealed class AccrualRunCount
{
    private AccrualRunCount() { }

    internal AccrualRunCount(MonthReason reason) => (Id, Reason) = (Guid.CreateVersion7(), reason);

    public Guid Id { get; private set; }
    public MonthReason Reason { get; private set; }
    public int Months { get; private set; }
    public Money Amount { get; private set; }

    internal void Add(int months, Money amount) => (Months, Amount) = (Months + months, Amount + amount);
}
