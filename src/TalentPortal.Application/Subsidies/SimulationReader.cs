using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Subsidies.Simulation;

namespace TalentPortal.Application.Subsidies;

/// <summary>The register as a trial takes it: rights and cases under way keep their version.</summary>
internal sealed class SimulationReader(RegisterReader register, IReadOnlyDictionary<PolicyVersionId, AllowanceRules> rules, AllowanceRules draft)
{
    private static readonly SubsidyStatus[] Over = [SubsidyStatus.Lapsed, SubsidyStatus.Declined, SubsidyStatus.Rejected, SubsidyStatus.Withdrawn];

    public Task<int> CountAsync(CancellationToken ct) => register.CountAsync(ct);

    public IEnumerable<IReadOnlyList<SimulatedPerson>> Blocks() => register.Blocks().Select(block => block.Select(Of).ToList());

    private SimulatedPerson Of(RegisteredPerson person) =>
        new(person.Id, person.Facts with { ExcludedBy = ExcludedBy(person.Rights), Own = person.Own is { } own ? own with { Benefits = [.. person.Rights.Select(HeldOf)] } : null })
        {
            IsActive = person.IsActive,
            Right = person.Rights.Where(right => IsSamePolicy(right.PolicyVersionId)).OrderBy(right => right.RemainingMonths).Select(RightOf).LastOrDefault(),
            AppliedUnder = person.Cases.Where(row => IsSamePolicy(row.Version) && !Over.Contains(row.Status)).MaxBy(row => row.SubmittedAt) is { } underWay ? rules[underWay.Version] : null,
        };

    private ExcludingBenefit? ExcludedBy(IReadOnlyList<Entitlement> rights) =>
        rights.Where(right => !IsSamePolicy(right.PolicyVersionId) && rules[right.PolicyVersionId].Terms.ExcludedBenefits.Contains(draft.Version.Code)).Select(HeldOf).Where(held => held.Covers(register.AsOf))
            .Select(held => new ExcludingBenefit(held.PolicyCode, held.PolicyCode, held.PolicyCode, held.To)).FirstOrDefault();

    private bool IsSamePolicy(PolicyVersionId version) => rules[version].Version.Code == draft.Version.Code;

    private HeldBenefit HeldOf(Entitlement right) =>
        new(rules[right.PolicyVersionId].Version.Code, "", right.FirstInsuredMonth.FirstDay, right.State is EntitlementState.Ended or EntitlementState.Completed ? right.LastMonth.LastDay : null);

    private SimulatedRight RightOf(Entitlement right) =>
        new(rules[right.PolicyVersionId], right.Level, right.EmployerType, right.LastMonth, right.WindowEnd, right.RemainingMonths)
        {
            FirstMonth = right.FirstInsuredMonth,
            UsedMonths = right.UsedMonths,
            Whole = right.Whole,
        };
}
