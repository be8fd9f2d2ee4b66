using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Talents;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Talents;

internal sealed class RosterImportConfiguration : IEntityTypeConfiguration<RosterImport>
{
    public void Configure(EntityTypeBuilder<RosterImport> builder)
    {
        builder.ToTable("RosterImports");
        SheetImportMapping.Common(builder);
        builder.OwnsOne(import => import.Foretold);
        builder.OwnsOne(import => import.Imported);
        builder.Navigation(import => import.Foretold).IsRequired();
        builder.Navigation(import => import.Imported).IsRequired();
        builder.OwnsMany(import => import.Months, month =>
        {
            month.ToTable("RosterMonths");
            month.WithOwner().HasForeignKey("ImportId");
            month.HasKey(part => part.Id);
        });
    }
}

internal static class SheetImportMapping
{
    public static void Common<TImport>(EntityTypeBuilder<TImport> builder) where TImport : SheetImport
    {
        builder.Property(import => import.FileName).HasMaxLength(SheetImport.FileNameLength);
        builder.Property(import => import.Sha256).HasMaxLength(32);
        builder.Property(import => import.UploadedByName).HasMaxLength(60);
        builder.Property(import => import.ConfirmedByName).HasMaxLength(60);
        builder.Message(import => import.WhyRefused);
        // The list of imports, the latest first.
        builder.HasIndex(import => import.UploadedAt);
        // Whether the very same file was imported before.
        builder.HasIndex(import => import.Sha256);
    }
}

internal sealed class RosterSampleConfiguration : IEntityTypeConfiguration<RosterSample>
{
    public void Configure(EntityTypeBuilder<RosterSample> builder)
    {
        builder.ToTable("RosterSamples");
        builder.Property(sample => sample.EmployerName).HasMaxLength(RosterSample.TextLength);
        builder.Property(sample => sample.PersonName).HasMaxLength(RosterSample.TextLength);
        builder.Property(sample => sample.IdMask).HasMaxLength(RosterSample.TextLength);
        builder.Property(sample => sample.Month).HasMaxLength(RosterSample.TextLength);
        builder.Property(sample => sample.FaultsJson).HasMaxLength(RosterSample.FaultsLength);
        builder.HasOne<RosterImport>().WithMany().HasForeignKey(sample => sample.ImportId);
        builder.HasIndex(sample => new { sample.ImportId, sample.Outcome, sample.RowNumber });
    }
}
