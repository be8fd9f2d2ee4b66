using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Persistence.Talents;

internal sealed class PersonMergeConfiguration : IEntityTypeConfiguration<PersonMerge>
{
    private const int LongestReason = 300;

    public void Configure(EntityTypeBuilder<PersonMerge> builder)
    {
        builder.ToTable("PersonMerges");
        builder.Ignore(merge => merge.TakenFields);
        builder.Ignore(merge => merge.Holds);
        builder.Property(merge => merge.Taken).HasMaxLength(200);
        builder.Property(merge => merge.Reason).HasMaxLength(LongestReason);
        builder.Property(merge => merge.DecidedReason).HasMaxLength(LongestReason);
        builder.Property(merge => merge.UndoReason).HasMaxLength(LongestReason);
        builder.Property(merge => merge.UndoneReason).HasMaxLength(LongestReason);
        builder.Property(merge => merge.ByName).HasMaxLength(60);
        builder.Property(merge => merge.DecidedByName).HasMaxLength(60);
        builder.Property(merge => merge.UndoByName).HasMaxLength(60);
        builder.Property(merge => merge.UndoneByName).HasMaxLength(60);
        builder.HasOne<Person>().WithMany().HasForeignKey(merge => merge.Survivor).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(merge => merge.Absorbed).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(merge => new { merge.State, merge.At });
    }
}

internal sealed class PersonMergeMoveConfiguration : IEntityTypeConfiguration<PersonMergeMove>
{
    public void Configure(EntityTypeBuilder<PersonMergeMove> builder)
    {
        builder.ToTable("PersonMergeMoves");
        builder.HasOne<PersonMerge>().WithMany().HasForeignKey(move => move.MergeId);
        builder.HasIndex(move => new { move.MergeId, move.Kind });
    }
}
