using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Persistence.Talents;

internal sealed class CredentialConfiguration : IEntityTypeConfiguration<Credential>
{
    public void Configure(EntityTypeBuilder<Credential> builder)
    {
        builder.ToTable("Credentials");
        builder.HasKey(credential => credential.Id);
        builder.Property(credential => credential.Name).HasMaxLength(100);
        builder.Property(credential => credential.CertificateNumber).HasMaxLength(60);
        builder.Property(credential => credential.AwardedBy).HasMaxLength(100);
        // A person's, and whether the same is on record already.
        builder.HasIndex(credential => new { credential.PersonId, credential.Kind });
        builder.HasOne<Person>().WithMany().HasForeignKey(credential => credential.PersonId);
    }
}
