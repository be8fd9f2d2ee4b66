using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Talents;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Flats;

internal sealed class FlatEstateConfiguration : IEntityTypeConfiguration<FlatEstate>
{
    public void Configure(EntityTypeBuilder<FlatEstate> builder)
    {
        builder.ToTable("FlatEstates");
        builder.Property(estate => estate.NameZh).HasMaxLength(FlatEstate.LongestName);
        builder.Property(estate => estate.NameEn).HasMaxLength(FlatEstate.LongestName);
        builder.Property(estate => estate.AddressZh).HasMaxLength(FlatEstate.LongestAddress);
        builder.Property(estate => estate.AddressEn).HasMaxLength(FlatEstate.LongestAddress);
        builder.Property(estate => estate.TownshipCode).HasMaxLength(12);
        builder.Ignore(estate => estate.Name);
        builder.Ignore(estate => estate.Address);
        builder.HasMany(estate => estate.Buildings).WithOne().HasForeignKey(building => building.EstateId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FlatBuildingConfiguration : IEntityTypeConfiguration<FlatBuilding>
{
    public void Configure(EntityTypeBuilder<FlatBuilding> builder)
    {
        builder.ToTable("FlatBuildings");
        builder.Property(building => building.Name).HasMaxLength(FlatBuilding.LongestName);
        // Of two who enter the same building one is told.
        builder.HasIndex(building => new { building.EstateId, building.Name }).IsUnique();
    }
}

internal sealed class FlatUnitConfiguration : IEntityTypeConfiguration<FlatUnit>
{
    public void Configure(EntityTypeBuilder<FlatUnit> builder)
    {
        builder.ToTable("FlatUnits");
        builder.Property(unit => unit.Number).HasMaxLength(FlatUnit.LongestNumber);
        builder.OwnsOne(unit => unit.Terms, Terms);
        builder.OwnsOne(unit => unit.ProposedTerms, Terms);
        builder.HasOne<FlatEstate>().WithMany().HasForeignKey(unit => unit.EstateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FlatBuilding>().WithMany().HasForeignKey(unit => unit.BuildingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(unit => new { unit.BuildingId, unit.Number }).IsUnique();
        // The plan of an estate, and how many of its flats are free.
        builder.HasIndex(unit => new { unit.EstateId, unit.Status });
        // How many wait to be confirmed, beside the navigation; and what can be chosen now.
        builder.HasIndex(unit => unit.ProposedAt).HasFilter("[ProposedAt] IS NOT NULL");
        builder.HasIndex(unit => unit.Status);
        builder.OwnsMany(unit => unit.History, step =>
        {
            step.ToTable("FlatUnitSteps", table => table.HasTrigger(FlatTriggers.UnitSteps));
            step.WithOwner().HasForeignKey("UnitId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Words).HasMaxLength(FlatUnit.LongestWords);
            step.OwnsOne(part => part.Terms, Terms);
            step.HasIndex("UnitId", nameof(FlatUnitStep.Sequence)).IsUnique();
        });
    }

    private static void Terms<TOwner>(OwnedNavigationBuilder<TOwner, FlatUnitTerms> terms) where TOwner : class => terms.Property(part => part.Area).HasPrecision(6, 2);
}

internal sealed class FlatRuleConfiguration : IEntityTypeConfiguration<FlatRule>
{
    public void Configure(EntityTypeBuilder<FlatRule> builder)
    {
        builder.ToTable("FlatRules", table => table.HasTrigger(FlatTriggers.Rules));
        builder.Ignore(rule => rule.IsConfirmed);
        builder.Property(rule => rule.Basis).HasMaxLength(FlatRule.LongestBasis);
        builder.Property(rule => rule.EnteredByName).HasMaxLength(60);
        // One JSON text: rules are read whole or not at all, and never change.
        builder.Property(rule => rule.Rules).HasColumnName("FlatRules")
            .HasConversion(rules => rules.ToJson(), json => FlatRules.FromJson(json), new ValueComparer<FlatRules>((left, right) => left == right, rules => rules.GetHashCode(), rules => rules));
        builder.OwnsOne(rule => rule.Decision, decision =>
        {
            // A row of its own, so that the proposal stays as it was written.
            decision.ToTable("FlatRuleDecisions", table => table.HasTrigger(FlatTriggers.RuleDecisions));
            decision.WithOwner().HasForeignKey("RuleId");
            decision.HasKey(part => part.Id);
            decision.Property(part => part.Words).HasMaxLength(FlatRule.LongestWords);
            decision.Property(part => part.ByName).HasMaxLength(60);
            // Of two who confirm rules for the same day one is told; the same rules are decided once.
            decision.HasIndex(part => part.ConfirmedFrom).IsUnique().HasFilter("[ConfirmedFrom] IS NOT NULL");
            decision.HasIndex("RuleId").IsUnique();
        });
    }
}

internal sealed class FlatApplicationConfiguration : IEntityTypeConfiguration<FlatApplication>
{
    public void Configure(EntityTypeBuilder<FlatApplication> builder)
    {
        builder.ToTable("FlatApplications");
        builder.Property(application => application.Number).HasMaxLength(24);
        // Nobody asks for the husband or wife yet.
        builder.OwnsOne(application => application.Household, household => household.Ignore(part => part.Spouse));
        builder.OwnsOne(application => application.Deadline);
        builder.HasOne<Person>().WithMany().HasForeignKey(application => application.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FlatUnit>().WithMany().HasForeignKey(application => application.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(application => application.Number).IsUnique();
        // A tab of the desk, and how many wait in it.
        builder.HasIndex(application => new { application.Status, application.Number });
        // A person's own, and whether there is one already.
        builder.HasIndex(application => application.PersonId);
        builder.OwnsMany(application => application.History, step =>
        {
            step.ToTable("FlatApplicationSteps", table => table.HasTrigger(FlatTriggers.ApplicationSteps));
            step.WithOwner().HasForeignKey("ApplicationId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Words).HasMaxLength(FlatApplication.LongestWords);
            step.HasIndex("ApplicationId", nameof(FlatApplicationStep.Sequence)).IsUnique();
        });
    }
}

internal sealed class FlatDrawConfiguration : IEntityTypeConfiguration<FlatDraw>
{
    public void Configure(EntityTypeBuilder<FlatDraw> builder)
    {
        builder.ToTable("FlatDraws", table => table.HasTrigger(FlatTriggers.Draws));
        builder.Ignore(draw => draw.Listed);
        builder.Property(draw => draw.Number).HasMaxLength(24);
        builder.Property(draw => draw.Seed).HasMaxLength(FlatDraw.SeedLength);
        builder.Property(draw => draw.ListDigest).HasMaxLength(64);
        builder.Property(draw => draw.Commitment).HasMaxLength(64);
        builder.Property(draw => draw.Reason).HasMaxLength(FlatDraw.LongestReason);
        builder.Property(draw => draw.CommittedByName).HasMaxLength(60);
        builder.HasIndex(draw => draw.Number).IsUnique();
        // Of two who hold the same draw again one is told.
        builder.HasIndex(draw => draw.RepeatsId).IsUnique().HasFilter("[RepeatsId] IS NOT NULL");
        builder.OwnsMany(draw => draw.Entries, entry =>
        {
            entry.ToTable("FlatDrawEntries", table => table.HasTrigger(FlatTriggers.DrawEntries));
            entry.WithOwner().HasForeignKey("DrawId");
            entry.HasKey(part => part.Id);
            entry.Property(part => part.Application).HasMaxLength(24);
            entry.HasIndex("DrawId", nameof(FlatDrawEntry.Application)).IsUnique();
            // The draws in which an application was.
            entry.HasIndex(part => part.Application);
        });
        builder.OwnsOne(draw => draw.Opening, opening =>
        {
            // A row of its own, so that the promise stays as it was made.
            opening.ToTable("FlatDrawOpenings", table => table.HasTrigger(FlatTriggers.DrawOpenings));
            opening.WithOwner().HasForeignKey("DrawId");
            opening.HasKey(part => part.Id);
            opening.Property(part => part.Witness).HasMaxLength(FlatDraw.LongestWitness);
            opening.Property(part => part.ByName).HasMaxLength(60);
            // A draw is opened once.
            opening.HasIndex("DrawId").IsUnique();
        });
    }
}

internal sealed class LeaseConfiguration : IEntityTypeConfiguration<Lease>
{
    public void Configure(EntityTypeBuilder<Lease> builder)
    {
        builder.ToTable("Leases");
        builder.Property(lease => lease.Number).HasMaxLength(24);
        builder.OwnsOne(lease => lease.Planned, Rate);
        builder.Navigation(lease => lease.Planned).IsRequired();
        // One JSON text: the list is signed once and read whole.
        builder.Property(lease => lease.KeyList).HasColumnName("LeaseKeyList").HasConversion(list => list!.ToJson(), json => HandoverList.FromJson(json));
        builder.OwnsOne(lease => lease.Settlement);
        builder.OwnsOne(lease => lease.Deadline);
        // Nobody takes the steps yet that set these.
        builder.Ignore(lease => lease.RenewalRefusedOn).Ignore(lease => lease.DiedOn).Ignore(lease => lease.Loss).Ignore(lease => lease.Ending).Ignore(lease => lease.EndedOn).Ignore(lease => lease.LeaveBy)
            .Ignore(lease => lease.GivenBackOn).Ignore(lease => lease.Clearance).Ignore(lease => lease.Price).Ignore(lease => lease.Proposal).Ignore(lease => lease.RightEnds);
        builder.HasOne<Person>().WithMany().HasForeignKey(lease => lease.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FlatUnit>().WithMany().HasForeignKey(lease => lease.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FlatApplication>().WithMany().HasForeignKey(lease => lease.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(lease => lease.Number).IsUnique();
        // A contract is one lease.
        builder.HasIndex(lease => lease.ApplicationId).IsUnique();
        builder.HasIndex(lease => new { lease.Status, lease.Number });
        builder.HasIndex(lease => lease.PersonId);
        builder.HasIndex(lease => lease.UnitId);
        builder.OwnsMany(lease => lease.Rates, rate =>
        {
            rate.ToTable("LeaseRates", table => table.HasTrigger(FlatTriggers.LeaseRates));
            rate.WithOwner().HasForeignKey("LeaseId");
            rate.HasKey("LeaseId", nameof(LeaseRate.Sequence));
            rate.Property(part => part.Sequence).ValueGeneratedNever();
            Rate(rate);
        });
        builder.OwnsMany(lease => lease.History, step =>
        {
            step.ToTable("LeaseSteps", table => table.HasTrigger(FlatTriggers.LeaseSteps));
            step.WithOwner().HasForeignKey("LeaseId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Words).HasMaxLength(Lease.LongestWords);
            step.HasIndex("LeaseId", nameof(LeaseStep.Sequence)).IsUnique();
        });
    }

    private static void Rate<TOwner>(OwnedNavigationBuilder<TOwner, LeaseRate> rate) where TOwner : class =>
        // The lines are read whole and never change.
        rate.Property(part => part.Rent).HasColumnName("LeaseRent").HasConversion(rent => rent.ToJson(), json => FlatRent.FromJson(json));
}

/// <summary>What happened to a flat, an application or a lease, what a lease costs, which draws were held, which figures there were, and the rules are written once and kept, also against whoever writes past the portal.</summary>
public static class FlatTriggers
{
    // Named in the model too: SQL Server must not use OUTPUT on a table with triggers.
    internal const string UnitSteps = "TR_FlatUnitSteps_Kept", Rules = "TR_FlatRules_Kept", RuleDecisions = "TR_FlatRuleDecisions_Kept", ApplicationSteps = "TR_FlatApplicationSteps_Kept",
        Draws = "TR_FlatDraws_Kept", DrawEntries = "TR_FlatDrawEntries_Kept", DrawOpenings = "TR_FlatDrawOpenings_Kept", LeaseSteps = "TR_LeaseSteps_Kept", LeaseRates = "TR_LeaseRates_Kept";

    /// <summary>The last statements of a migration that makes these tables anew.</summary>
    public static void Create(MigrationBuilder migration)
    {
        migration.Keep("FlatUnitSteps", UnitSteps, 50043, "a step of a flat");
        migration.Keep("FlatRules", Rules, 50044, "the rules of flats");
        migration.Keep("FlatRuleDecisions", RuleDecisions, 50045, "a decision about rules of flats");
        migration.Keep("FlatApplicationSteps", ApplicationSteps, 50046, "a step of an application for a flat");
        migration.Keep("FlatDraws", Draws, 50047, "a draw for flats");
        migration.Keep("FlatDrawEntries", DrawEntries, 50048, "the list of a draw for flats");
        migration.Keep("FlatDrawOpenings", DrawOpenings, 50049, "the opening of a draw for flats");
        migration.Keep("LeaseSteps", LeaseSteps, 50053, "a step of a lease");
        migration.Keep("LeaseRates", LeaseRates, 50054, "the rent of a lease");
    }
}
