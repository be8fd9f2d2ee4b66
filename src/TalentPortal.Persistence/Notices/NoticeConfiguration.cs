using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Persistence.Notices;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices", table => table.HasCheckConstraint("CK_Notices_FourEyes", "[CheckedBy] IS NULL OR ([CheckedBy] <> [MadeBy] AND ([MadeOnBehalfOf] IS NULL OR [CheckedBy] <> [MadeOnBehalfOf]))"));
        builder.Property(notice => notice.Number).HasMaxLength(20);
        builder.Property(notice => notice.Title).HasMaxLength(DraftNoticeValidator.LongestTitle);
        builder.Property(notice => notice.ItemName).HasMaxLength(DraftNoticeValidator.LongestItem);
        builder.Property(notice => notice.Department).HasMaxLength(DraftNoticeValidator.LongestDepartment);
        builder.Property(notice => notice.Phone).HasMaxLength(DraftNoticeValidator.LongestPhone);
        builder.Property(notice => notice.HowToObject).HasMaxLength(DraftNoticeValidator.LongestHowTo);
        builder.Property(notice => notice.CancelReason).HasMaxLength(CancelNoticeValidator.Longest);
        builder.Property(notice => notice.MadeByName).HasMaxLength(60);
        builder.Property(notice => notice.CheckedByName).HasMaxLength(60);
        builder.Property(notice => notice.PublishedByName).HasMaxLength(60);
        builder.Property(notice => notice.ContentDigest).HasMaxLength(64);
        builder.HasOne<PolicyVersion>().WithMany().HasForeignKey(notice => notice.PolicyVersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(notice => notice.Number).IsUnique();
        // The public list, and the daily work on it.
        builder.HasIndex(notice => new { notice.State, notice.TakeDownOn });
        builder.HasIndex(notice => new { notice.State, notice.LastDay });
        builder.HasIndex(notice => notice.MadeAt);
    }
}

internal sealed class NoticeItemConfiguration : IEntityTypeConfiguration<NoticeItem>
{
    public void Configure(EntityTypeBuilder<NoticeItem> builder)
    {
        builder.ToTable("NoticeItems");
        builder.Property(item => item.ShownName).HasMaxLength(60);
        builder.Property(item => item.ShownIdNumber).HasMaxLength(40);
        builder.Property(item => item.EmployerName).HasMaxLength(100);
        builder.Ignore(item => item.Line);
        builder.HasOne<Notice>().WithMany().HasForeignKey(item => item.NoticeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Entitlement>().WithMany().HasForeignKey(item => item.EntitlementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SubsidyApplication>().WithMany().HasForeignKey(item => item.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(item => item.PersonId).OnDelete(DeleteBehavior.Restrict);
        // Not unique: leaving somebody out moves every later serial in one save.
        builder.HasIndex(item => new { item.NoticeId, item.Serial });
    }
}
