using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Talents;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Liaison;

internal sealed class LiaisonRuleConfiguration : IEntityTypeConfiguration<LiaisonRule>
{
    public void Configure(EntityTypeBuilder<LiaisonRule> builder)
    {
        builder.ToTable("LiaisonRules", table => table.HasTrigger(LiaisonTriggers.Rules));
        builder.Property(rule => rule.Basis).HasMaxLength(LiaisonRule.LongestBasis);
        builder.Property(rule => rule.EnteredByName).HasMaxLength(60);
        builder.OwnsOne(rule => rule.Rules, rules =>
        {
            rules.Property(part => part.LowestLevel).HasColumnName("LowestLevel");
            rules.Property(part => part.LeastTalents).HasColumnName("LeastTalents");
            rules.Property(part => part.MostTalents).HasColumnName("MostTalents");
            rules.Property(part => part.ContactsPerQuarter).HasColumnName("ContactsPerQuarter");
            rules.Property(part => part.VisitsPerYear).HasColumnName("VisitsPerYear");
            rules.Property(part => part.RecordWithinDays).HasColumnName("RecordWithinDays");
            rules.OwnsOne(part => part.Issues, issues =>
            {
                issues.Property(part => part.HandOver).HasColumnName("HandOverDays");
                issues.Property(part => part.Sign).HasColumnName("SignDays");
                issues.Property(part => part.Simple).HasColumnName("SimpleDays");
                issues.Property(part => part.Ordinary).HasColumnName("OrdinaryDays");
                issues.Property(part => part.Complex).HasColumnName("ComplexDays");
                issues.Property(part => part.Extension).HasColumnName("ExtensionDays");
            });
            rules.Navigation(part => part.Issues).IsRequired();
        });
        builder.Navigation(rule => rule.Rules).IsRequired();
        // Two officers who enter rules for the same day: one of them is told.
        builder.HasIndex(rule => rule.EffectiveFrom).IsUnique();
    }
}

internal sealed class LeaderPostConfiguration : IEntityTypeConfiguration<LeaderPost>
{
    public void Configure(EntityTypeBuilder<LeaderPost> builder)
    {
        builder.ToTable("LeaderPosts");
        builder.Property(post => post.Title).HasMaxLength(LeaderPost.LongestTitle);
        builder.Property(post => post.HolderName).HasMaxLength(60);
        builder.Property(post => post.OfficerName).HasMaxLength(60);
        // A leader holds one post; whose talents a leader or an officer may open is asked with every page of theirs.
        builder.HasIndex(post => post.HolderId).IsUnique().HasFilter("[ClosedAt] IS NULL");
        builder.HasIndex(post => post.OfficerId);
        builder.OwnsMany(post => post.History, step =>
        {
            step.ToTable("LeaderPostSteps", table => table.HasTrigger(LiaisonTriggers.Steps));
            step.WithOwner().HasForeignKey("PostId");
            step.HasKey(part => part.Id);
            step.Property(part => part.HolderName).HasMaxLength(60);
            step.Property(part => part.OfficerName).HasMaxLength(60);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Reason).HasMaxLength(LeaderPost.LongestReason);
            step.HasIndex("PostId", nameof(LeaderPostStep.Sequence)).IsUnique();
        });
    }
}

internal sealed class LiaisonAssignmentConfiguration : IEntityTypeConfiguration<LiaisonAssignment>
{
    public void Configure(EntityTypeBuilder<LiaisonAssignment> builder)
    {
        builder.ToTable("LiaisonAssignments");
        builder.Ignore(assignment => assignment.Span);
        builder.Property(assignment => assignment.LeaderName).HasMaxLength(60);
        builder.Property(assignment => assignment.AssignedByName).HasMaxLength(60);
        builder.Property(assignment => assignment.EndedByName).HasMaxLength(60);
        builder.Property(assignment => assignment.Reason).HasMaxLength(LeaderPost.LongestReason);
        builder.Property(assignment => assignment.EndNote).HasMaxLength(LeaderPost.LongestReason);
        builder.HasOne<LeaderPost>().WithMany().HasForeignKey(assignment => assignment.PostId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(assignment => assignment.PersonId).OnDelete(DeleteBehavior.Restrict);
        // A talent has one leader at a time; of two officers who assign at the same moment one is told.
        builder.HasIndex(assignment => assignment.PersonId).IsUnique().HasFilter("[To] IS NULL").HasDatabaseName("IX_LiaisonAssignments_Running");
        // Who looked after a talent, and what touches a year.
        builder.HasIndex(assignment => new { assignment.PersonId, assignment.From });
        builder.HasIndex(assignment => new { assignment.PostId, assignment.To });
    }
}

internal sealed class LiaisonContactConfiguration : IEntityTypeConfiguration<LiaisonContact>
{
    public void Configure(EntityTypeBuilder<LiaisonContact> builder)
    {
        builder.ToTable("LiaisonContacts");
        builder.Property(contact => contact.LeaderName).HasMaxLength(60);
        builder.Property(contact => contact.RecordedByName).HasMaxLength(60);
        builder.Property(contact => contact.WithdrawnByName).HasMaxLength(60);
        builder.Property(contact => contact.Summary).HasMaxLength(LiaisonContact.LongestSummary);
        builder.Property(contact => contact.NeedWords).HasMaxLength(LiaisonContact.LongestSummary);
        builder.Property(contact => contact.WithdrawReason).HasMaxLength(LiaisonContact.LongestReason);
        builder.HasOne<LiaisonAssignment>().WithMany().HasForeignKey(contact => contact.AssignmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(contact => contact.PersonId).OnDelete(DeleteBehavior.Restrict);
        // A talent's contacts, the latest first; a year's for the figures.
        builder.HasIndex(contact => new { contact.PersonId, contact.On });
        builder.HasIndex(contact => contact.On);
        builder.OwnsMany(contact => contact.Photos, photo =>
        {
            photo.ToTable("LiaisonPhotos");
            photo.WithOwner().HasForeignKey("ContactId");
            photo.HasKey(part => part.Id);
            photo.HasIndex(part => part.FileId);
        });
    }
}

/// <summary>Rules that figures rest on, and who held a post when, are written once and kept, also against whoever writes past the portal.</summary>
public static class LiaisonTriggers
{
    // Named in the model too: SQL Server must not use OUTPUT on a table with triggers.
    internal const string Rules = "TR_LiaisonRules_Kept", Steps = "TR_LeaderPostSteps_Kept", IssueSteps = "TR_IssueSteps_Kept", Circulars = "TR_LiaisonCirculars_Kept", SharingSteps = "TR_TalentSharingSteps_Kept", AdjustmentSteps = "TR_AdjustmentSteps_Kept";

    /// <summary>The last statements of a migration that makes these tables anew.</summary>
    public static void Create(MigrationBuilder migration)
    {
        migration.Keep("LiaisonRules", Rules, 50013, "the rules of a time");
        migration.Keep("LeaderPostSteps", Steps, 50014, "a step of a post");
        migration.Keep("IssueSteps", IssueSteps, 50016, "a step of an issue");
        migration.Keep("LiaisonCirculars", Circulars, 50017, "a circular");
        migration.Keep("TalentSharingSteps", SharingSteps, 50023, "a step of a sharing");
        migration.Keep("AdjustmentSteps", AdjustmentSteps, 50024, "a step of a round");
    }
}
