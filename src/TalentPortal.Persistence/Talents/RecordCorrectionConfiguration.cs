using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Talents;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Talents;

internal sealed class RecordCorrectionConfiguration : IEntityTypeConfiguration<RecordCorrection>
{
    public void Configure(EntityTypeBuilder<RecordCorrection> builder)
    {
        builder.ToTable("RecordCorrections");
        builder.Ignore(request => request.IsUndecided);
        builder.Ignore(request => request.Decision);
        builder.Property(request => request.Number).HasMaxLength(20);
        builder.HasIndex(request => request.Number).IsUnique();
        builder.Property(request => request.Before).HasMaxLength(RecordCorrection.LongestValue);
        builder.Property(request => request.Wanted).HasMaxLength(RecordCorrection.LongestValue);
        builder.Property(request => request.Grounds).HasMaxLength(RecordCorrection.LongestGrounds);
        builder.Protected(request => request.WantedNumber);
        builder.HasOne<Person>().WithMany().HasForeignKey(request => request.PersonId).OnDelete(DeleteBehavior.Restrict);
        // One request at a time for one thing, also when two tabs ask together.
        builder.Property(request => request.OpenKey).HasMaxLength(120);
        builder.HasIndex(request => request.OpenKey).IsUnique();
        // The desk's list: of one state in the order of asking, and on from where the last page ended.
        builder.HasIndex(request => new { request.State, request.AskedAt, request.Id });
        builder.OwnsMany(request => request.History, step =>
        {
            step.ToTable("RecordCorrectionSteps");
            step.WithOwner().HasForeignKey("CorrectionId");
            step.HasKey(part => part.Id);
            step.HasIndex("CorrectionId", nameof(RecordCorrectionStep.Sequence)).IsUnique();
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Words).HasMaxLength(RecordCorrection.LongestWords);
        });
    }
}
