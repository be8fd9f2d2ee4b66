using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Persistence.Talents;

internal sealed class TalentImportConfiguration : IEntityTypeConfiguration<TalentImport>
{
    public void Configure(EntityTypeBuilder<TalentImport> builder)
    {
        builder.ToTable("TalentImports");
        SheetImportMapping.Common(builder);
        builder.Property(import => import.HeadingsHash).HasMaxLength(32);
        builder.Property(import => import.ColumnsJson).HasMaxLength(TalentImport.ColumnsLength);
        builder.Property(import => import.UndoneByName).HasMaxLength(60);
        builder.Property(import => import.WhyUndone).HasMaxLength(TalentImport.ReasonLength);
        builder.OwnsOne(import => import.Foretold);
        builder.OwnsOne(import => import.Imported);
        builder.OwnsOne(import => import.Undo);
        builder.Navigation(import => import.Foretold).IsRequired();
        builder.Navigation(import => import.Imported).IsRequired();
        builder.Navigation(import => import.Undo).IsRequired();
        builder.Ignore(import => import.Columns);
        // Which columns a list with these headings had the last time.
        builder.HasIndex(import => new { import.HeadingsHash, import.UploadedAt });
    }
}

internal sealed class TalentImportRowConfiguration : IEntityTypeConfiguration<TalentImportRow>
{
    public void Configure(EntityTypeBuilder<TalentImportRow> builder)
    {
        builder.ToTable("TalentImportRows");
        builder.HasKey(row => new { row.ImportId, row.RowNumber });
        builder.Property(row => row.WroteJson).HasMaxLength(TalentImportRow.WroteLength);
        builder.Ignore(row => row.Wrote);
        builder.HasOne<TalentImport>().WithMany().HasForeignKey(row => row.ImportId);
    }
}

internal sealed class TalentImportSampleConfiguration : IEntityTypeConfiguration<TalentImportSample>
{
    public void Configure(EntityTypeBuilder<TalentImportSample> builder)
    {
        builder.ToTable("TalentImportSamples");
        builder.Property(sample => sample.Name).HasMaxLength(TalentImportSample.TextLength);
        builder.Property(sample => sample.IdMask).HasMaxLength(TalentImportSample.TextLength);
        builder.Property(sample => sample.Employer).HasMaxLength(TalentImportSample.TextLength);
        builder.Property(sample => sample.NotesJson).HasMaxLength(TalentImportSample.NotesLength);
        builder.HasOne<TalentImport>().WithMany().HasForeignKey(sample => sample.ImportId);
        builder.HasIndex(sample => new { sample.ImportId, sample.Outcome, sample.RowNumber });
    }
}
