using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Notices;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Notices;

/// <summary>One register of objections to whatever list; the kinds share a table, and each has its own columns for what it is about.</summary>
internal sealed class ObjectionConfiguration : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> builder)
    {
        builder.ToTable("Objections", table => table.HasCheckConstraint("CK_Objections_Kind", "([Kind] = 'Payment' AND [NoticeId] IS NOT NULL AND [ItemId] IS NOT NULL) OR ([Kind] = 'Level' AND [ListId] IS NOT NULL AND [ApplicationId] IS NOT NULL) OR ([Kind] = 'Award' AND [AwardListId] IS NOT NULL AND [CaseId] IS NOT NULL)"));
        builder.Ignore(objection => objection.IsOpen).Ignore(objection => objection.Holds).Ignore(objection => objection.Steps);
        builder.Property(objection => objection.Number).HasMaxLength(20);
        builder.Property(objection => objection.ListNumber).HasMaxLength(20);
        builder.Property(objection => objection.ListTitle).HasMaxLength(DraftNoticeValidator.LongestTitle);
        builder.Property(objection => objection.ShownName).HasMaxLength(60);
        builder.Property(objection => objection.EmployerName).HasMaxLength(100);
        builder.Property(objection => objection.ObjectorName).HasMaxLength(RaiseObjectionValidator.LongestName);
        builder.Property(objection => objection.ContactMask).HasMaxLength(40);
        builder.Property(objection => objection.Statement).HasMaxLength(RaiseObjectionValidator.LongestStatement);
        builder.Property(objection => objection.EnteredByName).HasMaxLength(60);
        builder.Protected(objection => objection.Contact);
        builder.OwnsOne(objection => objection.Deadline);
        builder.Navigation(objection => objection.Deadline).IsRequired();
        builder.HasIndex(objection => objection.Number).IsUnique();
        builder.HasIndex(objection => new { objection.SortsOn, objection.Number });
        builder.HasIndex(objection => new { objection.State, objection.SortsOn, objection.Number });
        builder.OwnsMany(objection => objection.Evidence, file =>
        {
            file.ToTable("ObjectionEvidence");
            file.WithOwner().HasForeignKey("ObjectionId");
            file.HasKey(part => part.Id);
        });
        builder.OwnsMany(objection => objection.History, step =>
        {
            step.ToTable("ObjectionSteps");
            step.WithOwner().HasForeignKey("ObjectionId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Reason).HasMaxLength(DecideObjectionValidator.Longest);
        });
        builder.HasDiscriminator(objection => objection.Kind);
    }
}

internal sealed class PaymentObjectionConfiguration : IEntityTypeConfiguration<PaymentObjection>
{
    public void Configure(EntityTypeBuilder<PaymentObjection> builder)
    {
        builder.HasDiscriminator(objection => objection.Kind).HasValue(ObjectionKind.Payment);
        builder.HasOne<Notice>().WithMany().HasForeignKey(objection => objection.NoticeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<NoticeItem>().WithMany().HasForeignKey(objection => objection.ItemId).OnDelete(DeleteBehavior.Restrict);
    }
}
