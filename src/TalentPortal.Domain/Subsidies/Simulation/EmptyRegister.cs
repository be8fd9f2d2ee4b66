using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Domain.Subsidies.Simulation;

/// <summary>The trial of a version where nobody is registered yet: a new county's first version is published on it.</summary>
public static class EmptyRegister
{
    public static PolicySimulation Try(Policy policy, PolicyVersion version, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(version);
        var (month, assumptions) = (YearMonth.Of(version.EffectiveFrom), new SimulationAssumptions());
        var simulation = new PolicySimulation(version, PortalJson.Write(assumptions), JobId.New(), actor, now);
        simulation.Finish(new AllowanceSimulation(new SimulationFrame(null, AllowanceRules.Of(policy, version), month.AddMonths(-1), month, assumptions)).Result().ToJson(), now);
        return simulation;
    }
}
