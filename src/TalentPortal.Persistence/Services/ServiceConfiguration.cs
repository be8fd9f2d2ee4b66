using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Talents;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Services;

internal sealed class ServiceItemConfiguration : IEntityTypeConfiguration<ServiceItem>
{
    public void Configure(EntityTypeBuilder<ServiceItem> builder)
    {
        builder.ToTable("ServiceItems", table => table.HasTrigger(ServiceTriggers.Items));
        builder.Property(item => item.Code).HasMaxLength(ServiceItem.LongestCode);
        builder.Property(item => item.Basis).HasMaxLength(ServiceItem.LongestBasis);
        builder.Property(item => item.EnteredByName).HasMaxLength(60);
        // One JSON text: a version is read whole or not at all, and never changes.
        builder.Property(item => item.Terms).HasColumnName("Service")
            .HasConversion(terms => terms.ToJson(), json => ServiceTerms.FromJson(json), new ValueComparer<ServiceTerms>((left, right) => left == right, terms => terms.GetHashCode(), terms => terms));
        // Of two officers who enter the same service for the same day one is told.
        builder.HasIndex(item => new { item.Code, item.EffectiveFrom }).IsUnique();
    }
}

internal sealed class ServiceRequestConfiguration : IEntityTypeConfiguration<ServiceRequest>
{
    public void Configure(EntityTypeBuilder<ServiceRequest> builder)
    {
        builder.ToTable("ServiceRequests");
        builder.Ignore(request => request.OpenOffer);
        builder.Ignore(request => request.GivenBack);
        builder.Ignore(request => request.WaitingForTime);
        builder.Property(request => request.Number).HasMaxLength(24);
        builder.Property(request => request.Words).HasMaxLength(ServiceRequest.LongestWords);
        builder.Property(request => request.StartedByName).HasMaxLength(60);
        builder.Property(request => request.OnceKey).HasMaxLength(100);
        builder.OwnsOne(request => request.Deadline);
        builder.OwnsOne(request => request.Child, child =>
        {
            child.Property(part => part.Name).HasMaxLength(ServiceChild.LongestName);
            child.Property(part => part.SchoolNow).HasMaxLength(ServiceChild.LongestPlace);
        });
        builder.OwnsOne(request => request.Voucher, voucher => voucher.Property(part => part.Number).HasMaxLength(24));
        builder.HasOne<Person>().WithMany().HasForeignKey(request => request.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ServiceItem>().WithMany().HasForeignKey(request => request.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Employer>().WithMany().HasForeignKey(request => request.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(request => request.Number).IsUnique().HasFilter("[Number] IS NOT NULL");
        // The same asked twice, in two tabs or by the talent and the employer: one of them is told.
        builder.HasIndex(request => request.OnceKey).IsUnique().HasFilter("[OnceKey] IS NOT NULL");
        // A talent's and an employer's requests, the latest first.
        builder.HasIndex(request => new { request.PersonId, request.StartedAt });
        builder.HasIndex(request => new { request.EmployerId, request.StartedAt });
        // The bench's list, what is due first; the number decides between equal days.
        builder.HasIndex(request => new { request.SortsOn, request.Number });
        // How many wait in a state, beside the navigation.
        builder.HasIndex(request => request.Status);
        // A year's, for the figures.
        builder.HasIndex(request => request.SubmittedAt);
        builder.OwnsMany(request => request.History, step =>
        {
            step.ToTable("ServiceSteps", table => table.HasTrigger(ServiceTriggers.Steps));
            step.WithOwner().HasForeignKey("RequestId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Words).HasMaxLength(ServiceRequest.LongestWords);
            step.HasIndex("RequestId", nameof(ServiceStep.Sequence)).IsUnique();
        });
        builder.OwnsMany(request => request.Tasks, task =>
        {
            task.ToTable("ServiceTasks");
            task.WithOwner().HasForeignKey("RequestId");
            task.HasKey(part => part.Id);
            task.Property(part => part.Words).HasMaxLength(ServiceRequest.LongestWords);
            task.Property(part => part.Answer).HasMaxLength(ServiceRequest.LongestWords);
            task.OwnsOne(part => part.Deadline);
            task.OwnsOne(part => part.Extension);
            // A department has one part of a request; what it has not answered is counted beside the navigation.
            task.HasIndex("RequestId", nameof(ServiceTask.Department)).IsUnique();
            task.HasIndex(part => new { part.Department, part.AnsweredOn });
        });
        builder.OwnsMany(request => request.Files, file =>
        {
            file.ToTable("ServiceFiles");
            file.WithOwner().HasForeignKey("RequestId");
            file.HasKey(part => part.Id);
            file.Property(part => part.Code).HasMaxLength(ServiceItem.LongestCode);
            file.HasIndex(part => part.FileId);
        });
        builder.OwnsMany(request => request.Offers, offer =>
        {
            offer.ToTable("ServiceOffers");
            offer.WithOwner().HasForeignKey("RequestId");
            offer.HasKey(part => part.Id);
            offer.Property(part => part.Employer).HasMaxLength(PostOffer.LongestText);
            offer.Property(part => part.Post).HasMaxLength(PostOffer.LongestText);
            offer.Property(part => part.Terms).HasMaxLength(PostOffer.LongestText);
            offer.Property(part => part.Words).HasMaxLength(PostOffer.LongestText);
            offer.HasIndex("RequestId", nameof(PostOffer.Number)).IsUnique();
        });
    }
}

/// <summary>The services of a time, and what happened to a request, are written once and kept, also against whoever writes past the portal.</summary>
public static class ServiceTriggers
{
    // Named in the model too: SQL Server must not use OUTPUT on a table with triggers.
    internal const string Items = "TR_ServiceItems_Kept", Steps = "TR_ServiceSteps_Kept";

    /// <summary>The last statements of a migration that makes these tables anew.</summary>
    public static void Create(MigrationBuilder migration)
    {
        migration.Keep("ServiceItems", Items, 50031, "a service of a time");
        migration.Keep("ServiceSteps", Steps, 50032, "a step of a request");
    }
}
