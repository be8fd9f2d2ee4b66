using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Persistence.Policies;

internal sealed class PolicyConfiguration : IEntityTypeConfiguration<Policy>
{
    public void Configure(EntityTypeBuilder<Policy> builder)
    {
        builder.ToTable("Policies");
        builder.Property(policy => policy.Code).HasMaxLength(40);
        builder.Property(policy => policy.NameZh).HasMaxLength(100);
        builder.Property(policy => policy.NameEn).HasMaxLength(200);
        builder.Property(policy => policy.Group).HasMaxLength(40);
        builder.HasIndex(policy => policy.Code).IsUnique();
    }
}

internal sealed class PolicyGroupConfiguration : IEntityTypeConfiguration<PolicyGroup>
{
    public void Configure(EntityTypeBuilder<PolicyGroup> builder)
    {
        builder.ToTable("PolicyGroups");
        builder.HasKey(group => group.Code);
        builder.Property(group => group.Code).HasMaxLength(40);
        builder.Property(group => group.NameZh).HasMaxLength(PolicyGroup.LongestName);
        builder.Property(group => group.NameEn).HasMaxLength(PolicyGroup.LongestName);
    }
}

internal sealed class PolicyStepConfiguration : IEntityTypeConfiguration<PolicyStep>
{
    public void Configure(EntityTypeBuilder<PolicyStep> builder)
    {
        builder.ToTable("PolicySteps");
        builder.Property(step => step.Was).HasMaxLength(PolicyStep.LongestNames);
        builder.Property(step => step.Now).HasMaxLength(PolicyStep.LongestNames);
        builder.Property(step => step.Reason).HasMaxLength(PolicyStep.LongestReason);
        builder.Property(step => step.ByName).HasMaxLength(60);
        builder.HasOne<Policy>().WithMany().HasForeignKey(step => step.PolicyId).OnDelete(DeleteBehavior.Restrict);
        // The course of a policy, the latest first.
        builder.HasIndex(step => new { step.PolicyId, step.At });
    }
}

internal sealed class PolicyVersionConfiguration : IEntityTypeConfiguration<PolicyVersion>
{
    public void Configure(EntityTypeBuilder<PolicyVersion> builder)
    {
        builder.ToTable("PolicyVersions", table =>
        {
            table.HasCheckConstraint("CK_PolicyVersions_FourEyes", "[CheckedBy] IS NULL OR [CheckedBy] <> [DraftedBy]");
            table.HasCheckConstraint("CK_PolicyVersions_DiscardedByAnother", "[DiscardedBy] IS NULL OR [DiscardedBy] <> [DraftedBy]");
            table.HasCheckConstraint("CK_PolicyVersions_NotDiscardedOncePublished", "[DiscardedBy] IS NULL OR [PublishedBy] IS NULL");
        });
        builder.Property(version => version.DiscardReason).HasMaxLength(PolicyVersion.LongestReason);
        // One JSON text: a version is read whole or not at all, and a published one never changes.
        builder.Property(version => version.Terms)
            .HasConversion(terms => terms.ToJson(), json => AllowanceTerms.FromJson(json), new ValueComparer<AllowanceTerms>((left, right) => left == right, terms => terms.GetHashCode(), terms => terms));
        builder.HasOne<Policy>().WithMany().HasForeignKey(version => version.PolicyId).OnDelete(DeleteBehavior.Restrict);
        // No key for SimulationId: the trial points at its version, and two that point at each other cannot be written together.
        builder.HasIndex(version => new { version.PolicyId, version.EffectiveFrom });
    }
}

internal sealed class PolicySimulationConfiguration : IEntityTypeConfiguration<PolicySimulation>
{
    public void Configure(EntityTypeBuilder<PolicySimulation> builder)
    {
        builder.ToTable("PolicySimulations");
        builder.Property(simulation => simulation.TermsDigest).HasMaxLength(64);
        builder.Property(simulation => simulation.StartedByName).HasMaxLength(60);
        builder.HasOne<PolicyVersion>().WithMany().HasForeignKey(simulation => simulation.PolicyVersionId).OnDelete(DeleteBehavior.Restrict);
        // The latest trials of a version.
        builder.HasIndex(simulation => new { simulation.PolicyVersionId, simulation.StartedAt });
    }
}
