using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Audit;

namespace TalentPortal.Persistence.Audit;

internal sealed class PersonalDataAccessConfiguration : IEntityTypeConfiguration<PersonalDataAccess>
{
    public void Configure(EntityTypeBuilder<PersonalDataAccess> builder)
    {
        builder.ToTable("PersonalDataAccesses");
        builder.Property(access => access.ByName).HasMaxLength(60);
        builder.Property(access => access.Purpose).HasMaxLength(300);
        builder.Property(access => access.Trace).HasMaxLength(64);
        builder.HasIndex(access => new { access.Subject, access.At });
    }
}
