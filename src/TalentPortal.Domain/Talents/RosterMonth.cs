using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>What one import changed in one insurance month.</summary>
public sealed class RosterMonth
{
    private RosterMonth() { }

    public RosterMonth(YearMonth month, int added, int changed, int unchanged)
    {
        Id = Guid.CreateVersion7();
        (Month, New, Changed, Unchanged) = (month, added, changed, unchanged);
    }

    public Guid Id { get; private set; }
    public YearMonth Month { get; private set; }
    public int New { get; private set; }
    public int Changed { get; private set; }
    public int Unchanged { get; private set; }

    internal void Add(RosterMonth other) => (New, Changed, Unchanged) = (New + other.New, Changed + other.Changed, Unchanged + other.Unchanged);
}
