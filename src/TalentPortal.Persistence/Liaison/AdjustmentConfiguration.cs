using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Persistence.Liaison;

internal sealed class AdjustmentRoundConfiguration : IEntityTypeConfiguration<AdjustmentRound>
{
    public void Configure(EntityTypeBuilder<AdjustmentRound> builder)
    {
        builder.ToTable("AdjustmentRounds");
        builder.Ignore(round => round.Loads);
        builder.Property(round => round.OpenedByName).HasMaxLength(60);
        builder.Property(round => round.HandedOverByName).HasMaxLength(60);
        builder.Property(round => round.ConfirmedByName).HasMaxLength(60);
        // One runs at a time and a year has one: of two officers who open or confirm at the same moment one is told.
        builder.HasIndex(round => round.OnlyOne).IsUnique();
        builder.HasIndex(round => round.ConfirmedYear).IsUnique();
        builder.HasIndex(round => new { round.State, round.HoldsFrom });
        builder.HasMany(round => round.Lines).WithOne().HasForeignKey(line => line.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(round => round.History, step =>
        {
            step.ToTable("AdjustmentSteps", table => table.HasTrigger(LiaisonTriggers.AdjustmentSteps));
            step.WithOwner().HasForeignKey("RoundId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Reason).HasMaxLength(AdjustmentRound.LongestReason);
            step.HasIndex("RoundId", nameof(AdjustmentStep.Sequence)).IsUnique();
        });
    }
}

internal sealed class AdjustmentLineConfiguration : IEntityTypeConfiguration<AdjustmentLine>
{
    public void Configure(EntityTypeBuilder<AdjustmentLine> builder)
    {
        builder.ToTable("AdjustmentLines");
        builder.Property(line => line.FromLeader).HasMaxLength(60);
        builder.Property(line => line.Leader).HasMaxLength(60);
        builder.Property(line => line.DecidedByName).HasMaxLength(60);
        builder.Property(line => line.Reason).HasMaxLength(AdjustmentRound.LongestReason);
        builder.Property(line => line.Overtaken).HasMaxLength(60);
        builder.HasOne<Person>().WithMany().HasForeignKey(line => line.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LiaisonAssignment>().WithMany().HasForeignKey(line => line.AssignmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LeaderPost>().WithMany().HasForeignKey(line => line.FromPostId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LeaderPost>().WithMany().HasForeignKey(line => line.PostId).OnDelete(DeleteBehavior.Restrict);
        // Not unique: two records that are one have a line each until the next look.
        builder.HasIndex(line => new { line.RoundId, line.PersonId });
    }
}
