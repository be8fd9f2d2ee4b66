using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Simulation;

namespace TalentPortal.Persistence.Subsidies;

internal sealed class PolicySimulationEffectConfiguration : IEntityTypeConfiguration<PolicySimulationEffect>
{
    public void Configure(EntityTypeBuilder<PolicySimulationEffect> builder)
    {
        builder.ToTable("PolicySimulationEffects");
        builder.HasOne<PolicySimulation>().WithMany().HasForeignKey(effect => effect.SimulationId).OnDelete(DeleteBehavior.Restrict);
        // No key to the register: what was once reckoned must not hold a record that is taken back.
        // The lists of those who gain and of those who lose, the largest change first.
        builder.HasIndex(effect => new { effect.SimulationId, effect.Gains, effect.Size, effect.Id });
    }
}
