using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Recognitions;

internal sealed class RecognitionObjectionConfiguration : IEntityTypeConfiguration<RecognitionObjection>
{
    public void Configure(EntityTypeBuilder<RecognitionObjection> builder)
    {
        builder.ToTable("RecognitionObjections");
        builder.Ignore(objection => objection.IsOpen);
        builder.Property(objection => objection.Number).HasMaxLength(20);
        builder.Property(objection => objection.ShownName).HasMaxLength(60);
        builder.Property(objection => objection.EmployerName).HasMaxLength(100);
        builder.Property(objection => objection.ObjectorName).HasMaxLength(RaiseObjectionValidator.LongestName);
        builder.Property(objection => objection.ContactMask).HasMaxLength(40);
        builder.Property(objection => objection.Statement).HasMaxLength(RaiseObjectionValidator.LongestStatement);
        builder.Protected(objection => objection.Contact);
        builder.OwnsOne(objection => objection.Deadline);
        builder.Navigation(objection => objection.Deadline).IsRequired();
        builder.HasOne<RecognitionNotice>().WithMany().HasForeignKey(objection => objection.NoticeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RecognitionApplication>().WithMany().HasForeignKey(objection => objection.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(objection => objection.Number).IsUnique();
        builder.HasIndex(objection => new { objection.SortsOn, objection.Number });
        builder.HasIndex(objection => new { objection.State, objection.SortsOn, objection.Number });
        builder.OwnsMany(objection => objection.Evidence, file =>
        {
            file.ToTable("RecognitionObjectionEvidence");
            file.WithOwner().HasForeignKey("ObjectionId");
            file.HasKey(part => part.Id);
        });
        builder.OwnsMany(objection => objection.History, step =>
        {
            step.ToTable("RecognitionObjectionSteps");
            step.WithOwner().HasForeignKey("ObjectionId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Reason).HasMaxLength(DecideObjectionValidator.Longest);
        });
    }
}
