using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Budgets;

/// <summary>One time that somebody had the budget added up again: who, when, the figures and every fault as it was found. Whether it still runs says its job.</summary>
public sealed class BudgetProofRun : IVersioned
{
    /// <summary>So many faults are kept with their places; there are as many as <see cref="FaultCount"/> says.</summary>
    public const int MostKept = 500;
    public const int LongestWhat = 100;

    private readonly List<BudgetProofFault> faults = [];

    private BudgetProofRun() { }

    public BudgetProofRun(JobId job, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        Id = BudgetProofRunId.New();
        (JobId, StartedBy, StartedByName, StartedAt) = (job, actor.Id, actor.Name, now);
    }

    public BudgetProofRunId Id { get; private set; }
    public JobId JobId { get; private set; }
    public AccountId StartedBy { get; private set; }
    public string StartedByName { get; private set; } = "";
    public DateTime StartedAt { get; private set; }
    public DateTime? FinishedAt { get; private set; }
    /// <summary>What was added up; null until it is finished.</summary>
    public BudgetProofFigures? Figures { get; private set; }
    public int FaultCount { get; private set; }
    public IReadOnlyList<BudgetProofFault> Faults => faults;
    public long Version { get; private set; }

    public bool Agrees => FinishedAt is not null && FaultCount == 0;

    /// <summary>Written once: a job that is run again after its process died finds it finished.</summary>
    public void Finish(BudgetProofFigures figures, IReadOnlyCollection<BudgetFault> found, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (FinishedAt is not null) return;
        (Figures, FaultCount, FinishedAt) = (figures, found.Count, now);
        faults.AddRange(found.Take(MostKept).Select((fault, index) => new BudgetProofFault(index + 1, fault)));
    }
}

/// <summary>What a proof added up, from the postings.</summary>
/// <param name="Entries">Entries of the journal.</param>
/// <param name="Lines">Lines of the budget.</param>
/// <param name="Cases">Cases with a reservation.</param>
/// <param name="Debits">All debits, which are all credits when it agrees.</param>
/// <param name="Committed">Promised and not paid, of all lines.</param>
/// <param name="Paid">Paid, of all lines.</param>
/// <param name="Available">Free, of all lines.</param>
public sealed record BudgetProofFigures(int Entries, int Lines, int Cases, Money Debits, Money Committed, Money Paid, Money Available);

/// <summary>A fault as it was found.</summary>
public sealed class BudgetProofFault
{
    private BudgetProofFault() { }

    internal BudgetProofFault(int sequence, BudgetFault fault)
    {
        Id = Guid.CreateVersion7();
        (Sequence, Kind, What, PlaceKind, PlaceId) = (sequence, fault.Kind, fault.What, fault.Place.Kind, fault.Place.Id);
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    public BudgetFaultKind Kind { get; private set; }
    public string What { get; private set; } = "";
    public BudgetPlaceKind PlaceKind { get; private set; }
    public Guid PlaceId { get; private set; }

    public BudgetPlace Place => new(PlaceKind, PlaceId);
}
