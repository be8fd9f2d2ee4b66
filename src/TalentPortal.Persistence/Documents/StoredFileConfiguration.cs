using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Persistence.Documents;

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    private const int StorageNameLength = 32;

    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("StoredFiles");
        builder.Property(file => file.OriginalName).HasMaxLength(StoredFile.NameLength);
        builder.Property(file => file.Sha256).HasMaxLength(StoredFile.HashBytes);
        builder.Property(file => file.StorageName).HasMaxLength(StorageNameLength);
        // The orphan sweep asks for names; two rows may not share one file.
        builder.HasIndex(file => file.StorageName).IsUnique();
        builder.HasIndex(file => new { file.SubjectKind, file.SubjectId });
    }
}
