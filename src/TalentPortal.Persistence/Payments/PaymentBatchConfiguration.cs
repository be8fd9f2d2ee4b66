using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Persistence.Foundation;
using TalentPortal.Persistence.Subsidies;

namespace TalentPortal.Persistence.Payments;

internal sealed class PaymentBatchConfiguration : IEntityTypeConfiguration<PaymentBatch>
{
    public void Configure(EntityTypeBuilder<PaymentBatch> builder)
    {
        // Also who writes to the table directly cannot be maker and checker at once. An unknown person compares as unknown, which a check lets pass.
        builder.ToTable("PaymentBatches", table =>
        {
            table.HasCheckConstraint("CK_PaymentBatches_FourEyes",
                "[CheckedByPerson] <> [MadeByPerson] AND [CheckedByPerson] <> [MadeOnBehalfOf] AND [CheckedOnBehalfOf] <> [MadeByPerson] AND [CheckedOnBehalfOf] <> [MadeOnBehalfOf]");
            table.HasCheckConstraint("CK_PaymentBatches_Checked", "[State] IN ('Draft', 'Discarded') OR [CheckedByPerson] IS NOT NULL");
            table.HasTrigger(FourEyesTriggers.Batches);
        });
        builder.Property(batch => batch.Number).HasMaxLength(20);
        builder.Property(batch => batch.MadeByName).HasMaxLength(60);
        builder.Property(batch => batch.CheckedByName).HasMaxLength(60);
        builder.Property(batch => batch.CheckOpinion).HasMaxLength(1000);
        builder.Property(batch => batch.SentByName).HasMaxLength(60);
        builder.Property(batch => batch.Digest).HasMaxLength(64);
        builder.Property(batch => batch.DiscardReason).HasMaxLength(500);
        builder.HasIndex(batch => batch.Number).IsUnique();
        builder.OwnsMany(batch => batch.Steps, step =>
        {
            step.ToTable("PaymentBatchSteps");
            step.WithOwner().HasForeignKey("BatchId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Note).HasMaxLength(PaymentBatchStep.LongestNote);
            step.HasIndex("BatchId", nameof(PaymentBatchStep.Sequence)).IsUnique();
        });
        builder.OwnsMany(batch => batch.Results, result =>
        {
            result.ToTable("BankResults");
            result.WithOwner().HasForeignKey("BatchId");
            result.HasKey(part => part.Id);
            result.Property(part => part.Digest).HasMaxLength(64);
            result.Property(part => part.ByName).HasMaxLength(60);
            // Two processes that take a result at the same moment count the same number: the second fails and tries again.
            result.HasIndex("BatchId", nameof(BankResult.Sequence)).IsUnique();
        });
    }
}

internal sealed class PaymentLineConfiguration : IEntityTypeConfiguration<PaymentLine>
{
    public void Configure(EntityTypeBuilder<PaymentLine> builder)
    {
        builder.ToTable("PaymentLines", table => table.HasTrigger(FourEyesTriggers.Lines));
        builder.Property(line => line.PersonName).HasMaxLength(60);
        builder.Property(line => line.PersonInitials).HasMaxLength(60);
        builder.Property(line => line.CaseNumber).HasMaxLength(20);
        builder.Property(line => line.EmployerName).HasMaxLength(100);
        builder.Property(line => line.BankName).HasMaxLength(60);
        builder.Property(line => line.HolderName).HasMaxLength(60);
        builder.Property(line => line.LastFour).HasMaxLength(4);
        builder.Property(line => line.BankReason).HasMaxLength(300);
        builder.Property(line => line.RetryReason).HasMaxLength(300);
        builder.Property(line => line.State).IsConcurrencyToken();
        builder.Protected(line => line.Account).HasIndex(text => text.Index);
        builder.HasOne<PaymentBatch>().WithMany().HasForeignKey(line => line.BatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Entitlement>().WithMany().HasForeignKey(line => line.EntitlementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SubsidyApplication>().WithMany().HasForeignKey(line => line.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(line => line.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(line => new { line.BatchId, line.Number }).IsUnique();
        // The ledger's order, newest first, and by state.
        builder.HasIndex(line => new { line.State, line.Id });
        builder.OwnsMany(line => line.Months, month =>
        {
            month.ToTable("PaymentLineMonths");
            month.WithOwner().HasForeignKey("LineId");
            month.HasKey(part => part.Id);
            month.HasOne<AccrualLine>().WithMany().HasForeignKey(part => part.AccrualLineId).OnDelete(DeleteBehavior.Restrict);
            // A month is on its way or paid at most once, whoever writes the row.
            month.HasIndex(part => part.AccrualLineId).IsUnique().HasFilter("[IsLive] = 1");
        });
    }
}
