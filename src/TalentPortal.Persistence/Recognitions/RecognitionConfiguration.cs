using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Persistence.Recognitions;

internal sealed class CatalogueVersionConfiguration : IEntityTypeConfiguration<CatalogueVersion>
{
    public void Configure(EntityTypeBuilder<CatalogueVersion> builder)
    {
        builder.ToTable("CatalogueVersions", table => table.HasCheckConstraint("CK_CatalogueVersions_FourEyes", "[PublishedBy] IS NULL OR [PublishedBy] <> [DraftedBy]"));
        builder.Property(version => version.DraftedByName).HasMaxLength(60);
        builder.Property(version => version.PublishedByName).HasMaxLength(60);
        builder.Property(version => version.DiscardReason).HasMaxLength(CatalogueVersion.LongestReason);
        // One JSON text: a version is read whole or not at all, and a published one never changes.
        builder.Property(version => version.Terms).HasColumnName("Catalogue")
            .HasConversion(terms => terms.ToJson(), json => CatalogueTerms.FromJson(json), new ValueComparer<CatalogueTerms>((left, right) => left == right, terms => terms.GetHashCode(), terms => terms));
        // Two people who write a version at the same moment count the same number: one of them fails.
        builder.HasIndex(version => version.Number).IsUnique();
        builder.HasIndex(version => version.EffectiveFrom);
    }
}

