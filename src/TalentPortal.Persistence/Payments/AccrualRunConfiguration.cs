using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Persistence.Payments;

internal sealed class AccrualRunConfiguration : IEntityTypeConfiguration<AccrualRun>
{
    public void Configure(EntityTypeBuilder<AccrualRun> builder)
    {
        builder.ToTable("AccrualRuns", table => table.HasCheckConstraint("CK_AccrualRuns_FourEyes", "[CheckedByPerson] IS NULL OR [CheckedByPerson] <> [MadeByPerson]"));
        builder.Property(run => run.Number).HasMaxLength(20);
        builder.Property(run => run.MadeByName).HasMaxLength(60);
        builder.Property(run => run.CheckedByName).HasMaxLength(60);
        // Two runs started at the same moment would count the same number: the second fails.
        builder.HasIndex(run => run.Number).IsUnique();
        builder.Property(run => run.UpTo).HasMaxLength(20);
        builder.HasIndex(run => run.Month);
        builder.OwnsMany(run => run.Counts, count =>
        {
            count.ToTable("AccrualRunCounts");
            count.WithOwner().HasForeignKey("RunId");
            count.HasKey(part => part.Id);
            count.HasIndex("RunId", nameof(AccrualRunCount.Reason)).IsUnique();
        });
    }
}

internal sealed class UnpaidMonthConfiguration : IEntityTypeConfiguration<UnpaidMonth>
{
    public void Configure(EntityTypeBuilder<UnpaidMonth> builder)
    {
        builder.ToTable("UnpaidMonths");
        builder.HasOne<AccrualRun>().WithMany().HasForeignKey(month => month.RunId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Entitlement>().WithMany().HasForeignKey(month => month.EntitlementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(month => new { month.RunId, month.Reason, month.Id });
    }
}
