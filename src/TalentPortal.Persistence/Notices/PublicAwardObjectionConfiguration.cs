using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Persistence.Notices;

/// <summary>Stands here and has this name because configurations apply in the order of their names: the base must know its discriminator first.</summary>
internal sealed class PublicAwardObjectionConfiguration : IEntityTypeConfiguration<AwardObjection>
{
    public void Configure(EntityTypeBuilder<AwardObjection> builder)
    {
        builder.HasDiscriminator(objection => objection.Kind).HasValue(ObjectionKind.Award);
        builder.Property(objection => objection.ListId).HasColumnName("AwardListId");
        builder.HasOne<AwardList>().WithMany().HasForeignKey(objection => objection.ListId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AwardCase>().WithMany().HasForeignKey(objection => objection.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
