using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Employers;

/// <summary>Two entries were one employer: one survives, the other becomes an alias of it. Each row that was moved is on record, so that it can be undone exactly.</summary>
public sealed class EmployerMerge : IVersioned
{
    private EmployerMerge() { }

    public EmployerMerge(EmployerId survivor, EmployerId absorbed, string reason, Guid by, string byName, DateTime now)
    {
        Id = Guid.CreateVersion7();
        (Survivor, Absorbed, Reason, By, ByName, At) = (survivor, absorbed, reason, by, byName, now);
    }

    public Guid Id { get; private set; }
    public EmployerId Survivor { get; private set; }
    public EmployerId Absorbed { get; private set; }
    public string Reason { get; private set; } = "";
    public Guid By { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
    public string? UndoneReason { get; private set; }
    public string? UndoneByName { get; private set; }
    public DateTime? UndoneAt { get; private set; }
    public long Version { get; private set; }

    public void Undo(string reason, string byName, DateTime now)
    {
        RefusedException.ThrowIf(UndoneAt is null ? null : EmployerRefusals.MergeUndone);
        (UndoneReason, UndoneByName, UndoneAt) = (reason, byName, now);
    }
}

/// <summary>One row that answered to the absorbed employer and answers to the survivor now.</summary>
public sealed class EmployerMergeMove
{
    private EmployerMergeMove() { }

    public EmployerMergeMove(Guid merge, MovedRow kind, Guid row) => (Id, MergeId, Kind, Row) = (Guid.CreateVersion7(), merge, kind, row);

    /// <summary>An insurance month is known by its person and month.</summary>
    public EmployerMergeMove(Guid merge, Guid person, YearMonth month, string? before, string? kept) : this(merge, MovedRow.InsuranceMonth, person) =>
        (Month, Before, Kept) = (month, before, kept);

    public Guid Id { get; private set; }
    public Guid MergeId { get; private set; }
    public MovedRow Kind { get; private set; }
    /// <summary>The row's id; of an insurance month its person.</summary>
    public Guid Row { get; private set; }
    public YearMonth? Month { get; private set; }
    /// <summary>Where both had the month: the absorbed employer's row, which is gone while the merge holds.</summary>
    public string? Before { get; private set; }
    /// <summary>Where both had the month: the survivor's row as it was.</summary>
    public string? Kept { get; private set; }
}

public enum MovedRow
{
    Employment,
    InsuranceMonth,
    Application,
    Entitlement,
    Account,
    Conflict,
    Qualification,
    Headcount,
    Request,
    AwardCase,
    Offer,
    ServiceRequest,
    LoanApplication,
}
