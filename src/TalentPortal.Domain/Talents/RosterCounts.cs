namespace TalentPortal.Domain.Talents;

/// <summary>How many rows of a roster are, or became, what.</summary>
public sealed class RosterCounts
{
    public int Rows { get; private set; }
    public int New { get; private set; }
    public int Changed { get; private set; }
    public int Unchanged { get; private set; }
    public int Faulty { get; private set; }
    /// <summary>People who were not in the register before.</summary>
    public int NewPeople { get; private set; }
    public int NewEmployers { get; private set; }

    public static RosterCounts Of(IReadOnlyCollection<RosterOutcome> outcomes, int newPeople, int newEmployers) => new()
    {
        Rows = outcomes.Count,
        New = outcomes.Count(outcome => outcome is RosterOutcome.New),
        Changed = outcomes.Count(outcome => outcome is RosterOutcome.Changed),
        Unchanged = outcomes.Count(outcome => outcome is RosterOutcome.Unchanged),
        Faulty = outcomes.Count(outcome => outcome is RosterOutcome.Faulty),
        NewPeople = newPeople,
        NewEmployers = newEmployers,
    };

    public RosterCounts Plus(RosterCounts other) => new()
    {
        Rows = Rows + other.Rows,
        New = New + other.New,
        Changed = Changed + other.Changed,
        Unchanged = Unchanged + other.Unchanged,
        Faulty = Faulty + other.Faulty,
        NewPeople = NewPeople + other.NewPeople,
        NewEmployers = NewEmployers + other.NewEmployers,
    };
}

/// <summary>What one row of a roster means to the register.</summary>
public enum RosterOutcome
{
    /// <summary>新增</summary>
    New,
    /// <summary>变更</summary>
    Changed,
    /// <summary>无变化</summary>
    Unchanged,
    /// <summary>有误</summary>
    Faulty,
}
