using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Persistence.Foundation;

internal sealed class IdempotencyRecordConfiguration : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.ToTable("IdempotencyRecords");
        builder.HasKey(record => record.Key);
        builder.Property(record => record.Handler).HasMaxLength(200);
        builder.Property(record => record.Fingerprint).HasMaxLength(32);
        builder.Property(record => record.Outcome).HasMaxLength(500);
    }
}
