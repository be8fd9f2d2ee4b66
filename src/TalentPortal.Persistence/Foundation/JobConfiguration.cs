using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Persistence.Foundation;

internal sealed class JobConfiguration : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("Jobs");
        builder.Property(job => job.Kind).HasMaxLength(Job.KindLength);
        builder.Property(job => job.Input).HasMaxLength(Job.InputLength);
        builder.Property(job => job.Worker).HasMaxLength(100);
        builder.Property(job => job.Alone).HasMaxLength(Job.AloneLength);
        // One at a time of what must not be done twice at once.
        builder.HasIndex(job => job.Alone).IsUnique().HasFilter("[Alone] IS NOT NULL");
        builder.Message(job => job.Message);
        // Workers ask for what waits or lies abandoned, owners for what is theirs.
        builder.HasIndex(job => new { job.State, job.CreatedAt });
        builder.HasIndex(job => new { job.OwnerId, job.CreatedAt });
    }
}
