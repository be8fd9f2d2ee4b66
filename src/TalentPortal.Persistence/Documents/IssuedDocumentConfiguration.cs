using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Persistence.Documents;

internal sealed class IssuedDocumentConfiguration : IEntityTypeConfiguration<IssuedDocument>
{
    public void Configure(EntityTypeBuilder<IssuedDocument> builder)
    {
        builder.ToTable("IssuedDocuments");
        builder.Property(document => document.Number).HasMaxLength(IssuedDocument.NumberLength);
        builder.Property(document => document.CheckCode).HasMaxLength(IssuedDocument.CheckCodeLength);
        builder.HasIndex(document => document.Number).IsUnique();
        builder.HasIndex(document => new { document.SubjectKind, document.SubjectId });
    }
}
