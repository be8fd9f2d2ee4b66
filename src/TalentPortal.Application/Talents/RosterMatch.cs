using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>What a line means to the register; the insurance month to write when it is new or changed.</summary>
public sealed record RosterMatch(RosterLine Line, RosterOutcome Outcome, InsuranceMonth? Month, IReadOnlyList<Refusal> Faults)
{
    public static RosterMatch Faulty(RosterLine line, params IReadOnlyList<Refusal> faults) => new(line, RosterOutcome.Faulty, null, faults);
}
