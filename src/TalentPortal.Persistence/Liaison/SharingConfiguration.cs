using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Portraits;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Persistence.Liaison;

internal sealed class TalentSharingConfiguration : IEntityTypeConfiguration<TalentSharing>
{
    public void Configure(EntityTypeBuilder<TalentSharing> builder)
    {
        builder.ToTable("TalentSharings");
        builder.Property(sharing => sharing.LeaderName).HasMaxLength(60);
        builder.Property(sharing => sharing.SharedByName).HasMaxLength(60);
        builder.Property(sharing => sharing.EndedByName).HasMaxLength(60);
        builder.Property(sharing => sharing.Reason).HasMaxLength(LeaderPost.LongestReason);
        builder.Property(sharing => sharing.EndNote).HasMaxLength(LeaderPost.LongestReason);
        builder.HasOne<LeaderPost>().WithMany().HasForeignKey(sharing => sharing.PostId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(sharing => sharing.PersonId).OnDelete(DeleteBehavior.Restrict);
        // What a leader reads is asked with every page of his; a talent's, for the office and the talent.
        builder.HasIndex(sharing => new { sharing.PostId, sharing.To });
        builder.HasIndex(sharing => new { sharing.PersonId, sharing.From });
        // The ledger, the latest first.
        builder.HasIndex(sharing => new { sharing.From, sharing.Id });
        builder.OwnsMany(sharing => sharing.History, step =>
        {
            step.ToTable("TalentSharingSteps", table => table.HasTrigger(LiaisonTriggers.SharingSteps));
            step.WithOwner().HasForeignKey("SharingId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Reason).HasMaxLength(LeaderPost.LongestReason);
            step.HasIndex("SharingId", nameof(TalentSharingStep.Sequence)).IsUnique();
        });
    }
}

internal sealed class TalentPortraitConfiguration : IEntityTypeConfiguration<TalentPortrait>
{
    public void Configure(EntityTypeBuilder<TalentPortrait> builder)
    {
        builder.ToTable("TalentPortraits");
        builder.Property(portrait => portrait.PutByName).HasMaxLength(60);
        builder.Property(portrait => portrait.EndedByName).HasMaxLength(60);
        builder.HasOne<Person>().WithMany().HasForeignKey(portrait => portrait.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(portrait => portrait.FileId).OnDelete(DeleteBehavior.Restrict);
        // The one that is shown, and those before it.
        builder.HasIndex(portrait => new { portrait.PersonId, portrait.PutAt });
    }
}
