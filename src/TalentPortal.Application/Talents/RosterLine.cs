using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Talents;

/// <summary>One row of a roster as read: either a fact, or the faults that keep it from being one.</summary>
public sealed record RosterLine(int RowNumber, RosterCells Cells, RosterFact? Fact, IReadOnlyList<Refusal> Faults);
