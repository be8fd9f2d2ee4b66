namespace TalentPortal.Domain.Employers;

/// <summary>Two entries that look alike and are not one employer: a clerk looked, and they are suspected no more.</summary>
public sealed class DistinctEmployers
{
    private DistinctEmployers() { }

    /// <summary>The pair is stored in one order, whichever way it is given.</summary>
    public DistinctEmployers(EmployerId one, EmployerId other, string reason, string byName, DateTime now)
    {
        (First, Second) = one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
        (Reason, ByName, At) = (reason, byName, now);
    }

    public EmployerId First { get; private set; }
    public EmployerId Second { get; private set; }
    public string Reason { get; private set; } = "";
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
}
