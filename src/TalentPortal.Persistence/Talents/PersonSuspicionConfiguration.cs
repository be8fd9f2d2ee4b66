using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Persistence.Talents;

internal sealed class PersonSuspicionConfiguration : IEntityTypeConfiguration<PersonSuspicion>
{
    public void Configure(EntityTypeBuilder<PersonSuspicion> builder)
    {
        builder.ToTable("PersonSuspicions");
        // A number, so that one ground is asked for among several.
        builder.Property(suspicion => suspicion.Grounds).HasConversion<int>();
        builder.Property(suspicion => suspicion.DecidedByName).HasMaxLength(60);
        builder.Property(suspicion => suspicion.Reason).HasMaxLength(300);
        builder.HasOne<Person>().WithMany().HasForeignKey(suspicion => suspicion.First).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(suspicion => suspicion.Second).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(suspicion => new { suspicion.First, suspicion.Second }).IsUnique();
        builder.HasIndex(suspicion => suspicion.Second);
        // The list: what is open, in the order of its pages.
        builder.HasIndex(suspicion => new { suspicion.State, suspicion.Id });
    }
}
