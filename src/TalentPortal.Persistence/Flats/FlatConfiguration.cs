using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using TalentPortal.Domain.Flats;
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

/// <summary>What happened to a flat, and which figures it had, is written once and kept, also against whoever writes past the portal.</summary>
public static class FlatTriggers
{
    // Named in the model too: SQL Server must not use OUTPUT on a table with triggers.
    internal const string UnitSteps = "TR_FlatUnitSteps_Kept";

    /// <summary>The last statements of a migration that makes these tables anew.</summary>
    public static void Create(MigrationBuilder migration) => migration.Keep("FlatUnitSteps", UnitSteps, 50043, "a step of a flat");
}
