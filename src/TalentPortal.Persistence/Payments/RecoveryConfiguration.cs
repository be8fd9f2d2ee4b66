using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Persistence.Payments;

internal sealed class RecoveryConfiguration : IEntityTypeConfiguration<Recovery>
{
    public void Configure(EntityTypeBuilder<Recovery> builder)
    {
        builder.ToTable("Recoveries");
        builder.Property(recovery => recovery.Number).HasMaxLength(20);
        builder.Property(recovery => recovery.PersonName).HasMaxLength(60);
        builder.Property(recovery => recovery.CaseNumber).HasMaxLength(20);
        builder.Property(recovery => recovery.EmployerName).HasMaxLength(100);
        builder.Property(recovery => recovery.Statement).HasMaxLength(2000);
        builder.HasOne<Entitlement>().WithMany().HasForeignKey(recovery => recovery.EntitlementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(recovery => recovery.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(recovery => recovery.Number).IsUnique();
        builder.HasIndex(recovery => new { recovery.State, recovery.Id });
        builder.OwnsMany(recovery => recovery.Months, month =>
        {
            month.ToTable("RecoveryMonths");
            month.WithOwner().HasForeignKey("RecoveryId");
            month.HasKey(part => part.Id);
            month.HasOne<AccrualLine>().WithMany().HasForeignKey(part => part.AccrualLineId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.OwnsMany(recovery => recovery.Steps, step =>
        {
            step.ToTable("RecoverySteps");
            step.WithOwner().HasForeignKey("RecoveryId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Note).HasMaxLength(2000);
            step.HasIndex("RecoveryId", nameof(RecoveryStep.Sequence)).IsUnique();
        });
        builder.OwnsMany(recovery => recovery.Repayments, repayment =>
        {
            repayment.ToTable("Repayments");
            repayment.WithOwner().HasForeignKey("RecoveryId");
            repayment.HasKey(part => part.Id);
            repayment.Property(part => part.Voucher).HasMaxLength(40);
            repayment.Property(part => part.ByName).HasMaxLength(60);
            repayment.HasIndex("RecoveryId", nameof(Repayment.Voucher)).IsUnique();
        });
    }
}
