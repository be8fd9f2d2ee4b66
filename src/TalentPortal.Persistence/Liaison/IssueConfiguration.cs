using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Persistence.Liaison;

internal sealed class TalentIssueConfiguration : IEntityTypeConfiguration<TalentIssue>
{
    public void Configure(EntityTypeBuilder<TalentIssue> builder)
    {
        builder.ToTable("TalentIssues");
        builder.Property(issue => issue.Number).HasMaxLength(24);
        builder.Property(issue => issue.Words).HasMaxLength(TalentIssue.LongestWords);
        builder.Property(issue => issue.RegisteredByName).HasMaxLength(60);
        builder.OwnsOne(issue => issue.Deadline);
        builder.OwnsOne(issue => issue.Extension);
        builder.HasOne<Person>().WithMany().HasForeignKey(issue => issue.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LiaisonContact>().WithMany().HasForeignKey(issue => issue.ContactId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(issue => issue.Number).IsUnique();
        // A talent's issues, for the talent and whoever looks after them.
        builder.HasIndex(issue => new { issue.PersonId, issue.EndedAt });
        // The office's list and a department's, what is due first; the number decides between equal days.
        builder.HasIndex(issue => new { issue.SortsOn, issue.Number });
        builder.HasIndex(issue => new { issue.Department, issue.SortsOn, issue.Number });
        // How many wait in a state, beside the navigation.
        builder.HasIndex(issue => issue.Status);
        // What was due or answered in a year.
        builder.HasIndex(issue => new { issue.AnswerDueOn, issue.AnsweredOn });
        builder.OwnsMany(issue => issue.History, step =>
        {
            step.ToTable("IssueSteps", table => table.HasTrigger(LiaisonTriggers.IssueSteps));
            step.WithOwner().HasForeignKey("IssueId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Words).HasMaxLength(TalentIssue.LongestWords);
            step.Property(part => part.Grounds).HasMaxLength(TalentIssue.LongestGrounds);
            step.Property(part => part.Signer).HasMaxLength(TalentIssue.LongestSigner);
            step.HasIndex("IssueId", nameof(IssueStep.Sequence)).IsUnique();
            step.HasIndex(part => part.FileId);
        });
        builder.OwnsMany(issue => issue.Help, help =>
        {
            help.ToTable("IssueHelp");
            help.WithOwner().HasForeignKey("IssueId");
            help.HasKey(part => part.Id);
            help.Property(part => part.Words).HasMaxLength(TalentIssue.LongestWords);
            help.Property(part => part.Answer).HasMaxLength(TalentIssue.LongestWords);
            help.OwnsOne(part => part.Deadline);
            // A department helps once; what it has not answered is counted beside the navigation.
            help.HasIndex("IssueId", nameof(IssueHelp.Department)).IsUnique();
            help.HasIndex(part => new { part.Department, part.AnsweredOn });
        });
    }
}

internal sealed class LeaderPromiseConfiguration : IEntityTypeConfiguration<LeaderPromise>
{
    public void Configure(EntityTypeBuilder<LeaderPromise> builder)
    {
        builder.ToTable("LeaderPromises");
        builder.Property(promise => promise.Words).HasMaxLength(LeaderPromise.LongestWords);
        builder.Property(promise => promise.SettledWords).HasMaxLength(LeaderPromise.LongestWords);
        builder.Property(promise => promise.GivenByName).HasMaxLength(60);
        builder.Property(promise => promise.RecordedByName).HasMaxLength(60);
        builder.Property(promise => promise.SettledByName).HasMaxLength(60);
        builder.HasOne<Person>().WithMany().HasForeignKey(promise => promise.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LiaisonContact>().WithMany().HasForeignKey(promise => promise.ContactId).OnDelete(DeleteBehavior.Restrict);
        // A talent's promises, open ones first.
        builder.HasIndex(promise => new { promise.PersonId, promise.State, promise.DueOn });
    }
}

internal sealed class LiaisonCircularConfiguration : IEntityTypeConfiguration<LiaisonCircular>
{
    public void Configure(EntityTypeBuilder<LiaisonCircular> builder)
    {
        builder.ToTable("LiaisonCirculars", table => table.HasTrigger(LiaisonTriggers.Circulars));
        builder.Property(circular => circular.IssuedByName).HasMaxLength(60);
        builder.OwnsOne(circular => circular.Figures);
        builder.Navigation(circular => circular.Figures).IsRequired();
        // Of two officers who issue the same quarter's, one is told.
        builder.HasIndex(circular => new { circular.Year, circular.Number }).IsUnique();
    }
}
