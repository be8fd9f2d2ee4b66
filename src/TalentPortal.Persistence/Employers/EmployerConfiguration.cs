using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Employers;

namespace TalentPortal.Persistence.Employers;

internal sealed class EmployerConfiguration : IEntityTypeConfiguration<Employer>
{
    public void Configure(EntityTypeBuilder<Employer> builder)
    {
        builder.ToTable("Employers");
        builder.Property(employer => employer.CreditCode).HasMaxLength(18);
        builder.Property(employer => employer.Name).HasMaxLength(100);
        builder.Property(employer => employer.NameInitials).HasMaxLength(100);
        builder.Property(employer => employer.TownshipCode).HasMaxLength(12);
        builder.HasIndex(employer => employer.CreditCode).IsUnique();
        builder.HasIndex(employer => employer.NameInitials);
    }
}
