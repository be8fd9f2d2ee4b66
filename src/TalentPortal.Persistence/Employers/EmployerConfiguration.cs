using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Employers;

namespace TalentPortal.Persistence.Employers;

internal sealed class EmployerConfiguration : IEntityTypeConfiguration<Employer>
{
    public void Configure(EntityTypeBuilder<Employer> builder)
    {
        builder.ToTable("Employers");
        builder.Ignore(employer => employer.Facts);
        builder.Property(employer => employer.CreditCode).HasMaxLength(18);
        builder.Property(employer => employer.Name).HasMaxLength(100);
        builder.Property(employer => employer.NameInitials).HasMaxLength(100);
        builder.Property(employer => employer.TownshipCode).HasMaxLength(12);
        builder.Property(employer => employer.TaxTownshipCode).HasMaxLength(12);
        builder.Property(employer => employer.OldRegistrationNumber).HasMaxLength(15);
        builder.Property(employer => employer.ContactName).HasMaxLength(60);
        builder.Property(employer => employer.ContactPhone).HasMaxLength(20);
        builder.HasOne<EmployerListEntry>().WithMany().HasForeignKey(employer => employer.ChainId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Employer>().WithMany().HasForeignKey(employer => employer.MergedInto).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(employer => employer.CreditCode).IsUnique();
        builder.HasIndex(employer => employer.NameInitials);
    }
}

internal sealed class EmployerListEntryConfiguration : IEntityTypeConfiguration<EmployerListEntry>
{
    public void Configure(EntityTypeBuilder<EmployerListEntry> builder)
    {
        builder.ToTable("EmployerListEntries");
        builder.Property(entry => entry.Name).HasMaxLength(EmployerListEntry.LongestName);
        builder.HasIndex(entry => new { entry.List, entry.Name }).IsUnique();
    }
}

internal sealed class EmployerQualificationConfiguration : IEntityTypeConfiguration<EmployerQualification>
{
    public void Configure(EntityTypeBuilder<EmployerQualification> builder)
    {
        builder.ToTable("EmployerQualifications");
        builder.Property(held => held.CertificateNumber).HasMaxLength(60);
        builder.HasOne<Employer>().WithMany().HasForeignKey(held => held.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EmployerListEntry>().WithMany().HasForeignKey(held => held.KindId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EmployerHeadcountConfiguration : IEntityTypeConfiguration<EmployerHeadcount>
{
    public void Configure(EntityTypeBuilder<EmployerHeadcount> builder)
    {
        builder.ToTable("EmployerHeadcounts");
        builder.HasOne<Employer>().WithMany().HasForeignKey(count => count.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(count => new { count.EmployerId, count.Year });
    }
}

internal sealed class EmployerRequestConfiguration : IEntityTypeConfiguration<EmployerRequest>
{
    public void Configure(EntityTypeBuilder<EmployerRequest> builder)
    {
        builder.ToTable("EmployerRequests");
        builder.Ignore(request => request.IsOpen).Ignore(request => request.NeedsSecond).Ignore(request => request.Agreeing);
        builder.Property(request => request.Number).HasMaxLength(20);
        builder.Property(request => request.Before).HasMaxLength(EmployerRequest.LongestText);
        builder.Property(request => request.Wanted).HasMaxLength(EmployerRequest.LongestText);
        builder.OwnsOne(request => request.Qualification, facts => facts.Property(row => row.CertificateNumber).HasMaxLength(60));
        builder.Property(request => request.Grounds).HasMaxLength(EmployerRequest.LongestText);
        builder.Property(request => request.Answer).HasMaxLength(EmployerRequest.LongestText);
        builder.Property(request => request.ByName).HasMaxLength(60);
        builder.Property(request => request.AnsweredByName).HasMaxLength(60);
        builder.Property(request => request.ProposedByName).HasMaxLength(60);
        builder.HasOne<Employer>().WithMany().HasForeignKey(request => request.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(request => request.Number).IsUnique();
        builder.HasIndex(request => new { request.State, request.Number });
    }
}

internal sealed class EmployerMergeConfiguration : IEntityTypeConfiguration<EmployerMerge>
{
    public void Configure(EntityTypeBuilder<EmployerMerge> builder)
    {
        builder.ToTable("EmployerMerges");
        builder.Property(merge => merge.Reason).HasMaxLength(EmployerRequest.LongestText);
        builder.Property(merge => merge.UndoneReason).HasMaxLength(EmployerRequest.LongestText);
        builder.Property(merge => merge.ByName).HasMaxLength(60);
        builder.Property(merge => merge.UndoneByName).HasMaxLength(60);
        builder.HasOne<Employer>().WithMany().HasForeignKey(merge => merge.Survivor).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Employer>().WithMany().HasForeignKey(merge => merge.Absorbed).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EmployerMergeMoveConfiguration : IEntityTypeConfiguration<EmployerMergeMove>
{
    public void Configure(EntityTypeBuilder<EmployerMergeMove> builder)
    {
        builder.ToTable("EmployerMergeMoves");
        builder.Property(move => move.Before).HasMaxLength(1_000);
        builder.Property(move => move.Kept).HasMaxLength(1_000);
        builder.HasOne<EmployerMerge>().WithMany().HasForeignKey(move => move.MergeId);
        builder.HasIndex(move => new { move.MergeId, move.Kind });
    }
}

internal sealed class DistinctEmployersConfiguration : IEntityTypeConfiguration<DistinctEmployers>
{
    public void Configure(EntityTypeBuilder<DistinctEmployers> builder)
    {
        builder.ToTable("DistinctEmployers");
        builder.HasKey(pair => new { pair.First, pair.Second });
        builder.Property(pair => pair.Reason).HasMaxLength(EmployerRequest.LongestText);
        builder.Property(pair => pair.ByName).HasMaxLength(60);
    }
}
