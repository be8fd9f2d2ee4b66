using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison.Rounds;

/// <summary>The order in which a list is read and walked: leader by leader, whoever has none at the end, the highest level first.</summary>
internal static class AdjustmentOrder
{
    public static IEnumerable<AdjustmentLine> Of(IEnumerable<AdjustmentLine> lines) =>
        lines.OrderBy(line => line.FromLeader is null).ThenBy(line => line.FromLeader, StringComparer.Ordinal).ThenBy(line => line.Level ?? TalentLevel.F).ThenBy(line => line.Id.Value);
}
