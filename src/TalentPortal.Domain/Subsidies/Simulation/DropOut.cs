using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Domain.Subsidies.Simulation;

/// <summary>
/// How many leave in a month, from the register: of the months with the pension paid, the part after which it was paid in none of the next
/// three. Twelve months are looked at, the last of them three before the last known one.
/// </summary>
internal sealed class DropOut(YearMonth lastKnown)
{
    private const int Looked = 12, Absent = 3;

    private long stayed, left;

    /// <summary>Zero while nothing is known.</summary>
    public decimal Rate => stayed + left == 0 ? 0 : (decimal)left / (stayed + left);

    public void Look(IReadOnlyList<InsuranceFact> insurance)
    {
        // One bit a month, the last known one lowest.
        var paid = 0u;
        foreach (var row in insurance)
            if (row.IsPaid && lastKnown.MonthsSince(row.Month) is >= 0 and < Looked + Absent and var ago) paid |= 1u << ago;
        for (var ago = Absent; ago < Looked + Absent; ago++)
        {
            if ((paid & (1u << ago)) == 0) continue;
            if ((paid & (0b111u << (ago - Absent))) == 0) left++;
            else stayed++;
        }
    }
}
