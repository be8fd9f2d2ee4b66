using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Simulation;

/// <summary>One person whom a simulated version would give more or less, kept with the simulation; sums over the whole right, in fen.</summary>
public sealed class PolicySimulationEffect
{
    private PolicySimulationEffect() { }

    public PolicySimulationEffect(Guid simulation, SimulatedEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        Id = Guid.CreateVersion7();
        (SimulationId, PersonId, Level, Rule) = (simulation, effect.Person, effect.Level, effect.Rule);
        (Before, After, MonthlyBefore, MonthlyAfter) = (effect.Before, effect.After, effect.MonthlyBefore, effect.MonthlyAfter);
        Gains = After > Before;
        Size = Gains ? After - Before : Before - After;
    }

    public Guid Id { get; private set; }
    public Guid SimulationId { get; private set; }
    public PersonId PersonId { get; private set; }
    public bool Gains { get; private set; }
    /// <summary>How much more or less, never negative: the lists begin with the largest.</summary>
    public Money Size { get; private set; }
    public EducationLevel? Level { get; private set; }
    public Money Before { get; private set; }
    public Money After { get; private set; }
    public Money MonthlyBefore { get; private set; }
    public Money MonthlyAfter { get; private set; }
    public AllowanceRule? Rule { get; private set; }
}
