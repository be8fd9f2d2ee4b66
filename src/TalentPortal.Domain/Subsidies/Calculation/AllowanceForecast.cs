using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>
/// What a person would get if the pension were paid in the county without a gap from a month on: the facts as they are, with the
/// months to come marked as assumed. Gives the "up to" figures; nothing here is ever paid.
/// </summary>
public static class AllowanceForecast
{
    // Stands for "some enterprise in the county" where the person has no employer yet.
    private static readonly EmployerFact AnyEnterprise = new(new EmployerId(Guid.Empty), "", EmployerType.PrivateEnterprise, false, FactSource.Assumed);

    public static AllowanceAssessment From(AllowanceRules rules, AllowanceFacts facts, YearMonth start)
    {
        var assumed = Assume(rules, facts, start);
        return AllowanceCalculator.Assess(rules, assumed, assumed.Insurance.Select(row => row.Month).Append(start).Max());
    }

    /// <summary>
    /// The facts with a contribution assumed in every month from <paramref name="start"/> to the end of the window that has none. The
    /// present contract, if it is long enough, is taken to be renewed; without one, some enterprise of the county is taken.
    /// </summary>
    public static AllowanceFacts Assume(AllowanceRules rules, AllowanceFacts facts, YearMonth start)
    {
        var present = Present(facts);
        var work = present ?? new(AnyEnterprise.Id, EmploymentKind.Contract, start.FirstDay, null, null, false, FactSource.Assumed);
        var first = new AllowanceCase(rules, facts, start).FirstMonth ?? start;
        var known = facts.Insurance.Where(row => row.IsPaid).Select(row => row.Month).ToHashSet();
        var months = start.To(rules.WindowEnd(first)).Where(month => !known.Contains(month))
            .Select(month => new InsuranceFact(month, work.Employer, true, month.LastDay, false, false, FactSource.Assumed));
        return facts with
        {
            IsForecast = true,
            Employers = present is null ? [.. facts.Employers, AnyEnterprise] : facts.Employers,
            Employments = [.. facts.Employments.Where(spell => spell != present), Renewed(rules, work)],
            Insurance = [.. facts.Insurance, .. months],
        };
    }

    /// <summary>The spell of work that has not ended, the latest if there are several.</summary>
    internal static EmploymentFact? Present(AllowanceFacts facts) =>
        facts.Employments.Where(spell => spell.LeftOn is null).OrderByDescending(spell => spell.StartedOn).ThenByDescending(spell => spell.LastDay).ThenBy(spell => spell.Employer.Value).FirstOrDefault();

    private static EmploymentFact Renewed(AllowanceRules rules, EmploymentFact work) =>
        rules.Standing(work.Kind, work.StartedOn, work.ContractEndsOn) is ContractStanding.Qualifies ? work with { ContractEndsOn = null } : work;
}
