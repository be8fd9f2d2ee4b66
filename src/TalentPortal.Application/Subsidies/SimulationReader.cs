using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Subsidies.Simulation;

namespace TalentPortal.Application.Subsidies;

/// <summary>The register as a trial takes it: rights and cases under way keep their version; of rights that are over their months say whether they count.</summary>
internal sealed class SimulationReader(RegisterReader register, IReadOnlyDictionary<PolicyVersionId, AllowanceRules> rules, IReadOnlyDictionary<string, Policy> policies, AllowanceRules draft)
{
    private static readonly SubsidyStatus[] Over = [SubsidyStatus.Lapsed, SubsidyStatus.Declined, SubsidyStatus.Rejected, SubsidyStatus.Withdrawn];

    public Task<int> CountAsync(CancellationToken ct) => register.CountAsync(ct);

    public IEnumerable<IReadOnlyList<SimulatedPerson>> Blocks()
    {
        foreach (var block in register.Blocks())
        {
            var months = register.MonthsOf(block, overOnly: true);
            yield return [.. block.Select(person => Of(person, months))];
        }
    }

    private SimulatedPerson Of(RegisteredPerson person, Func<Entitlement, IReadOnlyList<MonthAmount>> months)
    {
        var rights = person.Rights.Select(right => new RightOfPerson(right, policies[rules[right.PolicyVersionId].Version.Code], rules[right.PolicyVersionId].Terms, months(right))).Where(right => !right.GaveNothing).ToList();
        var excludedBy = rights.Where(right => !IsSamePolicy(right.Right.PolicyVersionId)).Select(right => right.ExcludesOn(draft.Version.Code, register.AsOf)).FirstOrDefault(found => found is not null);
        return new(person.Id, person.Facts with { ExcludedBy = excludedBy, Own = person.Own is { } own ? own with { Benefits = [.. rights.SelectMany(right => right.AsHeld)] } : null })
        {
            IsActive = person.IsActive,
            Right = rights.Select(right => right.Right).Where(right => IsSamePolicy(right.PolicyVersionId)).OrderBy(right => right.RemainingMonths).Select(RightOf).LastOrDefault(),
            AppliedUnder = person.Cases.Where(row => IsSamePolicy(row.Version) && !Over.Contains(row.Status)).MaxBy(row => row.SubmittedAt) is { } underWay ? rules[underWay.Version] : null,
        };
    }

    private bool IsSamePolicy(PolicyVersionId version) => rules[version].Version.Code == draft.Version.Code;

    private SimulatedRight RightOf(Entitlement right) =>
        new(rules[right.PolicyVersionId], right.Level, right.EmployerType, right.LastMonth, right.WindowEnd, right.RemainingMonths)
        {
            FirstMonth = right.FirstInsuredMonth,
            UsedMonths = right.UsedMonths,
            Whole = right.Whole,
        };
}
