using TalentPortal.Application.Stations;
using TalentPortal.Domain.Stations;

namespace TalentPortal.Web.Stations;

/// <summary>One list of today's desk.</summary>
/// <param name="Title">What they have in common.</param>
/// <param name="Rows">The stays.</param>
/// <param name="Step">What the desk does with them.</param>
/// <param name="Runs">The reader may do it.</param>
/// <param name="Today">The desk's day.</param>
public sealed record StayRowsView(string Title, IReadOnlyList<StayRow> Rows, StayAction? Step, bool Runs, DeskToday Today);
