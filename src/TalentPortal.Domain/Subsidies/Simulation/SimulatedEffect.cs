using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Simulation;

/// <summary>What the draft changes for one person who would apply from its first month on; both sums over the whole right, without drop-out.</summary>
/// <param name="Person">Of the register.</param>
/// <param name="Level">The education that is paid; null when none is.</param>
/// <param name="Before">Under the version that goes on otherwise.</param>
/// <param name="After">Under the draft.</param>
/// <param name="MonthlyBefore">The first paid month from the draft's first on.</param>
/// <param name="MonthlyAfter">The same under the draft.</param>
/// <param name="Rule">The rule that leaves nothing on the side that pays nothing; null when both pay.</param>
public sealed record SimulatedEffect(PersonId Person, EducationLevel? Level, Money Before, Money After, Money MonthlyBefore, Money MonthlyAfter, AllowanceRule? Rule)
{
    internal static SimulatedEffect? Of(PersonId person, AllowanceProjection before, AllowanceProjection after, YearMonth from)
    {
        if (before.Total == after.Total) return null;
        var paid = (after.Total.IsZero ? before : after).Months.FirstOrDefault(month => !month.Amount.IsZero);
        return new(person, paid.Rate.Level, before.Total, after.Total, before.MonthlyFrom(from), after.MonthlyFrom(from), after.WhyNothing ?? before.WhyNothing);
    }
}