internal sealed class RecognitionApplicationConfiguration : IEntityTypeConfiguration<RecognitionApplication>
{
    public void Configure(EntityTypeBuilder<RecognitionApplication> builder)
    {
        builder.ToTable("RecognitionApplications");
        builder.Property(application => application.CaseNumber).HasMaxLength(20);
        builder.Property(application => application.EntryCode).HasMaxLength(20);
        builder.Property(application => application.TownshipCode).HasMaxLength(12);
        builder.Property(application => application.ApplicantName).HasMaxLength(60);
        builder.Property(application => application.ApplicantInitials).HasMaxLength(60);
        builder.Property(application => application.EmployerName).HasMaxLength(100);
        builder.Property(application => application.Scores).HasScores();
        builder.Ignore(application => application.OpenCorrections);
        builder.OwnsOne(application => application.Limits);
        builder.OwnsOne(application => application.Deadline);
        builder.OwnsOne(application => application.CorrectionDeadline);
        builder.HasOne<Person>().WithMany().HasForeignKey(application => application.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Employer>().WithMany().HasForeignKey(application => application.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CatalogueVersion>().WithMany().HasForeignKey(application => application.CatalogueVersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(application => application.CaseNumber).IsUnique();
        builder.HasIndex(application => application.StartedBy);
        builder.HasIndex(application => new { application.Status, application.SortsOn, application.CaseNumber });
        builder.HasIndex(application => new { application.EmployerId, application.Status });
        builder.OwnsMany(application => application.History, step =>
        {
            step.ToTable("RecognitionSteps");
            step.WithOwner().HasForeignKey("ApplicationId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Opinion).HasMaxLength(RecognitionStep.LongestOpinion);
            // One decision per state and round, whatever two officers press at the same moment.
            step.HasIndex("ApplicationId", nameof(RecognitionStep.Round), nameof(RecognitionStep.From)).IsUnique();
        });
        builder.OwnsMany(application => application.Proofs, proof =>
        {
            proof.ToTable("RecognitionProofs");
            proof.WithOwner().HasForeignKey("ApplicationId");
            proof.HasKey(part => part.Id);
            proof.Property(part => part.Code).HasMaxLength(40);
            proof.HasIndex(part => part.FileId);
        });
        builder.OwnsMany(application => application.Corrections, item =>
        {
            item.ToTable("RecognitionCorrections");
            item.WithOwner().HasForeignKey("ApplicationId");
            item.HasKey(part => part.Id);
            item.Property(part => part.Subject).HasMaxLength(40);
            item.Property(part => part.WhatToDo).HasMaxLength(500);
            item.Property(part => part.Reply).HasMaxLength(1000);
        });
    }
}

internal sealed class RecognitionConfiguration : IEntityTypeConfiguration<Recognition>
{
    public void Configure(EntityTypeBuilder<Recognition> builder)
    {
        builder.ToTable("Recognitions", table =>
        {
            table.HasCheckConstraint("CK_Recognitions_Term", "[ValidFrom] <= [ValidTo]");
            // One day before the first: a level that was replaced or withdrawn on its first day gave nothing.
            table.HasCheckConstraint("CK_Recognitions_LastDay", "[LastDay] <= [ValidTo]");
        });
        builder.Property(recognition => recognition.PersonName).HasMaxLength(60);
        builder.Property(recognition => recognition.PersonInitials).HasMaxLength(60);
        builder.Property(recognition => recognition.EmployerName).HasMaxLength(100);
        builder.Property(recognition => recognition.EntryCode).HasMaxLength(20);
        builder.Property(recognition => recognition.CertificateNumber).HasMaxLength(24);
        builder.Property(recognition => recognition.ProposedWords).HasMaxLength(RecognitionEvent.LongestWords);
        builder.Property(recognition => recognition.Scores).HasScores();
        builder.Ignore(recognition => recognition.Span);
        builder.HasOne<Person>().WithMany().HasForeignKey(recognition => recognition.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RecognitionApplication>().WithMany().HasForeignKey(recognition => recognition.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(recognition => recognition.CertificateNumber).IsUnique();
        // One case ends in one recognition, also when two processes look at the same moment.
        builder.HasIndex(recognition => recognition.ApplicationId).IsUnique();
        builder.HasIndex(recognition => new { recognition.PersonId, recognition.ValidFrom });
        builder.HasIndex(recognition => new { recognition.State, recognition.Level, recognition.ValidFrom });
        // The register by level: its holders in the order of the pages, each with its days (TalentListQuery.LedByHolders).
        builder.HasIndex(recognition => new { recognition.Level, recognition.PersonId, recognition.ValidFrom, recognition.LastDay });
        builder.OwnsMany(recognition => recognition.History, line =>
        {
            line.ToTable("RecognitionEvents");
            line.WithOwner().HasForeignKey("RecognitionId");
            line.HasKey(part => part.Id);
            line.Property(part => part.ByName).HasMaxLength(60);
            line.Property(part => part.Words).HasMaxLength(RecognitionEvent.LongestWords);
            line.HasIndex("RecognitionId", nameof(RecognitionEvent.Sequence)).IsUnique();
        });
    }
}

internal sealed class RecognitionPanelConfiguration : IEntityTypeConfiguration<RecognitionPanel>
{
    public void Configure(EntityTypeBuilder<RecognitionPanel> builder)
    {
        builder.ToTable("RecognitionPanels");
        builder.Property(panel => panel.Number).HasMaxLength(20);
        builder.Property(panel => panel.Place).HasMaxLength(100);
        builder.Property(panel => panel.ConvenedByName).HasMaxLength(60);
        builder.Property(panel => panel.ClosedByName).HasMaxLength(60);
        builder.Property(panel => panel.Minutes).HasMaxLength(4000);
        builder.HasIndex(panel => panel.Number).IsUnique();
        builder.HasIndex(panel => panel.HeldOn);
        builder.OwnsMany(panel => panel.Experts, expert =>
        {
            expert.ToTable("PanelExperts");
            expert.WithOwner().HasForeignKey("PanelId");
            expert.HasKey(part => part.Id);
            expert.Property(part => part.Name).HasMaxLength(60);
            expert.Property(part => part.Affiliation).HasMaxLength(100);
        });
        builder.OwnsMany(panel => panel.Votes, vote =>
        {
            vote.ToTable("PanelVotes");
            vote.WithOwner().HasForeignKey("PanelId");
            vote.HasKey(part => part.Id);
            vote.Property(part => part.Opinion).HasMaxLength(PanelVote.LongestOpinion);
            // An expert votes once on a case of this meeting.
            vote.HasIndex("PanelId", nameof(PanelVote.ApplicationId), nameof(PanelVote.ExpertId)).IsUnique();
        });
    }
}

internal sealed class RecognitionNoticeConfiguration : IEntityTypeConfiguration<RecognitionNotice>
{
    public void Configure(EntityTypeBuilder<RecognitionNotice> builder)
    {
        builder.ToTable("RecognitionNotices");
        builder.Property(notice => notice.Number).HasMaxLength(20);
        builder.Property(notice => notice.MadeByName).HasMaxLength(60);
        builder.Property(notice => notice.PublishedByName).HasMaxLength(60);
        builder.Property(notice => notice.CancelReason).HasMaxLength(500);
        builder.HasIndex(notice => notice.Number).IsUnique();
        builder.HasIndex(notice => new { notice.State, notice.LastDay });
        builder.OwnsMany(notice => notice.Items, item =>
        {
            item.ToTable("RecognitionNoticeItems");
            item.WithOwner().HasForeignKey("NoticeId");
            item.HasKey(part => part.Id);
            item.Property(part => part.ShownName).HasMaxLength(60);
            item.Property(part => part.ShownIdNumber).HasMaxLength(20);
            item.Property(part => part.EmployerName).HasMaxLength(100);
            item.Property(part => part.EntryCode).HasMaxLength(20);
            item.HasIndex(part => part.ApplicationId);
        });
    }
}

internal static class ScoreSheetMapping
{
    /// <summary>One JSON text: a sheet is read whole, and once decided on it never changes.</summary>
    public static void HasScores(this PropertyBuilder<ScoreSheet?> property) =>
        property.HasMaxLength(4000).HasConversion(
            sheet => sheet == null ? null : sheet.ToJson(), json => json == null ? null : ScoreSheet.FromJson(json),
            new ValueComparer<ScoreSheet?>((left, right) => left == right, sheet => sheet == null ? 0 : sheet.GetHashCode(), sheet => sheet));
}
