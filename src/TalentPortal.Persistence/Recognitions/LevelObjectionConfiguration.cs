using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Recognitions;

namespace TalentPortal.Persistence.Recognitions;

internal sealed class LevelObjectionConfiguration : IEntityTypeConfiguration<LevelObjection>
{
    public void Configure(EntityTypeBuilder<LevelObjection> builder)
    {
        builder.HasDiscriminator(objection => objection.Kind).HasValue(ObjectionKind.Level);
        builder.HasOne<RecognitionNotice>().WithMany().HasForeignKey(objection => objection.ListId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RecognitionApplication>().WithMany().HasForeignKey(objection => objection.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}
