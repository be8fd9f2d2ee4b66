using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Payments;

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
        builder.HasIndex(run => run.Month);
        builder.OwnsMany(run => run.Counts, count =>
        {
            count.ToTable("AccrualRunCounts");
            count.WithOwner().HasForeignKey("RunId");
            count.HasKey(part => part.Id);
            count.Property(part => part.Reason).HasMaxLength(40);
        });
    }
}
