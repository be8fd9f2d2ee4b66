using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Persistence.Talents;

internal sealed class EmploymentConfiguration : IEntityTypeConfiguration<Employment>
{
    public void Configure(EntityTypeBuilder<Employment> builder)
    {
        builder.ToTable("Employments");
        builder.Ignore(employment => employment.Facts).Ignore(employment => employment.IsVouchedFor).Ignore(employment => employment.IsFullTime);
        builder.Property(employment => employment.LeavingReason).HasMaxLength(200);
        builder.Property(employment => employment.Post).HasMaxLength(60);
        builder.HasOne<Person>().WithMany().HasForeignKey(employment => employment.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Employer>().WithMany().HasForeignKey(employment => employment.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(employment => new { employment.EmployerId, employment.LeftOn });
    }
}

internal sealed class InsuranceMonthConfiguration : IEntityTypeConfiguration<InsuranceMonth>
{
    public void Configure(EntityTypeBuilder<InsuranceMonth> builder)
    {
        builder.ToTable("InsuranceMonths");
        // The key is the fact itself: a roster imported twice finds its own rows.
        builder.HasKey(month => new { month.PersonId, month.Month, month.EmployerId });
        builder.Property(month => month.BackPaymentExplanation).HasMaxLength(500);
        builder.HasOne<Person>().WithMany().HasForeignKey(month => month.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Employer>().WithMany().HasForeignKey(month => month.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(month => new { month.EmployerId, month.Month });
    }
}

internal sealed class PublicPayrollSpellConfiguration : IEntityTypeConfiguration<PublicPayrollSpell>
{
    public void Configure(EntityTypeBuilder<PublicPayrollSpell> builder)
    {
        builder.ToTable("PublicPayrollSpells");
        builder.HasOne<Person>().WithMany().HasForeignKey(spell => spell.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
