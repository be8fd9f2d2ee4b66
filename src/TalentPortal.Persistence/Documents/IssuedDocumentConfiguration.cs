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
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(document => document.ReplacesId).OnDelete(DeleteBehavior.Restrict);
        // Its key is the paper's, so that a paper is withdrawn once.
        builder.OwnsOne(document => document.Withdrawal, withdrawal =>
        {
            withdrawal.ToTable(WithdrawalTriggers.Table, table => table.HasTrigger(WithdrawalTriggers.Kept));
            withdrawal.WithOwner().HasForeignKey("DocumentId");
            withdrawal.Property(part => part.ByName).HasMaxLength(60);
        });
    }
}
