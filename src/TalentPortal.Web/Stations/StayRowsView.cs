using TalentPortal.Application.Stations;
using TalentPortal.Domain.Stations;

namespace TalentPortal.Web.Stations;

/// <summary>One list of today's desk.</summary>
/// <param name="Title">What they have in common.</param>
/// <param name="List">The stays.</param>
/// <param name="Step">What the desk does with them.</param>
/// <param name="Runs">The reader may do it.</param>
/// <param name="Today">The desk's day.</param>
public sealed record StayRowsView(string Title, DeskList List, StayAction? Step, bool Runs, DeskToday Today)
{
    /// <summary>The chosen one; null for all.</summary>
    public StationId? Station { get; init; }
    public IReadOnlyList<StayRow> Rows => List.Rows;
    /// <summary>The list is cut.</summary>
    public bool HasMore => List.HasMore;
}
