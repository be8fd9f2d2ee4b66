using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Persistence.Subsidies;

internal sealed class EntitlementConfiguration : IEntityTypeConfiguration<Entitlement>
{
    public void Configure(EntityTypeBuilder<Entitlement> builder)
    {
        builder.ToTable("Entitlements");
        builder.Property(entitlement => entitlement.CaseNumber).HasMaxLength(20);
        builder.Property(entitlement => entitlement.PersonName).HasMaxLength(60);
        builder.Property(entitlement => entitlement.PersonInitials).HasMaxLength(60);
        builder.Property(entitlement => entitlement.EmployerName).HasMaxLength(100);
        builder.Property(entitlement => entitlement.TownshipCode).HasMaxLength(12);
        builder.HasOne<Person>().WithMany().HasForeignKey(entitlement => entitlement.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Employer>().WithMany().HasForeignKey(entitlement => entitlement.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SubsidyApplication>().WithMany().HasForeignKey(entitlement => entitlement.ApplicationId).OnDelete(DeleteBehavior.Restrict);

        builder.OwnsOne(entitlement => entitlement.Loan, claim =>
        {
            claim.Property(part => part.ContractKey).HasMaxLength(ProvenLoan.LongestContract);
            claim.Property(part => part.Loan).HasMaxLength(SubsidyApplicationConfiguration.LongestLoan).HasLoanConversion();
            // Two approvals of one loan at the same moment have looked at the same ones before and count the same number: the second is refused.
            claim.HasIndex(part => new { part.PolicyId, part.ContractKey, part.Number }).IsUnique();
        });

        // One approval gives one right, whatever two officers press at the same moment.
        builder.HasIndex(entitlement => entitlement.ApplicationId).IsUnique();
        // The accrual goes through the rights in this order.
        builder.HasIndex(entitlement => entitlement.CaseNumber).IsUnique();
        builder.HasIndex(entitlement => entitlement.PersonInitials);
        builder.HasIndex(entitlement => new { entitlement.State, entitlement.Id });
    }
}

internal sealed class AccrualLineConfiguration : IEntityTypeConfiguration<AccrualLine>
{
    public void Configure(EntityTypeBuilder<AccrualLine> builder)
    {
        builder.ToTable("AccrualLines");
        builder.HasOne<Entitlement>().WithMany().HasForeignKey(line => line.EntitlementId).OnDelete(DeleteBehavior.Restrict);
        // A month is never accrued twice.
        builder.HasIndex(line => new { line.EntitlementId, line.Month, line.Kind }).IsUnique();
        builder.HasIndex(line => line.RunId);
        builder.HasIndex(line => line.NoticeItemId);
        builder.HasIndex(line => line.PaymentLineId);
        builder.Property(line => line.Basis).HasMaxLength(400).HasBasisConversion();
        // Two batches made at the same moment: the second finds the line taken.
        builder.Property(line => line.NoticeItemId).IsConcurrencyToken();
        builder.Property(line => line.PaymentLineId).IsConcurrencyToken();
    }
}

internal static class BasisColumns
{
    /// <summary>What a month rests on is kept as one text.</summary>
    public static PropertyBuilder<TBasis> HasBasisConversion<TBasis>(this PropertyBuilder<TBasis> basis) =>
        basis.HasConversion(new ValueConverter<MonthBasis, string>(known => PortalJson.Write(known), json => PortalJson.Read<MonthBasis>(json)), new ValueComparer<MonthBasis>((left, right) => left == right, known => known.GetHashCode(), known => known));
}
